import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../../platform/audit/write-audit';
import { today } from '../../../platform/clock';
import { type CommandContext } from '../../../platform/graphql/context';
import { requireReason } from '../../../platform/reason';
import { Refusal } from '../../../platform/refusal';
import { staffOf, type StaffViewer } from '../../../platform/viewer';
import { type EvidenceFacts, takeUploads } from '../../evidence';
import { ruleSetById } from '../../rule-sets';
import { checkAdjustment } from './check-adjustment';
import { DECIDING, type OpenReview, takeOpenReviews } from './open-reviews';
import { writeDecisions } from './write-decisions';

export interface AdjustInput {
  id: string;
  grade: string;
  reason: string;
  /** The code of a ground of the rule set. */
  ground: string | undefined;
  /** Uploads of the viewer's. */
  evidenceIds: readonly string[];
}

/**
 * Gives another grade than the rules, on a ground that the rules name and with a reason. Where that ground takes a second
 * officer it is proposed, and holds once she agrees. After `adjustBy` only an office above the supervising one may.
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE, INVALID_INPUT
 */
export async function adjustGradeReview(context: CommandContext, input: AdjustInput): Promise<void> {
  const viewer = staffOf(context.viewer);
  const reason = requireReason(input.reason, DECIDING);
  await context.db.transaction(async (tx) => {
    const [review] = await takeOpenReviews(tx, viewer, [input.id]);
    if (review === undefined) {
      return;
    }
    const rules = await ruleSetById(tx, review.ruleSetId);
    const files = new Set(input.evidenceIds).size;
    const ground = checkAdjustment(review, rules, { grade: input.grade, ground: input.ground, files });
    requireInTime(review, viewer, today(context.clock));
    if (review.proposalId !== null) {
      throw new Refusal('INVALID_STATE', '该评定已有待复核的调整意见，请先复核。', {
        detail: { rule: 'ADJUSTMENT_OPEN' },
      });
    }
    const evidence = await takeUploads(tx, context, input.evidenceIds);
    const proposal = {
      reviewId: review.id,
      grade: input.grade,
      ground: ground?.code ?? null,
      reason,
      secondOfficer: ground?.secondOfficer ?? false,
    };
    await writeAdjustment(tx, context, proposal, evidence);
    const trace = { ground: proposal.ground, ...(evidence.length === 0 ? {} : { evidence }) };
    if (proposal.secondOfficer) {
      await writeAudit(tx, context, [
        {
          operation: 'PROPOSE_GRADE_ADJUSTMENT',
          subjectType: 'GradeReview',
          subjectId: review.id,
          before: { preliminaryGrade: review.preliminaryGrade },
          after: { grade: input.grade, reason, ...trace },
          officeCode: review.officeCode,
        },
      ]);
      return;
    }
    await writeDecisions(tx, context, [review], {
      status: 'ADJUSTED',
      grade: input.grade,
      reason,
      note: null,
      trace,
    });
  });
}

/** @throws Refusal FORBIDDEN for the supervising office after its last day */
export function requireInTime(review: OpenReview, viewer: StaffViewer, day: string): void {
  if (day > review.adjustBy && viewer.officeCode === review.officeCode) {
    throw new Refusal('FORBIDDEN', `调整期限（${review.adjustBy}）已过，须由上级机构办理。`, {
      reference: DECIDING,
      detail: { adjustBy: review.adjustBy },
    });
  }
}

interface Adjustment {
  reviewId: string;
  grade: string;
  ground: string | null;
  reason: string;
  secondOfficer: boolean;
}

/** What needs no second officer is done as it is written. */
async function writeAdjustment(
  tx: EntityManager,
  context: CommandContext,
  { reviewId, grade, ground, reason, secondOfficer }: Adjustment,
  evidence: readonly EvidenceFacts[],
): Promise<void> {
  const now = context.clock.now();
  const { userId } = staffOf(context.viewer);
  await tx.query(
    `with adjustment as (
       insert into grade_adjustment (review_id, grade, ground, reason, second_officer, status, proposed_by, proposed_at, ended_by, ended_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id)
     insert into grade_adjustment_evidence (adjustment_id, evidence_id)
     select adjustment.id, file from adjustment, unnest($11::bigint[]) as file`,
    [
      reviewId,
      grade,
      ground,
      reason,
      secondOfficer,
      secondOfficer ? 'PROPOSED' : 'DONE',
      userId,
      now,
      secondOfficer ? null : userId,
      secondOfficer ? null : now,
      evidence.map(({ id }) => id),
    ],
  );
}
