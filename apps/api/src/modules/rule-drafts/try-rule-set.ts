import { gradeOf, type GradingRules, type RuleSetContent, type Totals } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { type RunningJob } from '../../platform/jobs';
import { withinOffice } from '../offices';
import { requireRuleSetOn } from '../rule-sets';
import { emptyResult, type TrialResult } from './trial-result';

/** Enterprises that are tried with one statement. */
const CHUNK = 2_000;

interface Trial {
  id: string;
  draftId: string;
  content: RuleSetContent;
  contentHash: string;
  cycleId: string;
  officeCode: string;
  lastDay: Day;
}

interface Tried {
  enterpriseId: string;
  officeCode: string;
  kinds: string[];
  rank: number;
  before: string;
  after: string;
  pointsBefore: number;
  pointsAfter: number;
}

/**
 * Grades all enterprises of the trial's cycle twice, and changes nothing: by the rules in force on the cycle's last day with the
 * points as they were collected, and by what was tried with each counting event at the points of its item there. An item
 * that is not there has no points; which event of a conduct counts stays. Called again after a crash it begins anew.
 *
 * The hash of the result is over what was tried, the cycle, and each enterprise with its grades and points in the order
 * of their ids: the same facts give the same hash.
 */
export async function tryRuleSet(context: CommandContext, job: RunningJob): Promise<void> {
  const { db, clock } = context;
  const trial = await loadTrial(db.manager, job.subjectId);
  if (trial === undefined) {
    return;
  }
  const inForce = await requireRuleSetOn(db, trial.content.regime, trial.lastDay, 'cycleId');
  const hash = createHash('sha256').update(`${trial.contentHash}\n${trial.cycleId}\n`);
  const result = emptyResult();
  const total = await countEnterprises(db.manager, trial);
  await job.progress(0, total);
  await db.query(`delete from rule_set_trial_move where trial_id = $1`, [trial.id]);
  for (let after = '0'; ;) {
    const tried = await tryChunk(db.manager, trial, inForce, after, today(clock));
    const last = tried.at(-1);
    if (last === undefined) {
      break;
    }
    after = last.enterpriseId;
    for (const one of tried) {
      result.add(one);
      hash.update(`${one.enterpriseId}:${one.before}:${one.after}:${one.pointsBefore}:${one.pointsAfter}\n`);
    }
    await writeMoves(
      db.manager,
      trial.id,
      tried.filter((one) => one.before !== one.after),
    );
    await job.progress(Math.min(result.counts.enterprises, total));
  }
  await finishTrial(context, trial, result.counts, hash.digest('hex'));
}

async function loadTrial(db: EntityManager, id: string): Promise<Trial | undefined> {
  const [trial] = await db.query<Trial[]>(
    `select trial.id, draft_id as "draftId", content, content_hash as "contentHash", cycle_id as "cycleId",
       cycle.office_code as "officeCode", upper(cycle.period) - 1 as "lastDay"
     from rule_set_trial trial join grading_cycle cycle on cycle.id = trial.cycle_id
     where trial.id = $1 and finished_at is null`,
    [id],
  );
  return trial;
}

const SUPERVISED = withinOffice('enterprise.office_code', 1);

async function countEnterprises(db: EntityManager, { officeCode }: Trial): Promise<number> {
  const [row] = await db.query<{ total: number }[]>(
    `select count(*)::integer as total from enterprise where ${SUPERVISED}`,
    [officeCode],
  );
  return row?.total ?? 0;
}

interface Candidate {
  enterpriseId: string;
  officeCode: string;
  kinds: string[];
  grade: string | null;
  now: Totals;
  then: Totals;
}

async function tryChunk(
  db: EntityManager,
  trial: Trial,
  inForce: GradingRules,
  after: string,
  day: Day,
): Promise<Tried[]> {
  const prices = trial.content.items.map(({ code, points, serious, effect }) => ({
    code,
    points,
    serious,
    direct: effect === 'DIRECT_D',
  }));
  const candidates = await db.query<Candidate[]>(
    `with price as (select * from jsonb_to_recordset($5::jsonb) as price (code text, points integer, serious boolean, direct boolean))
     select enterprise.id as "enterpriseId", enterprise.office_code as "officeCode", enterprise.kinds, grade.value as grade,
       json_build_object('points', coalesce(standing.points, 0), 'seriousPenaltyPoints', coalesce(standing.serious_penalty_points, 0),
         'directD', coalesce(standing.direct_d, 0) > 0) as now,
       json_build_object('points', repriced.points, 'seriousPenaltyPoints', repriced.serious, 'directD', repriced.direct) as then
     from enterprise
     left join standing on standing.cycle_id = $2 and standing.enterprise_id = enterprise.id
     left join grade on grade.enterprise_id = enterprise.id and grade.regime = $3 and upper_inf(grade.known) and grade.valid @> $4::date
     cross join lateral (
       select coalesce(sum(price.points), 0)::integer as points, coalesce(sum(price.points) filter (where price.serious), 0)::integer as serious,
         coalesce(bool_or(price.direct), false) as direct
       from credit_event event join price on price.code = event.item_code
       where event.cycle_id = $2 and event.enterprise_id = enterprise.id and event.status = 'EFFECTIVE') repriced
     where enterprise.id > $6 and ${SUPERVISED} order by enterprise.id limit ${CHUNK}`,
    [trial.officeCode, trial.cycleId, trial.content.regime, day, JSON.stringify(prices), after],
  );
  const ranks = new Map(trial.content.grades.map(({ code, rank }) => [code, rank]));
  const ranksBefore = new Map(inForce.grades.map(({ code, rank }) => [code, rank]));
  return candidates.map(({ enterpriseId, officeCode, kinds, grade, now, then }) => {
    const current = grade === null ? undefined : { grade };
    const before = gradeOf(now, inForce, current).grade;
    const afterwards = gradeOf(then, trial.content, current).grade;
    return {
      enterpriseId,
      officeCode,
      kinds,
      before,
      after: afterwards,
      // A grade that only one of the two knows is neither better nor worse.
      rank: (ranks.get(afterwards) ?? 0) - (ranks.get(before) ?? ranksBefore.get(before) ?? 0),
      pointsBefore: now.points,
      pointsAfter: then.points,
    };
  });
}

const writeMoves = (db: EntityManager, trialId: string, moved: readonly Tried[]): Promise<unknown> =>
  db.query(
    `insert into rule_set_trial_move (trial_id, enterprise_id, office_code, before, after, points_before, points_after)
     select $1, "enterpriseId", "officeCode", before, after, "pointsBefore", "pointsAfter"
     from jsonb_to_recordset($2::jsonb) as move ("enterpriseId" bigint, "officeCode" text, before text, after text,
       "pointsBefore" integer, "pointsAfter" integer)`,
    [trialId, JSON.stringify(moved)],
  );

async function finishTrial(
  context: CommandContext,
  trial: Trial,
  result: TrialResult,
  resultHash: string,
): Promise<void> {
  await context.db.transaction(async (tx) => {
    await tx.query(
      `update rule_set_trial set finished_at = $2, result = $3, result_hash = $4 where id = $1`,
      [trial.id, context.clock.now(), result, resultHash],
    );
    await writeAudit(tx, context, [
      {
        operation: 'TRY_RULE_SET',
        subjectType: 'RuleSetDraft',
        subjectId: trial.draftId,
        after: {
          trialId: trial.id,
          contentHash: trial.contentHash,
          resultHash,
          enterprises: result.enterprises,
          better: result.better,
          worse: result.worse,
        },
        officeCode: trial.officeCode,
      },
    ]);
  });
}
