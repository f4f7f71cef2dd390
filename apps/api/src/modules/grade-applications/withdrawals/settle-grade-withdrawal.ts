import { addDays } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../../platform/audit/write-audit';
import { today } from '../../../platform/clock';
import { type CommandContext } from '../../../platform/graphql/context';
import { optionalNote, requireReason } from '../../../platform/reason';
import { invalidInput, Refusal } from '../../../platform/refusal';
import { requireText } from '../../../platform/text';
import { staffOf } from '../../../platform/viewer';
import { gradesOn, setGrades } from '../../grades';
import { cyclesOn, followHeldGrades, gradeWithin, standingOf, totalsFrom } from '../../grading';
import { requireRuleSetOn, ruleSetById, type RuleSet } from '../../rule-sets';
import { keepReceipt } from './attach-withdrawal-receipt';
import { type ServeWithdrawalNoticeInput } from './grade-withdrawal.type';
import { takeWithdrawal, type TakenWithdrawal } from './take-withdrawal';
import { failing } from './watch-held-grades';

const REFERENCE = '质检办通〔2017〕264号 信息告知';
const MAX_RECEIVER = 100;

/**
 * Writes down that the notice in writing was served, with its signed receipt where that is there; from then on the time for the defence
 * runs.
 * @throws Refusal NOT_FOUND, INVALID_STATE where it has ended or was served before, INVALID_INPUT for the day, the receiver
 *   or the files
 */
export async function serveWithdrawalNotice(
  context: CommandContext,
  id: string,
  { servedOn, way, receiver, evidenceIds }: ServeWithdrawalNoticeInput,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const name = requireText('receiver', '签收人', receiver, MAX_RECEIVER, REFERENCE);
  if (servedOn > today(context.clock)) {
    throw invalidInput('servedOn', '送达日期不能晚于今天，请更正。', 'SERVED_IN_FUTURE', REFERENCE);
  }
  await context.db.transaction(async (tx) => {
    const withdrawal = await takeWithdrawal(tx, context, id);
    if (withdrawal.noticeId !== null) {
      throw new Refusal('INVALID_STATE', '告知书已经送达，请刷新后查看。', { detail: { rule: 'SERVED' } });
    }
    if (servedOn < withdrawal.openedOn) {
      throw invalidInput('servedOn', '送达日期早于立项日期，请更正。', 'SERVED_BEFORE_OPENED', REFERENCE);
    }
    const defendUntil = addDays(servedOn, withdrawal.defenceDays);
    const [notice] = await tx.query<[{ id: string }]>(
      `insert into grade_withdrawal_notice (withdrawal_id, served_on, way, receiver, defend_until, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [id, servedOn, way, name, defendUntil, viewer.userId, withdrawal.at],
    );
    const evidence = await keepReceipt(tx, context, notice.id, evidenceIds ?? [], withdrawal.at);
    await writeAudit(tx, context, [
      {
        operation: 'SERVE_WITHDRAWAL_NOTICE',
        subjectType: 'GradeWithdrawal',
        subjectId: id,
        after: { servedOn, way, receiver: name, defendUntil, evidence },
        officeCode: withdrawal.officeCode,
      },
    ]);
  });
}

/**
 * Lets a withdrawal take effect: from today the enterprise holds what its points give.
 * @throws Refusal NOT_FOUND, INVALID_STATE where it has ended, was not served, within the time for the defence, where the grade is not held
 *   any more, or where nothing speaks against the conditions any more
 */
export async function takeWithdrawalEffect(
  context: CommandContext,
  id: string,
  note: string | undefined,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = optionalNote(note);
  const day = today(context.clock);
  await context.db.transaction(async (tx) => {
    const withdrawal = await takeWithdrawal(tx, context, id);
    await requireEffective(tx, withdrawal, day);
    const rules = await requireRuleSetOn(tx, withdrawal.regime, day, 'id');
    const grade = await gradeByPoints(tx, rules, withdrawal.enterpriseId, day);
    await tx.query(
      `insert into grade_withdrawal_effect (withdrawal_id, notice_id, defend_until, effective_on, grade, note, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, withdrawal.noticeId, withdrawal.defendUntil, day, grade, words, viewer.userId, withdrawal.at],
    );
    await tx.query(`update grade_withdrawal set status = 'EFFECTIVE' where id = $1`, [id]);
    const { enterpriseId, at, officeCode } = withdrawal;
    await setGrades(tx, withdrawal.regime, day, [
      {
        enterpriseId,
        value: grade,
        at,
        basis: 'WITHDRAWAL',
        official: rules.grades.find(({ code }) => code === grade)?.official ?? false,
        reviewId: null,
        withdrawalId: id,
      },
    ]);
    await followHeldGrades(tx, withdrawal.regime, [{ enterpriseId, grade, at }]);
    const operation = 'WITHDRAW_GRADE';
    await writeAudit(tx, context, [
      {
        operation,
        subjectType: 'GradeWithdrawal',
        subjectId: id,
        before: { status: 'OPEN' },
        after: { status: 'EFFECTIVE', effectiveOn: day, grade, note: words },
        officeCode,
      },
      {
        operation,
        subjectType: 'Enterprise',
        subjectId: enterpriseId,
        before: { grade: withdrawal.grade },
        after: { grade, withdrawalId: id },
        officeCode,
      },
    ]);
  });
}

/** Drops a withdrawal: the grade stays, with a reason. @throws Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT without a reason */
export async function dropGradeWithdrawal(
  context: CommandContext,
  id: string,
  reason: string,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = requireReason(reason);
  await context.db.transaction(async (tx) => {
    const { at, officeCode } = await takeWithdrawal(tx, context, id);
    await tx.query(
      `update grade_withdrawal set status = 'DROPPED', dropped_by = $2, dropped_at = $3, drop_reason = $4 where id = $1`,
      [id, viewer.userId, at, words],
    );
    await writeAudit(tx, context, [
      {
        operation: 'DROP_GRADE_WITHDRAWAL',
        subjectType: 'GradeWithdrawal',
        subjectId: id,
        before: { status: 'OPEN' },
        after: { status: 'DROPPED', reason: words },
        officeCode,
      },
    ]);
  });
}

async function requireEffective(tx: EntityManager, withdrawal: TakenWithdrawal, day: string): Promise<void> {
  const { enterpriseId, enterpriseName, regime, grade, defendUntil } = withdrawal;
  const refused = (rule: string, message: string): Refusal =>
    new Refusal('INVALID_STATE', message, { reference: REFERENCE, detail: { rule, defendUntil } });
  if (defendUntil === null) {
    throw refused('NOT_SERVED', '告知书尚未送达企业，不能取消等级。请先送达并登记。');
  }
  if (day <= defendUntil) {
    throw refused('DEFENCE_RUNS', `申辩期限至 ${defendUntil}，期满后才能取消等级。`);
  }
  const [held] = await gradesOn(tx, [enterpriseId], regime, day, undefined);
  if (held?.value !== grade) {
    throw refused('NOT_HELD', `${enterpriseName}现在不是 ${grade} 级，请终止该事项。`);
  }
  if (withdrawal.bySystem) {
    const rules = await ruleSetById(tx, withdrawal.ruleSetId);
    if ((await failing(tx, rules, grade, [enterpriseId], day)).size === 0) {
      throw refused('CONDITIONS_MET', `${enterpriseName}已重新符合条件，请终止该事项并写明理由。`);
    }
  }
}

/** What the points of the running cycle give to an enterprise that holds nothing; the first grade where a regime has no points. */
async function gradeByPoints(
  tx: EntityManager,
  rules: RuleSet,
  enterpriseId: string,
  day: string,
): Promise<string> {
  if (rules.bands.length === 0) {
    return rules.initialGrade.grade;
  }
  const wanted = { enterpriseId, regime: rules.regime, day };
  const cycle = (await cyclesOn(tx, [wanted]))(wanted);
  const totals = await standingOf(tx, enterpriseId, cycle?.id ?? '0');
  return gradeWithin(totalsFrom(totals), rules, undefined).grade;
}
