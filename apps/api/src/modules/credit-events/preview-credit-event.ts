import { decideConduct, reachedThresholds } from '@portcredit/credit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { gradesOn } from '../grades';
import { cyclesOn, gradeWithin, standingOf, type StandingTotals, totalsFrom } from '../grading';
import {
  type CollectCreditEventInput,
  type CreditEventPreviewType,
  type StandingEffectType,
} from './credit-event.type';
import { planCollection } from './plan-collection';
import { conductMembers, type ConductMember } from './settle-conducts';

/** What collecting an event would do: the same plan, the same once-only decision and the same scoring, and nothing written. */
export async function previewCreditEvent(
  context: CommandContext,
  input: CollectCreditEventInput,
): Promise<CreditEventPreviewType> {
  const { db, clock } = context;
  const { plan, refusals } = await planCollection(context, input, db.manager);
  const { item, rules, enterpriseId, conductKey } = plan;
  const rivals = await rivalsOf(context, enterpriseId, conductKey);
  const NEW = String(
    rivals.reduce((highest, { id }) => (BigInt(id) > highest ? BigInt(id) : highest), 0n) + 1n,
  );
  const decision = decideConduct([
    ...rivals.map(({ id, points, status }) => ({ id, points, status: status ?? 'EFFECTIVE', order: id })),
    { id: NEW, points: item.points, status: 'EFFECTIVE' as const, order: NEW },
  ]);
  const counts = decision.counted === NEW;
  const day = today(clock);
  const now = { enterpriseId, regime: rules.regime, day };
  const cycleOn = await cyclesOn(
    db.manager,
    [plan.verifiedOn, day].map((on) => ({ ...now, day: on })),
  );
  const own = cycleOn({ ...now, day: plan.verifiedOn });
  const cycle = own?.decided === true || own === undefined ? cycleOn(now) : own;
  const before: StandingTotals =
    cycle === undefined
      ? { points: 0, seriousPenaltyPoints: 0, directD: 0 }
      : await standingOf(db.manager, enterpriseId, cycle.id);
  const after = { ...before };
  const add = (points: number, serious: boolean, directD: boolean, sign: 1 | -1): void => {
    after.points += sign * points;
    after.seriousPenaltyPoints += serious ? sign * points : 0;
    after.directD += directD ? sign : 0;
  };
  if (counts) {
    for (const rival of rivals.filter(
      ({ status, cycleId }) => status === 'EFFECTIVE' && cycleId === cycle?.id,
    )) {
      add(rival.points, rival.seriousPenalty, rival.effect === 'DIRECT_D', -1);
    }
    // An event of a day that no cycle holds counts nowhere until one is opened.
    if (own !== undefined) {
      add(item.points, item.serious, item.effect === 'DIRECT_D', 1);
    }
  }
  const [held] = await gradesOn(db.manager, [enterpriseId], rules.regime, day, undefined);
  const effect = (standing: StandingTotals): StandingEffectType => ({
    points: standing.points,
    seriousPenaltyPoints: standing.seriousPenaltyPoints,
    grade: gradeWithin(totalsFrom(standing), rules, held?.value).grade,
    reached: reachedThresholds(totalsFrom(standing), rules.thresholds).map(({ measure }) => measure),
  });
  return {
    refusals: refusals.map(({ code, message, details }) => ({
      code,
      message,
      field: details.fields?.[0] ?? null,
      rule: typeof details.detail?.rule === 'string' ? details.detail.rule : null,
      reference: details.reference ?? null,
    })),
    points: item.points,
    status: counts ? 'EFFECTIVE' : 'SUPERSEDED',
    collectBy: plan.due,
    late: plan.late,
    numberIssued: plan.issues ?? null,
    before: effect(before),
    after: effect(after),
  };
}

async function rivalsOf(
  { db }: CommandContext,
  enterpriseId: string,
  conductKey: string | null,
): Promise<ConductMember[]> {
  if (conductKey === null) {
    return [];
  }
  const [conduct] = await db.query<{ id: string }[]>(
    `select id from conduct where enterprise_id = $1 and key = $2`,
    [enterpriseId, conductKey],
  );
  return conduct === undefined ? [] : conductMembers(db.manager, [conduct.id]);
}
