/**
 * What may set an enterprise apart in a cycle, besides its points: no business at all in it (周期内无业务), or removal from
 * the list of serious dishonesty (移出严重失信企业名单).
 */
export const CIRCUMSTANCES = ['NO_BUSINESS', 'REMOVED_FROM_LIST'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** The grade that is held stays, unless the points give a worse one; or the points give no better grade than a named one. */
export const CIRCUMSTANCE_OUTCOMES = ['KEEP', 'AT_BEST'] as const;
export type CircumstanceOutcome = (typeof CIRCUMSTANCE_OUTCOMES)[number];

/**
 * How a circumstance is graded (特殊情形评定). A rule set without a rule for it grades by points.
 *
 * Source: that such a rule exists is told of 公告2013年第93号; its text was not seen.
 */
export interface CircumstanceRule {
  circumstance: Circumstance;
  outcome: CircumstanceOutcome;
  /** For AT_BEST: the best grade that can be reached. */
  grade?: string;
  official: boolean;
  source: string;
}
