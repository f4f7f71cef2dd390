import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  missingCalendarYear,
  statutoryCalendar,
  workingDaysBetween,
  type StatutoryCalendar,
} from './index.ts';

const calendar = statutoryCalendar();

describe('a working day', () => {
  test.each([
    ['2017-01-22', '星期日', '春节上班', true],
    ['2017-01-27', '星期五', '除夕放假', false],
    ['2015-09-06', '星期日', '抗战胜利纪念日上班', true],
    ['2015-09-03', '星期四', '抗战胜利纪念日放假', false],
    ['2020-01-31', '星期五', '春节假期延长', false],
    ['2026-10-10', '星期六', '国庆节上班', true],
    ['2026-10-07', '星期三', '国庆节放假', false],
    ['2026-10-08', '星期四', '', true],
    ['2026-10-11', '星期日', '', false],
  ])('%s（%s）%s: %s', (day, _weekday, _why, working) => {
    expect(isWorkingDay(day, calendar)).toBe(working);
  });

  it('is Monday to Friday in a year without a notice', () => {
    expect(isWorkingDay('2027-01-01', calendar)).toBe(true);
    expect(isWorkingDay('2027-01-02', calendar)).toBe(false);
    expect(isWorkingDay('1969-12-31', calendar)).toBe(true);
    expect(isWorkingDay('1969-12-28', calendar)).toBe(false);
  });

  it('refuses what is not a day', () => {
    expect(() => isWorkingDay('2026-02-30', calendar)).toThrow(RangeError);
  });
});

describe('five working days after the finding', () => {
  test.each([
    ['2026-09-30', '2026-10-13', false, '国庆假期不计，10月10日（星期六）上班'],
    ['2026-11-20', '2026-11-27', false, '星期五查实，次周星期五到期'],
    ['2026-11-21', '2026-11-27', false, '星期六查实，从星期一起算'],
    ['2017-01-20', '2017-01-26', false, '1月22日（星期日）上班'],
    ['2017-01-24', '2017-02-06', false, '春节放假，2月4日（星期六）上班'],
    ['2026-12-24', '2026-12-31', false, '全部在2026年'],
    ['2026-12-30', '2027-01-06', true, '2027年安排尚未公布'],
  ])('查实 %s → %s（暂定 %s）%s', (verifiedOn, date, provisional) => {
    expect(addWorkingDays(verifiedOn, 5, calendar)).toEqual({ date, provisional });
  });

  it('takes the years as a list as well, and needs nothing but the days themselves', () => {
    const small: StatutoryCalendar = {
      years: [2026],
      daysOff: new Set([1, 2, 3, 4, 5, 6, 7].map((day) => `2026-10-0${day}`)),
      makeUpWorkdays: new Set(['2026-09-20', '2026-10-10']),
    };
    expect(addWorkingDays('2026-09-30', 5, small)).toEqual({ date: '2026-10-13', provisional: false });
    expect(addWorkingDays('2027-06-01', 1, small)).toEqual({ date: '2027-06-02', provisional: true });
  });

  it('gives the day itself for no working days, and refuses to count backwards or by halves', () => {
    expect(addWorkingDays('2026-10-03', 0, calendar)).toEqual({ date: '2026-10-03', provisional: false });
    expect(() => addWorkingDays('2026-10-03', -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-10-03', 0.5, calendar)).toThrow(RangeError);
  });
});

describe('working days that are left', () => {
  test.each([
    ['2026-11-22', '2026-11-25', 3],
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-27', '2026-11-25', -2],
    ['2026-09-30', '2026-10-08', 1],
  ])('今天 %s，期限 %s: %d', (today, due, left) => {
    expect(workingDaysBetween(today, due, calendar)).toBe(left);
  });

  const days = fc.integer({ min: 0, max: 4700 }).map((n) => addDays('2014-01-01', n));

  it('always are as many as were added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40 }), (day, n) => {
        const { date } = addWorkingDays(day, n, calendar);
        expect(workingDaysBetween(day, date, calendar)).toBe(n);
        if (n > 0) expect(isWorkingDay(date, calendar)).toBe(true);
      }),
    );
  });

  it('change their sign with the order of the days', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(workingDaysBetween(a, b, calendar) + workingDaysBetween(b, a, calendar)).toBe(0);
      }),
    );
  });
});

describe('the notice that is still to come', () => {
  const until2026 = statutoryCalendar();
  test.each([
    ['2026-10-31', undefined],
    ['2026-11-01', 2027],
    ['2026-12-31', 2027],
    ['2027-01-01', 2027],
    ['2013-12-31', 2013],
  ])('on %s, the year that is missing is %s', (today, year) => {
    expect(missingCalendarYear(today, until2026)).toBe(year);
  });

  it('is missed no more once it is there', () => {
    const years = [...until2026.years, 2027];
    expect(missingCalendarYear('2026-12-01', { ...until2026, years })).toBeUndefined();
  });
});
