import fc from 'fast-check';
import {
  AQSIQ_2013_93_V1,
  type Circumstance,
  CIRCUMSTANCES,
  gradeOf,
  pointsToNextBand,
  reachedThresholds,
  type Situation,
} from '../index.ts';

const { bands, thresholds } = AQSIQ_2013_93_V1;
const totals = (points: number, directD = false) => ({ points, seriousPenaltyPoints: 0, directD });

describe('等级', () => {
  test.each<[points: number, current: string | undefined, grade: string, reason: string]>([
    [0, undefined, 'A', 'POINTS'],
    [11, 'B', 'A', 'POINTS'],
    [12, 'A', 'B', 'POINTS'],
    [23, 'A', 'B', 'POINTS'],
    [24, 'A', 'C', 'POINTS'],
    [35, 'D', 'C', 'POINTS'],
    [36, 'A', 'D', 'POINTS'],
    [500, undefined, 'D', 'POINTS'],
    [0, 'AA', 'AA', 'KEPT_BY_APPLICATION'],
    [11, 'AA', 'AA', 'KEPT_BY_APPLICATION'],
    [12, 'AA', 'B', 'POINTS'],
    [36, 'AA', 'D', 'POINTS'],
    [0, 'A', 'A', 'POINTS'],
    [0, '未知', 'A', 'POINTS'],
  ])('%d 分，原 %s → %s（%s）', (points, current, grade, reason) => {
    const held = current === undefined ? undefined : { grade: current };
    expect(gradeOf(totals(points), AQSIQ_2013_93_V1, held)).toEqual({ grade, reason });
  });

  it('is D directly with an event that says so, also for one that holds AA', () => {
    expect(gradeOf(totals(12, true), AQSIQ_2013_93_V1, { grade: 'AA' })).toEqual({
      grade: 'D',
      reason: 'DIRECT_D',
    });
  });

  it('does not depend on the order in which a rule set lists its grades', () => {
    const reversed = { bands, grades: [...AQSIQ_2013_93_V1.grades].reverse() };
    expect(gradeOf(totals(0, true), reversed).grade).toBe('D');
    expect(gradeOf(totals(0), reversed, { grade: 'AA' }).grade).toBe('AA');
  });

  const RULES = {
    ...AQSIQ_2013_93_V1,
    circumstances: [
      { circumstance: 'NO_BUSINESS', outcome: 'KEEP', official: false, source: '试验' },
      { circumstance: 'REMOVED_FROM_LIST', outcome: 'AT_BEST', grade: 'C', official: false, source: '试验' },
    ] satisfies typeof AQSIQ_2013_93_V1.circumstances,
  };
  test.each<[points: number, held: string | undefined, Circumstance, grade: string, reason: string]>([
    [0, 'B', 'NO_BUSINESS', 'B', 'NO_BUSINESS'],
    [0, 'A', 'NO_BUSINESS', 'A', 'POINTS'],
    [24, 'B', 'NO_BUSINESS', 'C', 'POINTS'],
    [0, undefined, 'NO_BUSINESS', 'A', 'POINTS'],
    [0, 'D', 'REMOVED_FROM_LIST', 'C', 'REMOVED_FROM_LIST'],
    [12, 'D', 'REMOVED_FROM_LIST', 'C', 'REMOVED_FROM_LIST'],
    [24, 'D', 'REMOVED_FROM_LIST', 'C', 'POINTS'],
    [36, 'D', 'REMOVED_FROM_LIST', 'D', 'POINTS'],
  ])('%d 分，原 %s，%s → %s（%s）', (points, grade, circumstance, expected, reason) => {
    const situation = { circumstance, ...(grade === undefined ? {} : { grade }) };
    expect(gradeOf(totals(points), RULES, situation)).toEqual({ grade: expected, reason });
    expect(gradeOf(totals(points), { grades: RULES.grades, bands }, situation).reason).toBe('POINTS');
  });

  it('is not made up where the rules have no band or no grades', () => {
    expect(() => gradeOf(totals(0), { ...AQSIQ_2013_93_V1, bands: [] })).toThrow(RangeError);
    expect(() => gradeOf(totals(-1), AQSIQ_2013_93_V1)).toThrow(RangeError);
    expect(() => gradeOf(totals(0, true), { grades: [], bands })).toThrow(RangeError);
  });

  it('never gets better with more points', () => {
    const rankOf = (points: number, held: Situation) => {
      const { grade } = gradeOf(totals(points), RULES, held);
      return AQSIQ_2013_93_V1.grades.find(({ code }) => code === grade)?.rank ?? 0;
    };
    fc.assert(
      fc.property(
        fc.nat(80),
        fc.nat(80),
        fc.constantFrom('AA', 'A', 'B', 'C', 'D'),
        fc.constantFrom(undefined, ...CIRCUMSTANCES),
        (points, more, grade, circumstance) => {
          const situation = { grade, ...(circumstance === undefined ? {} : { circumstance }) };
          expect(rankOf(points + more, situation)).toBeGreaterThanOrEqual(rankOf(points, situation));
        },
      ),
    );
  });
});

describe('动态管理', () => {
  test.each<[points: number, seriousPenaltyPoints: number, measures: string[]]>([
    [11, 11, []],
    [12, 0, ['CONTROL']],
    [23, 12, ['CONTROL']],
    [24, 0, ['CONTROL', 'DOWNGRADE']],
    [36, 0, ['CONTROL', 'DOWNGRADE']],
    [40, 35, ['CONTROL', 'DOWNGRADE']],
    [36, 36, ['CONTROL', 'DOWNGRADE', 'LISTING']],
  ])('累计 %d 分，其中严重处罚 %d 分: %j', (points, seriousPenaltyPoints, measures) => {
    const reached = reachedThresholds({ points, seriousPenaltyPoints }, thresholds);
    expect(reached.map(({ measure }) => measure)).toEqual(measures);
  });
});

test.each([
  [0, 12],
  [11, 1],
  [12, 12],
  [35, 1],
  [36, undefined],
])('从 %d 分到下一等级还差 %p 分', (points, left) => {
  expect(pointsToNextBand(points, bands)).toBe(left);
});
