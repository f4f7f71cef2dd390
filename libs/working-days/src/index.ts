export * from './calendars.ts';
export { addDays, compareDays, dayInShanghai, daysBetween, isDay, type Day } from './day.ts';
export * from './statutory-calendar.ts';
export * from './working-day.ts';
