import type { RuleSetContent } from '../catalogue/rule-set.ts';
import { type RuleSetPart, RULE_SET_PARTS } from './rule-set-parts.ts';
import {
  codeOf,
  contentFrom,
  type RuleSetRow,
  tablesOf,
  type TableProblem,
  valuesOf,
} from './rule-set-tables.ts';

/** A change of one row of a rule set, told by the code that it has before. */
export interface RuleSetEdit {
  part: string;
  /** The row; left out for a new one at the end. The one row of an object has the empty code. */
  code?: string;
  /** New texts of cells; a cell that a new row is not given takes what its column begins with. Left out: the row goes. */
  cells?: readonly { column: string; text: string }[];
}

export type EditProblem =
  | TableProblem
  | { part: string; code: string; rule: 'PART_UNKNOWN' | 'ROW_UNKNOWN' | 'COLUMN_UNKNOWN' | 'COLUMN_FIXED' };

/** The rule set after some edits, one after the other; or all that is wrong with them, and then nothing is done. */
export function editRuleSet(
  content: RuleSetContent,
  edits: readonly RuleSetEdit[],
): { content: RuleSetContent } | { problems: EditProblem[] } {
  const tables = tablesOf(content);
  const problems: EditProblem[] = [];
  const codes = new Map(
    RULE_SET_PARTS.map((part) => [part.key, valuesOf(content, part).map((value) => codeOf(part, value))]),
  );
  for (const { part: key, code, cells } of edits) {
    const part = RULE_SET_PARTS.find((one) => one.key === key);
    const rows = tables.find((table) => table.part === key)?.rows;
    const known = codes.get(key);
    if (part === undefined || rows === undefined || known === undefined) {
      problems.push({ part: key, code: code ?? '', rule: 'PART_UNKNOWN' });
      continue;
    }
    const index = code === undefined ? rows.length : known.indexOf(code);
    if (index < 0) {
      problems.push({ part: key, code: code ?? '', rule: 'ROW_UNKNOWN' });
    } else if (cells === undefined) {
      rows.splice(index, 1);
      known.splice(index, 1);
    } else {
      const row = rows[index] ?? emptyRow(part);
      rows[index] = row;
      known[index] ??= '';
      problems.push(...write(part, row, code ?? '', cells));
    }
  }
  return problems.length > 0 ? { problems } : contentFrom(tables);
}

function write(
  part: RuleSetPart,
  row: RuleSetRow,
  code: string,
  cells: readonly { column: string; text: string }[],
): EditProblem[] {
  return cells.flatMap(({ column, text }): EditProblem[] => {
    const index = part.columns.findIndex(({ path }) => path === column);
    if (index < 0) return [{ part: part.key, code, rule: 'COLUMN_UNKNOWN' }];
    if (part.columns[index]?.fixed === true) return [{ part: part.key, code, rule: 'COLUMN_FIXED' }];
    row[index] = text;
    return [];
  });
}

/** The least of a number, the first of a choice, nothing of all else; what is proposed is not official. */
const emptyRow = (part: RuleSetPart): RuleSetRow =>
  part.columns.map(({ kind, choices = {}, min = 0, optional }) => {
    if (optional === true) return '';
    if (kind === 'WHOLE') return String(min);
    return kind === 'SHARE' ? '0' : kind === 'CHOICE' ? (Object.values(choices)[0]?.zh ?? '') : '';
  });
