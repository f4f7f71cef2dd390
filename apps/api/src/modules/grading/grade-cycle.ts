import { type Totals } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext, type Platform } from '../../platform/graphql/context';
import { type RunningJob } from '../../platform/jobs';
import { dueDay } from '../calendar';
import { requireRuleSetOn, type RuleSet } from '../rule-sets';
import { FACTS_HASH, gradeWithin } from './standing';

/** Enterprises that are graded in one transaction: what a crash costs at most. */
const CHUNK = 2_000;

interface Cycle {
  id: string;
  regime: string;
  officeCode: string;
  lastDay: Day;
}

interface Candidate extends Totals {
  enterpriseId: string;
  at: Date;
  currentGrade: string | null;
  factsHash: string;
}

/**
 * Grades every enterprise that the cycle's office and those below supervise on the day of the run and that has no
 * review in the cycle yet. Called again after a crash it goes on where it stopped; nobody is graded twice.
 * The bands are those in force on the cycle's last day.
 */
export async function gradeCycle(context: CommandContext, job: RunningJob): Promise<void> {
  const { db, clock } = context;
  const [cycle] = await db.query<Cycle[]>(
    `select id, regime, office_code as "officeCode", upper(period) - 1 as "lastDay" from grading_cycle where id = $1`,
    [job.subjectId],
  );
  if (cycle === undefined) {
    throw new Error(`There is no cycle ${job.subjectId}.`);
  }
  const rules = await requireRuleSetOn(db, cycle.regime, cycle.lastDay, 'cycleId');
  const { total, done: before } = await countEnterprises(db.manager, cycle);
  await job.progress(before, total);
  let done = before;
  let after = '0';
  for (;;) {
    const graded = await db.transaction(async (tx) => {
      const candidates = await takeChunk(tx, cycle, after, clock.now(), today(clock));
      await writeReviews(tx, context, cycle, rules, candidates);
      return candidates;
    });
    const last = graded.at(-1);
    if (last === undefined) {
      break;
    }
    after = last.enterpriseId;
    done += graded.length;
    // Enterprises that were registered meanwhile are graded too; they do not move the goal.
    await job.progress(Math.min(done, total));
  }
  await db.transaction((tx) =>
    writeAudit(tx, context, [
      {
        operation: 'GRADE_CYCLE',
        subjectType: 'GradingCycle',
        subjectId: cycle.id,
        after: { jobId: job.id, graded: done - before },
        officeCode: cycle.officeCode,
      },
    ]),
  );
}

const SUPERVISED = `enterprise.office_code in (select descendant_code from office_scope where ancestor_code = $2)`;
const REVIEWED = `exists (select from grade_review review where review.cycle_id = $1 and review.enterprise_id = enterprise.id and review.origin = 'CYCLE')`;

async function countEnterprises(db: EntityManager, cycle: Cycle): Promise<{ total: number; done: number }> {
  const [row] = await db.query<{ total: number; done: number }[]>(
    `select count(*)::integer as total, count(*) filter (where ${REVIEWED})::integer as done from enterprise where ${SUPERVISED}`,
    [cycle.id, cycle.officeCode],
  );
  return row ?? { total: 0, done: 0 };
}

/** The next enterprises, locked, with the instant of their grading, their totals and the grade that they hold. */
async function takeChunk(
  tx: EntityManager,
  cycle: Cycle,
  after: string,
  now: Date,
  day: Day,
): Promise<Candidate[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select enterprise.id from enterprise where enterprise.id > $3 and ${SUPERVISED} and not ${REVIEWED}
     order by enterprise.id limit ${CHUNK} for no key update of enterprise`,
    [cycle.id, cycle.officeCode, after],
  );
  const ids = rows.map(({ id }) => id);
  await tx.query(
    `update enterprise set facts_at = greatest($2::timestamptz, facts_at + interval '1 millisecond') where id = any($1::bigint[])`,
    [ids, now],
  );
  return tx.query<Candidate[]>(
    `select enterprise.id as "enterpriseId", enterprise.facts_at as at, coalesce(standing.points, 0) as points,
       coalesce(standing.serious_penalty_points, 0) as "seriousPenaltyPoints", coalesce(standing.direct_d, 0) > 0 as "directD",
       grade.value as "currentGrade", facts.hash as "factsHash"
     from enterprise
     left join standing on standing.cycle_id = $2 and standing.enterprise_id = enterprise.id
     left join grade on grade.enterprise_id = enterprise.id and grade.regime = $3 and upper_inf(grade.known) and grade.valid @> $4::date
     cross join lateral (select ${FACTS_HASH} as hash from credit_event event
       where event.cycle_id = $2 and event.enterprise_id = enterprise.id) facts
     where enterprise.id = any($1::bigint[]) order by enterprise.id`,
    [ids, cycle.id, cycle.regime, day],
  );
}

async function writeReviews(
  tx: EntityManager,
  { clock, calendar }: Platform,
  cycle: Cycle,
  rules: RuleSet,
  candidates: readonly Candidate[],
): Promise<void> {
  const day = today(clock);
  const reviews = candidates.map((candidate) => ({
    ...candidate,
    ...gradeWithin(candidate, rules, candidate.currentGrade),
  }));
  await tx.query(
    `insert into grade_review (enterprise_id, cycle_id, origin, rule_set_id, graded_at, known_at, points, serious_penalty_points,
       facts_hash, current_grade, preliminary_grade, grade_reason, confirm_by, adjust_by)
     select "enterpriseId", $1, 'CYCLE', $2, at, at, points, "seriousPenaltyPoints", "factsHash", "currentGrade", grade, reason, $3, $4
     from jsonb_to_recordset($5::jsonb) as review ("enterpriseId" bigint, at timestamptz, points integer, "seriousPenaltyPoints" integer,
       "factsHash" text, "currentGrade" text, grade text, reason text)`,
    [
      cycle.id,
      rules.id,
      dueDay('CONFIRM_REVIEW', day, rules, calendar).date,
      dueDay('ADJUST_REVIEW', day, rules, calendar).date,
      JSON.stringify(reviews),
    ],
  );
}
