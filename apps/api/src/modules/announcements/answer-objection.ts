import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { notFound, Refusal } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf, type StaffViewer } from '../../platform/viewer';
import { gradeAnew } from '../grading';
import { withinScopes } from '../offices';
import { type ObjectionOutcome } from './objection.type';

const MAX_ANSWER = 2_000;

interface Objection {
  id: string;
  outcome: ObjectionOutcome | null;
  answerBy: Day;
  enterpriseId: string;
  enterpriseName: string;
  officeCode: string;
  cycleId: string;
}

/**
 * Answers an objection in writing; who decided a review of the enterprise in the cycle may not. Where it is upheld, the enterprise is
 * graded anew by its facts as they are known now, and that review waits for its decision as any other.
 * @throws Refusal NOT_FOUND, INVALID_STATE where it is answered already or a review of the enterprise is open, FOUR_EYES, INVALID_INPUT
 */
export async function answerObjection(
  context: CommandContext,
  id: string,
  outcome: ObjectionOutcome,
  answer: string,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = requireText('answer', '答复意见', answer, MAX_ANSWER);
  await context.db.transaction(async (tx) => {
    const objection = await takeOpenObjection(tx, viewer, requireId(id, '异议'));
    await requireAnother(tx, viewer, objection);
    const { enterpriseId, cycleId, officeCode } = objection;
    const reviewId = outcome === 'UPHELD' ? await gradeAnew(tx, context, cycleId, enterpriseId) : null;
    const late = today(context.clock) > objection.answerBy;
    await tx.query(
      `update objection set outcome = $2, answer = $3, answered_at = $4, answered_by = $5, answered_late = $6, review_id = $7 where id = $1`,
      [objection.id, outcome, words, context.clock.now(), viewer.userId, late, reviewId],
    );
    await writeAudit(tx, context, [
      {
        operation: 'ANSWER_OBJECTION',
        subjectType: 'Objection',
        subjectId: objection.id,
        before: { outcome: null },
        after: { outcome, answer: words, late, enterpriseId, reviewId },
        officeCode,
      },
      ...(reviewId === null
        ? []
        : [
            {
              operation: 'ANSWER_OBJECTION',
              subjectType: 'Enterprise' as const,
              subjectId: enterpriseId,
              after: { objectionId: objection.id, reviewId, cycleId },
              officeCode,
            },
          ]),
    ]);
  });
}

/** The objection, held by the transaction. @throws Refusal NOT_FOUND, INVALID_STATE */
async function takeOpenObjection(tx: EntityManager, viewer: StaffViewer, id: string): Promise<Objection> {
  const [found] = await tx.query<Objection[]>(
    `select objection.id, objection.outcome, objection.answer_by as "answerBy", entry.enterprise_id as "enterpriseId",
       entry.name as "enterpriseName", enterprise.office_code as "officeCode", announcement.cycle_id as "cycleId"
     from objection join announcement_entry entry on entry.id = objection.entry_id
       join announcement on announcement.id = entry.announcement_id join enterprise on enterprise.id = entry.enterprise_id
     where objection.id = $1 and ${withinScopes('enterprise.office_code', 2)} for no key update of objection`,
    [id, viewer.scopes],
  );
  if (found === undefined) {
    throw notFound('异议');
  }
  if (found.outcome !== null) {
    throw new Refusal('INVALID_STATE', '该异议已经答复，不能重复答复，请刷新后查看。', {
      detail: { id, outcome: found.outcome },
    });
  }
  return found;
}

/** @throws Refusal FOUR_EYES */
async function requireAnother(
  tx: EntityManager,
  { userId }: StaffViewer,
  { enterpriseId, enterpriseName, cycleId }: Objection,
): Promise<void> {
  const decided = await tx.query<unknown[]>(
    `select from grade_decider where enterprise_id = $1 and cycle_id = $2 and account_id = $3 limit 1`,
    [enterpriseId, cycleId, userId],
  );
  if (decided.length > 0) {
    throw new Refusal(
      'FOUR_EYES',
      `您办理过${enterpriseName}本周期的等级评定，异议须由本机构其他人员或者上级机构人员答复。`,
    );
  }
}
