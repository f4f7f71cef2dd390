import { STATUTORY_CALENDARS } from './calendars.ts';
import type { Day } from './day.ts';
import type { StatutoryCalendar } from './working-day.ts';

/** A day that a notice names, with the festival it belongs to. */
export interface NamedDay {
  day: Day;
  name: string;
}

/** The days of one calendar year that the State Council's notices turned round. */
export interface StatutoryYear {
  year: number;
  source: string;
  daysOff: readonly NamedDay[];
  makeUpWorkdays: readonly NamedDay[];
}

/** Builds the lookup that the functions of this library take, from the years that ship with it or from others. */
export function statutoryCalendar(years: readonly StatutoryYear[] = STATUTORY_CALENDARS): StatutoryCalendar {
  return {
    years: new Set(years.map(({ year }) => year)),
    daysOff: new Set(years.flatMap(({ daysOff }) => daysOff.map(({ day }) => day))),
    makeUpWorkdays: new Set(years.flatMap(({ makeUpWorkdays }) => makeUpWorkdays.map(({ day }) => day))),
  };
}
