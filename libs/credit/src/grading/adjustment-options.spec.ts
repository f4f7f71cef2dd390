import fc from 'fast-check';
import { adjustmentOptions, AQSIQ_2013_93_V1, type AdjustmentGround } from '../index.ts';

const ground = (code: string, direction: AdjustmentGround['direction'], steps: number): AdjustmentGround => ({
  code,
  description: code,
  direction,
  steps,
  secondOfficer: false,
  official: false,
  source: '试验',
});
const { grades } = AQSIQ_2013_93_V1;
const RULES = {
  grades,
  adjustments: [ground('T-1', 'BETTER', 1), ground('T-2', 'WORSE', 2), ground('T-3', 'EITHER', 1)],
};

describe('What a preliminary grade may be adjusted to', () => {
  test.each<[preliminary: string, options: [string, string[]][]]>([
    [
      'C',
      [
        ['T-1', ['B']],
        ['T-2', ['D']],
        ['T-3', ['B', 'D']],
      ],
    ],
    [
      'A',
      [
        ['T-2', ['B', 'C']],
        ['T-3', ['B']],
      ],
    ],
    [
      'D',
      [
        ['T-1', ['C']],
        ['T-3', ['C']],
      ],
    ],
    [
      'AA',
      [
        ['T-2', ['A', 'B']],
        ['T-3', ['A']],
      ],
    ],
  ])('初评 %s: %j', (preliminary, options) => {
    expect(adjustmentOptions(preliminary, RULES).map((one) => [one.ground?.code, one.grades])).toEqual(
      options,
    );
  });

  test('is any grade that points reach where the rules name no grounds, and never AA', () => {
    expect(adjustmentOptions('C', { grades })).toEqual([{ grades: ['A', 'B', 'D'] }]);
  });

  test('is never the same grade, never further than the ground allows, never against its direction', () => {
    const rankOf = (code: string) => grades.find((grade) => grade.code === code)?.rank ?? 0;
    fc.assert(
      fc.property(
        fc.constantFrom('AA', 'A', 'B', 'C', 'D'),
        fc.constantFrom('BETTER' as const, 'WORSE' as const, 'EITHER' as const),
        fc.integer({ min: 1, max: 5 }),
        (preliminary, direction, steps) => {
          const adjustments = [ground('T-9', direction, steps)];
          for (const option of adjustmentOptions(preliminary, { grades, adjustments })) {
            for (const grade of option.grades) {
              const down = rankOf(grade) - rankOf(preliminary);
              expect(Math.abs(down)).toBeGreaterThan(0);
              expect(Math.abs(down)).toBeLessThanOrEqual(steps);
              expect(direction === 'BETTER' ? down < 0 : direction === 'WORSE' ? down > 0 : true).toBe(true);
              expect(grade).not.toBe('AA');
            }
          }
        },
      ),
    );
  });
});
