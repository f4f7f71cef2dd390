import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../../platform/audit/write-audit';
import { today } from '../../../platform/clock';
import { type CommandContext } from '../../../platform/graphql/context';
import { requireReason } from '../../../platform/reason';
import { Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { ruleSetById } from '../../rule-sets';
import { requireInTime } from './adjust-grade-review';
import { checkAdjustment } from './check-adjustment';
import { DECIDING, type OpenReview, takeOpenReviews } from './open-reviews';
import { writeDecisions } from './write-decisions';

interface Proposal {
  id: string;
  grade: string;
  ground: string | null;
  reason: string;
  proposedBy: string;
  files: number;
}

/**
 * A second officer agrees to a proposed adjustment: the grade holds from today. The rules are asked once more, since the
 * preliminary grade has followed the events meanwhile.
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE without a proposal, FOUR_EYES for whoever proposed it, INVALID_INPUT
 * where the rules no longer allow it
 */
export async function approveGradeAdjustment(context: CommandContext, reviewId: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const { review, proposal } = await takeProposal(tx, context, reviewId);
    if (proposal.proposedBy === viewer.userId) {
      throw new Refusal('FOUR_EYES', '调整意见须由提出人以外的评定人员复核，请由其他人员办理。', {
        reference: DECIDING,
      });
    }
    requireInTime(review, viewer, today(context.clock));
    checkAdjustment(review, await ruleSetById(tx, review.ruleSetId), {
      grade: proposal.grade,
      ground: proposal.ground ?? undefined,
      files: proposal.files,
    });
    await end(tx, context, proposal.id, 'DONE', null);
    await writeDecisions(tx, context, [review], {
      status: 'ADJUSTED',
      grade: proposal.grade,
      reason: proposal.reason,
      note: null,
      trace: { ground: proposal.ground, proposedBy: proposal.proposedBy },
    });
  });
}

/**
 * Turns a proposed adjustment down, or takes it back where the viewer is who proposed it: the review is preliminary as before.
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE without a proposal, INVALID_INPUT without a reason
 */
export async function rejectGradeAdjustment(
  context: CommandContext,
  reviewId: string,
  reason: string,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = requireReason(reason, DECIDING);
  await context.db.transaction(async (tx) => {
    const { review, proposal } = await takeProposal(tx, context, reviewId);
    const status = proposal.proposedBy === viewer.userId ? 'WITHDRAWN' : 'REJECTED';
    await end(tx, context, proposal.id, status, words);
    await writeAudit(tx, context, [
      {
        operation: status === 'WITHDRAWN' ? 'WITHDRAW_GRADE_ADJUSTMENT' : 'REJECT_GRADE_ADJUSTMENT',
        subjectType: 'GradeReview',
        subjectId: review.id,
        before: { grade: proposal.grade, reason: proposal.reason },
        after: { reason: words },
        officeCode: review.officeCode,
      },
    ]);
  });
}

async function takeProposal(
  tx: EntityManager,
  context: CommandContext,
  reviewId: string,
): Promise<{ review: OpenReview; proposal: Proposal }> {
  const [review] = await takeOpenReviews(tx, staffOf(context.viewer), [reviewId]);
  const [proposal] = await tx.query<Proposal[]>(
    `select id, grade, ground, reason, proposed_by as "proposedBy",
       (select count(*)::integer from grade_adjustment_evidence where adjustment_id = adjustment.id) as files
     from grade_adjustment adjustment where review_id = $1 and status = 'PROPOSED'`,
    [review?.id],
  );
  if (review === undefined || proposal === undefined) {
    throw new Refusal('INVALID_STATE', '该评定没有待复核的调整意见，请刷新后查看。', {
      detail: { rule: 'NO_ADJUSTMENT_OPEN' },
    });
  }
  return { review, proposal };
}

const end = (
  tx: EntityManager,
  context: CommandContext,
  id: string,
  status: 'DONE' | 'REJECTED' | 'WITHDRAWN',
  note: string | null,
): Promise<unknown> =>
  tx.query(`update grade_adjustment set status = $2, ended_by = $3, ended_at = $4, note = $5 where id = $1`, [
    id,
    status,
    staffOf(context.viewer).userId,
    context.clock.now(),
    note,
  ]);
