import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { type CellRule, readCell, writeCell } from './cells.ts';
import { RULE_SET_PARTS, type RuleSetPart } from './rule-set-parts.ts';

/** A row of a part: a text for each of its columns, in their order. */
export type RuleSetRow = string[];

/** A part of a rule set as rows of texts. */
export interface RuleSetTable {
  part: string;
  rows: RuleSetRow[];
}

/** What keeps tables from being a rule set; the words are made where they are shown. */
export interface TableProblem {
  part: string;
  /** 0 is the first row. */
  row: number;
  /** Left out where it is about the row as a whole. */
  column?: string;
  rule: CellRule | 'CODE_MISSING' | 'CODE_REPEATED' | 'ONE_ROW' | 'PART_MISSING';
  text?: string;
}

/** A rule set as tables. */
export const tablesOf = (content: RuleSetContent): RuleSetTable[] =>
  RULE_SET_PARTS.map((part) => ({
    part: part.key,
    rows: valuesOf(content, part).map((value) => rowOf(part, value)),
  }));

/** A rule set as tables whose rows are named by their stable codes. */
export const codedTablesOf = (
  content: RuleSetContent,
): { part: string; rows: { code: string; cells: RuleSetRow }[] }[] =>
  RULE_SET_PARTS.map((part) => ({
    part: part.key,
    rows: valuesOf(content, part).map((value) => ({ code: codeOf(part, value), cells: rowOf(part, value) })),
  }));

/**
 * The rule set that tables hold; `contentFrom(tablesOf(content))` is `content`. Every cell is of its kind; whether the rules
 * make sense is asked of `checkSoundness`. A part that a rule set may lack is left out where it has no row.
 */
export function contentFrom(
  tables: readonly RuleSetTable[],
): { content: RuleSetContent } | { problems: TableProblem[] } {
  const content: Record<string, unknown> = {};
  const problems: TableProblem[] = [];
  for (const part of RULE_SET_PARTS) {
    const rows = tables.find((table) => table.part === part.key)?.rows ?? [];
    const values = rows.map((row, index) => readRow(part, row, index, problems));
    checkRows(part, values, problems);
    if (values.length === 0 && (part.optional === true || !part.many)) continue;
    if (part.many) {
      set(content, part.at, values);
    } else {
      Object.assign(objectAt(content, part.at), values[0]);
    }
  }
  // Every column of every part has been read as its kind.
  return problems.length > 0 ? { problems } : { content: content as unknown as RuleSetContent };
}

/** The stable code of a row: what names it in a comparison, a finding and an edit. The one row of an object has none. */
export const codeOf = (part: RuleSetPart, value: object): string =>
  part.code.map((path) => (get(value, path) as string | undefined) ?? '').join(' ');

/** The rows of a part as the values that they hold. */
export function valuesOf(content: RuleSetContent, part: RuleSetPart): object[] {
  const held = get(content, part.at) as object | object[] | undefined;
  return held === undefined ? [] : [held].flat();
}

/** A row's values as its texts. */
export const rowOf = (part: RuleSetPart, value: object): RuleSetRow =>
  part.columns.map((column) => writeCell(column, get(value, column.path)));

function readRow(part: RuleSetPart, row: RuleSetRow, index: number, problems: TableProblem[]): object {
  const value: Record<string, unknown> = {};
  part.columns.forEach((column, position) => {
    const text = row[position] ?? '';
    const read = readCell(column, text);
    if ('rule' in read) {
      problems.push({ part: part.key, row: index, column: column.path, rule: read.rule, text });
    } else if (read.value !== undefined) {
      set(value, column.path, read.value);
    }
  });
  return value;
}

function checkRows(part: RuleSetPart, values: readonly object[], problems: TableProblem[]): void {
  if (!part.many) {
    if (values.length > 1 || (values.length === 0 && part.optional !== true)) {
      problems.push({ part: part.key, row: 0, rule: values.length === 0 ? 'PART_MISSING' : 'ONE_ROW' });
    }
    return;
  }
  const seen = new Set<string>();
  values.forEach((value, index) => {
    const code = codeOf(part, value);
    if (part.code.some((path) => (get(value, path) ?? '') === '')) {
      problems.push({ part: part.key, row: index, rule: 'CODE_MISSING' });
    } else if (seen.has(code)) {
      problems.push({ part: part.key, row: index, rule: 'CODE_REPEATED', text: code });
    }
    seen.add(code);
  });
}

function get(object: unknown, path: string): unknown {
  return keysOf(path).reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    object,
  );
}

/** The object at a path, made where it is not there. */
function objectAt(object: Record<string, unknown>, path: string): Record<string, unknown> {
  return keysOf(path).reduce((inner, key) => {
    inner[key] ??= {};
    return inner[key] as Record<string, unknown>;
  }, object);
}

function set(object: Record<string, unknown>, path: string, value: unknown): void {
  const keys = keysOf(path);
  const last = keys.pop() ?? '';
  objectAt(object, keys.join('.'))[last] = value;
}

const keysOf = (path: string): string[] => (path === '' ? [] : path.split('.'));
