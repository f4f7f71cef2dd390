import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../../platform/audit/write-audit';
import { today } from '../../../platform/clock';
import { type CommandContext } from '../../../platform/graphql/context';
import { staffOf } from '../../../platform/viewer';
import { setGrades } from '../../grades';
import { ruleSetById } from '../../rule-sets';
import { lockEnterprises } from '../lock-enterprises';
import { type OpenReview } from './open-reviews';

/** What becomes of reviews. */
export interface Decision {
  status: 'CONFIRMED' | 'ADJUSTED';
  /** The preliminary grade where left out. */
  grade: string | undefined;
  reason: string | null;
  note: string | null;
  /** More for the trail. */
  trace?: object;
}

/** Writes decisions, late ones marked, and lets the grades hold from today; the caller holds the reviews. */
export async function writeDecisions(
  tx: EntityManager,
  context: CommandContext,
  reviews: readonly OpenReview[],
  { status, grade, reason, note, trace }: Decision,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const day = today(context.clock);
  const locked = await lockEnterprises(
    tx,
    context.clock,
    reviews.map(({ enterpriseId }) => enterpriseId),
  );
  const decided = reviews.map((review) => ({
    ...review,
    at: locked.get(review.enterpriseId)?.at ?? context.clock.now(),
    finalGrade: grade ?? review.preliminaryGrade,
    late: day > review.confirmBy,
  }));
  await tx.query(
    `update grade_review set status = $2, final_grade = decided."finalGrade", decided_at = decided.at, decided_by = $3,
       decided_late = decided.late, reason = $4, note = $5
     from jsonb_to_recordset($1::jsonb) as decided (id bigint, "finalGrade" text, at timestamptz, late boolean)
     where grade_review.id = decided.id`,
    [JSON.stringify(decided), status, viewer.userId, reason, note],
  );
  const regimes = new Map<string, typeof decided>();
  for (const review of decided) {
    regimes.set(review.regime, [...(regimes.get(review.regime) ?? []), review]);
  }
  for (const [regime, group] of regimes) {
    const rules = await ruleSetById(tx, group[0]?.ruleSetId ?? '');
    await setGrades(
      tx,
      regime,
      day,
      group.map((review) => ({
        enterpriseId: review.enterpriseId,
        value: review.finalGrade,
        at: review.at,
        basis: 'REVIEW',
        official: rules.grades.find(({ code }) => code === review.finalGrade)?.official ?? false,
        reviewId: review.id,
      })),
    );
  }
  await writeAudit(
    tx,
    context,
    decided.flatMap((review) => {
      const operation = status === 'CONFIRMED' ? 'CONFIRM_GRADE_REVIEW' : 'ADJUST_GRADE_REVIEW';
      const before = {
        status: 'PRELIMINARY',
        preliminaryGrade: review.preliminaryGrade,
        grade: review.currentGrade,
      };
      const after = { status, finalGrade: review.finalGrade, reason, note, late: review.late, ...trace };
      return [
        {
          operation,
          subjectType: 'GradeReview' as const,
          subjectId: review.id,
          before,
          after,
          officeCode: review.officeCode,
        },
        {
          operation,
          subjectType: 'Enterprise' as const,
          subjectId: review.enterpriseId,
          before: { grade: review.currentGrade },
          after: { grade: review.finalGrade, reviewId: review.id },
          officeCode: review.officeCode,
        },
      ];
    }),
  );
}
