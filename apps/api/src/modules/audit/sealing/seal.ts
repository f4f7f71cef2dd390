import { type DataSource, type EntityManager } from 'typeorm';
import { LEAF_HASH } from './canonical-entry';
import { rootOf } from './merkle-tree';
import { type NoteSigner, signCheckpoint } from './signed-note';
import { rootOfHashes, storedTree, TILE } from './stored-tree';

/** Whoever seals holds this lock until its transaction ends; nobody waits for it. */
const SEALING_LOCK = 7_790_002;
/** Entries of one pass: short transactions, and a bounded delay of whoever reads the checkpoint. */
const BATCH = 2_000;

/** How far the trail is sealed in the order of (xid, id). */
export interface Position {
  xid: string;
  id: string;
}

export interface Pass {
  /** Whether entries may be left that could be sealed now. */
  more: boolean;
  /** The new checkpoint; undefined where there was nothing to seal. */
  note?: string;
  /** Where the next pass goes on, when the trail came from another cluster of PostgreSQL. */
  from?: Position;
}

interface Head {
  size: number;
  upto: Position;
  /** The stored position lies in the future of this cluster: the database was restored into another. */
  foreign: boolean;
}

/**
 * Seals what can be sealed: the entries of all transactions that ended before the oldest one that still runs began.
 * An entry of a transaction that commits late comes later; none is left out, and no writer waits.
 * @returns undefined where another process seals at this moment
 */
export async function sealOnce(
  db: DataSource,
  signer: NoteSigner,
  now: Date,
  from?: Position,
): Promise<Pass | undefined> {
  return db.transaction(async (tx) => {
    const [lock] = await tx.query<{ free: boolean }[]>(`select pg_try_advisory_xact_lock($1) as free`, [
      SEALING_LOCK,
    ]);
    if (lock?.free !== true) {
      return undefined;
    }
    const head = await headOf(tx);
    const whole = head.foreign && from === undefined;
    const rows = whole ? await allUnsealed(tx) : await nextEntries(tx, from ?? head.upto);
    const below: Position = { xid: rows.xmin, id: '0' };
    const more = rows.entries.length === BATCH;
    const last = rows.entries.at(-1);
    if (last === undefined) {
      return { more: false, ...(whole ? { from: below } : {}) };
    }
    // Another cluster's entries are sealed when none is left; until then the old position stays.
    const upto = whole ? (more ? head.upto : below) : { xid: last.xid, id: last.id };
    const note = await append(tx, signer, now, head.size, rows.entries, upto);
    return { more, note };
  });
}

async function headOf(tx: EntityManager): Promise<Head> {
  const [head] = await tx.query<{ size: string; xid: string; id: string; foreign: boolean }[]>(
    `select size, upto_xid as xid, upto_id as id, upto_xid >= pg_snapshot_xmax(pg_current_snapshot()) as foreign
     from audit_checkpoint order by size desc limit 1`,
  );
  return head === undefined
    ? { size: 0, upto: { xid: '0', id: '0' }, foreign: false }
    : { size: Number(head.size), upto: { xid: head.xid, id: head.id }, foreign: head.foreign };
}

interface Row {
  id: string;
  xid: string;
  hash: Buffer;
}

interface Unsealed {
  /** Every transaction below it has ended. */
  xmin: string;
  entries: Row[];
}

/** One statement is one snapshot: what it does not see of a transaction below `xmin` was rolled back. */
async function nextEntries(tx: EntityManager, { xid, id }: Position): Promise<Unsealed> {
  const entries = await tx.query<Row[]>(
    `select entry.id, entry.xid, ${LEAF_HASH} as hash from audit_entry entry
     where (entry.xid, entry.id) > ($1::xid8, $2::bigint) and entry.xid < pg_snapshot_xmin(pg_current_snapshot())
     order by entry.xid, entry.id limit ${BATCH}`,
    [xid, id],
  );
  return { xmin: '0', entries };
}

/** After a restore: numbers of transactions say nothing here, so each entry is looked up. Those that this cluster still writes wait. */
async function allUnsealed(tx: EntityManager): Promise<Unsealed> {
  // Taken first: what is below it has ended by the time that the entries are read.
  const [now] = await tx.query<{ xmin: string }[]>(`select pg_snapshot_xmin(pg_current_snapshot()) as xmin`);
  const entries = await tx.query<Row[]>(
    `select entry.id, entry.xid, ${LEAF_HASH} as hash from audit_entry entry
     where not exists (select from audit_leaf leaf where leaf.entry_id = entry.id)
       and (entry.xid < $1::xid8 or entry.xid >= pg_snapshot_xmax(pg_current_snapshot()))
     order by entry.id limit ${BATCH}`,
    [now?.xmin],
  );
  return { xmin: now?.xmin ?? '0', entries };
}

async function append(
  tx: EntityManager,
  signer: NoteSigner,
  now: Date,
  size: number,
  entries: readonly Row[],
  upto: Position,
): Promise<string> {
  await tx.query(
    `insert into audit_leaf (index, entry_id, hash)
     select $1::bigint + place - 1, id, hash from unnest($2::bigint[], $3::bytea[]) with ordinality as sealed (id, hash, place)`,
    [size, entries.map(({ id }) => id), entries.map(({ hash }) => hash)],
  );
  const grown = size + entries.length;
  await storeSubtrees(tx, size, grown);
  const root = await rootOf(storedTree(tx), grown);
  const note = signCheckpoint(signer, grown, root);
  await tx.query(
    `insert into audit_checkpoint (size, root, sealed_at, upto_xid, upto_id, note) values ($1, $2, $3, $4::xid8, $5, $6)`,
    [grown, root, now, upto.xid, upto.id, note],
  );
  return note;
}

/** Stores the roots of the subtrees that became complete, level by level. */
async function storeSubtrees(tx: EntityManager, size: number, grown: number): Promise<void> {
  let [before, after] = [size, grown];
  for (let level = 1; Math.floor(after / TILE) > Math.floor(before / TILE); level += 1) {
    [before, after] = [Math.floor(before / TILE), Math.floor(after / TILE)];
    const below = await hashesOf(tx, level - 1, before * TILE, after * TILE);
    const hashes: Buffer[] = [];
    for (let start = 0; start < below.length; start += TILE) {
      hashes.push(await rootOfHashes(below.slice(start, start + TILE)));
    }
    await tx.query(
      `insert into audit_node (level, index, hash)
       select $1, $2::bigint + place - 1, hash from unnest($3::bytea[]) with ordinality as complete (hash, place)`,
      [level, before, hashes],
    );
  }
}

async function hashesOf(tx: EntityManager, level: number, from: number, to: number): Promise<Buffer[]> {
  const rows = await tx.query<{ hash: Buffer }[]>(
    level === 0
      ? `select hash from audit_leaf where index >= $1 and index < $2 order by index`
      : `select hash from audit_node where level = ${level} and index >= $1 and index < $2 order by index`,
    [from, to],
  );
  return rows.map(({ hash }) => hash);
}
