import type { CollectionItem } from '../../catalogue/collection-item.ts';
import { ENTERPRISE_KINDS, type EnterpriseKind } from '../../catalogue/enterprise-kind.ts';

/** A row of the catalogue as an officer reads it. */
export type ItemRow = readonly [
  code: string,
  points: number,
  kinds: readonly EnterpriseKind[],
  description: string,
  legalBasis?: readonly string[],
];

export const ALL_KINDS: readonly EnterpriseKind[] = ENTERPRISE_KINDS;

/** From this number of points on a penalty counts as one for a serious violation. Proposed. */
const SERIOUS_FROM = 12;

/** Where a law names the conduct: conduct and basis are real, the points are proposed. */
const FROM_LAW = '条目与依据见法规，分值为建议值';
const PROPOSED = 'proposed';

/** Fills in what all items of a category share. */
export function defineItems(
  shared: Pick<CollectionItem, 'category' | 'collector' | 'mode'>,
  rows: readonly ItemRow[],
): CollectionItem[] {
  return rows.map(([code, points, kinds, description, legalBasis = []]) => ({
    code,
    ...shared,
    description,
    points,
    legalBasis: [...legalBasis],
    kinds: [...kinds],
    serious: shared.category === 'ADMINISTRATIVE_PENALTY' && points >= SERIOUS_FROM,
    effect: 'NONE',
    official: false,
    source: legalBasis.length > 0 ? FROM_LAW : PROPOSED,
  }));
}
