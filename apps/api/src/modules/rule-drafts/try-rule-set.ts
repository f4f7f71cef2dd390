import { type GradingRules, type RuleSetContent } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { createHash } from 'node:crypto';
import { type DataSource, type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { inLanes, type RunningJob } from '../../platform/jobs';
import {
  ANSWER_COLUMNS,
  Answers,
  answerTo,
  type Case,
  type CaseColumns,
  FOR_ANSWERS,
  perhapsApart,
} from '../grading';
import { withinOffice } from '../offices';
import { requireRuleSetOn } from '../rule-sets';
import { emptyResult, type TrialResult } from './trial-result';

/** Enterprises that are tried in one transaction; part of what the hash of the result means. */
const CHUNK = 10_000;
/** Chunks at work at the same time. */
const AT_ONCE = 2;

interface Trial {
  id: string;
  draftId: string;
  content: RuleSetContent;
  contentHash: string;
  cycleId: string;
  officeCode: string;
  lastDay: Day;
}

/**
 * Grades all enterprises of the trial's cycle twice, and changes nothing: by the rules in force on the cycle's last day with the
 * points as they were collected, and by what was tried with each counting event at the points of its item there. An item
 * that is not there has no points; which event of a conduct counts stays. Called again after a crash it begins anew.
 *
 * The events are added up where they lie, and no enterprise travels: the rules are asked about the cases that there are. The hash
 * of the result is SHA-256 over what was tried, the cycle, and the hash of each 10,000 enterprises in the order of their ids, which
 * is SHA-256 over a line for each: id, grades and points before and after. The same facts give the same hash.
 */
export async function tryRuleSet(context: CommandContext, job: RunningJob): Promise<void> {
  const { db, clock } = context;
  const trial = await loadTrial(db.manager, job.subjectId);
  if (trial === undefined) {
    return;
  }
  const inForce = await requireRuleSetOn(db, trial.content.regime, trial.lastDay, 'cycleId');
  const { total, chunks } = await chunksOf(db.manager, trial);
  await job.progress(0, total);
  await db.query(`delete from rule_set_trial_move where trial_id = $1`, [trial.id]);
  const result = emptyResult();
  const answers = { before: new Answers(inForce), after: new Answers(trial.content) };
  const rankOf = ranking(trial.content, inForce);
  const hashes: string[] = [];
  let next = 0;
  let done = 0;
  await inLanes(AT_ONCE, async () => {
    const index = next++;
    const chunk = chunks[index];
    if (chunk === undefined) {
      return false;
    }
    const { hash, alike } = await tryChunk(db, trial, answers, chunk, today(clock));
    hashes[index] = hash;
    for (const { before, after, ...one } of alike) {
      result.add({ ...one, before, after, rank: rankOf(after) - rankOf(before) });
      done += one.enterprises;
    }
    await job.progress(done);
    return true;
  });
  const hash = createHash('sha256').update([trial.contentHash, trial.cycleId, ...hashes, ''].join('\n'));
  await finishTrial(context, trial, result.counts(), hash.digest('hex'));
}

/** A grade that only the rules in force know has the rank that it has there; one that neither knows, none. */
function ranking(tried: GradingRules, inForce: GradingRules): (grade: string) => number {
  const ranks = new Map([...inForce.grades, ...tried.grades].map(({ code, rank }) => [code, rank]));
  return (grade) => ranks.get(grade) ?? 0;
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

interface Chunk {
  first: string;
  last: string;
}

/** The ids between which the chunks lie, by the order of the ids. */
async function chunksOf(
  db: EntityManager,
  { officeCode }: Trial,
): Promise<{ total: number; chunks: Chunk[] }> {
  const chunks = await db.query<(Chunk & { enterprises: number })[]>(
    `select min(id) as first, max(id) as last, count(*)::integer as enterprises
     from (select id, (row_number() over (order by id) - 1) / ${CHUNK} as chunk from enterprise where ${SUPERVISED}) numbered
     group by chunk order by chunk`,
    [officeCode],
  );
  return { total: chunks.reduce((sum, { enterprises }) => sum + enterprises, 0), chunks };
}

/** Both totals and the grade held of the enterprises of a chunk, for as long as the transaction. */
const ADD_UP = `create temporary table tried on commit drop as
   with price as (select * from jsonb_to_recordset($5::jsonb) as price (code text, points integer, serious boolean, direct boolean)),
   repriced as (
     select event.enterprise_id, sum(price.points)::integer as points,
       coalesce(sum(price.points) filter (where price.serious), 0)::integer as serious, bool_or(price.direct) as direct_d
     from credit_event event join price on price.code = event.item_code
     where event.cycle_id = $2 and event.status = 'EFFECTIVE' and event.enterprise_id between $6 and $7
     group by event.enterprise_id)
   select enterprise.id, enterprise.office_code, enterprise.kinds, grade.value as held,
     coalesce(standing.points, 0) as points_before, coalesce(standing.serious_penalty_points, 0) as serious_before,
     coalesce(standing.direct_d, 0) > 0 as direct_before,
     coalesce(repriced.points, 0) as points_after, coalesce(repriced.serious, 0) as serious_after,
     coalesce(repriced.direct_d, false) as direct_after, null::text as circumstance
   from enterprise
   left join standing on standing.cycle_id = $2 and standing.enterprise_id = enterprise.id and standing.enterprise_id between $6 and $7
   left join grade on grade.regime = $3 and grade.enterprise_id = enterprise.id and upper_inf(grade.known) and grade.valid @> $4::date
     and grade.enterprise_id between $6 and $7
   left join repriced on repriced.enterprise_id = enterprise.id
   where enterprise.id between $6 and $7 and ${SUPERVISED}`;

const BEFORE: CaseColumns = {
  points: 'points_before',
  serious: 'serious_before',
  directD: 'direct_before',
  held: 'tried.held',
  circumstance: 'tried.circumstance',
};
const AFTER: CaseColumns = {
  points: 'points_after',
  serious: 'serious_after',
  directD: 'direct_after',
  held: 'tried.held',
  circumstance: 'tried.circumstance',
};

const casesOf = (
  db: EntityManager,
  { points, serious, directD, held, circumstance }: CaseColumns,
): Promise<Case[]> =>
  db.query<Case[]>(
    `select distinct ${points} as points, ${serious} as "seriousPenaltyPoints", ${directD} as "directD", ${held} as held,
       ${circumstance} as circumstance from tried`,
  );

/**
 * Grades by the answers before (from `$2` on) and after (behind them), notes who moves, and tells the rest in sums.
 */
const GRADE_BOTH = `with outcome as materialized (
     select tried.id, office_code, kinds, points_before, points_after, was.grade as before, becomes.grade as after
     from tried left join ${answerTo(BEFORE, 'was', 2)} left join ${answerTo(AFTER, 'becomes', 2 + ANSWER_COLUMNS)}),
   moved as (
     insert into rule_set_trial_move (trial_id, enterprise_id, office_code, before, after, points_before, points_after)
     select $1, id, office_code, before, after, points_before, points_after from outcome where before <> after)
   select encode(sha256(convert_to(string_agg(concat_ws(':', id, before, after, points_before, points_after), E'\\n' order by id), 'UTF8')), 'hex') as hash,
     (select json_agg(alike) from (
        select office_code as "officeCode", kinds, before, after, count(*)::integer as enterprises
        from outcome group by office_code, kinds, before, after) alike) as alike
   from outcome`;

interface TriedChunk {
  hash: string;
  alike: { officeCode: string; kinds: string[]; before: string; after: string; enterprises: number }[];
}

function tryChunk(
  db: DataSource,
  trial: Trial,
  { before, after }: Record<'before' | 'after', Answers>,
  { first, last }: Chunk,
  day: Day,
): Promise<TriedChunk> {
  const prices = trial.content.items.map(({ code, points, serious, effect }) => ({
    code,
    points,
    serious,
    direct: effect === 'DIRECT_D',
  }));
  return db.transaction(async (tx) => {
    // A trial that is cut off begins anew, so that no chunk waits for the disk; the end of the trial does, for all of them.
    // How many enterprises have events the planner cannot know: whole ranges are hashed.
    await tx.query(`set local synchronous_commit = off; ${FOR_ANSWERS}; set local enable_nestloop = off`);
    await tx.query(ADD_UP, [
      trial.officeCode,
      trial.cycleId,
      trial.content.regime,
      day,
      JSON.stringify(prices),
      first,
      last,
    ]);
    await tx.query(`set local enable_nestloop = on`);
    await tx.query(
      `update tried set circumstance = circumstance_of($1, id, 'infinity') where ${perhapsApart('tried')}`,
      [trial.cycleId],
    );
    before.ask(await casesOf(tx, BEFORE));
    after.ask(await casesOf(tx, AFTER));
    const [tried] = await tx.query<TriedChunk[]>(GRADE_BOTH, [trial.id, ...before.columns, ...after.columns]);
    return tried ?? { hash: '', alike: [] };
  });
}

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
