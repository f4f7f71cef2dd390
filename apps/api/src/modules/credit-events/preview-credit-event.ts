import { decideConduct, reachedThresholds } from '@portcredit/credit';
import { MAX_SERIAL } from '@portcredit/numbering';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { gradesOn } from '../grades';
import { cyclesOn, gradeWithin, standingOf, type StandingTotals, totalsFrom } from '../grading';
import { changeWithin } from './change-credit-event';
import { correctedEvent } from './correct-credit-event';
import {
  type CollectCreditEventInput,
  type CreditEventPreviewType,
  type StandingEffectType,
} from './credit-event.type';
import { numberExhausted } from './issue-business-numbers';
import { numberUse } from './numbers/number-use';
import { type CollectionInput, type CollectionPlan, planCollection } from './plan-collection';
import { conductMembers, type ConductMember } from './settle-conducts';
import { WARNING_MESSAGES } from './tasks/collection-warning';
import { withoutTrace } from './without-trace';

/**
 * What collecting an event would do: the same plan, the same once-only decision and the same scoring, and nothing written.
 * @param corrects the event that it would stand for: that one is revoked for a look, and the revocation taken back
 * @throws Refusal where not even a plan can be made; INVALID_STATE where the other cannot be revoked
 */
export async function previewCreditEvent(
  context: CommandContext,
  input: CollectCreditEventInput,
  corrects?: string,
): Promise<CreditEventPreviewType> {
  if (corrects === undefined) {
    return previewWithin(context.db.manager, context, input);
  }
  const viewer = staffOf(context.viewer);
  if (!viewer.permissions.has('REVOKE_CREDIT_EVENT')) {
    throw new Refusal('FORBIDDEN', '您没有更正信用信息的权限，请联系本机构管理员。', {
      detail: { permission: 'REVOKE_CREDIT_EVENT' },
    });
  }
  return withoutTrace(context, async (tx) => {
    const { corrected } = await correctedEvent(tx, viewer, corrects);
    return previewWithin(tx, context, { ...input, corrects: corrected }, () =>
      changeWithin(tx, context, { ids: [corrects], step: 'revoke', reason: '更正' }),
    );
  });
}

/** @param revoke takes the event away that the new one stands for */
async function previewWithin(
  db: EntityManager,
  context: CommandContext,
  input: CollectionInput,
  revoke?: () => Promise<void>,
): Promise<CreditEventPreviewType> {
  const { clock } = context;
  const { plan, refusals } = await planCollection(context, input, db);
  const { item, rules, enterpriseId } = plan;
  const day = today(clock);
  const now = { enterpriseId, regime: rules.regime, day };
  const cycleOn = await cyclesOn(
    db,
    [plan.verifiedOn, day].map((on) => ({ ...now, day: on })),
  );
  const own = cycleOn({ ...now, day: plan.verifiedOn });
  const cycle = own?.decided === true || own === undefined ? cycleOn(now) : own;
  const before: StandingTotals =
    cycle === undefined
      ? { points: 0, seriousPenaltyPoints: 0, directD: 0 }
      : await standingOf(db, enterpriseId, cycle.id);
  await revoke?.();
  const rivals = await rivalsOf(db, plan);
  const NEW = String(
    rivals.reduce((highest, { id }) => (BigInt(id) > highest ? BigInt(id) : highest), 0n) + 1n,
  );
  const decision = decideConduct([
    ...rivals.map(({ id, points, status }) => ({ id, points, status: status ?? 'EFFECTIVE', order: id })),
    { id: NEW, points: item.points, status: 'EFFECTIVE' as const, order: NEW },
  ]);
  const counts = decision.counted === NEW;
  const after =
    revoke === undefined || cycle === undefined
      ? { ...before }
      : await standingOf(db, enterpriseId, cycle.id);
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
  const [held] = await gradesOn(db, [enterpriseId], rules.regime, day, undefined);
  const effect = (standing: StandingTotals): StandingEffectType => ({
    points: standing.points,
    seriousPenaltyPoints: standing.seriousPenaltyPoints,
    grade: gradeWithin(totalsFrom(standing), rules, held?.value).grade,
    reached: reachedThresholds(totalsFrom(standing), rules.thresholds).map(({ measure }) => measure),
  });
  if (plan.issues !== undefined && (await isUsedUp(db, plan.issues, plan.officeCode, day))) {
    refusals.push(await numberExhausted(db, { prefix: plan.issues, officeCode: plan.officeCode }, day));
  }
  return {
    warnings: plan.warnings.map((code) => ({ code, message: WARNING_MESSAGES[code] })),
    refusals: refusals.map(({ code, message, details }) => ({
      code,
      message,
      field: details.fields?.[0] ?? null,
      rule: typeof details.detail?.rule === 'string' ? details.detail.rule : null,
      reference: details.reference ?? null,
    })),
    points: item.points,
    status: plan.waits ? 'AWAITING_CONFIRMATION' : counts ? 'EFFECTIVE' : 'SUPERSEDED',
    collectBy: plan.due,
    late: plan.late,
    numberIssued: plan.issues ?? null,
    hasCycle: own !== undefined,
    before: effect(before),
    after: effect(after),
  };
}

async function isUsedUp(
  db: EntityManager,
  prefix: 'J' | 'W',
  officeCode: string,
  day: Day,
): Promise<boolean> {
  const use = await numberUse(db, officeCode, day);
  return use.some((one) => one.prefix === prefix && one.officeCode === officeCode && one.used >= MAX_SERIAL);
}

async function rivalsOf(
  db: EntityManager,
  { enterpriseId, conductKey, conductId, rules }: CollectionPlan,
): Promise<ConductMember[]> {
  if (conductId !== null) {
    return conductMembers(db, [conductId]);
  }
  if (conductKey === null) {
    return [];
  }
  const [conduct] = await db.query<{ id: string }[]>(
    `select id from conduct where enterprise_id = $1 and regime = $2 and key = $3`,
    [enterpriseId, rules.regime, conductKey],
  );
  return conduct === undefined ? [] : conductMembers(db, [conduct.id]);
}
