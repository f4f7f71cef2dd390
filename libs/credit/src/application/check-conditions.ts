import { addDays } from '@portcredit/working-days';
import type { ApplicationCondition } from '../catalogue/application-condition.ts';
import type { CollectionCategory } from '../catalogue/collection-item.ts';
import type { GradeDefinition } from '../catalogue/grade.ts';
import type { CreditEventStatus } from '../collection/credit-event-status.ts';
import { monthsBefore, startOfMonth } from './months.ts';

export const CONDITION_OUTCOMES = ['MET', 'NOT_MET', 'UNKNOWN'] as const;
/** What the record says of a condition: fulfilled, not fulfilled, or it does not know. */
export type ConditionOutcome = (typeof CONDITION_OUTCOMES)[number];

/** Days on which a grade was held: from the first, until before the last; open while it is held. */
export interface HeldGrade {
  grade: string;
  from: string;
  to?: string;
}

/** A credit event as a condition looks at it. */
export interface ApplicantEvent {
  id: string;
  /** The act that it is of: several events of one act are one finding. */
  conduct: string;
  category: CollectionCategory;
  status: CreditEventStatus;
  /** 发现并查实. */
  verifiedOn: string;
}

/** How many declarations an enterprise made in a month, as far as it was recorded. */
export interface MonthlyDeclarations {
  /** The first day of the month. */
  month: string;
  declarations: number;
}

/** What the record knows of an enterprise. */
export interface ApplicantFacts {
  grades: readonly HeldGrade[];
  events: readonly ApplicantEvent[];
  declarations: readonly MonthlyDeclarations[];
}

/** The day of the application, from which months are counted back, and the day up to which the record is looked at. */
export interface CheckDays {
  appliedOn: string;
  on: string;
}

/** A condition with what the record says of it, and the values that this rests on. */
export interface CheckedCondition {
  code: string;
  outcome: ConditionOutcome;
  /** Wants a file or a written statement: the record does not know, or the condition asks for one in any case. */
  needsEvidence: boolean;
  /** The days that were looked at, both included. */
  from: string;
  to: string;
  /** Of GRADE_HELD: since when the grade or a better one is held without a break; left out where it is not held. */
  heldSince?: string;
  /** Of NO_EVENTS: what stands against it, one for each act. */
  eventIds?: string[];
  /** Of NO_EVENTS: what still awaits the word of a department. */
  awaitingIds?: string[];
  /** Of DECLARATION_ERROR_RATE. */
  errors?: number;
  declarations?: number;
  /** How many of the months were recorded, and how many there are. */
  monthsRecorded?: number;
  monthsAsked?: number;
}

type Finding = Omit<CheckedCondition, 'code' | 'needsEvidence'>;

/**
 * Checks the conditions of a grade that is given on application against the record.
 *
 * What the record speaks against is NOT_MET, whatever is handed in. What it does not know (months whose declarations were not
 * recorded, an event that still awaits confirmation, other authorities) is UNKNOWN, and wants evidence. 以上 and 以下 include the
 * number; the day that lies exactly the months back is looked at as well.
 *
 * Source: the conditions say theirs; the way of checking is proposed.
 */
export function checkConditions(
  conditions: readonly ApplicationCondition[],
  grades: readonly GradeDefinition[],
  facts: ApplicantFacts,
  days: CheckDays,
): CheckedCondition[] {
  return conditions.map((condition) => {
    const finding = CHECKS[condition.check](condition, facts, days, grades);
    const needsEvidence =
      finding.outcome === 'UNKNOWN' || (finding.outcome === 'MET' && condition.evidence !== undefined);
    return { code: condition.code, needsEvidence, ...finding };
  });
}

type Check = (
  condition: ApplicationCondition,
  facts: ApplicantFacts,
  days: CheckDays,
  grades: readonly GradeDefinition[],
) => Finding;

const CHECKS: Record<ApplicationCondition['check'], Check> = {
  GRADE_HELD: gradeHeld,
  NO_EVENTS: noEvents,
  DECLARATION_ERROR_RATE: declarationErrorRate,
  EVIDENCE: ({ months }, _facts, { appliedOn, on }) => ({
    outcome: 'UNKNOWN',
    from: monthsBefore(appliedOn, months),
    to: on,
  }),
};

/** Held without a break until today, for at least so long before the application. */
function gradeHeld(
  { months, heldGrade, evidence }: ApplicationCondition,
  { grades: held }: ApplicantFacts,
  { appliedOn, on }: CheckDays,
  grades: readonly GradeDefinition[],
): Finding {
  const from = monthsBefore(appliedOn, months);
  const rankOf = (grade: string | undefined): number =>
    grades.find(({ code }) => code === grade)?.rank ?? Number.POSITIVE_INFINITY;
  const wanted = rankOf(heldGrade);
  const goodEnough = (grade: string): boolean => rankOf(grade) <= wanted && wanted < Number.POSITIVE_INFINITY;
  const latestFirst = [...held]
    .filter((period) => period.from <= on)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  let since: string | undefined;
  let broken = false;
  for (const period of latestFirst) {
    // The first has to last over today, each other until the one after it.
    const lasts = period.to === undefined || (since === undefined ? period.to > on : period.to >= since);
    if (!lasts) break;
    if (!goodEnough(period.grade)) {
      broken = true;
      break;
    }
    since = period.from;
  }
  const sinceWords = since === undefined ? {} : { heldSince: since };
  if (since !== undefined && since <= from) return { outcome: 'MET', from, to: on, ...sinceWords };
  // Where evidence may stand in for what lies before the record, nothing known speaks against it.
  const mayBeProven = evidence !== undefined && since !== undefined && !broken;
  return { outcome: mayBeProven ? 'UNKNOWN' : 'NOT_MET', from, to: on, ...sinceWords };
}

/** An event that was superseded was found all the same; that it does not count twice concerns points alone. */
const stands = ({ status }: ApplicantEvent): boolean => status === 'EFFECTIVE' || status === 'SUPERSEDED';

/** One event for each act. */
const oneOfEach = (events: readonly ApplicantEvent[]): ApplicantEvent[] =>
  [...new Map([...events].reverse().map((event) => [event.conduct, event])).values()].reverse();

function noEvents(
  { months, categories }: ApplicationCondition,
  { events }: ApplicantFacts,
  { appliedOn, on }: CheckDays,
): Finding {
  const from = monthsBefore(appliedOn, months);
  const within = events.filter(
    ({ category, verifiedOn }) => categories.includes(category) && verifiedOn >= from && verifiedOn <= on,
  );
  const against = oneOfEach(within.filter(stands));
  const awaiting = oneOfEach(within.filter(({ status }) => status === 'AWAITING_CONFIRMATION'));
  return {
    outcome: against.length > 0 ? 'NOT_MET' : awaiting.length > 0 ? 'UNKNOWN' : 'MET',
    from,
    to: on,
    eventIds: against.map(({ id }) => id),
    awaitingIds: awaiting.map(({ id }) => id),
  };
}

/** Shares are compared in millionths, so that no binary fraction decides. */
const MILLION = 1_000_000;

/** Of the whole months before that of the application: errors by the day on which they were verified. */
function declarationErrorRate(
  { months, rate = 0 }: ApplicationCondition,
  { events, declarations }: ApplicantFacts,
  { appliedOn }: CheckDays,
): Finding {
  const end = startOfMonth(appliedOn);
  const from = monthsBefore(end, months);
  const recorded = declarations.filter(({ month }) => month >= from && month < end);
  const total = recorded.reduce((sum, month) => sum + month.declarations, 0);
  const errors = oneOfEach(
    events.filter(
      (event) =>
        event.category === 'DECLARATION_ERROR' &&
        stands(event) &&
        event.verifiedOn >= from &&
        event.verifiedOn < end,
    ),
  ).length;
  const isKnown = recorded.length >= months && total > 0;
  const isMet = errors * MILLION <= Math.round(rate * MILLION) * total;
  return {
    outcome: !isKnown ? 'UNKNOWN' : isMet ? 'MET' : 'NOT_MET',
    from,
    to: addDays(end, -1),
    errors,
    declarations: total,
    monthsRecorded: recorded.length,
    monthsAsked: months,
  };
}

/** What keeps an application from being recommended: conditions that are not met, and those that still want evidence. */
export interface Hindrances {
  unmet: string[];
  unproven: string[];
}

/** @param proven codes of the conditions for which a file or a statement was handed in */
export function hindrancesOf(checks: readonly CheckedCondition[], proven: ReadonlySet<string>): Hindrances {
  return {
    unmet: checks.filter(({ outcome }) => outcome === 'NOT_MET').map(({ code }) => code),
    unproven: checks
      .filter(({ code, needsEvidence }) => needsEvidence && !proven.has(code))
      .map(({ code }) => code),
  };
}
