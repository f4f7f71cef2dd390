import { type DynamicMeasure, reachedThresholds } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { gradesOn } from '../grades';
import { cyclesOn, gradeWithin, type StandingTotals, totalsFrom } from '../grading';
import { DEFAULT_REGIME, requireRuleSetOn, type RuleSet } from '../rule-sets';
import { atOnce, changeWithin } from './change-credit-event';
import { type ConfirmationPreviewType, type StandingMoveType } from './credit-event.type';
import { withoutTrace } from './without-trace';

/**
 * What confirming these events would do: the confirmation itself, looked at and taken back, so that the summary is what
 * will happen by whatever rules there are.
 * @throws Refusal as the confirmation would
 */
export async function previewConfirmation(
  context: CommandContext,
  given: readonly string[],
): Promise<ConfirmationPreviewType> {
  const ids = atOnce(given).map((id) => requireId(id, '信用信息'));
  return withoutTrace(context, async (tx) => {
    const before = await standingsOf(tx, ids);
    await changeWithin(tx, context, { ids, step: 'confirm', reason: null });
    const after = await standingsOf(tx, ids);
    const [counts] = await tx.query<{ counted: number; superseded: number }[]>(
      `select count(*) filter (where status = 'EFFECTIVE')::integer as counted,
         count(*) filter (where status = 'SUPERSEDED')::integer as superseded
       from credit_event where id = any($1::bigint[])`,
      [ids],
    );
    return {
      events: ids.length,
      counted: counts?.counted ?? 0,
      superseded: counts?.superseded ?? 0,
      moves: await movesOf(tx, context, ids, before, after),
    };
  });
}

type Standings = Map<string, StandingTotals>;
const keyOf = (enterpriseId: string, cycleId: string): string => `${enterpriseId}/${cycleId}`;
const NOTHING: StandingTotals = { points: 0, seriousPenaltyPoints: 0, directD: 0 };

/** The running totals of the enterprises of these events, in every cycle. */
async function standingsOf(tx: EntityManager, ids: readonly string[]): Promise<Standings> {
  const rows = await tx.query<(StandingTotals & { enterpriseId: string; cycleId: string })[]>(
    `select enterprise_id as "enterpriseId", cycle_id as "cycleId", points, serious_penalty_points as "seriousPenaltyPoints", direct_d as "directD"
     from standing where enterprise_id in (select enterprise_id from credit_event where id = any($1::bigint[]))`,
    [ids],
  );
  return new Map(rows.map(({ enterpriseId, cycleId, ...totals }) => [keyOf(enterpriseId, cycleId), totals]));
}

/** The regimes of the cycles that standings belong to, by the cycles' ids. */
async function regimesOf(tx: EntityManager, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; regime: string }[]>(
    `select id, regime from grading_cycle where id = any($1::bigint[])`,
    [keys.map((key) => key.slice(key.indexOf('/') + 1))],
  );
  return new Map(rows.map(({ id, regime }) => [id, regime]));
}

/** A line for each enterprise and cycle that moves; one that does not move is shown where it stands today. */
async function movesOf(
  tx: EntityManager,
  context: CommandContext,
  ids: readonly string[],
  before: Standings,
  after: Standings,
): Promise<StandingMoveType[]> {
  const day = today(context.clock);
  const regimeOf = await regimesOf(tx, [...after.keys()]);
  const rulesOf = new Map<string, RuleSet>();
  for (const regime of new Set([DEFAULT_REGIME, ...regimeOf.values()])) {
    rulesOf.set(regime, await requireRuleSetOn(tx, regime, day, 'ids'));
  }
  const enterprises = await tx.query<{ enterpriseId: string; events: number }[]>(
    `select event.enterprise_id as "enterpriseId", count(*)::integer as events from credit_event event
     where event.id = any($1::bigint[]) group by event.enterprise_id order by event.enterprise_id`,
    [ids],
  );
  const held = new Map<string, string>();
  for (const regime of rulesOf.keys()) {
    const everybody = enterprises.map(({ enterpriseId }) => enterpriseId);
    for (const { enterpriseId, value } of await gradesOn(tx, everybody, regime, day, undefined)) {
      held.set(`${enterpriseId} ${regime}`, value);
    }
  }
  const now = (enterpriseId: string) => ({ enterpriseId, regime: DEFAULT_REGIME, day });
  const cycleOn = await cyclesOn(
    tx,
    enterprises.map(({ enterpriseId }) => now(enterpriseId)),
  );
  const moves: StandingMoveType[] = [];
  for (const { enterpriseId, events } of enterprises) {
    const own = [...after.keys()]
      .filter((key) => key.startsWith(`${enterpriseId}/`))
      .map((key) => key.slice(enterpriseId.length + 1));
    const moved = own.filter(
      (cycleId) =>
        JSON.stringify(before.get(keyOf(enterpriseId, cycleId)) ?? NOTHING) !==
        JSON.stringify(after.get(keyOf(enterpriseId, cycleId))),
    );
    const running = cycleOn(now(enterpriseId));
    for (const cycleId of moved.length > 0 ? moved : [running?.id ?? null]) {
      const regime = (cycleId === null ? undefined : regimeOf.get(cycleId)) ?? DEFAULT_REGIME;
      const rules = rulesOf.get(regime);
      if (rules === undefined) {
        continue;
      }
      const effect = (standings: Standings) => {
        const totals =
          (cycleId === null ? undefined : standings.get(keyOf(enterpriseId, cycleId))) ?? NOTHING;
        return {
          points: totals.points,
          seriousPenaltyPoints: totals.seriousPenaltyPoints,
          grade: gradeWithin(totalsFrom(totals), rules, held.get(`${enterpriseId} ${regime}`)).grade,
          reached: reachedThresholds(totalsFrom(totals), rules.thresholds).map(({ measure }) => measure),
        };
      };
      const [from, to] = [effect(before), effect(after)];
      const crossed: DynamicMeasure[] = to.reached.filter((measure) => !from.reached.includes(measure));
      moves.push({ enterpriseId, cycleId, events, before: from, after: to, crossed });
    }
  }
  return moves;
}
