import { type DataSource, type EntityManager } from 'typeorm';
import { type Claim, Claims, Findings, type Verdict } from './findings';
import { inSnapshot, sealedRows } from './export-trail';
import { leafHash } from './merkle-tree';
import { type VerifyOptions } from './verify-export';

/**
 * Verifies the trail of a database against its checkpoints and those of the witness: that each entry still reads as it
 * did when it was sealed, that none is gone, that none was slipped into the past, that the whole leads to what was signed.
 */
export function verifyDatabase(
  db: DataSource,
  { keys, witness, say }: VerifyOptions,
): Promise<Verdict & { unsealed: number }> {
  return inSnapshot(db, async (tx) => {
    const findings = new Findings(say);
    const claims = new Claims([...(await ownCheckpoints(tx)), ...witness], keys, findings);
    let sealed = 0;
    for await (const { index, entryId, hash, text } of sealedRows(tx)) {
      if (Number(index) !== sealed) {
        findings.wrong(`Leaf ${sealed} is gone: the next one has the index ${index}.`);
      }
      if (text === null) {
        findings.wrong(`Entry ${entryId} (leaf ${index}) was dropped.`);
      } else if (!leafHash(Buffer.from(text)).equals(hash)) {
        findings.wrong(`Entry ${entryId} (leaf ${index}) was changed after it was sealed.`);
      }
      sealed = Number(index) + 1;
      // As sealed, so that one changed entry does not make all later checkpoints wrong; it is said above.
      claims.append(hash);
    }
    claims.close();
    await checkUnsealed(tx, findings);
    const [counted] = await tx.query<{ entries: number; unsealed: number }[]>(
      `select count(*)::integer as entries,
         (count(*) filter (where not exists (select from audit_leaf where entry_id = entry.id)))::integer as unsealed
       from audit_entry entry`,
    );
    const { entries = 0, unsealed = 0 } = counted ?? {};
    return { entries, sealed, ok: findings.close(), unsealed };
  });
}

async function ownCheckpoints(tx: EntityManager): Promise<Claim[]> {
  const rows = await tx.query<{ size: string; note: string }[]>(
    `select size, note from audit_checkpoint order by size`,
  );
  return rows.map(({ size, note }) => ({ note, source: `the database at size ${size}` }));
}

/** An entry without a leaf is one of the newest, or it was slipped in. */
async function checkUnsealed(tx: EntityManager, findings: Findings): Promise<void> {
  const rows = await tx.query<{ id: string }[]>(
    `select entry.id from audit_entry entry,
       (select upto_xid, upto_id from audit_checkpoint order by size desc limit 1) head
     where not exists (select from audit_leaf where entry_id = entry.id)
       and (entry.xid, entry.id) <= (head.upto_xid, head.upto_id)
       and head.upto_xid < pg_snapshot_xmax(pg_current_snapshot())
     order by entry.id limit 1000`,
  );
  rows.forEach(({ id }) =>
    findings.wrong(
      `Entry ${id} has no leaf, though later ones are sealed: it was slipped in, or its leaf was dropped.`,
    ),
  );
}
