import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { invalidInput, notFound } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { type ReminderType } from './department.type';
import { remindersFor } from './reminder.queries';

/**
 * Marks reminders as seen by the account; one that is seen already stays so.
 * @throws Refusal NOT_FOUND for one that is not addressed to her, INVALID_INPUT for none and for more than 200
 */
export async function markRemindersSeen(
  context: CommandContext,
  given: readonly string[],
): Promise<ReminderType[]> {
  const viewer = staffOf(context.viewer);
  const ids = [...new Set(given)];
  if (ids.length < 1 || ids.length > 200) {
    throw invalidInput('ids', '一次可标记 1 至 200 条提醒，请分批办理。', 'TOO_MANY');
  }
  return context.db.transaction(async (tx) => {
    const reminders = ids.every(isId) ? await remindersFor(tx, viewer, { ids }) : [];
    if (reminders.length < ids.length) {
      throw notFound('提醒');
    }
    const marked = await tx.query<{ id: string }[]>(
      `insert into reminder_seen (reminder_id, account_id, at) select id, $2, $3 from unnest($1::bigint[]) as given (id)
       on conflict do nothing returning reminder_id as id`,
      [ids, viewer.userId, context.clock.now()],
    );
    await writeAudit(
      tx,
      context,
      reminders
        .filter(({ id }) => marked.some((one) => one.id === id))
        .map(({ id, day, department, officeCode }) => ({
          operation: 'MARK_REMINDER_SEEN',
          subjectType: 'Reminder',
          subjectId: id,
          after: { day, department },
          officeCode,
        })),
    );
    return remindersFor(tx, viewer, { ids });
  });
}
