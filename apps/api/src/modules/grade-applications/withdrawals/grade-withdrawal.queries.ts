import type DataLoader from 'dataloader';
import { Conditions } from '../../../platform/database/conditions';
import { type CommandContext, type Context } from '../../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../../platform/graphql/connection';
import { isId } from '../../../platform/graphql/id';
import { byKey, loader } from '../../../platform/graphql/loader';
import { staffOf } from '../../../platform/viewer';
import { searchEnterprise } from '../../enterprises';
import { withinScopes } from '../../offices';
import { type HandedInFileType } from '../grade-application.type';
import {
  type GradeWithdrawalFilterInput,
  type GradeWithdrawalType,
  type NoticeWay,
} from './grade-withdrawal.type';

const SELECT = `select withdrawal.id, withdrawal.regime, withdrawal.grade, withdrawal.status, withdrawal.reason,
    withdrawal.checks as "storedChecks", withdrawal.defence_days as "defenceDays", opener.display_name as "openedBy",
    withdrawal.opened_at as "openedAt", dropper.display_name as "droppedBy", withdrawal.dropped_at as "droppedAt",
    withdrawal.drop_reason as "dropReason", withdrawal.enterprise_id as "enterpriseId", enterprise.office_code as "officeCode",
    withdrawal.rule_set_id as "ruleSetId", notice.served_on as "servedOn", notice.way, notice.receiver,
    notice.defend_until as "defendUntil", recorder.display_name as "recordedBy", notice.recorded_at as "recordedAt",
    coalesce((select jsonb_agg(jsonb_build_object('id', file.id::text, 'name', file.name, 'size', file.size, 'sha256', file.sha256) order by file.id)
      from grade_withdrawal_receipt receipt join evidence file on file.id = receipt.evidence_id where receipt.notice_id = notice.id), '[]') as receipt,
    effect.effective_on as "effectiveOn", effect.grade as "gradeAfter", effect.note, decider.display_name as "decidedBy",
    effect.decided_at as "decidedAt"`;
const FROM = `grade_withdrawal withdrawal join enterprise on enterprise.id = withdrawal.enterprise_id
  left join user_account opener on opener.id = withdrawal.opened_by
  left join user_account dropper on dropper.id = withdrawal.dropped_by
  left join grade_withdrawal_notice notice on notice.withdrawal_id = withdrawal.id
  left join user_account recorder on recorder.id = notice.recorded_by
  left join grade_withdrawal_effect effect on effect.withdrawal_id = withdrawal.id
  left join user_account decider on decider.id = effect.decided_by`;

interface Row extends Omit<GradeWithdrawalType, 'notice' | 'effect'> {
  servedOn: string | null;
  way: NoticeWay;
  receiver: string;
  defendUntil: string;
  recordedBy: string;
  recordedAt: Date;
  receipt: HandedInFileType[];
  effectiveOn: string | null;
  gradeAfter: string;
  note: string | null;
  decidedBy: string;
  decidedAt: Date;
}

function withdrawalOf(row: Row): GradeWithdrawalType {
  const { servedOn, way, receiver, defendUntil, recordedBy, recordedAt, receipt, ...rest } = row;
  const { effectiveOn, gradeAfter, note, decidedBy, decidedAt, ...withdrawal } = rest;
  return {
    ...withdrawal,
    notice:
      servedOn === null ? null : { servedOn, way, receiver, defendUntil, recordedBy, recordedAt, receipt },
    effect: effectiveOn === null ? null : { effectiveOn, grade: gradeAfter, note, decidedBy, decidedAt },
  };
}

/** Withdrawals of enterprises that the viewer's office or one below supervises. */
function visible({ viewer }: CommandContext): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => withinScopes('enterprise.office_code', n), staffOf(viewer).scopes);
  return conditions;
}

/**
 * SQL: whether something is to be done about a withdrawal that is `withdrawal`, with its notice, if any, as `notice`: to serve the
 * notice, or, once the last day for the defence is over, to settle it.
 * @param day the number of the parameter that is today
 */
export const withdrawalWaits = (day: number): string =>
  `withdrawal.status = 'OPEN' and (notice.id is null or notice.defend_until < $${day}::date)`;

export const withdrawalLoader = (context: Context): DataLoader<string, GradeWithdrawalType | undefined> =>
  loader(context, 'grade-withdrawal', async (ids: readonly string[]) =>
    byKey(await findWithdrawals(context, ids), ({ id }) => id),
  );

export async function findWithdrawal(
  context: CommandContext,
  id: string,
): Promise<GradeWithdrawalType | undefined> {
  return (await findWithdrawals(context, [id]))[0];
}

async function findWithdrawals(
  context: CommandContext,
  ids: readonly string[],
): Promise<GradeWithdrawalType[]> {
  const conditions = visible(context);
  conditions.add((n) => `withdrawal.id = any($${n}::bigint[])`, ids.filter(isId));
  const rows = await context.db.query<Row[]>(
    `${SELECT} from ${FROM} where ${conditions.sql}`,
    conditions.parameters,
  );
  return rows.map(withdrawalOf);
}

export function withdrawalConditions(
  context: CommandContext,
  filter: GradeWithdrawalFilterInput,
): Conditions {
  const conditions = visible(context);
  if (typeof filter.status === 'string') {
    conditions.add((n) => `withdrawal.status = $${n}`, filter.status);
  }
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('enterprise.office_code', n), [filter.office]);
  }
  if (typeof filter.enterpriseId === 'string') {
    conditions.add(
      (n) => `withdrawal.enterprise_id = $${n}::bigint`,
      isId(filter.enterpriseId) ? filter.enterpriseId : '0',
    );
  }
  searchEnterprise(conditions, filter.search);
  return conditions;
}

/** A page of withdrawals, the latest first. */
export async function listWithdrawals(
  context: Context,
  filter: GradeWithdrawalFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<GradeWithdrawalType>> {
  const request = pageRequest('grade-withdrawal', first, after);
  const conditions = withdrawalConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `withdrawal.id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<Row[]>(
    `${SELECT} from ${FROM} where ${page.sql} order by withdrawal.id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('grade-withdrawal', request, rows.map(withdrawalOf), () =>
    conditions.count(context.db, FROM),
  );
}
