import { type Platform } from '../../platform/graphql/context';
import { DamagedFile } from '../../platform/storage/storage';

export interface EvidenceVerdict {
  /** Files by their content; what was uploaded twice is one. */
  files: number;
  damaged: number;
  missing: number;
  ok: boolean;
}

/** Reads every file that the database knows of and compares its hash; `say` gets a sentence for each that is not as it was. */
export async function verifyEvidence(
  { db, storage }: Pick<Platform, 'db' | 'storage'>,
  say: (line: string) => void,
): Promise<EvidenceVerdict> {
  const verdict = { files: 0, damaged: 0, missing: 0 };
  for (let last = ''; ;) {
    const rows = await db.query<{ sha256: string; ids: string[] }[]>(
      `select sha256, array_agg(id::text order by id) as ids from evidence where sha256 > $1
       group by sha256 order by sha256 limit 500`,
      [last],
    );
    for (const { sha256, ids } of rows) {
      verdict.files += 1;
      last = sha256;
      try {
        await storage.check(sha256);
      } catch (error) {
        if (!(error instanceof DamagedFile)) {
          throw error;
        }
        verdict[error.damage === 'MISSING' ? 'missing' : 'damaged'] += 1;
        say(`${error.message} Evidence ${ids.join(', ')}.`);
      }
    }
    if (rows.length === 0) {
      return { ...verdict, ok: verdict.damaged + verdict.missing === 0 };
    }
  }
}
