import { type DataSource } from 'typeorm';

/** A checkpoint that was read this short a time ago still is the latest for a reply. */
const FRESH_MS = 250;

interface Kept {
  at: number;
  note: Promise<string | undefined>;
}

const kept = new WeakMap<DataSource, Kept>();

/** The latest signed checkpoint of the trail, whoever sealed it; undefined while nothing is sealed. */
export function latestCheckpoint(db: DataSource): Promise<string | undefined> {
  const known = kept.get(db);
  const now = performance.now();
  if (known !== undefined && now - known.at < FRESH_MS) {
    return known.note;
  }
  const note = db
    .query<{ note: string }[]>(`select note from audit_checkpoint order by size desc limit 1`)
    .then(([head]) => head?.note);
  kept.set(db, { at: now, note });
  note.catch(() => kept.delete(db));
  return note;
}
