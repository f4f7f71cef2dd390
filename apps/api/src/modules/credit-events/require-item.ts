import { type CollectionItem } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { invalidInput } from '../../platform/refusal';
import { type RuleSet } from '../rule-sets';

/**
 * An item by its code, which is of one regime alone, as the rules of a day have it. A day before the regime is refused
 * later: its first rules tell what would have applied.
 */
export function requireItem(
  regimes: ReadonlyMap<string, readonly RuleSet[]>,
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
