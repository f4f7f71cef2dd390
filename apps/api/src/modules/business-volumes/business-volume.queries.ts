import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';

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
