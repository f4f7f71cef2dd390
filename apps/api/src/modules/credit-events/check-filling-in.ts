import { invalidInput, Refusal } from '../../platform/refusal';
import { type EnterpriseReference, type LocatedEnterprises } from '../enterprises';
import { type CollectionInput, type CollectionPlan } from './plan-collection';

const MAX_DETAIL = 4_000;
const MAX_KEY = 200;
const MAX_EXTERNAL_ID = 200;
const MAX_DECLARANT = 20;
const MAX_REASON = 1_000;
const MAX_SENDER = 100;

/** 填制要求 (质检办通〔2017〕264号 三(七)): what is written is there, complete, and of a length and kind that can be kept. */
export const checkFillingIn = (input: CollectionInput, plan: CollectionPlan): Refusal[] => [
  ...checkTexts(plan),
  ...checkDeclarant(input, plan),
  ...checkSender(plan),
];

export const otherPartyOf = ({ otherPartyId }: CollectionInput): EnterpriseReference[] =>
  typeof otherPartyId === 'string' ? [{ enterpriseId: otherPartyId }] : [];

const RESPONSIBILITY = '质检办通〔2017〕264号 三(三)';

/** Where an agent and a consignee or consignor are both involved: who does not answer, and why; both or neither. */
export function responsibility(
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

function checkTexts({ detail, conductKey, declarantNumber, externalId, ...plan }: CollectionPlan): Refusal[] {
  const { responsibilityReason, sender, senderDocument } = plan;
  const texts = { detail, conductKey, externalId, responsibilityReason, sender, senderDocument };
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
  for (const [field, text] of Object.entries(texts)) {
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

/** What is empty says nothing. */
export const blankToNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
