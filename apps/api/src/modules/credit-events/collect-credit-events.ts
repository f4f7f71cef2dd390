import { type EntityManager } from 'typeorm';
import { type AuditRecord, writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { insertRows } from '../../platform/database/insert-rows';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { lockEnterprises, type LockedEnterprise } from '../grading';
import { authorOf } from './author-of';
import { once } from './client-request';
import { type CreditEventSource } from './credit-event-source';
import { type CollectCreditEventInput } from './credit-event.type';
import { conductsFor, type FoundConduct, nextIds } from './conducts-for';
import { carryEvidence, proveEvents } from './evidence/prove-events';
import { issueBusinessNumbers } from './issue-business-numbers';
import {
  type CollectionInput,
  type CollectionPlan,
  firstOf,
  isByHand,
  type Planned,
  planCollections,
} from './plan-collection';
import { Repeats } from './repeats';
import { retrying } from './retrying';
import { openTasks } from './tasks/open-tasks';
import { type Conduct, conductMembers, type ConductMember, settleConducts } from './settle-conducts';

/** What became of an input: the event, whether it was there already by the source's own id, or why it was not taken. */
export type CollectionOutcome = { id: string; repeated: boolean } | { refusal: Refusal };

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
      const [id] = await collectAllWithin(tx, context, [input], 'STAFF');
      return id ?? '';
    }),
  );
}

/**
 * Collects a list of events, all or none.
 * @returns their ids, in the order of the inputs
 * @throws Refusal the first
 */
export async function collectCreditEvents(
  context: CommandContext,
  inputs: readonly CollectionInput[],
  source: CreditEventSource,
): Promise<string[]> {
  return retrying(() => context.db.transaction((tx) => collectAllWithin(tx, context, inputs, source)));
}

/** The same in the caller's transaction, which has taken no lock on an enterprise or a counter before. */
export async function collectAllWithin(
  tx: EntityManager,
  context: CommandContext,
  inputs: readonly CollectionInput[],
  source: CreditEventSource,
): Promise<string[]> {
  const outcomes = await collectWithin(tx, context, inputs, source, 'ALL_OR_NONE');
  const ids = outcomes.map((outcome) => ('id' in outcome ? outcome.id : ''));
  for (const [index, { evidenceIds, corrects }] of inputs.entries()) {
    const id = ids[index] ?? '';
    await carryEvidence(tx, context, corrects?.eventId, id);
    await proveEvents(tx, context, [id], evidenceIds ?? []);
  }
  return ids;
}

/**
 * Collects a list of events, each for itself: what is refused is answered, the others are committed together. How an
 * import, a feed or any other source of many calls it: some hundreds to two thousand inputs at a time, since their
 * enterprises are held until the commit; `externalId` where the source repeats itself; any viewer that `authorOf` knows.
 * What comes by itself (`isByHand`) has no collector, and waits for its department where its item wants that.
 * @param alsoWrite what the source notes of its own in the same transaction; it may be called again after a rollback
 * @returns one answer for each input, in their order
 * @throws Refusal where the viewer may bring in nothing at all
 */
export async function collectEach(
  context: CommandContext,
  inputs: readonly CollectionInput[],
  source: CreditEventSource,
  alsoWrite: (tx: EntityManager, outcomes: readonly CollectionOutcome[]) => Promise<void> = () =>
    Promise.resolve(),
): Promise<CollectionOutcome[]> {
  return retrying(() =>
    context.db.transaction(async (tx) => {
      const outcomes = await collectWithin(tx, context, inputs, source, 'ROW_BY_ROW');
      await alsoWrite(tx, outcomes);
      return outcomes;
    }),
  );
}

/** An input on its way to an event. */
interface Draft {
  index: number;
  plan: CollectionPlan;
}

interface NewEvent extends Draft {
  id: string;
  conduct: FoundConduct;
  businessNumber: string;
  enterprise: LockedEnterprise;
}

/**
 * Plan, lock, conducts, numbers, settle, write, audit: each a step for the whole list, in a number of statements that does
 * not grow with it.
 */
async function collectWithin(
  tx: EntityManager,
  context: CommandContext,
  inputs: readonly CollectionInput[],
  source: CreditEventSource,
  refuse: 'ALL_OR_NONE' | 'ROW_BY_ROW',
): Promise<CollectionOutcome[]> {
  const answers = new Map<number, CollectionOutcome>();
  const answer = (index: number, outcome: CollectionOutcome): void => {
    if (refuse === 'ALL_OR_NONE' && 'refusal' in outcome) {
      throw outcome.refusal;
    }
    answers.set(index, outcome);
  };
  const repeats = new Repeats(tx, source, inputs);
  await repeats.answer(inputs.keys(), answer);

  const open = [...inputs.keys()].filter((index) => !answers.has(index) && !repeats.isRepeat(index));
  const planned = await planCollections(
    context,
    open.flatMap((index) => inputs[index] ?? []),
    source,
    tx,
  );
  let drafts = accepted(open, planned, answer);
  const locked = await lockEnterprises(tx, context.clock, [
    ...new Set(drafts.map(({ plan }) => plan.enterpriseId)),
  ]);
  // Whoever brought the same events at the same time has committed by now, or waits for us.
  await repeats.answer(
    drafts.map(({ index }) => index),
    answer,
  );
  drafts = drafts.filter(({ index }) => !answers.has(index));
  const events = await prepare(tx, context, drafts, locked, answer);
  await write(tx, context, events, source);
  for (const { index, id } of events) {
    answer(index, { id, repeated: false });
  }
  return [...inputs.keys()].map((index) => {
    const own = answers.get(index);
    const first = own ?? answers.get(repeats.firstOf(index));
    if (first === undefined) {
      throw new Error(`Input ${index} has no answer.`);
    }
    return own === undefined && 'id' in first ? { id: first.id, repeated: true } : first;
  });
}

function accepted(
  indexes: readonly number[],
  planned: readonly Planned[],
  answer: (index: number, outcome: CollectionOutcome) => void,
): Draft[] {
  return planned.flatMap(({ plan, refusals }, position) => {
    const index = indexes[position] ?? -1;
    const refusal = firstOf(refusals);
    if (refusal !== undefined) {
      answer(index, { refusal });
    }
    return refusal !== undefined || plan === undefined ? [] : [{ index, plan }];
  });
}

/** Gives each draft its conduct, its number and its id; answers those for whom no number is left. */
async function prepare(
  tx: EntityManager,
  { clock }: CommandContext,
  drafts: readonly Draft[],
  locked: ReadonlyMap<string, LockedEnterprise>,
  answer: (index: number, outcome: CollectionOutcome) => void,
): Promise<NewEvent[]> {
  if (drafts.length === 0) {
    return [];
  }
  const needs = drafts.flatMap(({ index, plan: { issues, officeCode } }) =>
    issues === undefined ? [] : [{ index, prefix: issues, officeCode }],
  );
  const issued = await issueBusinessNumbers(tx, today(clock), needs);
  const numbers = new Map(needs.map(({ index }, position) => [index, issued[position] ?? '']));
  const ready = drafts.flatMap(({ index, plan }) => {
    const businessNumber = plan.businessNumber ?? numbers.get(index) ?? '';
    if (businessNumber instanceof Refusal) {
      answer(index, { refusal: businessNumber });
      return [];
    }
    const enterprise = locked.get(plan.enterpriseId);
    if (enterprise === undefined) {
      throw new Error(`Enterprise ${plan.enterpriseId} is gone.`);
    }
    return [{ index, plan, businessNumber, enterprise }];
  });
  const conducts = await conductsFor(
    tx,
    ready.map(({ plan }) => ({ ...plan, regime: plan.rules.regime })),
  );
  const ids = await nextIds(tx, 'credit_event', ready.length);
  return ready.map((draft, position) => ({
    ...draft,
    id: ids[position] ?? '',
    conduct: conducts[position] ?? { id: '', isNew: true },
  }));
}

/** Writes events as the once-only rule wants them, beside those that their conducts have already. */
async function write(
  tx: EntityManager,
  context: CommandContext,
  events: readonly NewEvent[],
  source: CreditEventSource,
): Promise<void> {
  if (events.length === 0) {
    return;
  }
  const collectedBy = isByHand(source) ? authorOf(context).userId : null;
  const conducts = new Map<string, Conduct>(
    events.map(({ conduct, enterprise, plan: { rules } }) => [
      conduct.id,
      { enterprise, regime: rules.regime, members: [] },
    ]),
  );
  const known = new Set(events.flatMap(({ conduct }) => (conduct.isNew ? [] : [conduct.id])));
  const members = [
    ...(known.size === 0 ? [] : await conductMembers(tx, [...known])),
    ...events.map(memberOf),
  ];
  for (const member of members) {
    conducts.get(member.conductId)?.members.push(member);
  }
  const settlement = { tx, clock: context.clock, byUserId: collectedBy };
  await settleConducts(settlement, [...conducts.values()], async (outcomes) =>
    insertRows(
      tx,
      'credit_event',
      events.map((event) => ({ ...rowOf(event, source, collectedBy), ...outcomes.get(event.id) })),
    ),
  );
  await openTasks(
    tx,
    context.clock.now(),
    events.flatMap(({ id, plan: { warnings } }) => warnings.map((code) => ({ eventId: id, code }))),
  );
  await writeAudit(
    tx,
    context,
    events.map((event) => auditOf(event, source)),
  );
}

const memberOf = ({ id, conduct, plan: { item, verifiedOn, waits } }: NewEvent): ConductMember => ({
  id,
  conductId: conduct.id,
  points: item.points,
  seriousPenalty: item.serious,
  effect: item.effect,
  verifiedOn,
  cycleId: null,
  status: undefined,
  supersededById: null,
  wanted: waits ? 'AWAITING_CONFIRMATION' : 'EFFECTIVE',
  reason: null,
});

/** The facts of an event as they are stored. */
const rowOf = (
  { id, plan, conduct, businessNumber, enterprise }: NewEvent,
  source: CreditEventSource,
  collectedBy: string | null,
) => ({
  id,
  enterpriseId: enterprise.id,
  conductId: conduct.id,
  ruleSetId: plan.rules.id,
  itemCode: plan.item.code,
  category: plan.item.category,
  points: plan.item.points,
  seriousPenalty: plan.item.serious,
  effect: plan.item.effect,
  businessNumber,
  numberIssued: plan.issues !== undefined,
  occurredOn: plan.occurredOn,
  verifiedOn: plan.verifiedOn,
  collectBy: plan.due.date,
  collectByProvisional: plan.due.provisional,
  late: plan.late,
  officeCode: plan.officeCode,
  department: plan.department,
  detail: plan.detail,
  declarantNumber: plan.declarantNumber,
  otherPartyId: plan.otherPartyId,
  responsibilityReason: plan.responsibilityReason,
  correctsId: plan.correctsId,
  source,
  sender: plan.sender,
  senderDocument: plan.senderDocument,
  externalId: plan.externalId,
  collectedBy,
  collectedAt: enterprise.at,
});

const auditOf = ({ id, plan, businessNumber }: NewEvent, source: CreditEventSource): AuditRecord => ({
  operation: 'COLLECT_CREDIT_EVENT',
  subjectType: 'CreditEvent',
  subjectId: id,
  after: {
    enterpriseId: plan.enterpriseId,
    itemCode: plan.item.code,
    points: plan.item.points,
    businessNumber,
    verifiedOn: plan.verifiedOn,
    occurredOn: plan.occurredOn,
    late: plan.late,
    source,
    ...(plan.otherPartyId === null
      ? {}
      : { otherPartyId: plan.otherPartyId, responsibilityReason: plan.responsibilityReason }),
    ...(plan.correctsId === null ? {} : { correctsId: plan.correctsId }),
    ...(plan.warnings.length === 0 ? {} : { warnings: plan.warnings }),
    ...(plan.sender === null ? {} : { sender: plan.sender, senderDocument: plan.senderDocument }),
    ...(plan.externalId === null ? {} : { externalId: plan.externalId }),
    ...(plan.department === plan.item.collector ? {} : { department: plan.department }),
  },
  officeCode: plan.officeCode,
});
