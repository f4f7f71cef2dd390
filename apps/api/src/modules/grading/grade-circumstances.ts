import { type EntityManager } from 'typeorm';
import { type GradedCycle } from './grade-enterprises';
import { followOpenReviews } from './standing';

/**
 * SQL: of the enterprises of a temporary table (`id`) those that something may set apart in the cycle `$1`: with a removal from the
 * list, or with a month of it on record in which they declared nothing. They are few, and only of these it is asked.
 */
export const perhapsApart = (table: string): string =>
  `${table}.id in (
     select enterprise_id from list_removal
     where enterprise_id between (select min(id) from ${table}) and (select max(id) from ${table})
     union all
     select enterprise_id from business_volume
     where enterprise_id between (select min(id) from ${table}) and (select max(id) from ${table}) and declarations = 0
       and month < (select upper(period) from grading_cycle where id = $1)
       and month >= (select date_trunc('month', lower(period)) from grading_cycle where id = $1))`;

/**
 * The reviews of the enterprises of `chosen` that something sets apart in the cycle are graded as the rule set says of that, after
 * all were graded by points.
 */
export async function gradeCircumstances(tx: EntityManager, { id, rules }: GradedCycle): Promise<void> {
  if (rules.circumstances === undefined) {
    return;
  }
  const apart = await tx.query<{ enterpriseId: string; at: Date }[]>(
    // Materialized, for else the function would be asked of all before the few are found.
    `with perhaps as materialized (select id, facts_at from chosen where ${perhapsApart('chosen')})
     select id as "enterpriseId", facts_at as at from perhaps where circumstance_of($1, id, facts_at) is not null`,
    [id],
  );
  await followOpenReviews(
    tx,
    apart.map((one) => ({ ...one, cycleId: id })),
  );
}
