import type { ItemEffect } from '../catalogue/collection-item.ts';
import type { CreditEventStatus } from '../collection/credit-event-status.ts';
import { gradeOf, type GradeReason, type GradingRules, type Situation } from '../grading/grade-of.ts';
import type { Totals } from '../grading/totals.ts';

/** A credit event of the cycle as it was known at the instant of the score. */
export interface ScoredEvent {
  id: string;
  itemCode: string;
  /** Frozen when it was collected; a later rule set does not change them. */
  points: number;
  /** Its points are from an administrative penalty for a serious violation. */
  seriousPenalty: boolean;
  effect: ItemEffect;
  status: CreditEventStatus;
  /** The event of the same conduct to which it gave way. */
  supersededBy?: string;
}

/** Why an event does not count. */
export type NotCountedReason = Exclude<CreditEventStatus, 'EFFECTIVE'>;

/** An event in a score, whether it counted or not. */
export interface ScoreLine {
  eventId: string;
  points: number;
  counted: boolean;
  /** Left out where it counted. */
  reason?: NotCountedReason;
}

/** A score that explains itself: the total, the grade, and every event with what became of it. */
export interface Score {
  points: number;
  seriousPenaltyPoints: number;
  grade: string;
  reason: GradeReason;
  /** In the order of the events. */
  lines: ScoreLine[];
}

/**
 * Scores an enterprise for one cycle. The same function serves the bulk pass, the moment in which an event is saved,
 * the preview in the console and the replay of an old review; the order of the events changes nothing but the lines.
 *
 * `situation` is what the grade depends on besides points (see `gradeOf`). Throws a RangeError where the rule set has
 * no band for the points.
 */
export function scoreEnterprise(
  events: readonly ScoredEvent[],
  ruleSet: GradingRules,
  situation?: Situation,
): Score {
  const { points, seriousPenaltyPoints, directD } = totalsOf(events);
  const { grade, reason } = gradeOf({ points, seriousPenaltyPoints, directD }, ruleSet, situation);
  return { points, seriousPenaltyPoints, grade, reason, lines: events.map(toLine) };
}

/** Adds up the events that count: the effective ones. */
export function totalsOf(events: readonly Omit<ScoredEvent, 'itemCode' | 'supersededBy'>[]): Totals {
  const totals: Totals = { points: 0, seriousPenaltyPoints: 0, directD: false };
  for (const { points, seriousPenalty, effect, status } of events) {
    if (status !== 'EFFECTIVE') continue;
    totals.points += points;
    if (seriousPenalty) totals.seriousPenaltyPoints += points;
    if (effect === 'DIRECT_D') totals.directD = true;
  }
  return totals;
}

function toLine({ id, points, status }: ScoredEvent): ScoreLine {
  return status === 'EFFECTIVE'
    ? { eventId: id, points, counted: true }
    : { eventId: id, points, counted: false, reason: status };
}
