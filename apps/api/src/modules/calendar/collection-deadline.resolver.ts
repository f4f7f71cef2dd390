import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { type Day } from '@portcredit/working-days';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { DayScalar } from '../../platform/graphql/scalars';
import { requireRuleSetOn } from '../rule-sets';
import { dueDay } from './due-day';

@ObjectType('CollectionDeadline', { description: 'The last day to collect in time.' })
export class CollectionDeadlineType {
  @Field(() => DayScalar) date: Day;
  @Field(() => Boolean, { description: 'The calendar of that year is not published yet.' })
  provisional: boolean;
}

@Resolver()
export class CollectionDeadlineResolver {
  @Allow({ staff: true })
  @Query(() => CollectionDeadlineType, {
    description: 'The last day to collect in time what was found and verified on a day.',
  })
  async collectionDeadline(
    @Arg('verifiedOn', () => DayScalar) verifiedOn: Day,
    @Ctx() context: Context,
  ): Promise<CollectionDeadlineType> {
    const rules = await requireRuleSetOn(context.db, 'AQSIQ_2013_93', verifiedOn, 'verifiedOn');
    return dueDay('COLLECT', verifiedOn, rules, context.calendar);
  }
}
