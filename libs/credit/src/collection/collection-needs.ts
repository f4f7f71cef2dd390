import type { CollectionCategory } from '../catalogue/collection-item.ts';
import {
  BUSINESS_NUMBER_ARTICLE,
  businessNumberRule,
  type BusinessNumberForm,
} from './business-number-rule.ts';

/** What an officer fills in, in the order of the form. */
export const NEEDED_FIELDS = [
  'responsibility',
  'businessNumber',
  'verifiedOn',
  'occurredOn',
  'detail',
  'declarantNumber',
  'decision',
] as const;
export type NeededField = (typeof NEEDED_FIELDS)[number];

/**
 * When it is needed: always; where it is known; where there is one (else the system gives it); where a declarant is
 * responsible; where an agent and a consignee or consignor are both involved; expected, so that its absence is a task
 * and no refusal; never, because the system gives it.
 */
export const NEED_CASES = [
  'REQUIRED',
  'WHERE_KNOWN',
  'WHERE_THERE_IS_ONE',
  'WHERE_DECLARANT_RESPONSIBLE',
  'WHERE_BOTH_INVOLVED',
  'EXPECTED',
  'NEVER',
] as const;
export type NeedCase = (typeof NEED_CASES)[number];

/** One thing that an item needs to be collected. */
export interface CollectionNeed {
  field: NeededField;
  when: NeedCase;
  /** The numbers that may stand as the business number; empty for every other field. */
  accepts: BusinessNumberForm[];
  /** Document and article. */
  reference: string;
}

const GUIDE = '质检办通〔2017〕264号';
const NUMBER_CASES = { REQUIRED: 'REQUIRED', OPTIONAL: 'WHERE_THERE_IS_ONE', NEVER: 'NEVER' } as const;

/**
 * Everything that an item of a category needs, in the order of the form: the shape by which the form asks and the API
 * checks. Source: 质检办通〔2017〕264号 三(三)、三(六)、三(七).
 */
export function collectionNeeds(category: CollectionCategory): CollectionNeed[] {
  const { given, accepts } = businessNumberRule(category);
  const need = (field: NeededField, when: NeedCase, article: string): CollectionNeed => ({
    field,
    when,
    accepts: [],
    reference: `${GUIDE} ${article}`,
  });
  const ofTrade = category !== 'EXTERNAL';
  return [
    ...(ofTrade ? [need('responsibility', 'WHERE_BOTH_INVOLVED', '三(三)')] : []),
    {
      field: 'businessNumber',
      when: NUMBER_CASES[given],
      accepts,
      reference: BUSINESS_NUMBER_ARTICLE[category],
    },
    need('verifiedOn', 'REQUIRED', '三(六)'),
    need('occurredOn', 'WHERE_KNOWN', '三(六)'),
    need('detail', 'REQUIRED', '三(七)'),
    ...(ofTrade ? [need('declarantNumber', 'WHERE_DECLARANT_RESPONSIBLE', '三(七)')] : []),
    ...(category === 'ADMINISTRATIVE_PENALTY' ? [need('decision', 'EXPECTED', '三(七)2')] : []),
  ];
}
