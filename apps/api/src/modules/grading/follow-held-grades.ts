import { type EntityManager } from 'typeorm';
import { followOpenReviews } from './standing';

/** An enterprise whose grade was changed by something else than a review. */
export interface ChangedGrade {
  enterpriseId: string;
  grade: string;
  at: Date;
}

/**
 * Reviews that are still preliminary follow the grade that is held: one that was graded before a grade was granted on application
 * would else take it away when it is confirmed. The caller holds the enterprises' rows.
 */
export async function followHeldGrades(
  tx: EntityManager,
  regime: string,
  changed: readonly ChangedGrade[],
): Promise<void> {
  const [reviews] = await tx.query<[{ enterpriseId: string; cycleId: string }[], number]>(
    `update grade_review review set current_grade = given.grade
     from jsonb_to_recordset($2::jsonb) as given ("enterpriseId" bigint, grade text), grading_cycle cycle
     where review.enterprise_id = given."enterpriseId" and review.status = 'PRELIMINARY'
       and cycle.id = review.cycle_id and cycle.regime = $1
     returning review.enterprise_id as "enterpriseId", review.cycle_id as "cycleId"`,
    [regime, JSON.stringify(changed)],
  );
  const instants = new Map(changed.map(({ enterpriseId, at }) => [enterpriseId, at]));
  await followOpenReviews(
    tx,
    reviews.map((review) => ({ ...review, at: instants.get(review.enterpriseId) ?? new Date(0) })),
  );
}
