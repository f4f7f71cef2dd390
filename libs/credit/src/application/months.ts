/**
 * The day that lies some months back: the same day of that month, or its last day where it has no such day.
 * @param day yyyy-mm-dd
 */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 - months;
  const [toYear, toMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  const lastDate = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return [
    String(toYear).padStart(4, '0'),
    String(toMonth).padStart(2, '0'),
    String(Math.min(date, lastDate)).padStart(2, '0'),
  ].join('-');
}

/** The first day of the month of a day. */
export const startOfMonth = (day: string): string => `${day.slice(0, 8)}01`;
