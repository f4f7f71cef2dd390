import { daysBetween } from '@portcredit/working-days';

export type Due = { state: 'left' | 'today' | 'overdue'; days: number };

/** How a deadline stands on a day: 还剩 3 日, 今日到期, 逾期 2 日. */
export function dueOf(deadline: string, on: string): Due {
  const days = daysBetween(on, deadline);
  if (days === 0) return { state: 'today', days: 0 };
  return days > 0 ? { state: 'left', days } : { state: 'overdue', days: -days };
}
