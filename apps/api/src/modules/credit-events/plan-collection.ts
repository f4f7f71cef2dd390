import {
  checkCollection,
  type CollectionItem,
  type CollectionProblem,
  type CollectionRule,
  businessNumberRule,
  type EnterpriseKind,
} from '@portcredit/credit';
import { normalizeBusinessNumber } from '@portcredit/numbering';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { type StaffViewer } from '../../platform/viewer';
import { dueDay, type DueDay } from '../calendar';
import { requireCreditCode } from '../enterprises';
import { requireOwnOffice } from '../offices';
import { DEFAULT_REGIME, regimeStart, type RuleSet, ruleSetOn } from '../rule-sets';
import { type CollectCreditEventInput } from './credit-event.type';

const MAX_DETAIL = 4_000;
const MAX_KEY = 200;
const MAX_DECLARANT = 20;

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
}

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

/** The first refusal, with the fields of all. */
export function throwFirst(refusals: readonly Refusal[]): void {
  const [first] = refusals;
  if (first !== undefined) {
    const fields = [...new Set(refusals.flatMap(({ details }) => details.fields ?? []))];
    throw new Refusal(first.code, first.message, { ...first.details, fields });
  }
}

/**
 * Checks an input against everything that can be known without a lock.
 * @param db the transaction to read in, where there is one: a second connection would wait for those that wait for it
 * @returns the plan with what speaks against it
 * @throws Refusal where not even a plan can be made: no enterprise, no item, no such office
 */
export async function planCollection(
  context: CommandContext,
  viewer: StaffViewer,
  input: CollectCreditEventInput,
  db: EntityManager,
): Promise<{ plan: CollectionPlan; refusals: Refusal[] }> {
  const officeCode = input.office ?? viewer.officeCode;
  await requireOwnOffice(db, viewer, officeCode);
  const enterprise = await requireEnterprise(db, input);
  const { verifiedOn } = input;
  const occurredOn = input.occurredOn ?? null;
  const dayOfRules = occurredOn ?? verifiedOn;
  const start = await regimeStart(db, DEFAULT_REGIME);
  // A day before the regime is refused by the check below; the first rules tell what would have applied.
  const rules = await ruleSetOn(
    db,
    DEFAULT_REGIME,
    start !== undefined && dayOfRules < start ? start : dayOfRules,
  );
  if (rules === undefined || start === undefined) {
    throw new Error('No rule set is published.');
  }
  const item = rules.items.find(({ code }) => code === input.itemCode.trim());
  if (item === undefined) {
    throw invalidInput('itemCode', `没有采集条目 ${input.itemCode}，请从采集条目表中选择。`, 'ITEM_UNKNOWN');
  }
  if (!viewer.permissions.has('COLLECT_CREDIT_EVENT') && item.category !== 'ADMINISTRATIVE_PENALTY') {
    throw new Refusal('FORBIDDEN', '结案部门只采集行政处罚信息，请选择行政处罚类条目。', {
      fields: ['itemCode'],
      reference: '质检办通〔2017〕264号 三(五)',
      detail: { permission: 'COLLECT_CREDIT_EVENT' },
    });
  }
  const day = today(context.clock);
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
  const due = dueDay('COLLECT', verifiedOn, rules, context.calendar);
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

function checkTexts({ detail, conductKey, declarantNumber }: CollectionPlan): Refusal[] {
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
  return refusals;
}

const blankToNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

async function requireEnterprise(
  db: EntityManager,
  { creditCode, enterpriseId }: Pick<CollectCreditEventInput, 'creditCode' | 'enterpriseId'>,
): Promise<{ id: string; kinds: EnterpriseKind[] }> {
  const byCode = typeof creditCode === 'string';
  if (byCode === (typeof enterpriseId === 'string')) {
    throw new Refusal('INVALID_INPUT', '责任企业请用统一社会信用代码或 id 之一指明，不能都填或都不填。', {
      fields: ['creditCode', 'enterpriseId'],
      detail: { rule: 'EXACTLY_ONE_ENTERPRISE' },
    });
  }
  const value = byCode ? requireCreditCode(creditCode) : (enterpriseId ?? '');
  const [found] =
    byCode || isId(value)
      ? await db.query<{ id: string; kinds: EnterpriseKind[] }[]>(
          `select id, kinds from enterprise where ${byCode ? 'credit_code' : 'id'} = $1`,
          [value],
        )
      : [];
  if (found === undefined) {
    throw notFound('企业');
  }
  return found;
}
