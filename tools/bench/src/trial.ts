import { type RuleSetContent, type ScoredEvent, scoreEnterprise } from '@portcredit/credit';
import { jobEnds, plainSums } from './grading.ts';
import { type Installation, median, seconds, withInstallation } from './installation.ts';
import { seedEvents } from './seed-events.ts';

const ROUNDS = 3;
/** One enterprise in so many is scored here from its events, and must move as the trial says. */
const SAMPLED = 500;

/**
 * A trial of a draft over everyone in a cycle, repriced by item, by a worker in a process of its own, against the same plain SQL as
 * the grading, in turns: 1,000,000 enterprises with 10,000,000 events, in a small run a fiftieth. In the draft every nonconformity
 * has one point more. `wrong` counts moves whose points are not the sum of the prices, and sampled enterprises that the scoring
 * function moves otherwise.
 */
export function trial(quick: boolean): Promise<object> {
  const enterprises = quick ? 20_000 : 1_000_000;
  return withInstallation(
    async (installation) => {
      const cycleId = await seedEvents(installation, enterprises, enterprises * 10);
      const draftId = await makeDraft(installation);
      const rounds: { trial: number; plainSql: number }[] = [];
      const hashes = new Set<string>();
      let moved = 0;
      let wrong = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        await installation.sql(`checkpoint`);
        const plainSql = await seconds(() => plainSums(installation, cycleId));
        const { id, jobId } = await enqueueTrial(installation, draftId, cycleId);
        rounds.push({ trial: await seconds(() => jobEnds(installation.ask, jobId)), plainSql });
        const result = await resultOf(installation, id);
        hashes.add(result.hash);
        moved = result.moved;
        wrong += await countWrong(installation, id, cycleId);
      }
      return {
        enterprises,
        events: enterprises * 10,
        moved,
        rounds,
        wrong,
        hashes: hashes.size,
        peakRssMiB: await installation.worker?.peakRssMiB(),
        ratio: Number(median(rounds.map((round) => round.trial / round.plainSql)).toFixed(2)),
      };
    },
    { workerApart: true },
  );
}

/** By SQL, as it would stand after a bureau had edited it. */
async function makeDraft({ sql }: Installation): Promise<string> {
  const [draft] = await sql<{ id: string }>(
    `with rules as (
       select id, regime, jsonb_set(content, '{items}', (select jsonb_agg(
           case when item->>'category' = 'NONCONFORMITY' then item || jsonb_build_object('points', (item->>'points')::integer + 1) else item end)
         from jsonb_array_elements(content->'items') item)) as content
       from rule_set where regime = 'AQSIQ_2013_93' order by version limit 1)
     insert into rule_set_draft (regime, office_code, based_on, content, content_hash, created_by, created_at)
     select regime, '380000', id, content, encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), (select min(id) from user_account), now()
     from rules returning id`,
  );
  return draft?.id ?? '';
}

async function enqueueTrial(
  { sql }: Installation,
  draftId: string,
  cycleId: string,
): Promise<{ id: string; jobId: string }> {
  const [trial] = await sql<{ id: string; jobId: string }>(
    `with trial as (
       insert into rule_set_trial (draft_id, content, content_hash, cycle_id, started_by, started_at)
       select id, content, content_hash, $2, created_by, now() from rule_set_draft where id = $1 returning id),
     job as (
       insert into job (kind, status, subject_id, done, office_code, created_by, created_at)
       select 'RULE_SET_TRIAL', 'QUEUED', trial.id, 0, '380000', (select min(id) from user_account), now() from trial returning id)
     select trial.id, job.id as "jobId" from trial, job`,
    [draftId, cycleId],
  );
  const { id = '', jobId = '' } = trial ?? {};
  await sql(`select enqueue_job($1)`, [jobId]);
  return { id, jobId };
}

async function resultOf({ sql }: Installation, id: string): Promise<{ hash: string; moved: number }> {
  const [result] = await sql<{ hash: string; moved: number }>(
    `select result_hash as hash, (select count(*)::integer from rule_set_trial_move where trial_id = $1) as moved from rule_set_trial where id = $1`,
    [id],
  );
  return result ?? { hash: '', moved: 0 };
}

async function countWrong(installation: Installation, trialId: string, cycleId: string): Promise<number> {
  const { sql } = installation;
  const [row] = await sql<{ wrong: number }>(
    `with sums as (
       select event.enterprise_id, sum(event.points) as before, sum((item->>'points')::integer) as after
       from credit_event event
       join (select item from rule_set_trial, jsonb_array_elements(content->'items') item where id = $1) price on price.item->>'code' = event.item_code
       where event.cycle_id = $2 and event.status = 'EFFECTIVE' group by event.enterprise_id)
     select count(*)::integer as wrong from rule_set_trial_move move left join sums on sums.enterprise_id = move.enterprise_id
     where move.trial_id = $1 and (move.points_before, move.points_after) is distinct from (coalesce(sums.before, 0), coalesce(sums.after, 0))`,
    [trialId, cycleId],
  );
  return (row?.wrong ?? 0) + (await countWrongOfSample(installation, trialId, cycleId));
}

interface Sampled {
  held: string | null;
  before: string | null;
  after: string | null;
  events: ScoredEvent[];
}

async function countWrongOfSample({ sql }: Installation, trialId: string, cycleId: string): Promise<number> {
  const [contents] = await sql<{ tried: RuleSetContent; inForce: RuleSetContent }>(
    `select trial.content as tried, rules.content as "inForce" from rule_set_trial trial
     join rule_set_draft draft on draft.id = trial.draft_id join rule_set rules on rules.id = draft.based_on where trial.id = $1`,
    [trialId],
  );
  if (contents === undefined) {
    return 1;
  }
  const sample = await sql<Sampled>(
    `select grade.value as held, move.before, move.after, coalesce(json_agg(json_build_object('id', event.id, 'itemCode', event.item_code,
         'points', event.points, 'seriousPenalty', event.serious_penalty, 'effect', event.effect, 'status', event.status))
       filter (where event.id is not null), '[]') as events
     from enterprise
     left join grade on grade.enterprise_id = enterprise.id and grade.regime = 'AQSIQ_2013_93' and upper_inf(grade.known) and grade.valid @> current_date
     left join rule_set_trial_move move on move.trial_id = $1 and move.enterprise_id = enterprise.id
     left join credit_event event on event.cycle_id = $2 and event.enterprise_id = enterprise.id
     where enterprise.id % ${SAMPLED} = 0 group by enterprise.id, grade.value, move.before, move.after`,
    [trialId, cycleId],
  );
  const prices = new Map(contents.tried.items.map((item) => [item.code, item]));
  return sample.filter(({ held, before, after, events }) => {
    const current = held === null ? undefined : { grade: held };
    const repriced = events.map((event) => {
      const { points = 0, serious = false, effect = 'NONE' } = prices.get(event.itemCode) ?? {};
      return { ...event, points, seriousPenalty: serious, effect };
    });
    const was = scoreEnterprise(events, contents.inForce, current).grade;
    const becomes = scoreEnterprise(repriced, contents.tried, current).grade;
    return was === becomes ? before !== null : before !== was || after !== becomes;
  }).length;
}
