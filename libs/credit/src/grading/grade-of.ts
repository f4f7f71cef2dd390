import type { GradeDefinition } from '../catalogue/grade.ts';
import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { bandOf } from './band-of.ts';
import type { Totals } from './totals.ts';

export const GRADE_REASONS = ['POINTS', 'DIRECT_D', 'KEPT_BY_APPLICATION'] as const;
/** Why a grade: by the points, by an event that brings D directly, or because a grade on application was kept. */
export type GradeReason = (typeof GRADE_REASONS)[number];

export interface GradeOutcome {
  grade: string;
  reason: GradeReason;
}

/** What of a rule set a grade depends on. */
export type GradingRules = Pick<RuleSetContent, 'grades' | 'bands'>;

/**
 * The grade that the rules give for a cycle's totals.
 *
 * An event that brings D directly gives the worst grade. Otherwise the band of the points decides. A grade that is
 * reached on application alone (AA) is never given, but kept: as long as the points give the best grade that points
 * can reach, an enterprise that holds it goes on holding it.
 *
 * Source: 公告2013年第93号 第29、30条; the bands and the keeping of AA are proposed. Throws a RangeError where the rule set
 * has no grades, or no band for the points.
 */
export function gradeOf(
  totals: Totals,
  { grades, bands }: GradingRules,
  current?: { grade: string },
): GradeOutcome {
  if (totals.directD) return { grade: worst(grades).code, reason: 'DIRECT_D' };
  const byPoints = bandOf(totals.points, bands).grade;
  const held = current === undefined ? undefined : grades.find(({ code }) => code === current.grade);
  const best = ranked(grades).find(({ reachedBy }) => reachedBy === 'POINTS');
  if (held?.reachedBy === 'APPLICATION' && byPoints === best?.code) {
    return { grade: held.code, reason: 'KEPT_BY_APPLICATION' };
  }
  return { grade: byPoints, reason: 'POINTS' };
}

function ranked(grades: readonly GradeDefinition[]): GradeDefinition[] {
  return [...grades].sort((a, b) => a.rank - b.rank);
}

function worst(grades: readonly GradeDefinition[]): GradeDefinition {
  const last = ranked(grades).at(-1);
  if (last === undefined) throw new RangeError('The rule set has no grades.');
  return last;
}
