/** The deadlines that a rule set carries: to collect, and to confirm or to adjust a preliminary grade. */
export const DEADLINE_CODES = ['COLLECT', 'CONFIRM_REVIEW', 'ADJUST_REVIEW'] as const;
export type DeadlineCode = (typeof DEADLINE_CODES)[number];

/** 工作日 or 日 (natural days). */
export const DEADLINE_UNITS = ['WORKING_DAY', 'DAY'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** A period that starts the day after its event. */
export interface Deadline {
  code: DeadlineCode;
  length: number;
  unit: DeadlineUnit;
  official: boolean;
  source: string;
}
