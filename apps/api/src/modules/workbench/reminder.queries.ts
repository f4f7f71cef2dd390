import { COLLECTORS } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { type StaffViewer } from '../../platform/viewer';
import { type ReminderType } from './department.type';

/**
 * The reminders that are addressed to somebody: of her office, and of her department where her account names one of
 * those that collect.
 * @param ids only these, where given
 */
export function remindersFor(
  db: Pick<EntityManager, 'query'>,
  viewer: StaffViewer,
  { ids, limit = 200 }: { ids?: readonly string[]; limit?: number },
): Promise<ReminderType[]> {
  const department = COLLECTORS.find((one) => one === viewer.department);
  return db.query<ReminderType[]>(
    `select reminder.id, reminder.day, reminder.office_code as "officeCode", reminder.department, reminder.overdue,
       reminder.due_today as today, reminder.due_next as "nextWorkingDay",
       exists (select from reminder_seen seen where seen.reminder_id = reminder.id and seen.account_id = $2) as seen
     from reminder where reminder.office_code = $1 and reminder.department = coalesce($3, reminder.department)
       and ($4::bigint[] is null or reminder.id = any($4::bigint[]))
     order by reminder.day desc, reminder.id desc limit $5`,
    [viewer.officeCode, viewer.userId, department ?? null, ids ?? null, limit],
  );
}
