import { type CollectionCategory } from '@portcredit/credit';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../../platform/graphql/allow';
import { type Context } from '../../../platform/graphql/context';
import { staffOf } from '../../../platform/viewer';
import { officeLoader, OfficeType, requireOwnOffice } from '../../offices';
import { CollectionCategoryEnum } from '../../rule-sets';
import { secondOfficerSettings } from './second-officer.queries';
import { SecondOfficerSettingType } from './second-officer.type';
import { setSecondOfficer } from './set-second-officer';

@Resolver(() => SecondOfficerSettingType)
export class SecondOfficerResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => [SecondOfficerSettingType], {
    description: "One for each category: of an office of the viewer's, her own when left out.",
  })
  async secondOfficerSettings(
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Ctx() context: Context,
  ): Promise<SecondOfficerSettingType[]> {
    const viewer = staffOf(context.viewer);
    const officeCode = office ?? viewer.officeCode;
    await requireOwnOffice(context.db, viewer, officeCode);
    return secondOfficerSettings(context.db, officeCode);
  }

  @Allow({ staff: 'REQUIRE_SECOND_OFFICER' })
  @Mutation(() => [SecondOfficerSettingType], {
    description:
      'Decides whether what an office and those below it collect by hand waits for a second officer; `required` left out or null: as the office above has it.',
  })
  async setSecondOfficer(
    @Arg('office', () => String) office: string,
    @Arg('category', () => CollectionCategoryEnum) category: CollectionCategory,
    @Arg('required', () => Boolean, { nullable: true }) required: boolean | undefined,
    @Ctx() context: Context,
  ): Promise<SecondOfficerSettingType[]> {
    await setSecondOfficer(context, office, category, required ?? null);
    return secondOfficerSettings(context.db, office);
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  async decidedFor(
    @Root() { decidedForCode }: SecondOfficerSettingType,
    @Ctx() context: Context,
  ): Promise<OfficeType | null> {
    return decidedForCode === null ? null : ((await officeLoader(context).load(decidedForCode)) ?? null);
  }
}
