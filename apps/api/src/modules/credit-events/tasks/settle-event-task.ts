import { type CollectionWarning } from '@portcredit/credit';
import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { requireId } from '../../../platform/graphql/id';
import { invalidInput, notFound, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { withinScopes } from '../../offices';

const MAX_NOTE = 2_000;
const ARTICLE = '质检办通〔2017〕264号 三(七)';

/**
 * Settles a task by a note: somebody has looked at the number and says why it is right. A missing decision is settled by
 * attaching it, and by nothing else.
 * @throws Refusal NOT_FOUND, INVALID_STATE, INVALID_INPUT without a note
 */
export async function settleEventTask(context: CommandContext, id: string, note: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = note.trim();
  if (words === '' || words.length > MAX_NOTE) {
    throw invalidInput('note', `请写明核对的结果，不超过 ${MAX_NOTE} 字。`, 'NOTE_REQUIRED', ARTICLE);
  }
  await context.db.transaction(async (tx) => {
    const [task] = await tx.query<
      {
        code: CollectionWarning;
        settled: boolean;
        struck: boolean;
        eventId: string;
        officeCode: string;
      }[]
    >(
      `select task.code, task.settled_at is not null as settled, event.status in ('DISMISSED', 'REVOKED') as struck,
         task.event_id as "eventId", event.office_code as "officeCode"
       from credit_event_task task join credit_event event on event.id = task.event_id
       where task.id = $1 and ${withinScopes('event.office_code', 2)} for no key update of task`,
      [requireId(id, '待补事项'), viewer.scopes],
    );
    if (task === undefined) {
      throw notFound('待补事项');
    }
    if (task.settled || task.struck) {
      throw new Refusal('INVALID_STATE', '该事项已经办结，或信用信息已撤销，请刷新后查看。', {
        detail: { settled: task.settled },
      });
    }
    if (task.code === 'DECISION_MISSING') {
      throw new Refusal('INVALID_STATE', '请在该信用信息中附上处罚决定书，附上后自动办结。', {
        reference: ARTICLE,
        detail: { code: task.code },
      });
    }
    await tx.query(`update credit_event_task set settled_at = $2, settled_by = $3, note = $4 where id = $1`, [
      id,
      context.clock.now(),
      viewer.userId,
      words,
    ]);
    await writeAudit(tx, context, [
      {
        operation: 'SETTLE_EVENT_TASK',
        subjectType: 'CreditEvent',
        subjectId: task.eventId,
        before: { task: task.code, settled: false },
        after: { task: task.code, settled: true, note: words },
        officeCode: task.officeCode,
      },
    ]);
  });
}
