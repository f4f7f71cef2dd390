import { totalsOf } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Allow } from '../../platform/graphql/allow';
import { type Context } from '../../platform/graphql/context';
import { DayScalar, InstantScalar } from '../../platform/graphql/scalars';
import { EnterpriseType } from '../enterprises';
import { gradesOn } from '../grades';
import { isOwnOffice } from '../offices';
import { DEFAULT_REGIME } from '../rule-sets';
import { EnterpriseDayType } from './enterprise-day.type';
import { eventsKnownAt } from './grade-review.queries';
import { cycleLoader, cyclesOn } from './grading-cycle.queries';

@Resolver(() => EnterpriseType)
export class EnterpriseDayResolver {
  @Allow({ staff: 'READ_CREDIT_EVENTS' })
  @FieldResolver(() => EnterpriseDayType, {
    nullable: true,
    description:
      'The enterprise as it stood on a day, by what was known at an instant; by what is known now when left out. Null for one of other offices.',
  })
  async asOf(
    @Root() { id, officeCode }: EnterpriseType,
    @Arg('on', () => DayScalar) on: Day,
    @Arg('asKnownAt', () => InstantScalar, { nullable: true }) asKnownAt: Date | undefined,
    @Arg('regime', () => String, { defaultValue: DEFAULT_REGIME }) regime: string,
    @Ctx() context: Context,
  ): Promise<EnterpriseDayType | null> {
    if (!(await isOwnOffice(context, officeCode))) {
      return null;
    }
    const { manager } = context.db;
    const wanted = { enterpriseId: id, regime, day: on };
    const cycle = (await cyclesOn(manager, [wanted]))(wanted);
    const facts = {
      enterpriseId: id,
      cycleId: cycle?.id ?? '0',
      knownAt: asKnownAt ?? ('infinity' as const),
    };
    const [[grade], events] = await Promise.all([
      gradesOn(manager, [id], regime, on, asKnownAt ?? undefined),
      eventsKnownAt(manager, facts, on),
    ]);
    const { points, seriousPenaltyPoints } = totalsOf(events);
    return {
      on,
      grade: grade ?? null,
      cycle: cycle === undefined ? null : ((await cycleLoader(context).load(cycle.id)) ?? null),
      points,
      seriousPenaltyPoints,
      lines: events.map((event) => ({
        eventId: event.id,
        points: event.points,
        counted: event.status === 'EFFECTIVE',
        reason: event.status === 'EFFECTIVE' ? null : event.status,
      })),
    };
  }
}
