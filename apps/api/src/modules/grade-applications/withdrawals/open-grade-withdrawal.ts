import { type CheckedCondition } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../../platform/audit/write-audit';
import { today } from '../../../platform/clock';
import { type Caller, type CommandContext } from '../../../platform/graphql/context';
import { requireId } from '../../../platform/graphql/id';
import { requireReason } from '../../../platform/reason';
import { invalidInput, notFound, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { gradesOn } from '../../grades';
import { lockEnterprises } from '../../grading';
import { requireOwnOffice } from '../../offices';
import { DEFAULT_REGIME, requireRuleSetOn, type RuleSet } from '../../rule-sets';
import { checkApplicants, conditionsOf } from '../applicant-facts';

/** Where a rule set says nothing: as 公告2013年第93号 第32条 gives before the list of serious dishonesty. */
const DEFENCE_DAYS = 10;
const MAX_DEFENCE_DAYS = 60;

/** Natural days for a defence in writing at least, counted from the service of the notice. */
export const defenceDaysOf = ({ deadlines }: Pick<RuleSet, 'deadlines'>): number =>
  deadlines.find(({ code }) => code === 'DEFEND')?.length ?? DEFENCE_DAYS;

/**
 * Opens the withdrawal of a grade that was given on application, by an officer and with a reason. The grade is held until it takes
 * effect.
 * @returns its id
 * @throws Refusal NOT_FOUND, FORBIDDEN for an enterprise of another office, INVALID_INPUT without a reason or for the days, INVALID_STATE
 *   where no such grade is held, or a withdrawal is open
 */
export async function openGradeWithdrawal(
  context: CommandContext,
  enterpriseId: string,
  regimeCode: string | undefined,
  reason: string,
  days?: number,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const words = requireReason(reason);
  const day = today(context.clock);
  return context.db.transaction(async (tx) => {
    const rules = await requireRuleSetOn(tx, regimeCode ?? DEFAULT_REGIME, day, 'regime');
    const least = defenceDaysOf(rules);
    const defenceDays = days ?? least;
    if (defenceDays < least || defenceDays > MAX_DEFENCE_DAYS) {
      throw invalidInput('defenceDays', `申辩期限为 ${least} 至 ${MAX_DEFENCE_DAYS} 日。`, 'DEFENCE_DAYS');
    }
    const [enterprise] = await tx.query<{ id: string; name: string; officeCode: string }[]>(
      `select id, name, office_code as "officeCode" from enterprise where id = $1`,
      [requireId(enterpriseId, '企业')],
    );
    if (enterprise === undefined) {
      throw notFound('企业');
    }
    await requireOwnOffice(tx, viewer, enterprise.officeCode, 'enterpriseId');
    const locked = await lockEnterprises(tx, context.clock, [enterprise.id]);
    const [held] = await gradesOn(tx, [enterprise.id], rules.regime, day, undefined);
    if (held === undefined || !isGivenOnApplication(rules, held.value)) {
      throw new Refusal('INVALID_STATE', `${enterprise.name}现在没有经申请取得的等级，无须取消。`, {
        detail: { rule: 'NOT_HELD', grade: held?.value ?? null },
      });
    }
    const checks = await checkApplicants(
      tx,
      rules,
      conditionsOf(rules, held.value),
      [{ enterpriseId: enterprise.id, appliedOn: day }],
      day,
    );
    return writeWithdrawal(tx, context, {
      ...enterprise,
      rules,
      grade: held.value,
      reason: words,
      checks: checks.get(enterprise.id) ?? [],
      findings: null,
      defenceDays,
      openedBy: viewer.userId,
      at: locked.get(enterprise.id)?.at ?? context.clock.now(),
    });
  });
}

export const isGivenOnApplication = (rules: RuleSet, grade: string): boolean =>
  rules.grades.some(({ code, reachedBy }) => code === grade && reachedBy === 'APPLICATION');

export interface NewWithdrawal {
  /** Of the enterprise. */
  id: string;
  officeCode: string;
  rules: RuleSet;
  grade: string;
  reason: string;
  checks: readonly CheckedCondition[];
  findings: string | null;
  defenceDays: number;
  openedBy: string | null;
  at: Date;
}

/** Writes a withdrawal and its entry in the trail; the caller holds the enterprise. @returns its id */
export async function writeWithdrawal(
  tx: EntityManager,
  caller: Caller,
  withdrawal: NewWithdrawal,
): Promise<string> {
  const { id: enterpriseId, officeCode, rules, grade, reason, checks, findings, defenceDays } = withdrawal;
  const [row] = await tx.query<{ id: string }[]>(
    `insert into grade_withdrawal (enterprise_id, rule_set_id, regime, grade, reason, checks, findings, defence_days, opened_by, opened_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
    [
      enterpriseId,
      rules.id,
      rules.regime,
      grade,
      reason,
      JSON.stringify(checks),
      findings,
      defenceDays,
      withdrawal.openedBy,
      withdrawal.at,
    ],
  );
  const id = row?.id ?? '';
  await writeAudit(tx, caller, [
    {
      operation: 'OPEN_GRADE_WITHDRAWAL',
      subjectType: 'GradeWithdrawal',
      subjectId: id,
      after: { enterpriseId, regime: rules.regime, grade, reason, findings },
      officeCode,
    },
  ]);
  return id;
}
