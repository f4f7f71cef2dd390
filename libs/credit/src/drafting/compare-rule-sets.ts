import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { RULE_SET_PARTS, type RuleSetPart } from './rule-set-parts.ts';
import { codeOf, rowOf, valuesOf } from './rule-set-tables.ts';

export const RULE_CHANGES = ['ADDED', 'REMOVED', 'CHANGED'] as const;
export type RuleChange = (typeof RULE_CHANGES)[number];

/** A cell that differs; a side without the row, or without the value, is empty. */
export interface ChangedCell {
  column: string;
  before: string;
  after: string;
}

/** A row that only one of two rule sets has, or that both have with other cells. */
export interface RuleSetDifference {
  part: string;
  /** The stable code of the row; empty for the one row of an object. */
  code: string;
  change: RuleChange;
  cells: ChangedCell[];
}

/** What changes from one rule set to another, line by line, rows told by their stable codes; their order is no matter. */
export function compareRuleSets(before: RuleSetContent, after: RuleSetContent): RuleSetDifference[] {
  return RULE_SET_PARTS.flatMap((part) => {
    const old = rowsByCode(before, part);
    const now = rowsByCode(after, part);
    return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((code) => {
      const cells = changedCells(part, old.get(code), now.get(code));
      const change = !old.has(code) ? 'ADDED' : !now.has(code) ? 'REMOVED' : 'CHANGED';
      return change === 'CHANGED' && cells.length === 0 ? [] : [{ part: part.key, code, change, cells }];
    });
  });
}

const rowsByCode = (content: RuleSetContent, part: RuleSetPart): Map<string, string[]> =>
  new Map(valuesOf(content, part).map((value) => [codeOf(part, value), rowOf(part, value)]));

const changedCells = (
  part: RuleSetPart,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): ChangedCell[] =>
  part.columns.flatMap(({ path }, index) => {
    const cell = { column: path, before: before?.[index] ?? '', after: after?.[index] ?? '' };
    return cell.before === cell.after ? [] : [cell];
  });
