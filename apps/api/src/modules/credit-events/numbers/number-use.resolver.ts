import { MAX_SERIAL } from '@portcredit/numbering';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { today } from '../../../platform/clock';
import { Allow } from '../../../platform/graphql/allow';
import { type Context } from '../../../platform/graphql/context';
import { staffOf } from '../../../platform/viewer';
import { officeLoader, OfficeType, requireOwnOffice } from '../../offices';
import { numberUse } from './number-use';

@ObjectType('BusinessNumberUse', {
  description: "How many of today's numbers an office has used; the format allows 999 a day and prefix.",
})
export class BusinessNumberUseType {
  @Field(() => String, { description: 'J or W.' }) prefix: string;
  @Field(() => OfficeType) office?: OfficeType;
  @Field(() => Int) used: number;
  @Field(() => Int, { description: 'How many there are.' }) of?: number;
  officeCode: string;
}

@Resolver(() => BusinessNumberUseType)
export class NumberUseResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @Query(() => [BusinessNumberUseType], {
    description:
      "Today's use by an office of the viewer's (her own when left out) and by each below it, which go on where its own are used up.",
  })
  async businessNumberUse(
    @Arg('office', () => String, { nullable: true }) office: string | undefined,
    @Ctx() context: Context,
  ): Promise<BusinessNumberUseType[]> {
    const viewer = staffOf(context.viewer);
    const officeCode = office ?? viewer.officeCode;
    await requireOwnOffice(context.db, viewer, officeCode);
    return numberUse(context.db, officeCode, today(context.clock));
  }

  @FieldResolver(() => OfficeType)
  office(
    @Root() { officeCode }: BusinessNumberUseType,
    @Ctx() context: Context,
  ): Promise<OfficeType | undefined> {
    return officeLoader(context).load(officeCode);
  }

  @FieldResolver(() => Int)
  of(): number {
    return MAX_SERIAL;
  }
}
