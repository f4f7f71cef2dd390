import { addDays, dayInShanghai } from '@portcredit/working-days';

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day of an instant in Beijing, yyyy-mm-dd. */
export function beijingDay(instant: string | number | Date): string {
  return dayInShanghai(new Date(instant));
}

/** An instant in Beijing time, to the minute. */
export function formatTime(instant: string | number | Date): string {
  return `${beijingDay(instant)} ${TIME.format(new Date(instant))}`;
}

export function today(): string {
  return dayInShanghai(new Date());
}

/** The last day of a half-open period, as people say it. */
export function lastDay(toExcluded: string): string {
  return addDays(toExcluded, -1);
}
