import type { CollectionCategory } from './collection-item.ts';

/**
 * How a condition of an application is checked: a grade was held for so long; no credit event of some categories was found
 * for so long; the share of declarations with errors was not above a rate; or by evidence alone, since no record knows it.
 */
export const CONDITION_CHECKS = ['GRADE_HELD', 'NO_EVENTS', 'DECLARATION_ERROR_RATE', 'EVIDENCE'] as const;
export type ConditionCheck = (typeof CONDITION_CHECKS)[number];

/**
 * A condition of a grade that is given on application (申请条件), such as the four of AA.
 *
 * Source: as press releases of offices quote them (2016, 2017); the text was not seen.
 */
export interface ApplicationCondition {
  /** The grade that is applied for: one that is reached on application. */
  grade: string;
  code: string;
  /** The condition in words. */
  description: string;
  check: ConditionCheck;
  /** How many months back, counted from the day of the application. */
  months: number;
  /** For GRADE_HELD: this grade or a better one. */
  heldGrade?: string;
  /** For NO_EVENTS: none of these categories. */
  categories: CollectionCategory[];
  /** For DECLARATION_ERROR_RATE: at most this share, 0 to 1; 以下 includes the number. */
  rate?: number;
  /** What the enterprise hands in for what no record here knows; left out where the record knows all of it. */
  evidence?: string;
  official: boolean;
  source: string;
}
