import type { CollectionItem } from '../catalogue/collection-item.ts';
import type { EnterpriseKind } from '../catalogue/enterprise-kind.ts';
import { appliesTo } from './applicable-item.ts';

/** Whom the item speaks of: the one, the other, either of them, neither. */
export const RESPONSIBLE_SUGGESTIONS = ['FIRST', 'SECOND', 'EITHER', 'NEITHER'] as const;
export type ResponsibleSuggestion = (typeof RESPONSIBLE_SUGGESTIONS)[number];

/**
 * Who of two that are involved (an agent, and a consignee or consignor) answers for a conduct, as far as the item's
 * kinds tell. It is a suggestion: the officer determines the responsible enterprise and gives the reason.
 *
 * Source: 质检办通〔2017〕264号 三(三), 企业责任认定.
 */
export function suggestResponsible(
  item: Pick<CollectionItem, 'kinds'>,
  first: readonly EnterpriseKind[],
  second: readonly EnterpriseKind[],
): ResponsibleSuggestion {
  const fits = [appliesTo(item, first), appliesTo(item, second)] as const;
  if (fits[0] === fits[1]) return fits[0] ? 'EITHER' : 'NEITHER';
  return fits[0] ? 'FIRST' : 'SECOND';
}
