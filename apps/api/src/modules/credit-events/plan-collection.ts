import {
  businessNumberRule,
  checkCollection,
  type CollectionItem,
  type CollectionProblem,
  type CollectionRule,
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
import { DEFAULT_REGIME, publishedRuleSets, type RuleSet } from '../rule-sets';
import { type Author, authorOf } from './author-of';
import { type CreditEventSource } from './credit-event-source';
import { type CollectCreditEventInput } from './credit-event.type';

const MAX_DETAIL = 4_000;
const MAX_KEY = 200;
const MAX_EXTERNAL_ID = 200;
const MAX_DECLARANT = 20;

/** What a source brings: what the form gives, and what only another system knows. */
export type CollectionInput = CollectCreditEventInput &
  EnterpriseReference & {
    /** The source's own id: an event that is brought again answers the first. */
    externalId?: string | null;
    /** The department in charge, where the source knows better than the item. */
    department?: Collector | null;
  };

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
  declarantNumber: string | null;
  externalId: string | null;
  department: Collector;
  /** It waits for the department's word before it counts. */
  waits: boolean;
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
  ruleSets: readonly RuleSet[];
  /** The first day of the regime. */
  start: Day;
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
  const author = authorOf(context.viewer);
  const codes = new Set(inputs.map(({ office }) => office ?? author.officeCode));
  const offices = await officesWithin(db, author.scopes, [...codes]);
  const locate = await locateEnterprises(db, inputs);
  const ruleSets = await publishedRuleSets(db, DEFAULT_REGIME);
  const start = ruleSets[0]?.effectiveFrom;
  if (start === undefined) {
    throw new Error('No rule set is published.');
  }
  const known: Known = { author, source, offices, locate, ruleSets, start, day: today(context.clock) };
  return inputs.map((input) => {
    try {
      return planOne(context, known, input);
    } catch (error) {
      if (error instanceof Refusal) {
        return { plan: undefined, refusals: [error] };
      }
      throw error;
    }
  });
}

/**
 * The same of one input that an officer gives.
 * @throws Refusal where not even a plan can be made
 */
export async function planCollection(
  context: CommandContext,
  input: CollectCreditEventInput,
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
  { author, source, offices, locate, ruleSets, start, day }: Known,
  input: CollectionInput,
): Planned {
  const officeCode = input.office ?? author.officeCode;
  requireWithin(offices.get(officeCode), officeCode);
  const enterprise = locate(input);
  const { verifiedOn } = input;
  const occurredOn = input.occurredOn ?? null;
  const dayOfRules = occurredOn ?? verifiedOn;
  // A day before the regime is refused by the check below; the first rules tell what would have applied.
  const rules = ruleSets.findLast(({ effectiveFrom }) => effectiveFrom <= dayOfRules) ?? ruleSets[0];
  if (rules === undefined) {
    throw new Error('No rule set is published.');
  }
  const item = itemsOf(rules).get(input.itemCode.trim());
  if (item === undefined) {
    throw invalidInput('itemCode', `没有采集条目 ${input.itemCode}，请从采集条目表中选择。`, 'ITEM_UNKNOWN');
  }
  author.requireCategory(item.category);
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
    late: day > due.date,
    detail: input.detail.trim(),
    conductKey: blankToNull(input.conductKey),
    declarantNumber: blankToNull(input.declarantNumber),
    externalId: blankToNull(input.externalId),
    department: input.department ?? item.collector,
    waits: BY_ITSELF.has(source) && item.mode === 'AUTOMATIC_THEN_CONFIRMED',
  };
  const refusals = [...problems.map(refusalOf), ...checkTexts(plan)];
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

/** The items of a rule set by their code, made once: a published one never changes. */
const itemsByCode = new WeakMap<RuleSet, Map<string, CollectionItem>>();
function itemsOf(rules: RuleSet): Map<string, CollectionItem> {
  const known = itemsByCode.get(rules) ?? new Map(rules.items.map((item) => [item.code, item]));
  itemsByCode.set(rules, known);
  return known;
}

function checkTexts({ detail, conductKey, declarantNumber, externalId }: CollectionPlan): Refusal[] {
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
  for (const [field, text] of Object.entries({ detail, conductKey, externalId })) {
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
