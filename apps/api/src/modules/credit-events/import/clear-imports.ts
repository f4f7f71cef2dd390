import { type DataSource } from 'typeorm';
import { type Clock } from '../../../platform/clock';

/** How long a file waits for its start. */
const UNSTARTED_DAYS = 7;
/** How long refused rows can be fetched. */
const REFUSED_DAYS = 30;
const DAY_MS = 86_400_000;

/** Deletes staged rows that nobody needs any more: they hold what the file held, people too. What was counted stays. */
export async function clearEventImports(db: DataSource, clock: Clock): Promise<void> {
  const now = clock.now();
  const before = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  await db.transaction(async (tx) => {
    const [cleared] = await tx.query<[{ id: string }[], number]>(
      `update event_import set cleared_at = $1
       where cleared_at is null and (finished_at < $2 or (started_at is null and created_at < $3))
         and not exists (select from job where job.subject_id = event_import.id and job.finished_at is null
           and job.kind in ('CREDIT_EVENT_CHECK', 'CREDIT_EVENT_IMPORT'))
       returning id`,
      [now, before(REFUSED_DAYS), before(UNSTARTED_DAYS)],
    );
    await tx.query(`delete from event_import_row where import_id = any($1::bigint[])`, [
      cleared.map(({ id }) => id),
    ]);
  });
}
