/** How a grade is reached: by points, on application and approval, or by a condition of the regime. */
export const GRADE_REACHED_BY = ['POINTS', 'APPLICATION', 'CONDITION'] as const;
export type GradeReachedBy = (typeof GRADE_REACHED_BY)[number];

/** A grade of a regime (信用等级). */
export interface GradeDefinition {
  /** `AA`, `A` … */
  code: string;
  label: string;
  /** 1 is the best. */
  rank: number;
  reachedBy: GradeReachedBy;
  official: boolean;
  source: string;
}

/** The points of a cycle that give a grade: the half-open interval `[from, to)`, without `to` up to any number. */
export interface GradeBand {
  grade: string;
  /** Demerit points, included. */
  from: number;
  /** Demerit points, excluded; left out in the last band. */
  to?: number;
  official: boolean;
  source: string;
}
