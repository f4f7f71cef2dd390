import { addWorkingDays, isWorkingDay, type StatutoryCalendar } from '@portcredit/working-days';
import { type DataSource } from 'typeorm';
import { type Clock, today } from '../../platform/clock';

/**
 * Reminds each department of what waits for its word and is overdue, due today or due on the next working day: one row
 * for each office and department that has any, once a working day, however often it is called.
 */
export async function writeReminders(
  db: DataSource,
  clock: Clock,
  calendar: StatutoryCalendar,
): Promise<void> {
  const day = today(clock);
  if (!isWorkingDay(day, calendar)) {
    return;
  }
  await db.query(
    `insert into reminder (day, office_code, department, overdue, due_today, due_next, written_at)
     select $1::date, event.office_code, event.department, count(*) filter (where event.collect_by < $1::date),
       count(*) filter (where event.collect_by = $1::date), count(*) filter (where event.collect_by > $1::date), $3
     from credit_event event where event.status = 'AWAITING_CONFIRMATION' and event.collect_by <= $2::date
     group by event.office_code, event.department order by event.office_code, event.department
     on conflict on constraint reminder_once_a_day do nothing`,
    [day, addWorkingDays(day, 1, calendar).date, clock.now()],
  );
}
