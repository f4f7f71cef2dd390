import {
  businessNumberRule,
  checkCollection,
  type CollectionItem,
  type CollectionProblem,
  type CollectionRule,
  type CollectionWarning,
  collectionWarnings,
  type Collector,
} from '@portcredit/credit';
import { normalizeBusinessNumber } from '@portcredit/numbering';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { dueDay, type DueDay } from '../calendar';
import { type EnterpriseReference, locateEnterprises, type LocatedEnterprises } from '../enterprises';
import { officesWithin, type OfficeWithin, requireWithin } from '../offices';
import { publishedRegimes, type RuleSet } from '../rule-sets';
import { requireItem } from './require-item';
import { type Author, authorOf } from './author-of';
import { type CreditEventSource } from './credit-event-source';
import { decisionsFor } from '../evidence';
import { blankToNull, checkFillingIn, otherPartyOf, responsibility } from './check-filling-in';
import { type CollectCreditEventInput } from './credit-event.type';
import { joinedBy, type JoinedConduct, joinedConducts } from './duplicates/joined-conducts';
import { numbersElsewhere } from './numbers/numbers-elsewhere';
import { secondOfficerWanted } from './second-officer/second-officer.queries';

/** What a source brings: what the form gives, and what only another system knows. */
export type CollectionInput = CollectCreditEventInput &
  EnterpriseReference & {
    /** The source's own id: an event that is brought again answers the first. */
    externalId?: string | null;
    /** The department in charge, where the source knows better than the item. */
    department?: Collector | null;
    /** The event that this one stands for, which is revoked in the same transaction. */
    corrects?: Corrected;
  };

/** An event that proves wrong, as far as the one that stands for it needs it. */
export interface Corrected {
  eventId: string;
  enterpriseId: string;
  conductId: string;
  /** The day on which it, or the first that it corrected itself, was collected: what was in time stays in time. */
  collectedOn: Day;
}

/** An event that the rules would take: everything but its number and what becomes of its conduct. */
export interface CollectionPlan {
  enterpriseId: string;
  rules: RuleSet;
  item: CollectionItem;
  officeCode: string;
  /** Undefined where the system gives it. */
  businessNumber: string | undefined;
  /** The prefix of the number that the system gives. */
  issues: 'J' | 'W' | undefined;
  occurredOn: Day | null;
  verifiedOn: Day;
  due: DueDay;
  late: boolean;
  detail: string;
  conductKey: string | null;
  /** The conduct that it joins by naming an event of it; then it has no key. */
  conductId: string | null;
  declarantNumber: string | null;
  /** Who was involved as well and does not answer, with the reason; both or neither. */
  otherPartyId: string | null;
  responsibilityReason: string | null;
  correctsId: string | null;
  sender: string | null;
  senderDocument: string | null;
  /** Uploads that are to prove it. */
  evidenceIds: readonly string[];
  externalId: string | null;
  department: Collector;
  /** It waits for the department's word, or for a second officer's, before it counts. */
  waits: boolean;
  /** What it is taken with, and what has to be put right. */
  warnings: CollectionWarning[];
}

/** A plan with what speaks against it; without one where not even a plan can be made: no enterprise, no item, no such office. */
export interface Planned {
  plan: CollectionPlan | undefined;
  refusals: Refusal[];
}

/** What comes by itself, and is nobody's word yet. */
const BY_ITSELF: ReadonlySet<CreditEventSource> = new Set(['ECIQ', 'PARTNER']);
/** Whether an event of a source is the word of the account that brought it. */
export const isByHand = (source: CreditEventSource): boolean => !BY_ITSELF.has(source);

const MESSAGES: Record<CollectionRule, string> = {
  KIND_NOT_COVERED: '该条目不适用于此类企业，请更换条目，或先核对企业类别。',
  NUMBER_REQUIRED: '请填写业务关联号：行政处罚填处罚文书号或案件编号，差错和不合格填报检号或证书号。',
  NUMBER_NOT_GIVEN_BY_HAND: '其他监管部门及社会评价信息的业务关联号由系统编号，请留空。',
  NUMBER_FORMAT:
    '业务关联号格式不符：报检号为 15 位数字，证书号为 10 至 30 位大写字母或数字，处罚文书号如（甬）检罚〔2017〕12号。',
  VERIFIED_IN_FUTURE: '发现查实日期不能晚于今天，请更正。',
  VERIFIED_BEFORE_RULES: '发现查实日期早于制度施行之日，不能采集。',
  OCCURRED_AFTER_VERIFIED: '行为日期不能晚于发现查实日期，请更正。',
};

const refusalOf = ({ code, field, rule, reference, detail }: CollectionProblem): Refusal =>
  new Refusal(code, MESSAGES[rule], { fields: [field], reference, detail: { rule, ...detail } });

/** The first refusal, with the fields of all; undefined where there is none. */
export function firstOf(refusals: readonly Refusal[]): Refusal | undefined {
  const [first] = refusals;
  if (first === undefined) {
    return undefined;
  }
  const fields = [...new Set(refusals.flatMap(({ details }) => details.fields ?? []))];
  return new Refusal(first.code, first.message, { ...first.details, fields });
}

/** What planning asks of the database, once for all inputs. */
interface Known {
  author: Author;
  source: CreditEventSource;
  offices: ReadonlyMap<string, OfficeWithin>;
  locate: LocatedEnterprises;
  conducts: ReadonlyMap<string, JoinedConduct>;
  /** The published rule sets by regime, of each the earliest first. */
  regimes: ReadonlyMap<string, readonly RuleSet[]>;
  day: Day;
}

/**
 * Checks inputs against everything that can be known without a lock, in a number of statements that does not grow with them.
 * @param db the transaction to read in, where there is one: a second connection would wait for those that wait for it
 * @returns one answer for each input, in their order
 * @throws Refusal where the viewer may bring in nothing at all
 */
export async function planCollections(
  context: CommandContext,
  inputs: readonly CollectionInput[],
  source: CreditEventSource,
  db: EntityManager,
): Promise<Planned[]> {
  if (inputs.length === 0) {
    return [];
  }
  const author = authorOf(context);
  const codes = new Set(inputs.map(({ office }) => office ?? author.officeCode));
  const offices = await officesWithin(db, author.scopes, [...codes]);
  const locate = await locateEnterprises(db, [...inputs, ...inputs.flatMap(otherPartyOf)]);
  const conducts = await joinedConducts(
    db,
    author.scopes,
    inputs.map(({ sameConductAs }) => sameConductAs),
  );
  const regimes = await publishedRegimes(db);
  const day = today(context.clock);
  const known: Known = { author, source, offices, locate, conducts, regimes, day };
  const planned = inputs.map((input) => {
    try {
      return planOne(context, known, input);
    } catch (error) {
      if (error instanceof Refusal) {
        return { plan: undefined, refusals: [error] };
      }
      throw error;
    }
  });
  await complete(
    db,
    source,
    planned.flatMap(({ plan }) => plan ?? []),
  );
  return planned;
}

/** What only the plans can tell: whether a second officer is wanted, and what they are taken with. */
async function complete(
  db: EntityManager,
  source: CreditEventSource,
  plans: readonly CollectionPlan[],
): Promise<void> {
  const keyed = plans.map((plan) => ({ ...plan, category: plan.item.category }));
  const wanted = isByHand(source) ? await secondOfficerWanted(db, keyed) : () => false;
  const elsewhere = await numbersElsewhere(db, plans);
  const decided = await decisionsFor(db, plans);
  for (const [index, plan] of plans.entries()) {
    const { category } = plan.item;
    plan.waits ||= wanted({ officeCode: plan.officeCode, category });
    plan.warnings = collectionWarnings({
      category,
      hasEvidence: decided(plan),
      numberOnAnotherEnterprise: elsewhere[index] === true,
    });
  }
}

/**
 * The same of one input that an officer gives.
 * @throws Refusal where not even a plan can be made
 */
export async function planCollection(
  context: CommandContext,
  input: CollectionInput,
  db: EntityManager,
): Promise<{ plan: CollectionPlan; refusals: Refusal[] }> {
  const [planned] = await planCollections(context, [input], 'STAFF', db);
  if (planned?.plan === undefined) {
    throw planned?.refusals[0] ?? new Error('One input has one answer.');
  }
  return { plan: planned.plan, refusals: planned.refusals };
}

function planOne(
  { calendar }: CommandContext,
  { author, source, offices, locate, conducts, regimes, day }: Known,
  input: CollectionInput,
): Planned {
  const officeCode = input.office ?? author.officeCode;
  requireWithin(offices.get(officeCode), officeCode);
  const enterprise = locate(input);
  const { verifiedOn } = input;
  const occurredOn = input.occurredOn ?? null;
  const dayOfRules = occurredOn ?? verifiedOn;
  const { rules, item, start } = requireItem(regimes, input.itemCode.trim(), dayOfRules);
  if (input.corrects === undefined) {
    author.requireItem(item);
  }
  const rule = businessNumberRule(item.category);
  const given = input.businessNumber ?? undefined;
  const isLeftOut = given === undefined || (given.trim() === '' && rule.given !== 'REQUIRED');
  const problems = checkCollection({
    item,
    enterpriseKinds: enterprise.kinds,
    businessNumber: isLeftOut ? undefined : given,
    occurredOn: occurredOn ?? undefined,
    verifiedOn,
    today: day,
    effectiveFrom: start,
  });
  const due = dueDay('COLLECT', verifiedOn, rules, calendar);
  const refusals = problems.map(refusalOf);
  const joined = joinedBy(conducts, input, { enterpriseId: enterprise.id, regime: rules.regime }, refusals);
  const conductKey = blankToNull(input.conductKey);
  const { corrects } = input;
  const plan: CollectionPlan = {
    enterpriseId: enterprise.id,
    rules,
    item,
    officeCode,
    businessNumber: isLeftOut ? undefined : normalizeBusinessNumber(given ?? ''),
    issues: isLeftOut ? rule.issued : undefined,
    occurredOn,
    verifiedOn,
    due,
    late: (corrects?.collectedOn ?? day) > due.date,
    detail: input.detail.trim(),
    conductKey,
    conductId:
      joined ?? (conductKey === null && corrects?.enterpriseId === enterprise.id ? corrects.conductId : null),
    declarantNumber: blankToNull(input.declarantNumber),
    ...responsibility(locate, input, enterprise.id, refusals),
    correctsId: corrects?.eventId ?? null,
    sender: blankToNull(input.sender),
    senderDocument: blankToNull(input.senderDocument),
    evidenceIds: input.evidenceIds ?? [],
    externalId: blankToNull(input.externalId),
    department: input.department ?? item.collector,
    waits: source === 'PARTNER' || (BY_ITSELF.has(source) && item.mode === 'AUTOMATIC_THEN_CONFIRMED'),
    warnings: [],
  };
  refusals.push(...checkFillingIn(input, plan));
  if (occurredOn !== null && occurredOn < start) {
    refusals.push(
      new Refusal('NOT_APPLICABLE', `行为发生于制度施行（${start}）之前，条目尚未生效，不能采集。`, {
        fields: ['occurredOn'],
        reference: '公告2013年第93号',
        detail: { rule: 'OCCURRED_BEFORE_RULES', effectiveFrom: start },
      }),
    );
  }
  return { plan, refusals };
}
