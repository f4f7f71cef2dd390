import { gradeOf, type GradingRules, type Totals } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { ruleSetById } from '../rule-sets';

/** What a change of an event adds to (or takes from) the running totals of a cycle. */
export interface StandingChange {
  cycleId: string;
  points: number;
  seriousPenaltyPoints: number;
  directD: number;
}

/** Adds to the running totals; the caller holds the enterprise's row. */
export async function changeStanding(
  tx: EntityManager,
  enterpriseId: string,
  changes: readonly StandingChange[],
): Promise<void> {
  for (const { cycleId, points, seriousPenaltyPoints, directD } of changes) {
    // Not INSERT … ON CONFLICT alone: what is taken away would fail the checks of a new row before it meets the old one.
    const [, updated] = await tx.query<[unknown[], number]>(
      `update standing set points = points + $3, serious_penalty_points = serious_penalty_points + $4, direct_d = direct_d + $5
       where enterprise_id = $1 and cycle_id = $2`,
      [enterpriseId, cycleId, points, seriousPenaltyPoints, directD],
    );
    if (updated === 0) {
      await tx.query(
        `insert into standing (enterprise_id, cycle_id, points, serious_penalty_points, direct_d) values ($1, $2, $3, $4, $5)`,
        [enterpriseId, cycleId, points, seriousPenaltyPoints, directD],
      );
    }
  }
}

/** Running totals as they are stored: `directD` counts the events that bring D by themselves. */
export type StandingTotals = Omit<StandingChange, 'cycleId'>;

/** The running totals of an enterprise in a cycle; zeros while it has none. */
export async function standingOf(
  db: Pick<EntityManager, 'query'>,
  enterpriseId: string,
  cycleId: string,
): Promise<StandingTotals> {
  const [row] = await db.query<StandingTotals[]>(
    `select points, serious_penalty_points as "seriousPenaltyPoints", direct_d as "directD"
     from standing where enterprise_id = $1 and cycle_id = $2`,
    [enterpriseId, cycleId],
  );
  return row ?? { points: 0, seriousPenaltyPoints: 0, directD: 0 };
}

/** Running totals as the rules of grading ask for them. */
export const totalsFrom = (standing: StandingTotals): Totals => ({
  ...standing,
  directD: standing.directD > 0,
});

/** SQL: a hash of a cycle's events as they stand; `event` is their table. */
export const FACTS_HASH = `encode(sha256(convert_to(coalesce(string_agg(event.id || ':' || event.points || ':' || event.status, ',' order by event.id), ''), 'UTF8')), 'hex')`;

interface OpenReview {
  id: string;
  cycleId: string;
  ruleSetId: string;
  currentGrade: string | null;
}

/**
 * While a review is preliminary it follows the events: its totals, its grade and the instant of its facts.
 * @param at the instant of the change, later than all before it of this enterprise
 */
export async function followOpenReviews(
  tx: EntityManager,
  enterpriseId: string,
  cycleIds: readonly string[],
  at: Date,
): Promise<void> {
  const reviews = await tx.query<OpenReview[]>(
    `select id, cycle_id as "cycleId", rule_set_id as "ruleSetId", current_grade as "currentGrade"
     from grade_review where enterprise_id = $1 and cycle_id = any($2::bigint[]) and status = 'PRELIMINARY'`,
    [enterpriseId, cycleIds],
  );
  for (const { id, cycleId, ruleSetId, currentGrade } of reviews) {
    const rules = await ruleSetById(tx, ruleSetId);
    const totals = totalsFrom(await standingOf(tx, enterpriseId, cycleId));
    const { grade, reason } = gradeWithin(totals, rules, currentGrade);
    await tx.query(
      `update grade_review set points = $2, serious_penalty_points = $3, preliminary_grade = $4, grade_reason = $5, known_at = $6,
         facts_hash = (select ${FACTS_HASH} from credit_event event where event.enterprise_id = $7 and event.cycle_id = $8)
       where id = $1`,
      [id, totals.points, totals.seriousPenaltyPoints, grade, reason, at, enterpriseId, cycleId],
    );
  }
}

/** What the rules say of running totals, for an enterprise that holds a grade or none. */
export const gradeWithin = (totals: Totals, rules: GradingRules, currentGrade: string | null | undefined) =>
  gradeOf(
    totals,
    rules,
    currentGrade === null || currentGrade === undefined ? undefined : { grade: currentGrade },
  );
