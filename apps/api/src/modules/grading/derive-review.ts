import { createHash } from 'node:crypto';
import {
  type Circumstance,
  type CreditEventStatus,
  type GradeReason,
  type GradingRules,
  type ItemEffect,
  type ScoredEvent,
  scoreEnterprise,
  type ScoreLine,
} from '@portcredit/credit';
import { situationOf } from './standing';

/** What of a stored review its score is derived from. */
export interface ReviewInputs {
  cycleId: string;
  currentGrade: string | null;
  /** What set the enterprise apart in the cycle. */
  circumstance: Circumstance | null;
}

/** A row of the status history of an event, with the facts of the event. */
export interface HistoryRow {
  eventId: string;
  itemCode: string;
  points: number;
  seriousPenalty: boolean;
  effect: ItemEffect;
  status: CreditEventStatus;
  supersededById: string | null;
  cycleId: string | null;
}

/** A review as its events and its rules give it. */
export interface DerivedReview {
  points: number;
  seriousPenaltyPoints: number;
  grade: string;
  reason: GradeReason;
  lines: ScoreLine[];
  factsHash: string;
  /** As it was told before facts were chained: SHA-256 of id:points:status of the events, in the order of their ids. */
  linesHash: string;
}

/**
 * Derives a review again.
 * @param history all rows of the enterprise's events until the instant of the review, in the order in which they were written
 * @throws RangeError where the rules have no band for the points
 */
export function deriveReview(
  { cycleId, currentGrade, circumstance }: ReviewInputs,
  history: readonly HistoryRow[],
  rules: GradingRules,
): DerivedReview {
  const known = new Map<string, HistoryRow>();
  let chain = sha256('');
  for (const row of history) {
    if (row.cycleId === cycleId) {
      chain = sha256(chain, factOf(row));
    } else if (known.get(row.eventId)?.cycleId === cycleId) {
      chain = sha256(chain, `${row.eventId}:LEFT`);
    }
    known.set(row.eventId, row);
  }
  const events = [...known.values()]
    .filter((row) => row.cycleId === cycleId)
    .sort((a, b) => (BigInt(a.eventId) < BigInt(b.eventId) ? -1 : 1))
    .map(toEvent);
  const score = scoreEnterprise(events, rules, situationOf(currentGrade, circumstance));
  return {
    ...score,
    factsHash: chain.toString('hex'),
    linesHash: sha256(events.map(({ id, points, status }) => `${id}:${points}:${status}`).join(',')).toString(
      'hex',
    ),
  };
}

/** A fact as the chain holds it, the same as the trigger `credit_event_status_chained` writes. */
const factOf = ({ eventId, points, seriousPenalty, effect, status, supersededById }: HistoryRow): string =>
  [eventId, points, seriousPenalty ? 'S' : '-', effect, status, supersededById]
    .filter((part) => part !== null)
    .join(':');

const toEvent = ({ eventId, supersededById, ...row }: HistoryRow): ScoredEvent => ({
  id: eventId,
  itemCode: row.itemCode,
  points: row.points,
  seriousPenalty: row.seriousPenalty,
  effect: row.effect,
  status: row.status,
  ...(supersededById === null ? {} : { supersededBy: supersededById }),
});

function sha256(...parts: (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part);
  }
  return hash.digest();
}
