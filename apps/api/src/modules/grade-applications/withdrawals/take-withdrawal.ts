import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../../platform/graphql/context';
import { requireId } from '../../../platform/graphql/id';
import { notFound, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { lockEnterprises } from '../../grading';
import { withinScopes } from '../../offices';
import { type GradeWithdrawalStatus } from './grade-withdrawal.type';

/** A withdrawal that is open, whose enterprise the transaction holds. */
export interface TakenWithdrawal {
  id: string;
  enterpriseId: string;
  enterpriseName: string;
  officeCode: string;
  regime: string;
  grade: string;
  ruleSetId: string;
  status: GradeWithdrawalStatus;
  openedOn: Day;
  bySystem: boolean;
  defenceDays: number;
  noticeId: string | null;
  defendUntil: Day | null;
  /** The instant of the change that is about to be made. */
  at: Date;
}

/** An open withdrawal of the viewer's office and those below. @throws Refusal NOT_FOUND, INVALID_STATE where it has ended */
export async function takeWithdrawal(
  tx: EntityManager,
  context: CommandContext,
  id: string,
): Promise<TakenWithdrawal> {
  const [known] = await tx.query<{ enterpriseId: string }[]>(
    `select withdrawal.enterprise_id as "enterpriseId" from grade_withdrawal withdrawal
       join enterprise on enterprise.id = withdrawal.enterprise_id
     where withdrawal.id = $1 and ${withinScopes('enterprise.office_code', 2)}`,
    [requireId(id, '取消等级事项'), staffOf(context.viewer).scopes],
  );
  if (known === undefined) {
    throw notFound('取消等级事项');
  }
  const locked = await lockEnterprises(tx, context.clock, [known.enterpriseId]);
  const [row] = await tx.query<[Omit<TakenWithdrawal, 'at'>]>(
    `select withdrawal.id, withdrawal.enterprise_id as "enterpriseId", enterprise.name as "enterpriseName",
       enterprise.office_code as "officeCode", withdrawal.regime, withdrawal.grade, withdrawal.rule_set_id as "ruleSetId",
       withdrawal.status, (withdrawal.opened_at at time zone 'Asia/Shanghai')::date as "openedOn",
       withdrawal.opened_by is null as "bySystem", withdrawal.defence_days as "defenceDays", notice.id as "noticeId",
       notice.defend_until as "defendUntil"
     from grade_withdrawal withdrawal join enterprise on enterprise.id = withdrawal.enterprise_id
       left join grade_withdrawal_notice notice on notice.withdrawal_id = withdrawal.id
     where withdrawal.id = $1`,
    [id],
  );
  if (row.status !== 'OPEN') {
    throw new Refusal('INVALID_STATE', `${row.enterpriseName}的取消等级事项已经办结，请刷新后查看。`, {
      detail: { id, status: row.status },
    });
  }
  return { ...row, at: locked.get(row.enterpriseId)?.at ?? context.clock.now() };
}
