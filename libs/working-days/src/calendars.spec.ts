import { isDay, STATUTORY_CALENDARS } from './index.ts';

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const makeUpDays = (year: number) =>
  STATUTORY_CALENDARS.find((entry) => entry.year === year)?.makeUpWorkdays.map(({ day }) => day.slice(5));

describe('the statutory calendar', () => {
  test.each([
    [2015, ['01-04', '02-15', '02-28', '09-06', '10-10']],
    [2016, ['02-06', '02-14', '06-12', '09-18', '10-08', '10-09']],
    [2017, ['01-22', '02-04', '04-01', '05-27', '09-30']],
    [2025, ['01-26', '02-08', '04-27', '09-28', '10-11']],
    [2026, ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10']],
  ])('makes up for the holidays of %d on these days', (year, days) => {
    expect(makeUpDays(year)).toEqual(days);
  });

  it('has every year from 2014 to 2026 once, in order, with its source', () => {
    expect(STATUTORY_CALENDARS.map(({ year }) => year)).toEqual(
      Array.from({ length: 13 }, (_, n) => 2014 + n),
    );
    for (const { source } of STATUTORY_CALENDARS) expect(source).toMatch(/^https?:\/\/www\.gov\.cn\//);
  });

  test.each(STATUTORY_CALENDARS.map((entry) => [entry.year, entry] as const))(
    '%d names real days of that year, each once, and works on weekends only',
    (year, { daysOff, makeUpWorkdays }) => {
      const days = [...daysOff, ...makeUpWorkdays].map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      for (const day of days) expect(isDay(day) && day.startsWith(`${year}-`)).toBe(true);
      for (const { day } of makeUpWorkdays) expect([0, 6]).toContain(weekday(day));
    },
  );
});
