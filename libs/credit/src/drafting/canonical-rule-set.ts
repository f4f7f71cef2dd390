import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { RULE_SET_PARTS } from './rule-set-parts.ts';
import { codeOf, valuesOf } from './rule-set-tables.ts';

/** Signed beside the content, and no part of what it says. */
const BESIDE: readonly string[] = ['version', 'effectiveFrom'];

/**
 * What a rule set says, as one text: canonical JSON (keys in order, nothing between, as RFC 8785) of each part with its rows
 * by code. Two rule sets have the same text exactly when `compareRuleSets` finds no line between them but the number of
 * the version and the day from which it holds. Its SHA-256 is the content hash that trials and publications name.
 */
export function canonicalRuleSet(content: RuleSetContent): string {
  return JSON.stringify(
    RULE_SET_PARTS.flatMap((part) => {
      const rows = valuesOf(content, part);
      if (rows.length === 0) return [];
      const inner = RULE_SET_PARTS.flatMap(({ at }) =>
        at !== part.at && at.startsWith(part.at === '' ? '' : `${part.at}.`) ? [at] : [],
      );
      const left = [...inner, ...(part.at === '' ? BESIDE : [])].map((at) =>
        part.at === '' ? at : at.slice(part.at.length + 1),
      );
      const sorted = rows
        .map((row) => ({ code: codeOf(part, row), value: sortedKeys(row, left) }))
        .sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)))
        .map(({ value }) => value);
      return [[part.key, sorted]];
    }),
  );
}

/** The same value with the keys of its objects in order; what is left out is told by its path. */
function sortedKeys(value: unknown, without: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.map((one) => sortedKeys(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !without.includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [
        key,
        sortedKeys(
          inner,
          without.flatMap((path) => (path.startsWith(`${key}.`) ? [path.slice(key.length + 1)] : [])),
        ),
      ]),
  );
}
