import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { staffOf } from '../../platform/viewer';
import { lockEnterprises, type LockedEnterprise } from '../grading';
import { once } from './client-request';
import { CreditEventEntity, type CreditEventSource } from './credit-event.entity';
import { type CollectCreditEventInput } from './credit-event.type';
import { issueBusinessNumbers } from './issue-business-numbers';
import { type CollectionPlan, planCollection, throwFirst } from './plan-collection';
import { conductMembers, type ConductMember, settleConduct } from './settle-conduct';

/**
 * Collects one event by hand; a repeated request with the same id answers the first result.
 * @returns the id of the event
 * @throws Refusal INVALID_INPUT, NOT_APPLICABLE, NOT_FOUND, FORBIDDEN, NUMBER_EXHAUSTED, REQUEST_ID_REUSED
 */
export async function collectCreditEvent(
  context: CommandContext,
  input: CollectCreditEventInput,
): Promise<string> {
  const { clientRequestId, ...rest } = input;
  return context.db.transaction((tx) =>
    once(tx, context, clientRequestId ?? undefined, rest, async () => {
      const [id] = await collectWithin(tx, context, [input], 'STAFF');
      return id ?? '';
    }),
  );
}

/**
 * Collects a list of events, all or none: the form, an import and a feed are the same code.
 * What comes by itself and needs a department's word waits for it.
 */
export async function collectCreditEvents(
  context: CommandContext,
  inputs: readonly CollectCreditEventInput[],
  source: CreditEventSource,
): Promise<string[]> {
  return context.db.transaction((tx) => collectWithin(tx, context, inputs, source));
}

async function collectWithin(
  tx: EntityManager,
  context: CommandContext,
  inputs: readonly CollectCreditEventInput[],
  source: CreditEventSource,
): Promise<string[]> {
  const viewer = staffOf(context.viewer);
  const plans: CollectionPlan[] = [];
  for (const input of inputs) {
    const { plan, refusals } = await planCollection(context, viewer, input, tx);
    throwFirst(refusals);
    plans.push(plan);
  }
  const locked = await lockEnterprises(tx, context.clock, [
    ...new Set(plans.map(({ enterpriseId }) => enterpriseId)),
  ]);
  const conducts: string[] = [];
  for (const plan of plans) {
    conducts.push(await conductOf(tx, plan));
  }
  const numbers = await numbersFor(tx, context, plans);
  const ids: string[] = [];
  for (const [index, plan] of plans.entries()) {
    const enterprise = locked.get(plan.enterpriseId);
    if (enterprise === undefined) {
      throw new Error(`Enterprise ${plan.enterpriseId} is gone.`);
    }
    const given = { conductId: conducts[index] ?? '', businessNumber: numbers[index] ?? '' };
    ids.push(
      await writeEvent(tx, context, {
        plan,
        enterprise,
        ...given,
        source,
        collectedBy: source === 'STAFF' ? viewer.userId : null,
      }),
    );
  }
  return ids;
}

async function conductOf(tx: EntityManager, { enterpriseId, conductKey }: CollectionPlan): Promise<string> {
  if (conductKey !== null) {
    const [known] = await tx.query<{ id: string }[]>(
      `select id from conduct where enterprise_id = $1 and key = $2`,
      [enterpriseId, conductKey],
    );
    if (known !== undefined) {
      return known.id;
    }
  }
  const [created] = await tx.query<{ id: string }[]>(
    `insert into conduct (enterprise_id, key) values ($1, $2) returning id`,
    [enterpriseId, conductKey],
  );
  return created?.id ?? '';
}

async function numbersFor(
  tx: EntityManager,
  { clock }: CommandContext,
  plans: readonly CollectionPlan[],
): Promise<string[]> {
  const needs = plans.flatMap(({ issues, officeCode }) =>
    issues === undefined ? [] : [{ prefix: issues, officeCode }],
  );
  const issued = needs.length === 0 ? [] : await issueBusinessNumbers(tx, today(clock), needs);
  return plans.map(({ businessNumber }) => businessNumber ?? issued.shift() ?? '');
}

interface NewEvent {
  plan: CollectionPlan;
  enterprise: LockedEnterprise;
  conductId: string;
  businessNumber: string;
  source: CreditEventSource;
  collectedBy: string | null;
}

async function writeEvent(
  tx: EntityManager,
  context: CommandContext,
  { plan, enterprise, conductId, businessNumber, source, collectedBy }: NewEvent,
): Promise<string> {
  const [next] = await tx.query<{ id: string }[]>(
    `select nextval(pg_get_serial_sequence('credit_event', 'id')) as id`,
  );
  const id = next?.id ?? '';
  const { item, rules, officeCode, verifiedOn } = plan;
  const facts = {
    points: item.points,
    seriousPenalty: item.serious,
    effect: item.effect,
    verifiedOn,
  };
  const waits = source !== 'STAFF' && item.mode === 'AUTOMATIC_THEN_CONFIRMED';
  const member: ConductMember = {
    id,
    ...facts,
    cycleId: null,
    status: undefined,
    supersededById: null,
    wanted: waits ? 'AWAITING_CONFIRMATION' : 'EFFECTIVE',
    reason: null,
  };
  const members = [...(await conductMembers(tx, conductId)), member];
  const settlement = { tx, clock: context.clock, regime: rules.regime, enterprise, byUserId: collectedBy };
  await settleConduct(settlement, members, async (_id, outcome) => {
    await tx.insert(CreditEventEntity, {
      id,
      enterpriseId: enterprise.id,
      conductId,
      ruleSetId: rules.id,
      itemCode: item.code,
      category: item.category,
      ...facts,
      businessNumber,
      numberIssued: plan.issues !== undefined,
      occurredOn: plan.occurredOn,
      collectBy: plan.due.date,
      collectByProvisional: plan.due.provisional,
      late: plan.late,
      officeCode,
      detail: plan.detail,
      declarantNumber: plan.declarantNumber,
      source,
      externalId: null,
      department: item.collector,
      collectedBy,
      collectedAt: enterprise.at,
      ...outcome,
    });
  });
  await writeAudit(tx, context, [
    {
      operation: 'COLLECT_CREDIT_EVENT',
      subjectType: 'CreditEvent',
      subjectId: id,
      after: {
        enterpriseId: enterprise.id,
        itemCode: item.code,
        points: item.points,
        businessNumber,
        verifiedOn,
        occurredOn: plan.occurredOn,
        late: plan.late,
        source,
      },
      officeCode,
    },
  ]);
  return id;
}
