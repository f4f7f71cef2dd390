import { type EntityManager } from 'typeorm';

const CYCLES_LOCK = 7_790_002;

/**
 * While a transaction decides in which cycle an event counts, no cycle is opened: else the event would be seen by
 * neither, and count in none for ever. Taken before any row is locked.
 */
export const holdCycles = (tx: EntityManager): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock_shared($1)`, [CYCLES_LOCK]);

/** Waits until nobody holds the cycles, and keeps others from them until the end of the transaction. */
export const changeCycles = (tx: EntityManager): Promise<unknown> =>
  tx.query(`select pg_advisory_xact_lock($1)`, [CYCLES_LOCK]);
