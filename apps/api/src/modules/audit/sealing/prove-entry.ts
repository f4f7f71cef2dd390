import { type DataSource } from 'typeorm';
import { CANONICAL_TEXT } from './canonical-entry';
import { inSnapshot } from './export-trail';
import { inclusionProof, leafHash, rootByInclusion } from './merkle-tree';
import { type NoteVerifier, openCheckpoint } from './signed-note';
import { storedTree } from './stored-tree';

export interface Proof {
  /** c2sp.org/tlog-proof: the index, the path and the signed checkpoint. */
  proof: string;
  /** The bytes of the leaf. */
  entry: string;
  /** Whether the path leads from these bytes to the signed root. */
  holds: boolean;
}

/** @returns 'unknown' where there is no such entry, 'unsealed' where it is too new */
export function proveEntry(
  db: DataSource,
  id: string,
  keys: readonly NoteVerifier[],
): Promise<Proof | 'unknown' | 'unsealed'> {
  return inSnapshot(db, async (tx) => {
    const [row] = await tx.query<{ index: string | null; text: string }[]>(
      `select leaf.index, ${CANONICAL_TEXT} as text from audit_entry entry left join audit_leaf leaf on leaf.entry_id = entry.id where entry.id = $1`,
      [id],
    );
    const [head] = await tx.query<{ size: string; note: string }[]>(
      `select size, note from audit_checkpoint order by size desc limit 1`,
    );
    if (row === undefined) {
      return 'unknown';
    }
    if (row.index === null || head === undefined) {
      return 'unsealed';
    }
    const [index, size] = [Number(row.index), Number(head.size)];
    const path = await inclusionProof(storedTree(tx), index, size);
    const checkpoint = openCheckpoint(head.note, keys);
    const root = rootByInclusion(leafHash(Buffer.from(row.text)), index, size, path);
    return {
      proof: `c2sp.org/tlog-proof@v1\nindex ${index}\n${path.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${head.note}`,
      entry: row.text,
      holds: checkpoint?.size === size && root?.equals(checkpoint.root) === true,
    };
  });
}
