import { seedCalendar } from '../../src/modules/calendar';
import { openWorld, type World } from '../kit';

const CALENDAR = `{ workingCalendar { missingYear years { year source daysOff { day name } makeUpWorkdays { day name } } } }`;
interface Calendar {
  missingYear: number | null;
  years: {
    year: number;
    source: string;
    daysOff: { day: string; name: string }[];
    makeUpWorkdays: { day: string; name: string }[];
  }[];
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const calendar = async (): Promise<Calendar> =>
  (await world.as('INSPECTOR').ask<{ workingCalendar: Calendar }>(CALENDAR)).workingCalendar;

test('the calendar is shown year by year, each with the paper that it rests on and the days that it turns round', async () => {
  const { years } = await calendar();

  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 13 }, (_, n) => 2026 - n));
  for (const { source } of years) {
    expect(source).toMatch(/^https?:\/\/www\.gov\.cn\//);
  }
  const [latest] = years;
  expect(latest?.daysOff).toHaveLength(33);
  expect(latest?.daysOff[0]).toEqual({ day: '2026-01-01', name: '元旦' });
  expect(latest?.makeUpWorkdays.map(({ day }) => day)).toContain('2026-10-10');
});

test('from November on the next year is missed until its notice is there', async () => {
  world.clock.stopAt('2026-10-31T23:59:59+08:00');
  expect((await calendar()).missingYear).toBeNull();
  world.clock.stopAt('2026-11-01T00:00:00+08:00');
  expect((await calendar()).missingYear).toBe(2027);
  world.clock.stopAt('2027-06-01T09:00:00+08:00');
  expect((await calendar()).missingYear).toBe(2027);

  await seedCalendar(world.platform.db, [
    { year: 2027, source: 'https://www.gov.cn/made-up-for-the-test', daysOff: [], makeUpWorkdays: [] },
  ]);
  expect((await calendar()).missingYear).toBeNull();
});
