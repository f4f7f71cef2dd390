import { canTake, type CreditEventStatus, type CreditEventStep } from '@portcredit/credit';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { optionalNote, requireReason } from '../../platform/reason';
import { notFound, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { lockEnterprises } from '../grading';
import { conductMembers, settleConduct } from './settle-conduct';

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

/** For events that were collected automatically and wait for a department's word. @throws Refusal NOT_FOUND, INVALID_STATE */
export const confirmCreditEvent = (
  context: CommandContext,
  id: string,
  note: string | undefined,
): Promise<void> => change(context, id, 'confirm', optionalNote(note));

/** The department's word is no. @throws Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT without a reason */
export const dismissCreditEvent = (context: CommandContext, id: string, reason: string): Promise<void> =>
  change(context, id, 'dismiss', requireReason(reason));

/** An event that proves wrong: its points go, its record stays, the next of the same conduct counts again. */
export const revokeCreditEvent = (context: CommandContext, id: string, reason: string): Promise<void> =>
  change(context, id, 'revoke', requireReason(reason));

async function change(context: CommandContext, id: string, step: Step, reason: string | null): Promise<void> {
  const viewer = staffOf(context.viewer);
  const { wanted, operation, words } = STEPS[step];
  await context.db.transaction(async (tx) => {
    const [event] = await tx.query<
      {
        enterpriseId: string;
        conductId: string;
        regime: string;
        officeCode: string;
        collectedBy: string | null;
      }[]
    >(
      `select event.enterprise_id as "enterpriseId", event.conduct_id as "conductId", rules.regime, event.office_code as "officeCode", event.collected_by as "collectedBy"
       from credit_event event join enterprise on enterprise.id = event.enterprise_id join rule_set rules on rules.id = event.rule_set_id
       where event.id = $1 and exists (select from office_scope
         where ancestor_code = $2 and descendant_code in (event.office_code, enterprise.office_code))`,
      [requireId(id, '信用信息'), viewer.officeCode],
    );
    if (event === undefined) {
      throw notFound('信用信息');
    }
    const enterprise = (await lockEnterprises(tx, context.clock, [event.enterpriseId])).get(
      event.enterpriseId,
    );
    const members = await conductMembers(tx, event.conductId);
    const member = members.find((candidate) => candidate.id === id);
    if (enterprise === undefined || member?.status === undefined) {
      throw notFound('信用信息');
    }
    const before = member.status;
    if (!canTake(step, before)) {
      throw new Refusal(
        'INVALID_STATE',
        `该信用信息为“${STATUS_WORDS[before]}”，不能${words}，请刷新后查看。`,
        { detail: { status: before } },
      );
    }
    if (step !== 'revoke' && event.collectedBy === viewer.userId) {
      throw new Refusal('FOUR_EYES', `采集人不能${words}自己采集的信用信息，请由其他确认人员办理。`, {
        reference: '质检办通〔2017〕264号 三(五)',
      });
    }
    member.wanted = wanted;
    member.reason = reason;
    await settleConduct(
      { tx, clock: context.clock, regime: event.regime, enterprise, byUserId: viewer.userId },
      members,
    );
    const [after] = await tx.query<{ status: CreditEventStatus }[]>(
      `select status from credit_event where id = $1`,
      [id],
    );
    await writeAudit(tx, context, [
      {
        operation,
        subjectType: 'CreditEvent',
        subjectId: id,
        before: { status: before },
        after: { status: after?.status, reason },
        officeCode: event.officeCode,
      },
    ]);
  });
}
