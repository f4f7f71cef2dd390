import { reachedThresholds } from '@portcredit/credit';
import { type Context } from '../../platform/graphql/context';
import { gradeWithin, type StandingTotals, totalsFrom } from '../grading';
import { ruleSetById } from '../rule-sets';
import { type CreditEventEffectType, type CreditEventType } from './credit-event.type';

type Row = StandingTotals & { at: Date; directDItself: boolean };

/**
 * What an event that counts did to the running totals of its cycle: those of the events that count today and began to
 * count before it, and what they were with it. Null while it does not count.
 */
export async function effectOf(
  { db }: Context,
  { id, enterpriseId, cycleId, status, ruleSetId, points, seriousPenalty }: CreditEventType,
): Promise<CreditEventEffectType | null> {
  if (status !== 'EFFECTIVE' || cycleId === null) {
    return null;
  }
  const [row] = await db.query<Row[]>(
    `with counting as (
       select event.id, event.points, event.serious_penalty, event.effect,
         (select change.at from credit_event_status change where change.event_id = event.id and change.status = 'EFFECTIVE'
          order by change.at desc, change.id desc limit 1) as at
       from credit_event event where event.enterprise_id = $1 and event.cycle_id = $2 and event.status = 'EFFECTIVE')
     select own.at, own.effect = 'DIRECT_D' as "directDItself", coalesce(sum(other.points), 0)::integer as points,
       coalesce(sum(other.points) filter (where other.serious_penalty), 0)::integer as "seriousPenaltyPoints",
       (count(*) filter (where other.effect = 'DIRECT_D'))::integer as "directD"
     from counting own left join counting other on (other.at, other.id) < (own.at, own.id)
     where own.id = $3 group by own.at, own.effect`,
    [enterpriseId, cycleId, id],
  );
  if (row === undefined) {
    return null;
  }
  const rules = await ruleSetById(db.manager, ruleSetId);
  const { at, directDItself, ...before } = row;
  const after: StandingTotals = {
    points: before.points + points,
    seriousPenaltyPoints: before.seriousPenaltyPoints + (seriousPenalty ? points : 0),
    directD: before.directD + (directDItself ? 1 : 0),
  };
  const standing = (totals: StandingTotals) => ({
    points: totals.points,
    seriousPenaltyPoints: totals.seriousPenaltyPoints,
    grade: gradeWithin(totalsFrom(totals), rules, undefined).grade,
    reached: reachedThresholds(totalsFrom(totals), rules.thresholds).map(({ measure }) => measure),
  });
  const [from, to] = [standing(before), standing(after)];
  return {
    at,
    before: from,
    after: to,
    crossed: to.reached.filter((measure) => !from.reached.includes(measure)),
  };
}
