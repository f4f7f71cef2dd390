import { type EntityManager } from 'typeorm';
import { SYSTEM, writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type Caller, type CommandContext, type Platform } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { notFound, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';

interface Finished {
  id: string;
  officeCode: string;
}

/** SQL: what of an announcement is not settled: objections that are open, and enterprises graded anew that are not decided. */
export const OPEN_OBJECTIONS = `(select count(*)::integer from announcement_entry entry join objection on objection.entry_id = entry.id
  where entry.announcement_id = announcement.id and objection.outcome is null)`;
export const OPEN_REGRADINGS = `(select count(*)::integer from announcement_entry entry join objection on objection.entry_id = entry.id
  join grade_review review on review.id = objection.review_id
  where entry.announcement_id = announcement.id and review.status = 'PRELIMINARY')`;

/**
 * Makes the announcements final whose last day is over, whose objections are answered, and whose enterprises graded anew are decided.
 * @returns their ids
 */
export function finishAnnouncements({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<string[]> {
  return db.transaction(async (tx) => {
    const due = await tx.query<Finished[]>(
      `select announcement.id, announcement.office_code as "officeCode" from announcement
       where announcement.final_at is null and announcement.last_day < $1::date and ${OPEN_OBJECTIONS} = 0 and ${OPEN_REGRADINGS} = 0
       order by announcement.id for no key update skip locked`,
      [today(clock)],
    );
    await finish(tx, SYSTEM, clock.now(), null, due);
    return due.map(({ id }) => id);
  });
}

/**
 * Makes one final without waiting for the night.
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE with what is not settled
 */
export async function finishAnnouncement(context: CommandContext, id: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const [found] = await tx.query<
      (Finished & { lastDay: string; final: boolean; objections: number; regradings: number })[]
    >(
      `select announcement.id, announcement.office_code as "officeCode", announcement.last_day as "lastDay",
         announcement.final_at is not null as final, ${OPEN_OBJECTIONS} as objections, ${OPEN_REGRADINGS} as regradings
       from announcement where announcement.id = $1 for no key update`,
      [requireId(id, '公示')],
    );
    if (found === undefined) {
      throw notFound('公示');
    }
    await requireOwnOffice(tx, viewer, found.officeCode, 'id');
    const { lastDay, objections, regradings } = found;
    const detail = { lastDay, objections, regradings };
    if (found.final) {
      throw new Refusal('INVALID_STATE', '该公示已办结，请刷新后查看。', { detail });
    }
    if (today(context.clock) <= lastDay) {
      throw new Refusal('INVALID_STATE', `公示期至 ${lastDay}，期满后才能办结。`, { detail });
    }
    if (objections > 0 || regradings > 0) {
      throw new Refusal(
        'INVALID_STATE',
        `还有 ${objections} 件异议未答复、${regradings} 家企业重新评定未办理，办理后才能办结。`,
        { detail },
      );
    }
    await finish(tx, context, context.clock.now(), viewer.userId, [found]);
  });
}

async function finish(
  tx: EntityManager,
  caller: Caller,
  at: Date,
  by: string | null,
  announcements: readonly Finished[],
): Promise<void> {
  await tx.query(`update announcement set final_at = $2, final_by = $3 where id = any($1::bigint[])`, [
    announcements.map(({ id }) => id),
    at,
    by,
  ]);
  await writeAudit(
    tx,
    caller,
    announcements.map(({ id, officeCode }) => ({
      operation: 'FINISH_ANNOUNCEMENT',
      subjectType: 'Announcement' as const,
      subjectId: id,
      before: { finalAt: null },
      after: { finalAt: at },
      officeCode,
    })),
  );
}
