import type { CollectionItem } from '../catalogue/collection-item.ts';
import { ENTERPRISE_KINDS, type EnterpriseKind } from '../catalogue/enterprise-kind.ts';

/**
 * Whether an item applies to an enterprise: they share a kind, or the item applies to all kinds. So an enterprise
 * whose kinds are not known yet has the items for all, and no other.
 */
export function appliesTo(
  item: Pick<CollectionItem, 'kinds'>,
  enterpriseKinds: readonly EnterpriseKind[],
): boolean {
  return (
    ENTERPRISE_KINDS.every((kind) => item.kinds.includes(kind)) ||
    enterpriseKinds.some((kind) => item.kinds.includes(kind))
  );
}
