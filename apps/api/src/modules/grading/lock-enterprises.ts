import { type EntityManager } from 'typeorm';
import { type Clock } from '../../platform/clock';
import { holdCycles } from './cycles-lock';

/** An enterprise whose row the transaction holds. */
export interface LockedEnterprise {
  id: string;
  name: string;
  officeCode: string;
  kinds: string[];
  /** The instant of what is about to be changed: now, and later than every change of this enterprise before. */
  at: Date;
}

/**
 * Locks enterprises in the order of their ids and takes the instant of the change. Everything that changes an
 * enterprise's events, standing, reviews or grades goes through here first, so that on one enterprise things happen
 * one after another, and instants tell their order even where clocks do not.
 */
export async function lockEnterprises(
  tx: EntityManager,
  clock: Clock,
  ids: readonly string[],
): Promise<Map<string, LockedEnterprise>> {
  await holdCycles(tx);
  await tx.query(`select id from enterprise where id = any($1::bigint[]) order by id for no key update`, [
    ids,
  ]);
  const [rows] = await tx.query<[LockedEnterprise[], number]>(
    `update enterprise set facts_at = greatest($2::timestamptz, facts_at + interval '1 millisecond') where id = any($1::bigint[])
     returning id, name, office_code as "officeCode", kinds, facts_at as at`,
    [ids, clock.now()],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
