import type { CollectionCategory } from '../catalogue/collection-item.ts';

/** The numbers that may stand as a business number: 报检号, 证书号, 处罚文书号（案件编号）. */
export const BUSINESS_NUMBER_FORMS = ['DECLARATION', 'CERTIFICATE', 'PENALTY_DOCUMENT'] as const;
export type BusinessNumberForm = (typeof BUSINESS_NUMBER_FORMS)[number];

/** What a category asks of the business number (业务关联号). */
export interface BusinessNumberRule {
  /** Whether the officer gives it. */
  given: 'REQUIRED' | 'OPTIONAL' | 'NEVER';
  /** The prefix of the number that the system gives where the officer gives none; undefined where it gives none. */
  issued: 'J' | 'W' | undefined;
  /** The numbers that the officer may give. */
  accepts: BusinessNumberForm[];
}

/** What a category asks of the business number. Source: 质检办通〔2017〕264号 三(七). */
export function businessNumberRule(category: CollectionCategory): BusinessNumberRule {
  switch (category) {
    case 'DECLARATION_ERROR':
    case 'NONCONFORMITY':
      return { given: 'REQUIRED', issued: undefined, accepts: ['DECLARATION', 'CERTIFICATE'] };
    case 'ADMINISTRATIVE_PENALTY':
      return { given: 'REQUIRED', issued: undefined, accepts: ['PENALTY_DOCUMENT'] };
    case 'DAILY_SUPERVISION':
      return { given: 'OPTIONAL', issued: 'J', accepts: ['DECLARATION', 'CERTIFICATE', 'PENALTY_DOCUMENT'] };
    case 'EXTERNAL':
      return { given: 'NEVER', issued: 'W', accepts: [] };
  }
}

/** The paragraph that says so, for the refusal. */
export const BUSINESS_NUMBER_ARTICLE: Record<CollectionCategory, string> = {
  DECLARATION_ERROR: '质检办通〔2017〕264号 三(七)1',
  NONCONFORMITY: '质检办通〔2017〕264号 三(七)1',
  ADMINISTRATIVE_PENALTY: '质检办通〔2017〕264号 三(七)2',
  DAILY_SUPERVISION: '质检办通〔2017〕264号 三(七)3',
  EXTERNAL: '质检办通〔2017〕264号 三(七)4',
};
