import { type Totals } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { today } from '../../platform/clock';
import { type Platform } from '../../platform/graphql/context';
import { dueDay } from '../calendar';
import { requireRuleSetOn, type RuleSet } from '../rule-sets';
import { Answers, answerTo, type Case, type CaseColumns } from './answers';
import { NO_FACTS } from './fact-chain';
import { gradeCircumstances } from './grade-circumstances';
import { replaySample } from './replay-reviews';

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

/**
 * The answers for all totals of a cycle as they stand, and for none, with each grade that may be held. Most enterprises share
 * their case with many others.
 */
export async function answersFor(db: Pick<EntityManager, 'query'>, cycle: GradedCycle): Promise<Answers> {
  const totals = await db.query<Totals[]>(
    `select points, serious_penalty_points as "seriousPenaltyPoints", direct_d > 0 as "directD" from standing where cycle_id = $1
     union select 0, 0, false`,
    [cycle.id],
  );
  const answers = new Answers(cycle.rules);
  const grades = [null, ...cycle.rules.grades.map(({ code }) => code)];
  answers.ask(totals.flatMap((one) => grades.map((held) => ({ ...one, held, circumstance: null }))));
  return answers;
}

/** What a review is made for: the cycle's end, or an objection (异议) to its result that was upheld. */
export type GradingOrigin = 'CYCLE' | 'OBJECTION';

/**
 * SQL: the grades that enterprises are graded from. The one in force; after an objection the one that the disputed review started
 * from, for else the disputed result would speak in its own cause. `$1` is the cycle, `$6` its regime, `$9` the day of the
 * grading, `$10` the origin.
 */
const HELD = `select enterprise_id, value from grade where $10::text = 'CYCLE' and regime = $6 and upper_inf(known) and valid @> $9::date
   union all select enterprise_id, current_grade from grade_review where $10::text = 'OBJECTION' and cycle_id = $1 and origin = 'CYCLE'`;

const FACTS: CaseColumns = {
  points: 'coalesce(standing.points, 0)',
  serious: 'coalesce(standing.serious_penalty_points, 0)',
  directD: '(coalesce(standing.direct_d, 0) > 0)',
  held: 'held.value',
  // Graded last, of the few that have one.
  circumstance: 'null::text',
};

/**
 * Writes the reviews of the enterprises of `chosen`, if there is an answer for each of their cases; else it tells those
 * without one and writes nothing.
 */
const WRITE_REVIEWS = `with facts as materialized (
   select chosen.id, chosen.facts_at, ${FACTS.points} as points, ${FACTS.serious} as serious, ${FACTS.directD} as direct_d,
     held.value as held, chain.hash, answer.grade, answer.reason
   from chosen
   left join standing on standing.cycle_id = $1 and standing.enterprise_id = chosen.id and standing.enterprise_id between $7 and $8
   left join fact_chain chain on chain.cycle_id = $1 and chain.enterprise_id = chosen.id and chain.enterprise_id between $7 and $8
   left join (${HELD}) held on held.enterprise_id = chosen.id and held.enterprise_id between $7 and $8
   left join ${answerTo(FACTS, 'answer', 11)}
 ), written as (
   insert into grade_review (enterprise_id, cycle_id, origin, rule_set_id, graded_at, known_at, points, serious_penalty_points,
     facts_hash, current_grade, preliminary_grade, grade_reason, confirm_by, adjust_by)
   select id, $1, $10, $2, greatest($3::timestamptz, facts_at), facts_at, points, serious, coalesce(encode(hash, 'hex'), '${NO_FACTS}'),
     held, grade, reason, $4, $5
   from facts where not exists (select from facts where grade is null)
 )
 select distinct points, serious as "seriousPenaltyPoints", direct_d as "directD", held, null as circumstance from facts where grade is null`;

/**
 * Grades enterprises that have no review of this origin open in the cycle: one review each, as of the last change of their facts. Some
 * of the reviews are scored again from their events before the transaction commits.
 *
 * The caller holds the rows of the enterprises, so that no fact changes between the reading and the writing; each change that comes after takes a
 * later instant than `facts_at`, and so `known_at` tells exactly what was counted.
 *
 * The enterprises are those of the temporary table `chosen` (id, facts_at), which the caller fills with rows that it holds.
 */
export async function gradeEnterprises(
  tx: EntityManager,
  { clock, calendar }: Pick<Platform, 'clock' | 'calendar'>,
  cycle: GradedCycle,
  {
    origin = 'CYCLE',
    answers = new Answers(cycle.rules),
  }: { origin?: GradingOrigin; answers?: Answers } = {},
): Promise<void> {
  const day = today(clock);
  const [{ first, last } = { first: '0', last: '0' }] = await tx.query<{ first: string; last: string }[]>(
    `select min(id) as first, max(id) as last from chosen`,
  );
  for (;;) {
    const unanswered = await tx.query<Case[]>(WRITE_REVIEWS, [
      cycle.id,
      cycle.rules.id,
      clock.now(),
      dueDay('CONFIRM_REVIEW', day, cycle.rules, calendar).date,
      dueDay('ADJUST_REVIEW', day, cycle.rules, calendar).date,
      cycle.regime,
      first,
      last,
      day,
      origin,
      ...answers.columns,
    ]);
    if (unanswered.length === 0) {
      break;
    }
    answers.ask(unanswered);
  }
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
