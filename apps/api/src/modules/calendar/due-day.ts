import { type DeadlineCode, type RuleSetContent } from '@portcredit/credit';
import { addDays, addWorkingDays, type Day, type StatutoryCalendar } from '@portcredit/working-days';

/** The last day in time, and whether the calendar of that year is not published yet. */
export interface DueDay {
  date: Day;
  provisional: boolean;
}

/**
 * The last day of a period that starts the day after `from`, as the rule set counts it.
 * Natural days are not moved by a holiday: the guide says so of working days alone (质检办通〔2017〕264号 三(六)、四(二)).
 */
export function dueDay(
  code: DeadlineCode,
  from: Day,
  rules: Pick<RuleSetContent, 'deadlines'>,
  calendar: StatutoryCalendar,
): DueDay {
  const deadline = rules.deadlines.find((candidate) => candidate.code === code);
  if (deadline === undefined) {
    throw new Error(`The rule set has no deadline ${code}.`);
  }
  return deadline.unit === 'WORKING_DAY'
    ? addWorkingDays(from, deadline.length, calendar)
    : { date: addDays(from, deadline.length), provisional: false };
}
