import type { AdjustmentGround } from '../catalogue/adjustment-ground.ts';
import type { RuleSetContent } from '../catalogue/rule-set.ts';

/** A way in which a preliminary grade may be adjusted: on what ground, and to which grades. */
export interface AdjustmentOption {
  /** Left out where the rule set names no grounds. */
  ground?: AdjustmentGround;
  /** From the best; never the preliminary one, and never one that points cannot reach. */
  grades: string[];
}

/**
 * Every way in which the rules let a preliminary grade be adjusted, in the order of the rule set; those that lead to no grade
 * are left out. A grade that is given on application, or by a condition, is not reached by adjusting (2.2 of 公告2013年第93号 as
 * it is practised: AA by 总局 alone).
 *
 * Source: 质检办通〔2017〕264号 四(二): by the rules of the bureaus of 总局.
 */
export function adjustmentOptions(
  preliminaryGrade: string,
  { grades, adjustments }: Pick<RuleSetContent, 'grades' | 'adjustments'>,
): AdjustmentOption[] {
  const ranked = [...grades].sort((a, b) => a.rank - b.rank);
  const from = ranked.findIndex(({ code }) => code === preliminaryGrade);
  const others = ranked.flatMap(({ code, reachedBy }, index) =>
    reachedBy === 'POINTS' && index !== from ? [{ code, steps: index - from }] : [],
  );
  if (adjustments === undefined) return [{ grades: others.map(({ code }) => code) }];
  return adjustments
    .map((ground) => ({
      ground,
      grades: others.filter(({ steps }) => allows(ground, steps)).map(({ code }) => code),
    }))
    .filter((option) => option.grades.length > 0);
}

/** @param steps grades down (positive) or up (negative) */
const allows = ({ direction, steps: most }: AdjustmentGround, steps: number): boolean =>
  Math.abs(steps) <= most && direction !== (steps > 0 ? 'BETTER' : 'WORSE');
