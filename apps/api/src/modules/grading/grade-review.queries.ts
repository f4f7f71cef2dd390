import type DataLoader from 'dataloader';
import {
  type Circumstance,
  type CreditEventStatus,
  type ItemEffect,
  type ScoredEvent,
  scoreEnterprise,
} from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { today } from '../../platform/clock';
import { Conditions } from '../../platform/database/conditions';
import { type CommandContext, type Context } from '../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { isId } from '../../platform/graphql/id';
import { byKey, loader } from '../../platform/graphql/loader';
import { searchEnterprise } from '../enterprises';
import { withinScopes } from '../offices';
import { ruleSetById } from '../rule-sets';
import { situationOf } from './standing';
import { type GradeReviewFilterInput, type GradeReviewType, type ScoreLineType } from './grade-review.type';

const ADJUSTMENT_OPEN = `exists (select from grade_adjustment where review_id = review.id and status = 'PROPOSED')`;

/** SQL of a review's columns; `$1` is today. */
const REVIEW = `select review.id, review.enterprise_id as "enterpriseId", review.cycle_id as "cycleId", review.origin, review.status,
    review.graded_at as "gradedAt", review.known_at as "knownAt", review.points, review.serious_penalty_points as "seriousPenaltyPoints",
    review.current_grade as "currentGrade", review.circumstance, review.preliminary_grade as "preliminaryGrade", review.grade_reason as "gradeReason",
    preliminary.rank - held.rank as steps, review.final_grade as "finalGrade", review.confirm_by as "confirmBy",
    review.adjust_by as "adjustBy", review.status = 'PRELIMINARY' and review.confirm_by < $1::date as overdue,
    rules.version as "ruleSetVersion", review.rule_set_id as "ruleSetId", review.facts_hash as "factsHash", review.decided_at as "decidedAt", officer.display_name as "decidedBy",
    review.decided_late as "decidedLate", review.reason, review.note, enterprise.office_code as "officeCode",
    ${ADJUSTMENT_OPEN} as "adjustmentOpen"`;
/** SQL: what stands after FROM where reviews are read. */
export const REVIEWS = `grade_review review
  join enterprise on enterprise.id = review.enterprise_id
  join rule_set rules on rules.id = review.rule_set_id
  join grade_definition preliminary on preliminary.rule_set_id = review.rule_set_id and preliminary.code = review.preliminary_grade
  left join grade_definition held on held.rule_set_id = review.rule_set_id and held.code = review.current_grade
  left join user_account officer on officer.id = review.decided_by`;

function visible(context: CommandContext): Conditions {
  const conditions = new Conditions();
  conditions.parameters.push(today(context.clock));
  conditions.add((n) => withinScopes('enterprise.office_code', n), context.viewer?.scopes ?? []);
  return conditions;
}

/** Reviews by their ids, those that the viewer may know of. */
export async function findReviews(
  context: CommandContext,
  ids: readonly string[],
): Promise<GradeReviewType[]> {
  const conditions = visible(context);
  conditions.add((n) => `review.id = any($${n}::bigint[])`, ids);
  return context.db.query<GradeReviewType[]>(
    `${REVIEW} from ${REVIEWS} where ${conditions.sql}`,
    conditions.parameters,
  );
}

export const reviewLoader = (context: Context): DataLoader<string, GradeReviewType | undefined> =>
  loader(context, 'grade-review', async (ids: readonly string[]) =>
    byKey(await findReviews(context, ids), ({ id }) => id),
  );

/** The latest review of an enterprise in a cycle. */
export async function reviewInCycle(
  context: Context,
  enterpriseId: string,
  cycleId: string,
): Promise<GradeReviewType | undefined> {
  const [row] = await context.db.query<{ id: string }[]>(
    `select id from grade_review where enterprise_id = $1 and cycle_id = $2 order by id desc limit 1`,
    [enterpriseId, cycleId],
  );
  return row === undefined ? undefined : reviewLoader(context).load(row.id);
}

const CHANGES = {
  UNCHANGED: 'preliminary.rank = held.rank',
  CHANGED: 'preliminary.rank is distinct from held.rank',
  JUMP: 'abs(preliminary.rank - held.rank) >= 2',
};

/** What the viewer may read of the reviews, and asks for; `$1` is today. */
export function reviewConditions(
  context: CommandContext,
  filter: GradeReviewFilterInput & { enterpriseId?: string },
): Conditions {
  const conditions = visible(context);
  if (filter.enterpriseId !== undefined) {
    conditions.add((n) => `review.enterprise_id = $${n}`, filter.enterpriseId);
  }
  if (typeof filter.cycleId === 'string') {
    conditions.add((n) => `review.cycle_id = $${n}`, isId(filter.cycleId) ? filter.cycleId : '0');
  }
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('enterprise.office_code', n), [filter.office]);
  }
  if (typeof filter.status === 'string') {
    conditions.add((n) => `review.status = $${n}`, filter.status);
  }
  if (typeof filter.grade === 'string') {
    conditions.add((n) => `coalesce(review.final_grade, review.preliminary_grade) = $${n}`, filter.grade);
  }
  if (typeof filter.overdue === 'boolean') {
    conditions.addPlain(
      `(review.status = 'PRELIMINARY' and review.confirm_by < $1::date) = ${filter.overdue}`,
    );
  }
  if (typeof filter.adjustmentOpen === 'boolean') {
    conditions.addPlain(`${ADJUSTMENT_OPEN} = ${filter.adjustmentOpen}`);
  }
  if (typeof filter.change === 'string') {
    conditions.addPlain(CHANGES[filter.change]);
  }
  searchEnterprise(conditions, filter.search);
  return conditions;
}

/** A page of reviews in the order in which they were graded. */
export async function listReviews(
  context: Context,
  filter: GradeReviewFilterInput & { enterpriseId?: string },
  first: number,
  after: string | null | undefined,
): Promise<Connection<GradeReviewType>> {
  const request = pageRequest('grade-review', first, after);
  const conditions = reviewConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `review.id > $${n}`, request.afterId);
  }
  const rows = await context.db.query<GradeReviewType[]>(
    `${REVIEW} from ${REVIEWS} where ${page.sql} order by review.id limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('grade-review', request, rows, () =>
    conditions.count(context.db, `${REVIEWS} cross join (select $1::date) today`),
  );
}

interface ReviewFacts {
  enterpriseId: string;
  cycleId: string;
  /** Infinity: as they are known now, whatever clock gave the last of them its instant. */
  knownAt: Date | 'infinity';
}

/** The events of a cycle as they were known at an instant; those found by a day alone where one is given. */
export async function eventsKnownAt(
  db: Pick<EntityManager, 'query'>,
  { enterpriseId, cycleId, knownAt }: ReviewFacts,
  foundBy?: Day,
): Promise<ScoredEvent[]> {
  const rows = await db.query<
    {
      id: string;
      itemCode: string;
      points: number;
      seriousPenalty: boolean;
      effect: ItemEffect;
      status: CreditEventStatus;
      supersededBy: string | null;
    }[]
  >(
    `select event.id, event.item_code as "itemCode", event.points, event.serious_penalty as "seriousPenalty", event.effect,
       known.status, known.superseded_by_id as "supersededBy"
     from credit_event event
     join lateral (select status, superseded_by_id, cycle_id from credit_event_status
       where event_id = event.id and at <= $3 order by at desc, id desc limit 1) known on true
     where event.enterprise_id = $1 and known.cycle_id = $2 and ($4::date is null or event.verified_on <= $4) order by event.id`,
    [enterpriseId, cycleId, knownAt, foundBy ?? null],
  );
  return rows.map(({ supersededBy, ...event }) =>
    supersededBy === null ? event : { ...event, supersededBy },
  );
}

/** Why a review says what it says, derived again from the facts as they were known. */
export async function scoreLines(
  db: Pick<EntityManager, 'query'>,
  review: ReviewFacts & {
    ruleSetId: string;
    currentGrade: string | null;
    circumstance: Circumstance | null;
  },
): Promise<ScoreLineType[]> {
  const rules = await ruleSetById(db, review.ruleSetId);
  const situation = situationOf(review.currentGrade, review.circumstance);
  const { lines } = scoreEnterprise(await eventsKnownAt(db, review), rules, situation);
  return lines.map(({ reason, ...line }) => ({ ...line, reason: reason ?? null }));
}
