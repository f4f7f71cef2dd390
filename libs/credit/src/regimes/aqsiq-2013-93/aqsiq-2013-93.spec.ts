import fc from 'fast-check';
import { AQSIQ_2013_93_V1, ENTERPRISE_KINDS, gradeOf, MEASURE_AREAS } from '../../index.ts';

const { items, grades, bands, measures, thresholds, deadlines } = AQSIQ_2013_93_V1;
const item = (code: string) => items.find((candidate) => candidate.code === code);

describe('the catalogue of 公告2013年第93号', () => {
  test.each([
    ['P', 'ADMINISTRATIVE_PENALTY', 52],
    ['E', 'DECLARATION_ERROR', 10],
    ['N', 'NONCONFORMITY', 18],
    ['J', 'DAILY_SUPERVISION', 17],
    ['W', 'EXTERNAL', 11],
  ])('has in %s, %s, %d items', (letter, category, count) => {
    const found = items.filter((candidate) => candidate.category === category);
    expect(found).toHaveLength(count);
    for (const { code } of found) expect(code).toMatch(new RegExp(`^${letter}-\\d{3}$`));
  });

  test.each([
    ['P-001', 36, 2, true],
    ['P-002', 36, 12, true],
    ['P-003', 12, 2, true],
    ['P-016', 12, 2, true],
    ['P-018', 24, 2, true],
    ['P-030', 3, 1, false],
    ['P-090', 2, 12, false],
    ['P-093', 12, 12, true],
    ['P-095', 36, 12, true],
    ['N-012', 12, 1, false],
    ['J-004', 12, 12, false],
    ['W-002', 24, 12, false],
    ['W-020', 0, 12, false],
  ])('%s: %d 分，适用 %d 类企业，严重 %s', (code, points, kinds, serious) => {
    const found = item(code);
    expect([found?.points, found?.kinds.length, found?.serious]).toEqual([points, kinds, serious]);
  });

  it('names each item once, in words, and calls none official', () => {
    expect(new Set(items.map(({ code }) => code)).size).toBe(items.length);
    expect(new Set(items.map(({ description }) => description)).size).toBe(items.length);
    for (const { official, source, kinds, legalBasis, points } of items) {
      expect(official).toBe(false);
      expect(Number.isInteger(points) && points >= 0).toBe(true);
      expect(new Set(kinds).size).toBe(kinds.length);
      expect(kinds.length).toBeGreaterThan(0);
      expect(source === 'proposed').toBe(legalBasis.length === 0);
    }
  });

  it('lets W-006 alone bring D directly', () => {
    expect(items.filter(({ effect }) => effect !== 'NONE').map(({ code, effect }) => [code, effect])).toEqual(
      [['W-006', 'DIRECT_D']],
    );
    for (const { kinds } of items.filter(({ category }) => category === 'EXTERNAL')) {
      expect(kinds).toEqual(ENTERPRISE_KINDS);
    }
  });
});

describe('the grades of 公告2013年第93号', () => {
  it('rank from AA to D, AA on application alone', () => {
    expect(grades.map(({ code, rank, reachedBy }) => [code, rank, reachedBy])).toEqual([
      ['AA', 1, 'APPLICATION'],
      ['A', 2, 'POINTS'],
      ['B', 3, 'POINTS'],
      ['C', 4, 'POINTS'],
      ['D', 5, 'POINTS'],
    ]);
  });

  it('have one band for every number of points', () => {
    fc.assert(
      fc.property(fc.nat(500), (points) => {
        expect(
          bands.filter(({ from, to }) => points >= from && (to === undefined || points < to)),
        ).toHaveLength(1);
        expect(
          gradeOf({ points, seriousPenaltyPoints: 0, directD: false }, { grades, bands }).grade,
        ).not.toBe('AA');
      }),
    );
  });

  it('bring two measures or more in each area, each once, and rates that rise from AA to D', () => {
    for (const { code: grade } of grades) {
      const own = measures.filter((measure) => measure.grade === grade);
      expect(new Set(own.map(({ code }) => code)).size).toBe(own.length);
      for (const area of MEASURE_AREAS) {
        expect(own.filter((measure) => measure.area === area).length).toBeGreaterThanOrEqual(2);
      }
    }
    const rates = measures.flatMap(({ inspectionRate }) =>
      inspectionRate === undefined ? [] : [inspectionRate],
    );
    expect(rates).toEqual([0.05, 0.15, 0.3, 0.8, 1]);
  });
});

it('carries the thresholds 12, 24, 36 and the deadlines 5, 5, 10, 7, 5, 10', () => {
  expect(thresholds.map(({ measure, accumulator, points }) => [measure, accumulator, points])).toEqual([
    ['CONTROL', 'ALL_POINTS', 12],
    ['DOWNGRADE', 'ALL_POINTS', 24],
    ['LISTING', 'SERIOUS_PENALTY_POINTS', 36],
  ]);
  expect(deadlines.map(({ code, length, unit }) => [code, length, unit])).toEqual([
    ['COLLECT', 5, 'WORKING_DAY'],
    ['CONFIRM_REVIEW', 5, 'DAY'],
    ['ADJUST_REVIEW', 10, 'DAY'],
    ['ANNOUNCE', 7, 'DAY'],
    ['ANSWER_OBJECTION', 5, 'WORKING_DAY'],
    ['DEFEND', 10, 'DAY'],
  ]);
});

it('survives a round trip through JSON, as the database keeps it', () => {
  expect(JSON.parse(JSON.stringify(AQSIQ_2013_93_V1))).toEqual(AQSIQ_2013_93_V1);
});

it('calls official what stands in a document, and nothing else', () => {
  const official = [...thresholds, ...deadlines, ...grades, ...bands, ...measures].filter(
    (entry) => entry.official,
  );
  expect(
    official.map((entry) =>
      'measure' in entry ? entry.measure : 'code' in entry ? entry.code : entry.grade,
    ),
  ).toEqual(['DOWNGRADE', 'LISTING', 'COLLECT']);
});
