import type { GradeBand } from '../catalogue/grade.ts';

/** The band that holds a number of points: `[from, to)`. Throws a RangeError where there is none. */
export function bandOf(points: number, bands: readonly GradeBand[]): GradeBand {
  const band = bands.find(({ from, to }) => points >= from && (to === undefined || points < to));
  if (band === undefined) throw new RangeError(`The rule set has no grade band for ${points} points.`);
  return band;
}

/**
 * How many more points lead into the next band (距下一等级还差 n 分); undefined in the last one. Throws a RangeError where
 * no band holds the points.
 */
export function pointsToNextBand(points: number, bands: readonly GradeBand[]): number | undefined {
  const { to } = bandOf(points, bands);
  return to === undefined ? undefined : to - points;
}
