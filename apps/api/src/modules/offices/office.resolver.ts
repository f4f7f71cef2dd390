import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { listOffices, officeLoader } from './office.queries';
import { OfficeType } from './office.type';

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
}
