import {
  STATUTORY_CALENDARS,
  type Day,
  type StatutoryCalendar,
  type StatutoryYear,
} from '@portcredit/working-days';
import { type DataSource } from 'typeorm';

/** Puts the years that ship with the product into the database; a year that is there stays as it is. */
export async function seedCalendar(
  db: DataSource,
  years: readonly StatutoryYear[] = STATUTORY_CALENDARS,
): Promise<void> {
  await db.transaction(async (tx) => {
    const added = await tx.query<{ year: number }[]>(
      `insert into calendar_year (year, source)
       select year, source from jsonb_to_recordset($1::jsonb) as given (year integer, source text)
       on conflict do nothing returning year`,
      [JSON.stringify(years.map(({ year, source }) => ({ year, source })))],
    );
    const isNew = new Set(added.map(({ year }) => year));
    const days = years
      .filter(({ year }) => isNew.has(year))
      .flatMap(({ year, daysOff, makeUpWorkdays }) => [
        ...daysOff.map((day) => ({ ...day, year, kind: 'DAY_OFF' })),
        ...makeUpWorkdays.map((day) => ({ ...day, year, kind: 'MAKE_UP_WORKDAY' })),
      ]);
    await tx.query(
      `insert into calendar_day (day, year, kind, name)
       select day, year, kind, name from jsonb_to_recordset($1::jsonb) as given (day date, year integer, kind text, name text)
       on conflict do nothing`,
      [JSON.stringify(days)],
    );
  });
}

/** The statutory calendar as the database holds it, for as long as the process lives. */
export async function loadCalendar(db: DataSource): Promise<StatutoryCalendar> {
  const years = await db.query<{ year: number }[]>(`select year from calendar_year`);
  const days = await db.query<{ day: Day; kind: 'DAY_OFF' | 'MAKE_UP_WORKDAY' }[]>(
    `select day, kind from calendar_day`,
  );
  const of = (kind: string): Set<Day> =>
    new Set(days.filter((day) => day.kind === kind).map(({ day }) => day));
  return {
    years: new Set(years.map(({ year }) => year)),
    daysOff: of('DAY_OFF'),
    makeUpWorkdays: of('MAKE_UP_WORKDAY'),
  };
}
