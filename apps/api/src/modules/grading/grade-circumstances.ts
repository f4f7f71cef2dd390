import { type EntityManager } from 'typeorm';
import { type GradedCycle } from './grade-enterprises';
import { followOpenReviews } from './standing';

/**
 * The reviews of the enterprises of `chosen` that something sets apart in the cycle are graded as the rule set says of that.
 * Few are, so that these are looked for after all were graded by points: only of those with a removal from the list, or with
 * a month on record in which they declared nothing, is it asked.
 */
export async function gradeCircumstances(tx: EntityManager, { id, rules }: GradedCycle): Promise<void> {
  if (rules.circumstances === undefined) {
    return;
  }
  const apart = await tx.query<{ enterpriseId: string; at: Date }[]>(
    `with span as (select min(id) as first, max(id) as last from chosen)
     select chosen.id as "enterpriseId", chosen.facts_at as at from chosen
     where chosen.id in (
         select enterprise_id from list_removal, span where enterprise_id between first and last
         union all
         select enterprise_id from business_volume, span where enterprise_id between first and last and declarations = 0
           and month < (select upper(period) from grading_cycle where id = $1)
           and month >= (select date_trunc('month', lower(period)) from grading_cycle where id = $1))
       and circumstance_of($1, chosen.id, chosen.facts_at) is not null`,
    [id],
  );
  await followOpenReviews(
    tx,
    apart.map((one) => ({ ...one, cycleId: id })),
  );
}
