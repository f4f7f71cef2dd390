import fc from 'fast-check';
import { gradeOf, REGIMES, scoreEnterprise, type ScoredEvent } from '../index.ts';

const rulesOf = (regime: string) => {
  const found = REGIMES.find((rules) => rules.regime === regime);
  if (found === undefined) throw new Error(`There is no regime ${regime}.`);
  return found;
};

const collected = (regime: string, ...codes: string[]): ScoredEvent[] =>
  codes.map((code, index) => {
    const item = rulesOf(regime).items.find((candidate) => candidate.code === code);
    if (item === undefined) throw new Error(`${regime} has no item ${code}.`);
    return {
      id: String(index),
      itemCode: code,
      points: item.points,
      seriousPenalty: item.serious,
      effect: item.effect,
      status: 'EFFECTIVE',
    };
  });

describe('regimes side by side', () => {
  test.each([
    ['CIQ_FOUR_LEVEL', [], undefined, '一'],
    ['CIQ_FOUR_LEVEL', ['F-001', 'F-003'], undefined, '二'],
    ['CIQ_FOUR_LEVEL', ['F-005', 'F-006'], undefined, '三'],
    ['CIQ_FOUR_LEVEL', ['F-005', 'F-005', 'F-005'], undefined, '四'],
    ['CIQ_FOUR_LEVEL', ['F-007'], undefined, '四'],
    ['GACC_2026_282', [], undefined, '常规'],
    ['GACC_2026_282', [], '高级认证', '高级认证'],
    ['GACC_2026_282', ['H-020', 'H-005'], '认证', '认证'],
    ['GACC_2026_282', ['H-002'], '高级认证', '失信'],
    ['GACC_2026_282', ['H-009'], '高级认证', '严重失信'],
    ['AQSIQ_2013_93', ['P-005', 'N-001'], 'AA', 'C'],
  ])('%s: %j with %s held gives %s', (regime, codes, held, grade) => {
    const current = held === undefined ? undefined : { grade: held };
    expect(scoreEnterprise(collected(regime, ...codes), rulesOf(regime), current).grade).toBe(grade);
  });

  test.each(REGIMES.map((rules) => [rules.regime, rules] as const))(
    '%s has a grade for every number of points, each item once, and measures and sources throughout',
    (_regime, rules) => {
      fc.assert(
        fc.property(fc.nat(500), (points) => {
          const { grade } = gradeOf({ points, seriousPenaltyPoints: 0, directD: false }, rules);
          expect(rules.grades.map(({ code }) => code)).toContain(grade);
        }),
      );
      expect(new Set(rules.items.map(({ code }) => code)).size).toBe(rules.items.length);
      expect(new Set(rules.measures.map(({ grade }) => grade)).size).toBe(rules.grades.length);
      for (const { source } of [...rules.items, ...rules.grades, ...rules.bands, ...rules.measures])
        expect(source).not.toBe('');
      expect(rules.grades.map(({ code }) => code)).toContain(rules.initialGrade.grade);
    },
  );

  it('have no item of the same code, so that a code names its regime', () => {
    const codes = REGIMES.flatMap(({ items }) => items.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('call nothing official but what stands in a document that was read', () => {
    for (const regime of ['CIQ_FOUR_LEVEL', 'GACC_2026_282']) {
      const { items, grades, bands, thresholds, deadlines, measures } = rulesOf(regime);
      const official = [...items, ...grades, ...bands, ...thresholds, ...deadlines, ...measures].filter(
        (entry) => entry.official,
      );
      expect(official).toEqual([]);
    }
  });
});
