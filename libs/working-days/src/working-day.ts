import { fromDayNumber, toDayNumber, type Day } from './day.ts';

/** Which days the State Council's notices turned round, and the years for which there is such a notice. */
export interface StatutoryCalendar {
  /** The years with data; a day of any other year falls back to Monday to Friday. */
  years: ReadonlySet<number> | readonly number[];
  /** Days off (放假), whether they fall on a weekend or not. */
  daysOff: ReadonlySet<Day>;
  /** Saturdays and Sundays on which one works (上班). */
  makeUpWorkdays: ReadonlySet<Day>;
}

/** The end of a period, and whether a notice that is still to come may move it. */
export interface WorkingDate {
  date: Day;
  /** A day that was walked over lies in a year without data. */
  provisional: boolean;
}

/** Whether a day is a working day (工作日). Throws a RangeError for what is not a day. */
export function isWorkingDay(day: Day, calendar: StatutoryCalendar): boolean {
  return isWorking(toDayNumber(day), day, calendar);
}

/**
 * The `n`-th working day after `day`. The day itself is not counted (期间开始之日不计算在内), so that 0 gives the day back.
 *
 * Throws a RangeError for what is not a day, and for an `n` that is negative or a fraction.
 */
export function addWorkingDays(day: Day, n: number, calendar: StatutoryCalendar): WorkingDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`Not a number of working days: ${n}`);
  let number = toDayNumber(day);
  let date = day;
  let left = n;
  let provisional = false;
  while (left > 0) {
    number += 1;
    date = fromDayNumber(number);
    if (!hasYear(calendar, Number(date.slice(0, 4)))) provisional = true;
    if (isWorking(number, date, calendar)) left -= 1;
  }
  return { date, provisional };
}

/**
 * How many working days lie after `from`, up to and including `to`: 还剩 3 个工作日. 0 where both are the same day;
 * negative where `to` is earlier. The inverse of `addWorkingDays`.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: StatutoryCalendar): number {
  const start = toDayNumber(from);
  const end = toDayNumber(to);
  if (end < start) return 0 - workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let number = start + 1; number <= end; number += 1) {
    if (isWorking(number, fromDayNumber(number), calendar)) count += 1;
  }
  return count;
}

/** From this month on the notice of the next year is out, as a rule (国务院办公厅 publishes it in November or before). */
const NEXT_YEAR_IS_OUT_FROM = '-11-';

/**
 * The year whose notice is missing and by now wanted: the running one, or from November on the next; undefined where
 * none is. Throws a RangeError for what is not a day.
 */
export function missingCalendarYear(today: Day, calendar: StatutoryCalendar): number | undefined {
  toDayNumber(today);
  const year = Number(today.slice(0, 4));
  const wanted = today.slice(4, 8) >= NEXT_YEAR_IS_OUT_FROM ? [year, year + 1] : [year];
  return wanted.find((one) => !hasYear(calendar, one));
}

function isWorking(number: number, day: Day, calendar: StatutoryCalendar): boolean {
  if (calendar.makeUpWorkdays.has(day)) return true;
  if (calendar.daysOff.has(day)) return false;
  // Day 0, 1970-01-01, was a Thursday: with Monday as 0 it is 3.
  const weekday = (((number + 3) % 7) + 7) % 7;
  return weekday < 5;
}

function hasYear({ years }: StatutoryCalendar, year: number): boolean {
  return 'has' in years ? years.has(year) : years.includes(year);
}
