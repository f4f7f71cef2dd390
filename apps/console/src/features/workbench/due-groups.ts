import { addWorkingDays, dayInShanghai, statutoryCalendar } from '@portcredit/working-days';

export const DUE_GROUPS = ['overdue', 'today', 'withinFive', 'later'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** Where a due day falls, seen from today. */
export function dueGroup(dueOn: string, today: string): DueGroup {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  return dueOn <= addWorkingDays(today, 5, statutoryCalendar()).date ? 'withinFive' : 'later';
}

export function groupByDue<Item extends { dueOn: string }>(
  items: readonly Item[],
  now = new Date(),
): { group: DueGroup; items: Item[] }[] {
  const today = dayInShanghai(now);
  return DUE_GROUPS.map((group) => ({
    group,
    items: items.filter((item) => dueGroup(item.dueOn, today) === group),
  })).filter((one) => one.items.length > 0);
}
