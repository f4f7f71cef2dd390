export { CalendarResolver } from './calendar.resolver';
export { CollectionDeadlineResolver, CollectionDeadlineType } from './collection-deadline.resolver';
export { dueDay, type DueDay } from './due-day';
export { loadCalendar, seedCalendar } from './load-calendar';
