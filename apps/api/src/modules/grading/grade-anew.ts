import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { cycleToGrade, gradeEnterprises } from './grade-enterprises';
import { lockEnterprises } from './lock-enterprises';

/**
 * Grades an enterprise in a cycle once more, by its facts as they are known now, because an objection to its result was
 * upheld. The review is preliminary, and decided as any other.
 * @returns the id of the review
 * @throws Refusal INVALID_STATE while a review of the enterprise is open in the cycle
 */
export async function gradeAnew(
  tx: EntityManager,
  context: CommandContext,
  cycleId: string,
  enterpriseId: string,
): Promise<string> {
  await lockEnterprises(tx, context.clock, [enterpriseId]);
  if ((await openReview(tx, cycleId, enterpriseId)) !== undefined) {
    throw new Refusal('INVALID_STATE', '该企业在本周期有待确认的初评，请先确认或调整，再办理本异议。');
  }
  await tx.query(
    `create temporary table chosen on commit drop as select id, facts_at from enterprise where id = $1`,
    [enterpriseId],
  );
  await gradeEnterprises(tx, context, await cycleToGrade(tx, cycleId), { origin: 'OBJECTION' });
  return (await openReview(tx, cycleId, enterpriseId)) ?? '';
}

async function openReview(
  tx: EntityManager,
  cycleId: string,
  enterpriseId: string,
): Promise<string | undefined> {
  const [review] = await tx.query<{ id: string }[]>(
    `select id from grade_review where enterprise_id = $1 and cycle_id = $2 and status = 'PRELIMINARY'`,
    [enterpriseId, cycleId],
  );
  return review?.id;
}
