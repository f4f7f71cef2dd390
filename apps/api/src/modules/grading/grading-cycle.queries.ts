import type DataLoader from 'dataloader';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { today } from '../../platform/clock';
import { type Context } from '../../platform/graphql/context';
import { byKey, loader } from '../../platform/graphql/loader';
import { staffOf } from '../../platform/viewer';
import { type CycleProgressType, type GradingCycleType } from './grading-cycle.type';

/** SQL of a cycle's columns; `$1` is today. */
const CYCLE = `select cycle.id, cycle.regime, cycle.office_code as "officeCode", lower(cycle.period) as "from", upper(cycle.period) as "to",
    cycle.period @> $1::date as running from grading_cycle cycle`;

export const cycleLoader = (context: Context): DataLoader<string, GradingCycleType | undefined> =>
  loader(context, 'cycle', async (ids: readonly string[]) =>
    byKey(
      await context.db.query<GradingCycleType[]>(`${CYCLE} where cycle.id = any($2::bigint[])`, [
        today(context.clock),
        ids,
      ]),
      ({ id }) => id,
    ),
  );

/** SQL: the offices whose cycles an office (`$n`) takes part in: itself, those above and those below. */
const takesPart = (parameter: number): string =>
  `select descendant_code from office_scope where ancestor_code = $${parameter}
   union select ancestor_code from office_scope where descendant_code = $${parameter}`;

/**
 * The cycles of a regime that an office takes part in: its bureau's, and those of the bureaus below it; latest first.
 * None of which the viewer's own office takes no part in.
 */
export function listCycles(
  context: Context,
  officeCode: string,
  regime: string,
): Promise<GradingCycleType[]> {
  return context.db.query<GradingCycleType[]>(
    `${CYCLE} where cycle.regime = $3 and cycle.office_code in (${takesPart(2)}) and cycle.office_code in (${takesPart(4)})
     order by lower(cycle.period) desc, cycle.office_code`,
    [today(context.clock), officeCode, regime, staffOf(context.viewer).officeCode],
  );
}

/** A cycle that the viewer's own office takes part in. */
export async function findCycle(context: Context, id: string): Promise<GradingCycleType | undefined> {
  const [cycle] = await context.db.query<GradingCycleType[]>(
    `${CYCLE} where cycle.id = $2 and cycle.office_code in (${takesPart(3)})`,
    [today(context.clock), id, staffOf(context.viewer).officeCode],
  );
  return cycle;
}

/** A cycle that holds a day, with the review of an enterprise in it where there is one. */
export interface CycleOnDay {
  id: string;
  decided: boolean;
}

/** The cycle that holds a day, of one of the enterprises and days that were asked for; undefined while none is open. */
export type CyclesOn = (wanted: EnterpriseDay) => CycleOnDay | undefined;

/** A day of an enterprise under a regime. */
export interface EnterpriseDay {
  enterpriseId: string;
  regime: string;
  day: Day;
}

const keyOf = ({ enterpriseId, regime, day }: EnterpriseDay): string => `${enterpriseId} ${regime} ${day}`;

/** The cycles of the enterprises' bureaus that hold a day, for many enterprises and days in one statement. */
export async function cyclesOn(
  tx: Pick<EntityManager, 'query'>,
  wanted: readonly EnterpriseDay[],
): Promise<CyclesOn> {
  const rows = await tx.query<(CycleOnDay & EnterpriseDay)[]>(
    // A cycle is looked for once for each office and day, not for each enterprise.
    `with asked as materialized (
       select distinct enterprise.id as enterprise_id, enterprise.office_code, given.regime, given.day
       from unnest($1::bigint[], $2::text[], $3::date[]) as given(enterprise_id, regime, day)
       join enterprise on enterprise.id = given.enterprise_id
     ), held as materialized (
       select place.*, cycle.id from (select distinct office_code, regime, day from asked) place
       join office_bureau on office_bureau.office_code = place.office_code
       join grading_cycle cycle on cycle.office_code = office_bureau.bureau_code and cycle.regime = place.regime and cycle.period @> place.day
     )
     select enterprise_id as "enterpriseId", regime, day, held.id, exists (select from grade_review review
         where review.cycle_id = held.id and review.enterprise_id = asked.enterprise_id and review.status <> 'PRELIMINARY') as decided
     from asked join held using (office_code, regime, day)`,
    [
      wanted.map(({ enterpriseId }) => enterpriseId),
      wanted.map(({ regime }) => regime),
      wanted.map(({ day }) => day),
    ],
  );
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return (one) => byKey.get(keyOf(one));
}

export const progressLoader = (context: Context): DataLoader<string, CycleProgressType | undefined> =>
  loader(context, 'cycle-progress', async (ids: readonly string[]) => {
    const rows = await context.db.query<(CycleProgressType & { id: string })[]>(
      `select cycle.id,
         count(*) filter (where review.status = 'PRELIMINARY')::integer as preliminary,
         count(*) filter (where review.status = 'CONFIRMED')::integer as confirmed,
         count(*) filter (where review.status = 'ADJUSTED')::integer as adjusted,
         count(*) filter (where review.status = 'PRELIMINARY' and review.confirm_by < $2)::integer as overdue,
         count(review.id)::integer as total,
         count(*) filter (where review.preliminary_grade <> review.current_grade)::integer as changed
       from grading_cycle cycle left join grade_review review on review.cycle_id = cycle.id
       where cycle.id = any($1::bigint[]) group by cycle.id`,
      [ids, today(context.clock)],
    );
    return byKey(rows, ({ id }) => id);
  });

export const enterpriseCountLoader = (context: Context): DataLoader<string, number | undefined> =>
  loader(context, 'cycle-enterprises', async (officeCodes: readonly string[]) => {
    const rows = await context.db.query<{ code: string; count: number }[]>(
      `select scope.ancestor_code as code, count(*)::integer as count
       from office_scope scope join enterprise on enterprise.office_code = scope.descendant_code
       where scope.ancestor_code = any($1::text[]) group by scope.ancestor_code`,
      [officeCodes],
    );
    return new Map(rows.map(({ code, count }) => [code, count]));
  });

/** The id of the preliminary grading that was started last, by cycle. */
export const lastRunLoader = (context: Context): DataLoader<string, string | undefined> =>
  loader(context, 'cycle-last-run', async (ids: readonly string[]) => {
    const rows = await context.db.query<{ id: string; cycleId: string }[]>(
      `select max(id) as id, subject_id as "cycleId" from job
       where kind = 'PRELIMINARY_GRADING' and subject_id = any($1::bigint[]) group by subject_id`,
      [ids],
    );
    return new Map(rows.map(({ id, cycleId }) => [cycleId, id]));
  });

/** The cycle that a confirmation of many is about. */
export const confirmedCycleLoader = (context: Context): DataLoader<string, string | undefined> =>
  loader(context, 'confirmed-cycle', async (ids: readonly string[]) => {
    const rows = await context.db.query<{ id: string; cycleId: string }[]>(
      `select id, cycle_id as "cycleId" from grade_confirmation where id = any($1::bigint[])`,
      [ids],
    );
    return new Map(rows.map(({ id, cycleId }) => [id, cycleId]));
  });
