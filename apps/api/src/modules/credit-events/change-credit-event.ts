import { canTake, type CreditEventStatus, type CreditEventStep } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { optionalNote, requireReason } from '../../platform/reason';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { staffOf, type StaffViewer } from '../../platform/viewer';
import { lockEnterprises } from '../grading';
import { conductMembers, settleConducts } from './settle-conducts';

const STATUS_WORDS: Record<CreditEventStatus, string> = {
  AWAITING_CONFIRMATION: '待确认',
  EFFECTIVE: '有效',
  SUPERSEDED: '已被吸收',
  DISMISSED: '不予采集',
  REVOKED: '已撤销',
};

type Step = Extract<CreditEventStep, 'confirm' | 'dismiss' | 'revoke'>;
const STEPS: Record<Step, { wanted: CreditEventStatus; operation: string; words: string }> = {
  confirm: { wanted: 'EFFECTIVE', operation: 'CONFIRM_CREDIT_EVENT', words: '确认' },
  dismiss: { wanted: 'DISMISSED', operation: 'DISMISS_CREDIT_EVENT', words: '不予采集' },
  revoke: { wanted: 'REVOKED', operation: 'REVOKE_CREDIT_EVENT', words: '撤销' },
};

/** What a department says of events that wait for its word, or that proved wrong. */
export interface Word {
  ids: readonly string[];
  step: Step;
  /** The note of a confirmation, the reason of the others. */
  reason: string | null;
}

/** For events that were collected automatically and wait for a department's word. @throws Refusal NOT_FOUND, INVALID_STATE */
export const confirmCreditEvent = (
  context: CommandContext,
  id: string,
  note: string | undefined,
): Promise<void> => change(context, { ids: [id], step: 'confirm', reason: optionalNote(note) });

/** The department's word is no. @throws Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT without a reason */
export const dismissCreditEvent = (context: CommandContext, id: string, reason: string): Promise<void> =>
  change(context, { ids: [id], step: 'dismiss', reason: requireReason(reason) });

/** An event that proves wrong: its points go, its record stays, the next of the same conduct counts again. */
export const revokeCreditEvent = (context: CommandContext, id: string, reason: string): Promise<void> =>
  change(context, { ids: [id], step: 'revoke', reason: requireReason(reason) });

/** Many at once, all or none. @throws Refusal as for one; INVALID_INPUT for none and for more than 200 */
export const confirmCreditEvents = (
  context: CommandContext,
  ids: readonly string[],
  note: string | undefined,
): Promise<void> => change(context, { ids: atOnce(ids), step: 'confirm', reason: optionalNote(note) });

/** Many at once for one reason, all or none. @throws Refusal as for one; INVALID_INPUT for none and for more than 200 */
export const dismissCreditEvents = (
  context: CommandContext,
  ids: readonly string[],
  reason: string,
): Promise<void> => change(context, { ids: atOnce(ids), step: 'dismiss', reason: requireReason(reason) });

/** Each once. @throws Refusal INVALID_INPUT for none and for more than 200 */
export function atOnce(ids: readonly string[]): string[] {
  const wanted = [...new Set(ids)];
  if (wanted.length < 1 || wanted.length > 200) {
    throw invalidInput('ids', '一次可办理 1 至 200 条信用信息，请分批办理。', 'TOO_MANY');
  }
  return wanted;
}

const change = (context: CommandContext, word: Word): Promise<void> =>
  context.db.transaction((tx) => changeWithin(tx, context, word));

interface Affected {
  id: string;
  enterpriseId: string;
  conductId: string;
  regime: string;
  officeCode: string;
  businessNumber: string;
  collectedBy: string | null;
}

/**
 * Gives the word within a transaction, to all in one number of statements; of a conduct whose events are all confirmed at
 * once the one with the most points counts.
 */
export async function changeWithin(
  tx: EntityManager,
  context: CommandContext,
  { ids, step, reason }: Word,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const { wanted, operation } = STEPS[step];
  const events = await affectedBy(tx, viewer, ids);
  const locked = await lockEnterprises(tx, context.clock, [
    ...new Set(events.map(({ enterpriseId }) => enterpriseId)),
  ]);
  const members = await conductMembers(tx, [...new Set(events.map(({ conductId }) => conductId))]);
  const before = new Map<string, CreditEventStatus>();
  for (const event of events) {
    const member = members.find(({ id }) => id === event.id);
    if (member?.status === undefined) {
      throw notFound('信用信息');
    }
    requireMay(step, member.status, event, viewer);
    before.set(event.id, member.status);
    member.wanted = wanted;
    member.reason = reason;
  }
  const conducts = [...new Map(events.map((event) => [event.conductId, event])).values()];
  await settleConducts(
    { tx, clock: context.clock, byUserId: viewer.userId },
    conducts.flatMap(({ conductId, enterpriseId, regime }) => {
      const enterprise = locked.get(enterpriseId);
      const own = members.filter((member) => member.conductId === conductId);
      return enterprise === undefined ? [] : [{ enterprise, regime, members: own }];
    }),
  );
  const after = await tx.query<{ id: string; status: CreditEventStatus }[]>(
    `select id, status from credit_event where id = any($1::bigint[])`,
    [ids],
  );
  await writeAudit(
    tx,
    context,
    events.map(({ id, officeCode }) => ({
      operation,
      subjectType: 'CreditEvent',
      subjectId: id,
      before: { status: before.get(id) },
      after: { status: after.find((one) => one.id === id)?.status, reason },
      officeCode,
    })),
  );
}

/** The events, of one's office or of those below. @throws Refusal NOT_FOUND where one of them is none */
async function affectedBy(
  tx: EntityManager,
  viewer: StaffViewer,
  ids: readonly string[],
): Promise<Affected[]> {
  const events = !ids.every(isId)
    ? []
    : await tx.query<Affected[]>(
        `select event.id, event.enterprise_id as "enterpriseId", event.conduct_id as "conductId", rules.regime,
           event.office_code as "officeCode", event.business_number as "businessNumber", event.collected_by as "collectedBy"
         from credit_event event join enterprise on enterprise.id = event.enterprise_id join rule_set rules on rules.id = event.rule_set_id
         where event.id = any($1::bigint[]) and exists (select from office_scope
           where ancestor_code = $2 and descendant_code in (event.office_code, enterprise.office_code))
         order by event.id`,
        [ids, viewer.officeCode],
      );
  if (events.length < ids.length) {
    throw notFound('信用信息');
  }
  return events;
}

/** @throws Refusal INVALID_STATE, FOUR_EYES */
function requireMay(step: Step, status: CreditEventStatus, event: Affected, viewer: StaffViewer): void {
  const { words } = STEPS[step];
  if (!canTake(step, status)) {
    throw new Refusal(
      'INVALID_STATE',
      `信用信息 ${event.businessNumber} 为“${STATUS_WORDS[status]}”，不能${words}，请刷新后查看。`,
      { detail: { status } },
    );
  }
  if (step !== 'revoke' && event.collectedBy === viewer.userId) {
    throw new Refusal(
      'FOUR_EYES',
      `采集人不能${words}自己采集的信用信息（${event.businessNumber}），请由其他确认人员办理。`,
      {
        reference: '质检办通〔2017〕264号 三(五)',
      },
    );
  }
}
