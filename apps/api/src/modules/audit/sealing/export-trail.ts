import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type DataSource, type EntityManager } from 'typeorm';
import { CANONICAL_TEXT } from './canonical-entry';
import { type NoteVerifier, verifierText } from './signed-note';

/** First line of an export. */
export interface ExportHead {
  format: 'portcredit-audit-1';
  /** The latest signed checkpoint; the export holds exactly its entries. */
  checkpoint: string;
  /** The keys that checkpoints were signed with: for convenience, trust needs one from elsewhere. */
  keys: string[];
}

/** How a line begins; after it stands the canonical text, byte for byte, and a closing brace. */
export const linePrefix = (index: number, hash: Buffer): string =>
  `{"index":${index},"leaf":"${hash.toString('hex')}","entry":`;

export interface SealedRow {
  index: string;
  entryId: string;
  hash: Buffer;
  /** Null where the entry is gone. */
  text: string | null;
}

const PAGE = 2_000;

/** Sealed entries in the order of their leaves, with the stored hash and the text as it now reads. */
export async function* sealedRows(
  tx: Pick<EntityManager, 'query'>,
  size = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<SealedRow> {
  for (let next = -1; ;) {
    const rows = await tx.query<SealedRow[]>(
      `select leaf.index, leaf.entry_id as "entryId", leaf.hash, ${CANONICAL_TEXT} as text, entry.id is null as gone
       from audit_leaf leaf left join audit_entry entry on entry.id = leaf.entry_id
       where leaf.index > $1 and leaf.index < $2 order by leaf.index limit ${PAGE}`,
      [next, size],
    );
    for (const row of rows) {
      yield (row as SealedRow & { gone: boolean }).gone ? { ...row, text: null } : row;
    }
    const last = rows.at(-1);
    if (last === undefined) {
      return;
    }
    next = Number(last.index);
  }
}

/** A snapshot in which everything is read, while the trail goes on. */
export const inSnapshot = <Result>(
  db: DataSource,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> => db.transaction('REPEATABLE READ', work);

/**
 * Writes the sealed trail as JSON lines: the checkpoint, then each entry. Memory does not grow with it.
 * @param file packed with gzip where its name ends in .gz
 * @returns the number of entries; undefined where nothing is sealed yet, and then no file is written
 */
export function exportTrail(
  db: DataSource,
  file: string,
  keys: readonly NoteVerifier[],
): Promise<number | undefined> {
  return inSnapshot(db, async (tx) => {
    const [head] = await tx.query<{ size: string; note: string }[]>(
      `select size, note from audit_checkpoint order by size desc limit 1`,
    );
    if (head === undefined) {
      return undefined;
    }
    const first: ExportHead = {
      format: 'portcredit-audit-1',
      checkpoint: head.note,
      keys: keys.map(verifierText),
    };
    let entries = 0;
    async function* lines(): AsyncGenerator<string> {
      yield `${JSON.stringify(first)}\n`;
      for await (const { index, hash, text } of sealedRows(tx, Number(head?.size))) {
        entries += 1;
        yield `${linePrefix(Number(index), hash)}${text ?? 'null'}}\n`;
      }
    }
    const out = createWriteStream(file, { mode: 0o600 });
    const source = Readable.from(lines());
    await (file.endsWith('.gz') ? pipeline(source, createGzip(), out) : pipeline(source, out));
    return entries;
  });
}
