import { type Circumstance, type GradeReason, type GradingRules } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { ruleSetById } from '../rule-sets';
import { type DerivedReview, deriveReview, type HistoryRow } from './derive-review';

type Queryable = Pick<EntityManager, 'query'>;

/** A review as it is stored, as far as it can be derived. */
export interface StoredReview {
  id: string;
  enterpriseId: string;
  cycleId: string;
  ruleSetId: string;
  currentGrade: string | null;
  circumstance: Circumstance | null;
  /** The circumstance as it was known at the instant of the review, told again. */
  circumstanceAgain: Circumstance | null;
  points: number;
  seriousPenaltyPoints: number;
  grade: string;
  reason: GradeReason;
  factsHash: string;
}

/** A stored review beside what its events and rules give today. */
export interface ReplayedReview {
  stored: StoredReview;
  derived: DerivedReview;
  /** What differs; empty where all is equal. */
  differences: string[];
}

/** SQL: the columns of `StoredReview`. */
const STORED = `review.id, review.enterprise_id as "enterpriseId", review.cycle_id as "cycleId", review.rule_set_id as "ruleSetId",
  review.current_grade as "currentGrade", review.circumstance,
  circumstance_of(review.cycle_id, review.enterprise_id, review.known_at) as "circumstanceAgain", review.points, review.serious_penalty_points as "seriousPenaltyPoints",
  review.preliminary_grade as grade, review.grade_reason as reason, review.facts_hash as "factsHash"`;

/** The reviews after an id, in the order of their ids. */
export const reviewsAfter = (db: Queryable, id: string, limit: number): Promise<StoredReview[]> =>
  db.query<StoredReview[]>(
    `select ${STORED} from grade_review review where review.id > $1 order by review.id limit ${limit}`,
    [id],
  );

/** Derives reviews again from their events, as these were known, and compares. */
export async function replayReviews(
  db: Queryable,
  reviews: readonly StoredReview[],
): Promise<ReplayedReview[]> {
  const histories = await historiesOf(db, reviews);
  const replayed: ReplayedReview[] = [];
  for (const stored of reviews) {
    const rules = await ruleSetById(db, stored.ruleSetId);
    replayed.push(replayReview(stored, histories.get(stored.id) ?? [], rules));
  }
  return replayed;
}

/** Derives one review again from the history of its events, and compares. */
export function replayReview(
  stored: StoredReview,
  history: readonly HistoryRow[],
  rules: GradingRules,
): ReplayedReview {
  const derived = deriveReview(stored, history, rules);
  return { stored, derived, differences: differencesOf(stored, derived) };
}

/** What was known of the events of each review at its instant, in the order in which it was written. */
export async function historiesOf(
  db: Queryable,
  reviews: readonly StoredReview[],
): Promise<Map<string, HistoryRow[]>> {
  const rows = await db.query<(HistoryRow & { reviewId: string })[]>(
    `select review.id as "reviewId", event.id as "eventId", event.item_code as "itemCode", event.points,
       event.serious_penalty as "seriousPenalty", event.effect, entry.status, entry.superseded_by_id as "supersededById",
       entry.cycle_id as "cycleId"
     from grade_review review
     join credit_event event on event.enterprise_id = review.enterprise_id
     join credit_event_status entry on entry.event_id = event.id and entry.at <= review.known_at
     where review.id = any($1::bigint[]) order by entry.id`,
    [reviews.map(({ id }) => id)],
  );
  const histories = new Map<string, HistoryRow[]>();
  for (const { reviewId, ...row } of rows) {
    const history = histories.get(reviewId) ?? [];
    history.push(row);
    histories.set(reviewId, history);
  }
  return histories;
}

/** The lines need no comparison of their own: the hash of the facts is made of them. */
function differencesOf(stored: StoredReview, derived: DerivedReview): string[] {
  const fields = (['points', 'seriousPenaltyPoints', 'grade', 'reason'] as const).filter(
    (field) => stored[field] !== derived[field],
  );
  const hashed = stored.factsHash === derived.factsHash || stored.factsHash === derived.linesHash;
  return [
    ...fields,
    ...(stored.circumstance === stored.circumstanceAgain ? [] : ['circumstance']),
    ...(hashed ? [] : ['factsHash']),
  ];
}

/**
 * Scores reviews that were just written from their lines, by the same function that serves officers.
 * @throws Error where one differs: then the totals that are kept are wrong, and nothing of the transaction may stand
 */
export async function replaySample(
  db: Queryable,
  cycleId: string,
  enterpriseIds: readonly string[],
): Promise<void> {
  const reviews = await db.query<StoredReview[]>(
    // One by one: of a table that was empty a moment ago the planner knows nothing, and would read all of it.
    `select ${STORED} from unnest($2::bigint[]) as sampled(id) cross join lateral (
       select * from grade_review where enterprise_id = sampled.id and cycle_id = $1 and status = 'PRELIMINARY' offset 0) review
     order by review.id`,
    [cycleId, enterpriseIds],
  );
  const different = (await replayReviews(db, reviews)).find(({ differences }) => differences.length > 0);
  if (different !== undefined) {
    const { stored, derived, differences } = different;
    throw new Error(
      `Enterprise ${stored.enterpriseId} in cycle ${cycleId}: ${differences.join(', ')} of the review differ from its events: ${JSON.stringify({ stored, derived })}`,
    );
  }
}
