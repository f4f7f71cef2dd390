import { addDays, addWorkingDays, statutoryCalendar } from '@portcredit/working-days';
import type { CreditEventFilter } from '../../../gql/graphql';

/** Where the last day may lie, and what has to be put right. */
export const QUEUE_GROUPS = ['ALL', 'overdue', 'today', 'withinFive', 'later', 'tasks'] as const;
export type QueueGroup = (typeof QUEUE_GROUPS)[number];

/** The part of a queue as the list of events is asked for it. */
export function queueFilter(group: QueueGroup, today: string): CreditEventFilter {
  const fifth = addWorkingDays(today, 5, statutoryCalendar()).date;
  switch (group) {
    case 'tasks':
      return { openTask: true };
    case 'ALL':
      return { status: 'AWAITING_CONFIRMATION' };
    case 'overdue':
      return { status: 'AWAITING_CONFIRMATION', dueTo: addDays(today, -1) };
    case 'today':
      return { status: 'AWAITING_CONFIRMATION', dueFrom: today, dueTo: today };
    case 'withinFive':
      return { status: 'AWAITING_CONFIRMATION', dueFrom: addDays(today, 1), dueTo: fifth };
    case 'later':
      return { status: 'AWAITING_CONFIRMATION', dueFrom: addDays(fifth, 1) };
  }
}
