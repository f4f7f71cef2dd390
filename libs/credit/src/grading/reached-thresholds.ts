import type { Accumulator, DynamicThreshold } from '../catalogue/dynamic-threshold.ts';
import type { Totals } from './totals.ts';

/** Points by accumulator; the direct D is no matter of thresholds. */
export type AccumulatedPoints = Pick<Totals, 'points' | 'seriousPenaltyPoints'>;

/**
 * The thresholds of dynamic management that the totals of a cycle have reached, in the order of the rule set. 以上
 * includes the number. All that are reached are given: who is to be listed is to be controlled as well.
 *
 * Source: 公告2013年第93号 第29、30条.
 */
export function reachedThresholds(
  totals: AccumulatedPoints,
  thresholds: readonly DynamicThreshold[],
): DynamicThreshold[] {
  return thresholds.filter(({ accumulator, points }) => accumulated(totals, accumulator) >= points);
}

function accumulated(totals: AccumulatedPoints, accumulator: Accumulator): number {
  switch (accumulator) {
    case 'ALL_POINTS':
      return totals.points;
    case 'SERIOUS_PENALTY_POINTS':
      return totals.seriousPenaltyPoints;
  }
}
