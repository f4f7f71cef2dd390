import { reachedThresholds } from '@portcredit/credit';
import { MAX_SERIAL } from '@portcredit/numbering';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { today } from '../../../platform/clock';
import { type CommandContext } from '../../../platform/graphql/context';
import { type Refusal } from '../../../platform/refusal';
import { type RuleSet, ruleSetOn } from '../../rule-sets';
import { numberExhausted, type NumberNeed } from '../issue-business-numbers';
import { type CollectionPlan, planCollections } from '../plan-collection';
import { countReasons, type ReasonCount } from './count-reasons';
import { eventRowReader, type EventRowReader, type RowRefusal } from './event-row';
import { externalId, findStaged, nextRows, type StagedImport, type StagedEventRow } from './staged-rows';
import { asRowRefusals } from './row-refusal';

/** What a check found; nothing of the file is collected by it. read = collectible + repeated + refused. */
export interface EventCheckResult {
  read: number;
  collectible: number;
  /** Collectible, but another event of the same conduct has as many points or more (一次采集). */
  superseded: number;
  /** Collectible, but wait for a second officer's word before they count. */
  awaiting: number;
  /** Collectible, but with something that is to be put right: a task each. */
  withTasks: number;
  /** Rows of a file that was imported before. */
  repeated: number;
  refused: number;
  reasons: ReasonCount[];
  /** Rows that resemble an event that is there, or another row: same enterprise, item, number and day. */
  likelyDuplicates: { count: number; lines: number[] };
  /** How many enterprises would reach a threshold of dynamic management by it. */
  reached: { measure: string; enterprises: number }[];
}

const BATCH = 2_000;

/**
 * Applies every rule to every row of a staged file and writes no event and uses no number. May be called again: it
 * begins anew.
 */
export async function checkEvents(
  context: CommandContext,
  importId: string,
  progress: (done: number, total: number) => Promise<void>,
): Promise<EventCheckResult> {
  const { db, clock } = context;
  const staged = await findStaged(db, importId);
  const read = eventRowReader(staged.header, staged.format, staged.officeCode);
  const numbersLeft = new NumbersLeft(db.manager, today(clock));
  let done = 0;
  for (;;) {
    const rows = await nextRows(db.manager, importId, done, BATCH);
    if (rows.length === 0) {
      break;
    }
    const verdicts = await judge(context, staged, rows, read, numbersLeft);
    await writeVerdicts(db.manager, importId, verdicts);
    done = rows.at(-1)?.number ?? done;
    await progress(done, staged.rows);
  }
  const result = await summarize(context, staged);
  await db.query(`update event_import set checked = $2, checked_at = $3 where id = $1`, [
    importId,
    result,
    clock.now(),
  ]);
  return result;
}

interface Verdict {
  number: number;
  outcome: 'COLLECTIBLE' | 'REPEATED' | 'REFUSED';
  code?: string;
  reason?: string;
  plan?: CollectionPlan;
}

async function judge(
  context: CommandContext,
  staged: StagedImport,
  rows: readonly StagedEventRow[],
  read: EventRowReader,
  numbersLeft: NumbersLeft,
): Promise<Verdict[]> {
  const { manager } = context.db;
  const known = await knownRows(manager, staged, rows);
  const outcomes = rows.map((row) => read(row));
  const inputs = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? [] : [outcome]));
  const planned = await planCollections(context, inputs, 'IMPORT', manager);
  await numbersLeft.look(planned.flatMap(({ plan }) => (plan === undefined ? [] : needOf(plan))));
  let next = 0;
  const verdicts: Verdict[] = [];
  for (const [index, { number }] of rows.entries()) {
    const outcome = outcomes[index] ?? [];
    const { plan, refusals } = Array.isArray(outcome)
      ? { plan: undefined, refusals: outcome }
      : { plan: planned[next]?.plan, refusals: asRowRefusals(planned[next]?.refusals ?? []) };
    next += Array.isArray(outcome) ? 0 : 1;
    if (known.has(number)) {
      verdicts.push({ number, outcome: 'REPEATED' });
      continue;
    }
    if (refusals.length === 0 && plan !== undefined) {
      const refusal = await numbersLeft.take(needOf(plan));
      if (refusal === undefined) {
        verdicts.push({ number, outcome: 'COLLECTIBLE', plan });
        continue;
      }
      refusals.push(...asRowRefusals([refusal]));
    }
    verdicts.push({ number, outcome: 'REFUSED', ...reasonOf(refusals) });
  }
  return verdicts;
}

const needOf = ({ issues, officeCode }: CollectionPlan): NumberNeed[] =>
  issues === undefined ? [] : [{ prefix: issues, officeCode }];

/** The first code, and all sentences: whoever mends the row mends it once. */
export const reasonOf = (refusals: readonly RowRefusal[]): { code: string; reason: string } => ({
  code: refusals[0]?.code ?? 'INVALID_INPUT',
  reason: [...new Set(refusals.map(({ message }) => message))].join(' '),
});

/** Rows whose event is there already, from an import of the same table. */
async function knownRows(
  db: EntityManager,
  staged: StagedImport,
  rows: readonly StagedEventRow[],
): Promise<Set<number>> {
  const numbers = new Map(rows.map(({ number }) => [externalId(staged, number), number]));
  const found = await db.query<{ externalId: string }[]>(
    `select external_id as "externalId" from credit_event where source = 'IMPORT' and external_id = any($1::text[])`,
    [[...numbers.keys()]],
  );
  return new Set(found.map(({ externalId: id }) => numbers.get(id) ?? 0));
}

/** How many of the day's numbers each office has left for the rows of a file, in their order. */
class NumbersLeft {
  private readonly left = new Map<string, number>();
  private readonly refusals = new Map<string, Refusal>();

  constructor(
    private readonly db: EntityManager,
    private readonly day: Day,
  ) {}

  async look(needs: readonly NumberNeed[]): Promise<void> {
    const offices = [...new Set(needs.map(({ officeCode }) => officeCode))].filter(
      (code) => !this.left.has(`J${code}`),
    );
    if (offices.length === 0) {
      return;
    }
    const used = await this.db.query<{ prefix: string; officeCode: string; last: number }[]>(
      `select prefix, office_code as "officeCode", last from business_number_counter where day = $1 and office_code = any($2)`,
      [this.day, offices],
    );
    offices.forEach((code) => ['J', 'W'].forEach((prefix) => this.left.set(`${prefix}${code}`, MAX_SERIAL)));
    used.forEach(({ prefix, officeCode, last }) =>
      this.left.set(`${prefix}${officeCode}`, MAX_SERIAL - last),
    );
  }

  /** @returns why there is none for the next row, where there is none */
  async take([need]: readonly NumberNeed[]): Promise<Refusal | undefined> {
    if (need === undefined) {
      return undefined;
    }
    const key = `${need.prefix}${need.officeCode}`;
    const left = this.left.get(key) ?? 0;
    this.left.set(key, left - 1);
    if (left > 0) {
      return undefined;
    }
    const refusal = this.refusals.get(key) ?? (await numberExhausted(this.db, need, this.day));
    this.refusals.set(key, refusal);
    return refusal;
  }
}

async function writeVerdicts(
  db: EntityManager,
  importId: string,
  verdicts: readonly Verdict[],
): Promise<void> {
  await db.query(
    `update event_import_row row set outcome = verdict.outcome, code = verdict.code, reason = verdict.reason,
       enterprise_id = verdict.enterprise_id, regime = verdict.regime, item_code = verdict.item_code, business_number = verdict.business_number,
       verified_on = verdict.verified_on, conduct_key = verdict.conduct_key, points = verdict.points,
       serious = verdict.serious, waits = verdict.waits, warned = verdict.warned
     from jsonb_to_recordset($2::jsonb) as verdict (number integer, outcome text, code text, reason text, enterprise_id bigint,
       regime text, item_code text, business_number text, verified_on date, conduct_key text, points integer, serious boolean,
       waits boolean, warned boolean)
     where row.import_id = $1 and row.number = verdict.number`,
    [
      importId,
      JSON.stringify(
        verdicts.map(({ plan, ...verdict }) => ({
          ...verdict,
          ...(plan === undefined
            ? {}
            : {
                enterprise_id: plan.enterpriseId,
                regime: plan.rules.regime,
                item_code: plan.item.code,
                business_number: plan.businessNumber,
                verified_on: plan.verifiedOn,
                conduct_key: plan.conductKey,
                points: plan.item.points,
                serious: plan.item.serious,
                waits: plan.waits,
                warned: plan.warnings.length > 0,
              }),
        })),
      ),
    ],
  );
}

async function summarize(context: CommandContext, { id }: StagedImport): Promise<EventCheckResult> {
  const { db } = context;
  const [counts] = await db.query<
    Pick<
      EventCheckResult,
      'read' | 'collectible' | 'repeated' | 'refused' | 'superseded' | 'awaiting' | 'withTasks'
    >[]
  >(
    `with best as (
       select enterprise_id, regime, conduct_key, count(*)::integer as rows, max(points) as points
       from event_import_row where import_id = $1 and outcome = 'COLLECTIBLE' and conduct_key is not null
       group by enterprise_id, regime, conduct_key),
     rival as (
       select best.rows, best.points, event.points as stored
       from best
       left join conduct on conduct.enterprise_id = best.enterprise_id and conduct.regime = best.regime and conduct.key = best.conduct_key
       left join credit_event event on event.conduct_id = conduct.id and event.status = 'EFFECTIVE')
     select count(*)::integer as read,
       count(*) filter (where outcome = 'COLLECTIBLE')::integer as collectible,
       count(*) filter (where outcome = 'COLLECTIBLE' and waits)::integer as awaiting,
       count(*) filter (where outcome = 'COLLECTIBLE' and warned)::integer as "withTasks",
       count(*) filter (where outcome = 'REPEATED')::integer as repeated,
       count(*) filter (where outcome = 'REFUSED')::integer as refused,
       (select coalesce(sum(case when stored >= points then rows else rows - 1 end), 0)::integer from rival) as superseded
     from event_import_row where import_id = $1`,
    [id],
  );
  if (counts === undefined) {
    throw new Error('unreachable');
  }
  return {
    ...counts,
    reasons: await countReasons(db.manager, id),
    likelyDuplicates: await likelyDuplicates(db.manager, id),
    reached: await reachedBy(context, id),
  };
}

async function likelyDuplicates(
  db: EntityManager,
  id: string,
): Promise<EventCheckResult['likelyDuplicates']> {
  const [found] = await db.query<EventCheckResult['likelyDuplicates'][]>(
    `with row as (
       select number, line, enterprise_id, item_code, business_number, verified_on, conduct_key,
         count(*) over (partition by enterprise_id, item_code, business_number, verified_on) > 1 as twice
       from event_import_row where import_id = $1 and outcome = 'COLLECTIBLE')
     select count(*)::integer as count, coalesce((array_agg(line order by number))[1:5], '{}') as lines
     from row where conduct_key is null and (twice or exists (
       select from credit_event event where event.enterprise_id = row.enterprise_id and event.item_code = row.item_code
         and event.verified_on = row.verified_on and event.status in ('AWAITING_CONFIRMATION', 'EFFECTIVE', 'SUPERSEDED')
         and case when row.business_number is null then event.number_issued else event.business_number = row.business_number end))`,
    [id],
  );
  return found ?? { count: 0, lines: [] };
}

interface Standings {
  regime: string;
  pointsBefore: number;
  seriousBefore: number;
  pointsAfter: number;
  seriousAfter: number;
  enterprises: number;
}

/** Of the cycles that hold the days of finding, each regime's by themselves; equal standings are judged once. */
async function reachedBy(context: CommandContext, id: string): Promise<EventCheckResult['reached']> {
  const { db, clock } = context;
  const standings = await db.query<Standings[]>(
    // A cycle is looked for once for each office and day, not for each row.
    `with counted as materialized (
       select distinct on (row.enterprise_id, row.regime, coalesce(row.conduct_key, '#' || row.number)) row.enterprise_id, row.regime,
         enterprise.office_code, row.verified_on, row.points, row.serious, row.conduct_key
       from event_import_row row join enterprise on enterprise.id = row.enterprise_id
       where row.import_id = $1 and row.outcome = 'COLLECTIBLE'
       order by row.enterprise_id, row.regime, coalesce(row.conduct_key, '#' || row.number), row.points desc, row.number),
     held as materialized (
       select place.regime, place.office_code, place.verified_on, cycle.id as cycle_id
       from (select distinct regime, office_code, verified_on from counted) place
       join office_bureau bureau on bureau.office_code = place.office_code
       join grading_cycle cycle on cycle.office_code = bureau.bureau_code and cycle.regime = place.regime
         and cycle.period @> place.verified_on),
     added as materialized (
       select counted.enterprise_id, held.regime, held.cycle_id,
         sum(greatest(counted.points - coalesce(rival.points, 0), 0)) as points,
         sum(greatest(case when counted.serious then counted.points else 0 end
           - case when rival.serious_penalty then rival.points else 0 end, 0)) as serious
       from counted join held using (regime, office_code, verified_on)
       left join conduct on conduct.enterprise_id = counted.enterprise_id and conduct.regime = counted.regime and conduct.key = counted.conduct_key
       left join credit_event rival on rival.conduct_id = conduct.id and rival.status = 'EFFECTIVE' and rival.cycle_id = held.cycle_id
       group by counted.enterprise_id, held.regime, held.cycle_id)
     select added.regime, coalesce(standing.points, 0)::integer as "pointsBefore", coalesce(standing.serious_penalty_points, 0)::integer as "seriousBefore",
       (coalesce(standing.points, 0) + added.points)::integer as "pointsAfter",
       (coalesce(standing.serious_penalty_points, 0) + added.serious)::integer as "seriousAfter", count(*)::integer as enterprises
     from added left join standing on standing.enterprise_id = added.enterprise_id and standing.cycle_id = added.cycle_id
     group by 1, 2, 3, 4, 5`,
    [id],
  );
  const rulesOf = new Map<string, RuleSet | undefined>();
  for (const regime of new Set(standings.map((row) => row.regime))) {
    rulesOf.set(regime, await ruleSetOn(db.manager, regime, today(clock)));
  }
  const reached = new Map<string, number>();
  for (const row of standings) {
    const thresholds = rulesOf.get(row.regime)?.thresholds ?? [];
    const measures = (points: number, seriousPenaltyPoints: number): string[] =>
      reachedThresholds({ points, seriousPenaltyPoints }, thresholds).map(({ measure }) => measure);
    const before = measures(row.pointsBefore, row.seriousBefore);
    for (const measure of measures(row.pointsAfter, row.seriousAfter)) {
      if (!before.includes(measure)) {
        reached.set(measure, (reached.get(measure) ?? 0) + row.enterprises);
      }
    }
  }
  return [...reached].map(([measure, enterprises]) => ({ measure, enterprises }));
}
