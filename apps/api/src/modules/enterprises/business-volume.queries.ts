import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';

/** How much business an enterprise had within some months, as far as it was recorded. */
export interface BusinessVolume {
  enterpriseId: string;
  /** Declarations in the months that were recorded. */
  declarations: number;
  /** How many of the months were recorded. */
  months: number;
}

/**
 * SQL: the latest record of each month of `[from, to)` by enterprise; of what is recorded after `knownAt` it knows nothing.
 * The parameters are the places of the days and of the instant.
 */
export const volumesWithin = (from: string, to: string, knownAt: string): string =>
  `(select enterprise_id, sum(declarations)::integer as declarations, count(*)::integer as months
   from (select distinct on (enterprise_id, month) enterprise_id, declarations from business_volume
     where month >= date_trunc('month', ${from}::date) and month < ${to}::date and recorded_at <= ${knownAt}
     order by enterprise_id, month, id desc) latest
   group by enterprise_id)`;

/** What was recorded of enterprises for the months from that of `from` until before `to`; none for those without a record. */
export async function businessVolumes(
  db: Pick<EntityManager, 'query'>,
  enterpriseIds: readonly string[],
  from: Day,
  to: Day,
): Promise<Map<string, BusinessVolume>> {
  const rows = await db.query<BusinessVolume[]>(
    `select enterprise_id as "enterpriseId", declarations, months from ${volumesWithin('$2', '$3', "'infinity'")} volume
     where enterprise_id = any($1::bigint[])`,
    [enterpriseIds, from, to],
  );
  return new Map(rows.map((row) => [row.enterpriseId, row]));
}

/** Declarations of one enterprise in one month. */
export interface MonthlyVolume {
  enterpriseId: string;
  /** The first day of the month. */
  month: Day;
  declarations: number;
}

/** What was recorded of enterprises, month by month, from that of `from` on; the latest record of a month holds. */
export const monthlyVolumes = (
  db: Pick<EntityManager, 'query'>,
  enterpriseIds: readonly string[],
  from: Day,
): Promise<MonthlyVolume[]> =>
  db.query<MonthlyVolume[]>(
    `select distinct on (enterprise_id, month) enterprise_id as "enterpriseId", month, declarations from business_volume
     where enterprise_id = any($1::bigint[]) and month >= date_trunc('month', $2::date) order by enterprise_id, month, id desc`,
    [enterpriseIds, from],
  );
