import { type Platform } from '../../platform/graphql/context';
import { DRAFT_HOURS } from './attach-evidence';
import { lockContent } from './upload-evidence';

/**
 * Clears away uploads that no event took in time, and their bytes where no other file has the same. Their entries in the
 * trail stay.
 * @returns how many went
 */
export async function expireDrafts({
  db,
  clock,
  storage,
}: Pick<Platform, 'db' | 'clock' | 'storage'>): Promise<number> {
  const gone = await db.query<[{ sha256: string }[], number]>(
    `delete from evidence where id in (select id from evidence file
       where uploaded_at <= $1 and not exists (select from evidence_use where evidence_id = file.id)
       for update skip locked) returning sha256`,
    [new Date(clock.now().getTime() - DRAFT_HOURS * 3_600_000)],
  );
  const [rows] = gone;
  await storage.sweep();
  for (const sha256 of new Set(rows.map((row) => row.sha256))) {
    await db.transaction(async (tx) => {
      await lockContent(tx, sha256);
      const [kept] = await tx.query<unknown[]>(`select from evidence where sha256 = $1 limit 1`, [sha256]);
      if (kept === undefined) {
        await storage.remove(sha256);
      }
    });
  }
  return rows.length;
}
