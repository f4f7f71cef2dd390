import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { addOffice, renameOffice } from './manage-offices';
import { isOwnOffice, listOffices, officeLoader } from './office.queries';
import { AddOfficeInput, OfficeType } from './office.type';

@Resolver(() => OfficeType)
export class OfficeResolver {
  @Allow({ staff: true, partner: true })
  @Query(() => [OfficeType], { description: 'An office and all below it; all offices when left out.' })
  offices(
    @Arg('under', () => String, { nullable: true }) under: string | undefined,
    @Ctx() context: Context,
  ): Promise<OfficeType[]> {
    return listOffices(context, under ?? undefined);
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  async parent(@Root() office: OfficeType, @Ctx() context: Context): Promise<OfficeType | null> {
    return office.parentCode === null
      ? null
      : ((await officeLoader(context).load(office.parentCode)) ?? null);
  }

  @Allow({ staff: 'MANAGE_OFFICES' })
  @Mutation(() => OfficeType, {
    description: "Adds an office below the viewer's own, one level below its parent.",
  })
  async addOffice(
    @Arg('input', () => AddOfficeInput) input: AddOfficeInput,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(await addOffice(context, input));
  }

  @Allow({ staff: 'MANAGE_OFFICES' })
  @Mutation(() => OfficeType)
  async renameOffice(
    @Arg('code', () => String) code: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    await renameOffice(context, code, name);
    return officeLoader(context).load(code);
  }

  @FieldResolver(() => Boolean)
  async viewerCanManage(@Root() { code }: OfficeType, @Ctx() context: Context): Promise<boolean> {
    return context.viewer?.permissions.has('MANAGE_OFFICES') === true && (await isOwnOffice(context, code));
  }
}
