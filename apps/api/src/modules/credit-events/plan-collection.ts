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
import { invalidInput, Refusal } from '../../platform/refusal';
import { dueDay, type DueDay } from '../calendar';
import { type EnterpriseReference, locateEnterprises, type LocatedEnterprises } from '../enterprises';
import { officesWithin, type OfficeWithin, requireWithin } from '../offices';
import { publishedRegimes, type RuleSet } from '../rule-sets';
import { type Author, authorOf } from './author-of';
import { type CreditEventSource } from './credit-event-source';
import { decisionsFor } from '../evidence';
import { type CollectCreditEventInput } from './credit-event.type';
import { joinedBy, type JoinedConduct, joinedConducts } from './duplicates/joined-conducts';
import { numbersElsewhere } from './numbers/numbers-elsewhere';
import { secondOfficerWanted } from './second-officer/second-officer.queries';

const MAX_DETAIL = 4_000;
const MAX_KEY = 200;
const MAX_EXTERNAL_ID = 200;
const MAX_DECLARANT = 20;
const MAX_REASON = 1_000;
const MAX_SENDER = 100;

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

const otherPartyOf = ({ otherPartyId }: CollectionInput): EnterpriseReference[] =>
  typeof otherPartyId === 'string' ? [{ enterpriseId: otherPartyId }] : [];

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
  refusals.push(...checkTexts(plan), ...checkDeclarant(input, plan), ...checkSender(plan));
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

/**
 * An item by its code, which is of one regime alone, as the rules of a day have it. A day before the regime is refused
 * later: its first rules tell what would have applied.
 */
function requireItem(
  regimes: Known['regimes'],
  code: string,
  day: Day,
): { rules: RuleSet; item: CollectionItem; start: Day } {
  for (const [first, ...later] of regimes.values()) {
    const rules = later.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? first;
    const item = rules === undefined ? undefined : itemsOf(rules).get(code);
    if (first !== undefined && rules !== undefined && item !== undefined) {
      return { rules, item, start: first.effectiveFrom };
    }
  }
  throw invalidInput('itemCode', `没有采集条目 ${code}，请从采集条目表中选择。`, 'ITEM_UNKNOWN');
}

/** The items of a rule set by their code, made once: a published one never changes. */
const itemsByCode = new WeakMap<RuleSet, Map<string, CollectionItem>>();
function itemsOf(rules: RuleSet): Map<string, CollectionItem> {
  const known = itemsByCode.get(rules) ?? new Map(rules.items.map((item) => [item.code, item]));
  itemsByCode.set(rules, known);
  return known;
}

const RESPONSIBILITY = '质检办通〔2017〕264号 三(三)';

/** Where an agent and a consignee or consignor are both involved: who does not answer, and why; both or neither. */
function responsibility(
  locate: LocatedEnterprises,
  input: CollectionInput,
  enterpriseId: string,
  refusals: Refusal[],
): Pick<CollectionPlan, 'otherPartyId' | 'responsibilityReason'> {
  const reason = blankToNull(input.responsibilityReason);
  const [reference] = otherPartyOf(input);
  const refuse = (field: string, message: string, rule: string): void =>
    void refusals.push(invalidInput(field, message, rule, RESPONSIBILITY));
  if (reference === undefined) {
    if (reason !== null) {
      refuse(
        'otherPartyId',
        '已写责任认定理由，请选择涉及的另一企业；只涉及一家企业的，请清空理由。',
        'OTHER_PARTY_REQUIRED',
      );
    }
    return { otherPartyId: null, responsibilityReason: null };
  }
  const otherPartyId = otherPartyIdOf(locate, reference);
  if (otherPartyId === undefined) {
    refuse('otherPartyId', '未找到涉及的另一企业，请重新选择，或先登记该企业。', 'OTHER_PARTY_UNKNOWN');
  } else if (otherPartyId === enterpriseId) {
    refuse('otherPartyId', '涉及的另一企业与责任企业是同一家，请核对。', 'OTHER_PARTY_IS_RESPONSIBLE');
  }
  if (reason === null || reason.length > MAX_REASON) {
    refuse(
      'responsibilityReason',
      `代理与收发货人都涉及的，请写明认定责任企业的理由，不超过 ${MAX_REASON} 字。`,
      'RESPONSIBILITY_REASON_REQUIRED',
    );
  }
  return { otherPartyId: otherPartyId ?? null, responsibilityReason: reason };
}

function otherPartyIdOf(locate: LocatedEnterprises, reference: EnterpriseReference): string | undefined {
  try {
    return locate(reference).id;
  } catch (error) {
    if (error instanceof Refusal) {
      return undefined;
    }
    throw error;
  }
}

/** The officer says that a declarant is responsible: then the record number is wanted. */
const checkDeclarant = (
  { declarantResponsible }: CollectionInput,
  { declarantNumber }: CollectionPlan,
): Refusal[] =>
  declarantResponsible === true && declarantNumber === null
    ? [
        invalidInput(
          'declarantNumber',
          '报检员负有责任的，请同时填写报检员备案号。',
          'DECLARANT_REQUIRED',
          '质检办通〔2017〕264号 三(七)',
        ),
      ]
    : [];

/** Who wrote to us is told of external information alone; a document has somebody who sent it. */
function checkSender({ item, sender, senderDocument }: CollectionPlan): Refusal[] {
  if (sender === null && senderDocument === null) {
    return [];
  }
  if (item.category !== 'EXTERNAL') {
    return [
      invalidInput('sender', '来源单位只用于其他监管部门及社会评价信息，请留空。', 'SENDER_OF_EXTERNAL'),
    ];
  }
  if (sender === null || sender.length > MAX_SENDER) {
    return [
      invalidInput('sender', `有来文文号的，请填写来源单位，不超过 ${MAX_SENDER} 字。`, 'SENDER_LENGTH'),
    ];
  }
  return senderDocument !== null && senderDocument.length > MAX_SENDER
    ? [invalidInput('senderDocument', `来文文号不超过 ${MAX_SENDER} 字。`, 'SENDER_DOCUMENT_LENGTH')]
    : [];
}

function checkTexts({
  detail,
  conductKey,
  declarantNumber,
  externalId,
  responsibilityReason,
}: CollectionPlan): Refusal[] {
  const refusals: Refusal[] = [];
  if (detail === '' || detail.length > MAX_DETAIL) {
    refusals.push(
      invalidInput(
        'detail',
        `请填写行为详情，不超过 ${MAX_DETAIL} 字。`,
        'DETAIL_REQUIRED',
        '质检办通〔2017〕264号 三(七)',
      ),
    );
  }
  if (conductKey !== null && conductKey.length > MAX_KEY) {
    refusals.push(invalidInput('conductKey', `一次采集标识不超过 ${MAX_KEY} 字。`, 'CONDUCT_KEY_LENGTH'));
  }
  if (
    declarantNumber !== null &&
    !(declarantNumber.length <= MAX_DECLARANT && /^[0-9A-Za-z-]+$/.test(declarantNumber))
  ) {
    refusals.push(
      invalidInput(
        'declarantNumber',
        `报检员备案号由数字或字母组成，不超过 ${MAX_DECLARANT} 位。`,
        'DECLARANT_FORMAT',
        '质检办通〔2017〕264号 三(七)',
      ),
    );
  }
  if (externalId !== null && externalId.length > MAX_EXTERNAL_ID) {
    refusals.push(invalidInput('externalId', `来源标识不超过 ${MAX_EXTERNAL_ID} 字。`, 'EXTERNAL_ID_LENGTH'));
  }
  for (const [field, text] of Object.entries({ detail, conductKey, externalId, responsibilityReason })) {
    if (text?.includes(NUL) === true) {
      refusals.push(
        invalidInput(field, '内容含有无法保存的字符（空字符），请删除后重试。', 'CHARACTER_UNKEEPABLE'),
      );
    }
  }
  return refusals;
}

/** The character that PostgreSQL cannot keep. */
const NUL = String.fromCharCode(0);

const blankToNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
