import {
  isCertificateNumber,
  isDeclarationNumber,
  isPenaltyDocumentNumber,
  normalizeBusinessNumber,
} from '@portcredit/numbering';
import type { CollectionItem } from '../catalogue/collection-item.ts';
import type { EnterpriseKind } from '../catalogue/enterprise-kind.ts';
import { appliesTo } from './applicable-item.ts';
import {
  BUSINESS_NUMBER_ARTICLE,
  businessNumberRule,
  type BusinessNumberForm,
} from './business-number-rule.ts';

/** What is known when an officer saves. Days are real days, yyyy-mm-dd, in Asia/Shanghai. */
export interface CollectionFacts {
  item: CollectionItem;
  enterpriseKinds: readonly EnterpriseKind[];
  /** As given, normalized or not; undefined where it was left out. An empty text was given, and is wrong. */
  businessNumber: string | undefined;
  /** The day of the conduct, where it is known. */
  occurredOn: string | undefined;
  /** The day on which the conduct was found and verified. */
  verifiedOn: string;
  today: string;
  /** The first day of the regime's first rule set: nothing that was verified before is collected. */
  effectiveFrom: string;
}

export const COLLECTION_RULES = [
  'KIND_NOT_COVERED',
  'NUMBER_REQUIRED',
  'NUMBER_NOT_GIVEN_BY_HAND',
  'NUMBER_FORMAT',
  'VERIFIED_IN_FUTURE',
  'VERIFIED_BEFORE_RULES',
  'OCCURRED_AFTER_VERIFIED',
] as const;
export type CollectionRule = (typeof COLLECTION_RULES)[number];

/** Why an event may not be collected as it is; the words are made where they are shown. */
export interface CollectionProblem {
  code: 'NOT_APPLICABLE' | 'INVALID_INPUT';
  field: 'itemCode' | 'businessNumber' | 'verifiedOn' | 'occurredOn';
  rule: CollectionRule;
  /** Document and article. */
  reference: string;
  /** The data to act on. */
  detail?: Record<string, unknown>;
}

const IS_FORM: Record<BusinessNumberForm, (text: string) => boolean> = {
  DECLARATION: isDeclarationNumber,
  CERTIFICATE: isCertificateNumber,
  PENALTY_DOCUMENT: isPenaltyDocumentNumber,
};

/** Every reason against collecting an event, in the order of the form; none where it may be collected. */
export function checkCollection(facts: CollectionFacts): CollectionProblem[] {
  return [...checkKinds(facts), ...checkBusinessNumber(facts), ...checkDays(facts)];
}

function checkKinds({ item, enterpriseKinds }: CollectionFacts): CollectionProblem[] {
  if (appliesTo(item, enterpriseKinds)) return [];
  return [
    {
      code: 'NOT_APPLICABLE',
      field: 'itemCode',
      rule: 'KIND_NOT_COVERED',
      reference: '公告2013年第93号 第4条',
      detail: { itemCode: item.code, kinds: item.kinds, enterpriseKinds },
    },
  ];
}

function checkBusinessNumber({ item, businessNumber }: CollectionFacts): CollectionProblem[] {
  const { given, accepts } = businessNumberRule(item.category);
  const problem = (rule: CollectionRule): CollectionProblem[] => [
    {
      code: 'INVALID_INPUT',
      field: 'businessNumber',
      rule,
      reference: BUSINESS_NUMBER_ARTICLE[item.category],
      detail: { accepts },
    },
  ];
  if (businessNumber === undefined) return given === 'REQUIRED' ? problem('NUMBER_REQUIRED') : [];
  if (given === 'NEVER') return problem('NUMBER_NOT_GIVEN_BY_HAND');
  const number = normalizeBusinessNumber(businessNumber);
  if (number === '' && given === 'REQUIRED') return problem('NUMBER_REQUIRED');
  return accepts.some((form) => IS_FORM[form](number)) ? [] : problem('NUMBER_FORMAT');
}

function checkDays({ occurredOn, verifiedOn, today, effectiveFrom }: CollectionFacts): CollectionProblem[] {
  const problems: CollectionProblem[] = [];
  if (verifiedOn > today) {
    problems.push({
      code: 'INVALID_INPUT',
      field: 'verifiedOn',
      rule: 'VERIFIED_IN_FUTURE',
      reference: '质检办通〔2017〕264号 三(六)',
      detail: { verifiedOn, today },
    });
  }
  if (verifiedOn < effectiveFrom) {
    problems.push({
      code: 'NOT_APPLICABLE',
      field: 'verifiedOn',
      rule: 'VERIFIED_BEFORE_RULES',
      reference: '公告2013年第93号',
      detail: { verifiedOn, effectiveFrom },
    });
  }
  if (occurredOn !== undefined && occurredOn > verifiedOn) {
    problems.push({
      code: 'INVALID_INPUT',
      field: 'occurredOn',
      rule: 'OCCURRED_AFTER_VERIFIED',
      reference: '质检办通〔2017〕264号 三(六)',
      detail: { occurredOn, verifiedOn },
    });
  }
  return problems;
}
