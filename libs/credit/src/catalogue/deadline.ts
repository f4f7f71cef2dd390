/**
 * The deadlines that a rule set carries: to collect, to confirm or to adjust a preliminary grade; how long a result is
 * announced (公示), and within how long an objection to it is answered; how long an enterprise may defend itself (申辩) after
 * a notice was served.
 */
export const DEADLINE_CODES = [
  'COLLECT',
  'CONFIRM_REVIEW',
  'ADJUST_REVIEW',
  'ANNOUNCE',
  'ANSWER_OBJECTION',
  'DEFEND',
] as const;
export type DeadlineCode = (typeof DEADLINE_CODES)[number];

/** Without these nobody could be graded; the others belong to regimes that announce their results. */
export const REQUIRED_DEADLINES: readonly DeadlineCode[] = ['COLLECT', 'CONFIRM_REVIEW', 'ADJUST_REVIEW'];

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
