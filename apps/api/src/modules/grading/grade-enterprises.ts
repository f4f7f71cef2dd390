import { type GradeOutcome, type Totals } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { today } from '../../platform/clock';
import { type Platform } from '../../platform/graphql/context';
import { dueDay } from '../calendar';
import { withinOffice } from '../offices';
import { requireRuleSetOn, type RuleSet } from '../rule-sets';
import { NO_FACTS } from './fact-chain';
import { gradeCircumstances } from './grade-circumstances';
import { replaySample } from './replay-reviews';
import { gradeWithin } from './standing';

/** A cycle that is being graded, with the rules in force on its last day. */
export interface GradedCycle {
  id: string;
  regime: string;
  officeCode: string;
  rules: RuleSet;
}

/** @throws Refusal INVALID_INPUT where no rules are in force on the cycle's last day; Error where there is no such cycle */
export async function cycleToGrade(db: Pick<EntityManager, 'query'>, id: string): Promise<GradedCycle> {
  const [cycle] = await db.query<(Omit<GradedCycle, 'rules'> & { lastDay: Day })[]>(
    `select id, regime, office_code as "officeCode", upper(period) - 1 as "lastDay" from grading_cycle where id = $1`,
    [id],
  );
  if (cycle === undefined) {
    throw new Error(`There is no cycle ${id}.`);
  }
  const { lastDay, ...rest } = cycle;
  return { ...rest, rules: await requireRuleSetOn(db, cycle.regime, lastDay, 'cycleId') };
}

/** SQL: of the cycle `$1`, under the office `$2`, after the enterprise `$3`. */
export const SUPERVISED = withinOffice('enterprise.office_code', 2);
export const REVIEWED = `exists (select from grade_review review where review.cycle_id = $1 and review.enterprise_id = enterprise.id and review.origin = 'CYCLE'
  and review.enterprise_id > $3)`;

/** What a review is made for: the cycle's end, or an objection (异议) to its result that was upheld. */
export type GradingOrigin = 'CYCLE' | 'OBJECTION';

/**
 * SQL: the grade that an enterprise of `chosen` is graded from. The one in force; after an objection the one that the disputed
 * review started from, for else the disputed result would speak in its own cause.
 */
const HELD: Record<GradingOrigin, { sql: string; parameters: (cycle: GradedCycle, day: Day) => unknown[] }> =
  {
    CYCLE: {
      sql: `select enterprise_id, value from grade where regime = $2 and upper_inf(known) and valid @> $3::date`,
      parameters: ({ id, regime }, day) => [id, regime, day],
    },
    OBJECTION: {
      sql: `select enterprise_id, current_grade as value from grade_review where cycle_id = $1 and origin = 'CYCLE'`,
      parameters: ({ id }) => [id],
    },
  };

/** What the grade of each enterprise of `chosen` depends on, for as long as the transaction; `$1` is the cycle. */
const gatherFacts = (origin: GradingOrigin): string => `create temporary table graded on commit drop as
   select chosen.id as enterprise_id, chosen.facts_at, coalesce(standing.points, 0) as points,
     coalesce(standing.serious_penalty_points, 0) as serious, coalesce(standing.direct_d, 0) > 0 as direct_d,
     held.value as held, coalesce(encode(chain.hash, 'hex'), '${NO_FACTS}') as facts_hash
   from chosen
   left join standing on standing.cycle_id = $1 and standing.enterprise_id = chosen.id
   left join fact_chain chain on chain.cycle_id = $1 and chain.enterprise_id = chosen.id
   left join (${HELD[origin].sql}) held on held.enterprise_id = chosen.id`;

interface Case extends Totals {
  held: string | null;
}

/**
 * Grades enterprises that have no review of this origin open in the cycle: one review each, as of the last change of their facts. Some
 * of the reviews are scored again from their events before the transaction commits.
 *
 * The rule is asked once for each different case of totals and grade held, and the database writes the reviews by these
 * answers: a pure function gives the same answer for the same case, and enterprises are many. The caller holds the rows
 * of the enterprises, so that no fact changes between the reading and the writing; each change that comes after takes a
 * later instant than `facts_at`, and so `known_at` tells exactly what was counted.
 *
 * The enterprises are those of the temporary table `chosen` (id, facts_at), which the caller fills with rows that it holds.
 */
export async function gradeEnterprises(
  tx: EntityManager,
  { clock, calendar }: Pick<Platform, 'clock' | 'calendar'>,
  cycle: GradedCycle,
  origin: GradingOrigin = 'CYCLE',
): Promise<void> {
  const day = today(clock);
  await tx.query(gatherFacts(origin), HELD[origin].parameters(cycle, day));
  const cases = await tx.query<Case[]>(
    `select distinct points, serious as "seriousPenaltyPoints", direct_d as "directD", held from graded`,
  );
  const outcomes = cases.map((one): Case & GradeOutcome => ({
    ...one,
    ...gradeWithin(one, cycle.rules, one.held),
  }));
  await tx.query(
    `insert into grade_review (enterprise_id, cycle_id, origin, rule_set_id, graded_at, known_at, points, serious_penalty_points,
       facts_hash, current_grade, preliminary_grade, grade_reason, confirm_by, adjust_by)
     select graded.enterprise_id, $1, $7, $2, greatest($3::timestamptz, graded.facts_at), graded.facts_at, graded.points,
       graded.serious, graded.facts_hash, graded.held, outcome.grade, outcome.reason, $4, $5
     from graded left join jsonb_to_recordset($6::jsonb) as outcome
         (points integer, "seriousPenaltyPoints" integer, "directD" boolean, held text, grade text, reason text)
       on outcome.points = graded.points and outcome."seriousPenaltyPoints" = graded.serious
         and outcome."directD" = graded.direct_d and coalesce(outcome.held, '') = coalesce(graded.held, '')`,
    [
      cycle.id,
      cycle.rules.id,
      clock.now(),
      dueDay('CONFIRM_REVIEW', day, cycle.rules, calendar).date,
      dueDay('ADJUST_REVIEW', day, cycle.rules, calendar).date,
      JSON.stringify(outcomes),
      origin,
    ],
  );
  await gradeCircumstances(tx, cycle);
  await replaySample(tx, cycle.id, await sampleOf(tx));
}

/** One in so many, and at least one. */
const SAMPLED = 500;

async function sampleOf(tx: EntityManager): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from chosen where id % ${SAMPLED} = 0 or id = (select max(id) from chosen)`,
  );
  return rows.map(({ id }) => id);
}
