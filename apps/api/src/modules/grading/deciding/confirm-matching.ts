import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { requireId } from '../../../platform/graphql/id';
import { enqueueJob, type RunningJob } from '../../../platform/jobs';
import { optionalNote } from '../../../platform/reason';
import { invalidInput, notFound, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { REVIEWS } from '../grade-review.queries';
import { type GradeReviewFilterInput } from '../grade-review.type';
import { confirmableConditions, summariseReviews } from './grade-review-summary';
import { DECIDING, lockReviews } from './open-reviews';
import { writeDecisions } from './write-decisions';

/** Reviews that are confirmed in one transaction. */
const CHUNK = 1_000;

/**
 * Has all preliminary reviews that match a filter confirmed, as they were looked at. Long work.
 * @param digest of the summary that was looked at
 * @returns the id of the job
 * @throws Refusal NOT_FOUND, INVALID_INPUT without a cycle, INVALID_STATE where there is nothing to confirm or what matches is no
 * longer what was looked at
 */
export async function confirmMatchingGradeReviews(
  context: CommandContext,
  filter: GradeReviewFilterInput,
  digest: string,
  note: string | undefined,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  if (typeof filter.cycleId !== 'string') {
    throw invalidInput('filter', '请指定评定周期，再确认全部符合条件的。', 'CYCLE_REQUIRED', DECIDING);
  }
  const cycleId = requireId(filter.cycleId, '评定周期');
  const words = optionalNote(note);
  return context.db.transaction(async (tx) => {
    const [cycle] = await tx.query<{ officeCode: string }[]>(
      `select office_code as "officeCode" from grading_cycle where id = $1`,
      [cycleId],
    );
    if (cycle === undefined) {
      throw notFound('评定周期');
    }
    const summary = await summariseReviews(tx, context, filter);
    if (summary.confirmable === 0) {
      throw new Refusal('INVALID_STATE', '没有符合条件、可以由您确认的初评，请调整筛选条件。', {
        detail: { rule: 'NOTHING_TO_CONFIRM' },
      });
    }
    if (summary.digest !== digest) {
      throw new Refusal('INVALID_STATE', '查看之后，符合条件的初评有变化，请重新查看汇总后再确认。', {
        detail: { rule: 'CHANGED_SINCE', confirmable: summary.confirmable },
      });
    }
    const now = context.clock.now();
    const [created] = await tx.query<{ id: string }[]>(
      `insert into grade_confirmation (cycle_id, filter, digest, matching, note, requested_by, requested_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [cycleId, filter, digest, summary.confirmable, words, viewer.userId, now],
    );
    const jobId = await enqueueJob(tx, {
      kind: 'GRADE_CONFIRMATION',
      subjectId: created?.id ?? '',
      officeCode: viewer.officeCode,
      createdBy: viewer.userId,
      at: now,
    });
    await writeAudit(tx, context, [
      {
        operation: 'CONFIRM_MATCHING_GRADE_REVIEWS',
        subjectType: 'GradingCycle',
        subjectId: cycleId,
        after: { jobId, filter, ...summary },
        officeCode: cycle.officeCode,
      },
    ]);
    return jobId;
  });
}

interface Confirmation {
  filter: GradeReviewFilterInput;
  matching: number;
  note: string | null;
  requestedAt: Date;
}

/**
 * Confirms chunk by chunk, each in its transaction, so that a crash or a cancellation leaves what is done. What was decided
 * meanwhile, or has followed an event since it was looked at, stays for another look. Called again it goes on.
 */
export async function confirmMatching(context: CommandContext, job: RunningJob): Promise<void> {
  const { db } = context;
  const viewer = staffOf(context.viewer);
  const [confirmation] = await db.query<Confirmation[]>(
    `select filter, matching, note, requested_at as "requestedAt" from grade_confirmation where id = $1`,
    [job.subjectId],
  );
  if (confirmation === undefined) {
    return;
  }
  const { filter, matching, note, requestedAt } = confirmation;
  await job.progress(0, matching);
  let looked = 0;
  for (let after = '0'; ;) {
    const conditions = confirmableConditions(context, filter);
    conditions.add((n) => `review.id > $${n}`, after);
    conditions.add((n) => `review.known_at <= $${n}::timestamptz`, requestedAt);
    const chosen = await db.query<{ id: string }[]>(
      `select review.id from ${REVIEWS} cross join (select $1::date) today where ${conditions.sql} order by review.id limit ${CHUNK}`,
      conditions.parameters,
    );
    const last = chosen.at(-1);
    if (last === undefined) {
      return;
    }
    after = last.id;
    await db.transaction(async (tx) => {
      const reviews = await lockReviews(
        tx,
        viewer,
        chosen.map(({ id }) => id),
      );
      const asLookedAt = reviews.filter(
        ({ status, proposalId, mayDecide, knownAt }) =>
          status === 'PRELIMINARY' && proposalId === null && mayDecide && knownAt <= requestedAt,
      );
      if (asLookedAt.length > 0) {
        await writeDecisions(tx, context, asLookedAt, {
          status: 'CONFIRMED',
          grade: undefined,
          reason: null,
          note,
        });
      }
    });
    looked += chosen.length;
    await job.progress(Math.min(looked, matching));
  }
}
