import { type CheckedCondition, hindrancesOf } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { requireReason } from '../../platform/reason';
import { Refusal } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { ruleSetById, type RuleSet } from '../rule-sets';
import { checkApplicants, conditionsOf } from './applicant-facts';
import { takeApplication, type TakenApplication } from './take-application';

const MAX_OPINION = 2_000;

/** Checks the conditions again, as the record stands now. @throws Refusal NOT_FOUND, INVALID_STATE once it is recommended */
export async function checkGradeApplication(context: CommandContext, id: string): Promise<void> {
  await context.db.transaction(async (tx) => {
    const application = await takeApplication(tx, context, id, 'APPLIED');
    const { checks } = await checksNow(tx, context, application);
    await writeAudit(tx, context, [
      {
        operation: 'CHECK_GRADE_APPLICATION',
        subjectType: 'GradeApplication',
        subjectId: id,
        after: { outcomes: Object.fromEntries(checks.map(({ code, outcome }) => [code, outcome])) },
        officeCode: application.officeCode,
      },
    ]);
  });
}

/**
 * Recommends an application to the general administration: checks it once more, and freezes what was found.
 * @throws Refusal NOT_FOUND, INVALID_STATE, also where the record speaks against a condition or evidence is missing (`detail` names
 *   them), INVALID_INPUT without an opinion
 */
export async function recommendGradeApplication(
  context: CommandContext,
  id: string,
  opinion: string,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = requireText('opinion', '推荐意见', opinion, MAX_OPINION);
  await context.db.transaction(async (tx) => {
    const application = await takeApplication(tx, context, id, 'APPLIED');
    const { checks, rules } = await checksNow(tx, context, application);
    const { unmet, unproven } = hindrancesOf(checks, new Set(application.proven));
    if (unmet.length > 0) {
      throw new Refusal(
        'INVALID_STATE',
        `不符合下列条件，不能推荐：${wordsOf(rules, application.grade, unmet)}。请作不予推荐处理。`,
        { detail: { rule: 'CONDITION_NOT_MET', unmet } },
      );
    }
    if (unproven.length > 0) {
      throw new Refusal(
        'INVALID_STATE',
        `下列条件尚缺证明材料或者书面说明：${wordsOf(rules, application.grade, unproven)}。请补充后再推荐。`,
        { detail: { rule: 'EVIDENCE_MISSING', unproven } },
      );
    }
    await tx.query(
      `update grade_application set status = 'RECOMMENDED', opinion = $2, recommended_by = $3, recommended_at = $4 where id = $1`,
      [id, words, viewer.userId, application.at],
    );
    await writeAudit(tx, context, [
      {
        operation: 'RECOMMEND_GRADE_APPLICATION',
        subjectType: 'GradeApplication',
        subjectId: id,
        before: { status: 'APPLIED' },
        after: { status: 'RECOMMENDED', opinion: words, checks },
        officeCode: application.officeCode,
      },
    ]);
  });
}

/** Does not recommend it, with a reason. @throws Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT without a reason */
export async function declineGradeApplication(
  context: CommandContext,
  id: string,
  reason: string,
): Promise<void> {
  const words = requireReason(reason);
  await context.db.transaction(async (tx) => {
    const application = await takeApplication(tx, context, id, 'APPLIED');
    await endApplication(tx, context, application, 'DECLINED', words);
  });
}

/** Ends an application without granting it, with its entry in the trail. */
export async function endApplication(
  tx: EntityManager,
  context: CommandContext,
  { id, status, officeCode, at }: TakenApplication,
  end: 'DECLINED' | 'REJECTED',
  reason: string,
): Promise<void> {
  await tx.query(
    `update grade_application set status = $2, ended_by = $3, ended_at = $4, end_reason = $5 where id = $1`,
    [id, end, staffOf(context.viewer).userId, at, reason],
  );
  await writeAudit(tx, context, [
    {
      operation: end === 'DECLINED' ? 'DECLINE_GRADE_APPLICATION' : 'REJECT_GRADE_APPLICATION',
      subjectType: 'GradeApplication',
      subjectId: id,
      before: { status },
      after: { status: end, reason },
      officeCode,
    },
  ]);
}

async function checksNow(
  tx: EntityManager,
  context: CommandContext,
  { id, enterpriseId, ruleSetId, grade, appliedOn, at }: TakenApplication,
): Promise<{ checks: CheckedCondition[]; rules: RuleSet }> {
  const rules = await ruleSetById(tx, ruleSetId);
  const found = await checkApplicants(
    tx,
    rules,
    conditionsOf(rules, grade),
    [{ enterpriseId, appliedOn }],
    today(context.clock),
  );
  const checks = found.get(enterpriseId) ?? [];
  await tx.query(`update grade_application set checks = $2, checked_at = $3 where id = $1`, [
    id,
    JSON.stringify(checks),
    at,
  ]);
  return { checks, rules };
}

/** Conditions by their words, one after another. */
export const wordsOf = (rules: RuleSet, grade: string, codes: readonly string[]): string =>
  conditionsOf(rules, grade)
    .filter(({ code }) => codes.includes(code))
    .map(({ code, description }) => `${code} ${description}`)
    .join('；');
