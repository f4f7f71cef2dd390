import {
  type Circumstance,
  gradeOf,
  type GradeOutcome,
  type GradingRules,
  type Situation,
  type Totals,
} from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { ruleSetById } from '../rule-sets';
import { factsHash } from './fact-chain';

/** What a change of events adds to (or takes from) the running totals of an enterprise in a cycle. */
export interface StandingChange {
  enterpriseId: string;
  cycleId: string;
  points: number;
  seriousPenaltyPoints: number;
  directD: number;
}

/** Adds to running totals, one change for each enterprise and cycle; the caller holds the enterprises' rows. */
export async function changeStandings(tx: EntityManager, changes: readonly StandingChange[]): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  const CHANGES = `unnest($1::bigint[], $2::bigint[], $3::integer[], $4::integer[], $5::integer[])
    as change(enterprise_id, cycle_id, points, serious, direct_d)`;
  const columns = [
    changes.map(({ enterpriseId }) => enterpriseId),
    changes.map(({ cycleId }) => cycleId),
    changes.map(({ points }) => points),
    changes.map(({ seriousPenaltyPoints }) => seriousPenaltyPoints),
    changes.map(({ directD }) => directD),
  ];
  // Not INSERT … ON CONFLICT alone: what is taken away would fail the checks of a new row before it meets the old one.
  const [, updated] = await tx.query<[unknown[], number]>(
    `update standing set points = standing.points + change.points, direct_d = standing.direct_d + change.direct_d,
       serious_penalty_points = standing.serious_penalty_points + change.serious
     from ${CHANGES} where standing.enterprise_id = change.enterprise_id and standing.cycle_id = change.cycle_id`,
    columns,
  );
  if (updated < changes.length) {
    await tx.query(
      `insert into standing (enterprise_id, cycle_id, points, serious_penalty_points, direct_d)
       select change.* from ${CHANGES} where not exists
         (select from standing where standing.enterprise_id = change.enterprise_id and standing.cycle_id = change.cycle_id)`,
      columns,
    );
  }
}

/** Running totals as they are stored: `directD` counts the events that bring D by themselves. */
export type StandingTotals = Omit<StandingChange, 'enterpriseId' | 'cycleId'>;

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

interface OpenReview extends StandingTotals {
  id: string;
  enterpriseId: string;
  cycleId: string;
  ruleSetId: string;
  currentGrade: string | null;
  circumstance: Circumstance | null;
}

/** An enterprise whose events of a cycle have changed, and the instant of it: later than all before it of this enterprise. */
export interface ChangedStanding {
  enterpriseId: string;
  cycleId: string;
  at: Date;
}

/** While a review is preliminary it follows the events and the circumstance: its totals, its grade and the instant of its facts. */
export async function followOpenReviews(
  tx: EntityManager,
  changed: readonly ChangedStanding[],
): Promise<void> {
  if (changed.length === 0) {
    return;
  }
  const reviews = await tx.query<(OpenReview & { at: Date })[]>(
    `select review.id, review.enterprise_id as "enterpriseId", review.cycle_id as "cycleId", review.rule_set_id as "ruleSetId",
       review.current_grade as "currentGrade", changed.at,
       circumstance_of(review.cycle_id, review.enterprise_id, changed.at) as circumstance, coalesce(standing.points, 0) as points,
       coalesce(standing.serious_penalty_points, 0) as "seriousPenaltyPoints", coalesce(standing.direct_d, 0) as "directD"
     from unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) as changed(enterprise_id, cycle_id, at)
     join grade_review review on review.enterprise_id = changed.enterprise_id and review.cycle_id = changed.cycle_id
       and review.status = 'PRELIMINARY'
     left join standing on standing.enterprise_id = changed.enterprise_id and standing.cycle_id = changed.cycle_id`,
    [
      changed.map(({ enterpriseId }) => enterpriseId),
      changed.map(({ cycleId }) => cycleId),
      changed.map(({ at }) => at),
    ],
  );
  if (reviews.length === 0) {
    return;
  }
  const rows: object[] = [];
  for (const { ruleSetId, currentGrade, ...review } of reviews) {
    const rules = await ruleSetById(tx, ruleSetId);
    const { grade, reason } = gradeWithin(totalsFrom(review), rules, currentGrade, review.circumstance);
    rows.push({ ...review, grade, reason });
  }
  await tx.query(
    `update grade_review set points = graded.points, serious_penalty_points = graded."seriousPenaltyPoints",
       preliminary_grade = graded.grade, grade_reason = graded.reason, circumstance = graded.circumstance, known_at = graded.at,
       facts_hash = ${factsHash('graded."cycleId"', 'graded."enterpriseId"')}
     from json_to_recordset($1::json) as graded (id bigint, "enterpriseId" bigint, "cycleId" bigint, points integer,
       "seriousPenaltyPoints" integer, grade text, reason text, circumstance text, at timestamptz)
     where grade_review.id = graded.id`,
    [JSON.stringify(rows)],
  );
}

/** What the rules say of running totals, for an enterprise that holds a grade or none, in its circumstance. */
export const gradeWithin = (
  totals: Totals,
  rules: GradingRules,
  grade: string | null | undefined,
  circumstance?: Circumstance | null,
): GradeOutcome => gradeOf(totals, rules, situationOf(grade, circumstance));

/** What a grade depends on besides points, as the database holds it. */
export const situationOf = (
  grade: string | null | undefined,
  circumstance: Circumstance | null | undefined,
): Situation => ({
  ...(typeof grade === 'string' ? { grade } : {}),
  ...(typeof circumstance === 'string' ? { circumstance } : {}),
});
