import { type Circumstance, CIRCUMSTANCES } from '../catalogue/circumstance-rule.ts';
import type { GradeDefinition } from '../catalogue/grade.ts';
import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { bandOf } from './band-of.ts';
import type { Totals } from './totals.ts';

export const GRADE_REASONS = ['POINTS', 'DIRECT_D', 'KEPT_BY_APPLICATION', ...CIRCUMSTANCES] as const;
/**
 * Why a grade: by the points, by an event that brings D directly, because a grade on application was kept, or because a
 * circumstance of the enterprise is graded otherwise than by points.
 */
export type GradeReason = (typeof GRADE_REASONS)[number];

export interface GradeOutcome {
  grade: string;
  reason: GradeReason;
}

/** What of a rule set a grade depends on. */
export type GradingRules = Pick<RuleSetContent, 'grades' | 'bands' | 'circumstances'>;

/** What a grade depends on besides points. */
export interface Situation {
  /** The grade in force; left out for an enterprise that has none. */
  grade?: string;
  /** What sets the enterprise apart in the cycle. */
  circumstance?: Circumstance;
}

/**
 * The grade that the rules give for a cycle's totals.
 *
 * An event that brings D directly gives the worst grade. Otherwise the band of the points decides. A grade that is
 * reached on application alone (AA) is never given, but kept: as long as the points give the best grade that points
 * can reach, an enterprise that holds it goes on holding it. Last, a circumstance for which the rule set has a rule may keep
 * the grade that is held or cap the one that was reached; what points make worse than that stays worse.
 *
 * Source: 公告2013年第93号 第29、30条; the bands, the keeping of AA and the circumstances are proposed. Throws a RangeError where
 * the rule set has no grades, or no band for the points.
 */
export function gradeOf(totals: Totals, rules: GradingRules, situation: Situation = {}): GradeOutcome {
  const reached = reachedGrade(totals, rules, situation);
  const rule = rules.circumstances?.find(({ circumstance }) => circumstance === situation.circumstance);
  const instead = rule?.outcome === 'KEEP' ? situation.grade : rule?.grade;
  const rankOf = (grade: string | undefined) => rules.grades.find(({ code }) => code === grade)?.rank;
  if (rule === undefined || instead === undefined) return reached;
  const [reachedRank, insteadRank] = [rankOf(reached.grade), rankOf(instead)];
  return reachedRank !== undefined && insteadRank !== undefined && insteadRank > reachedRank
    ? { grade: instead, reason: rule.circumstance }
    : reached;
}

function reachedGrade(
  totals: Totals,
  { grades, bands }: GradingRules,
  { grade: current }: Situation,
): GradeOutcome {
  if (totals.directD) return { grade: worst(grades).code, reason: 'DIRECT_D' };
  const byPoints = bandOf(totals.points, bands).grade;
  const held = grades.find(({ code }) => code === current);
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
