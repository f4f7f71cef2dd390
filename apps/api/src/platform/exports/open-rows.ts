import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../graphql/context';
import { Refusal } from '../refusal';
import { staffOf } from '../viewer';
import { type ExportQuery } from './exported-list';

/** Rows fetched at a time: so many are in memory, however long the list. */
const BATCH = 1_000;
/** Exports that one account may have running, in all processes together. */
export const PER_ACCOUNT = 2;
/** Exports of one process; each holds a connection of its pool for as long as its reader takes. */
const PER_PROCESS = 8;

let running = 0;

const tooMany = (words: string): Refusal =>
  new Refusal('TOO_MANY_REQUESTS', `${words}，请待其完成后再导出。`);

export interface OpenRows<Row> {
  /** The rows batch by batch, in one snapshot. */
  batches: AsyncIterable<Row[]>;
  /** Ends the snapshot, and with it the account's place. Not to be forgotten. */
  close(): Promise<void>;
}

/**
 * Opens a cursor in a snapshot of its own. The first batch is read before this resolves, so that what fails, fails before
 * anything leaves.
 * @param gone stops a statement that still runs when nobody waits for its rows any more
 * @throws Refusal TOO_MANY_REQUESTS
 */
export async function openRows<Row>(
  { db, viewer }: CommandContext,
  { select, from, conditions, orderBy }: ExportQuery,
  gone: AbortSignal,
): Promise<OpenRows<Row>> {
  const { userId } = staffOf(viewer);
  if (running >= PER_PROCESS) {
    throw tooMany('系统正在进行的导出较多');
  }
  running += 1;
  const connection = db.createQueryRunner();
  const { manager } = connection;
  let stopping: Promise<unknown> | undefined;
  let stop: (() => void) | undefined;
  const close = async (): Promise<void> => {
    if (stop !== undefined) {
      gone.removeEventListener('abort', stop);
    }
    await stopping;
    running -= 1;
    try {
      // Nothing was written: this ends the snapshot, the cursor and the account's place.
      await connection.rollbackTransaction();
    } finally {
      await connection.release();
    }
  };
  const fetchBatch = (): Promise<Row[]> => manager.query<Row[]>(`fetch forward ${BATCH} from exported`);
  try {
    await connection.startTransaction('REPEATABLE READ');
    const [{ pid }] = await manager.query<[{ pid: number }]>(
      `select pg_backend_pid() as pid, set_config('transaction_read_only', 'on', true)`,
    );
    stop = () => {
      stopping = db.query(`select pg_cancel_backend($1)`, [pid]).catch(() => undefined);
    };
    gone.addEventListener('abort', stop);
    await takePlace(manager, userId);
    await manager.query(
      `declare exported no scroll cursor for select ${select} from ${from} where ${conditions.sql} order by ${orderBy}`,
      conditions.parameters,
    );
    const first = await fetchBatch();
    const batches = async function* (): AsyncGenerator<Row[], void> {
      for (let batch = first; batch.length > 0; batch = batch.length < BATCH ? [] : await fetchBatch()) {
        yield batch;
      }
    };
    return { batches: batches(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A place is a lock that ends with the transaction, so that no crash keeps one. */
async function takePlace(manager: EntityManager, userId: string): Promise<void> {
  for (let place = 1; place <= PER_ACCOUNT; place += 1) {
    const [{ taken }] = await manager.query<[{ taken: boolean }]>(
      `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken`,
      [`export ${userId} ${place}`],
    );
    if (taken) {
      return;
    }
  }
  throw tooMany(`您正在进行的导出已有 ${PER_ACCOUNT} 个`);
}
