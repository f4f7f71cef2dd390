/** A calendar day in Asia/Shanghai, `yyyy-mm-dd`. Days in this form sort as text. */
export type Day = string;

const MILLISECONDS_OF_A_DAY = 86_400_000;
const SHANGHAI_OFFSET = 8 * 3_600_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that the calendar has, from year 1 to 9999: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text.startsWith('0000')) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01. Throws a RangeError for what is not a day. */
export function toDayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day (yyyy-mm-dd): ${day}`);
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_OF_A_DAY;
}

/** The inverse of `toDayNumber`. Throws a RangeError beyond the years 1 to 9999, or for a fraction. */
export function fromDayNumber(number: number): Day {
  const text = Number.isInteger(number) ? new Date(number * MILLISECONDS_OF_A_DAY).toISOString() : '';
  const day = text.slice(0, 10);
  if (!isDay(day) || text.length !== 24) throw new RangeError(`No day has the number ${number}.`);
  return day;
}

/** The day that lies `n` natural days (日) later; earlier for a negative `n`. */
export function addDays(day: Day, n: number): Day {
  return fromDayNumber(toDayNumber(day) + n);
}

/** Natural days from `a` to `b`: 0 for the same day, negative where `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return toDayNumber(b) - toDayNumber(a);
}

/** For sorting: negative where `a` is earlier, 0 for the same day, positive where it is later. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The day on which an instant falls in Asia/Shanghai, by its fixed offset of +08:00 (in force without summer time
 * since 1992). Throws a RangeError for an invalid date.
 */
export function dayInShanghai(instant: Date): Day {
  return new Date(instant.getTime() + SHANGHAI_OFFSET).toISOString().slice(0, 10);
}
