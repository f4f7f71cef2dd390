import { isDay } from '@portcredit/working-days';
import type { RuleSetColumn } from './rule-set-parts.ts';

/** Why a text cannot stand in a cell; the words are made where they are shown. */
export const CELL_RULES = ['TEXT', 'REQUIRED', 'WHOLE', 'RANGE', 'SHARE', 'FLAG', 'DAY', 'CHOICE'] as const;
export type CellRule = (typeof CELL_RULES)[number];

export type CellReading = { value: unknown } | { rule: CellRule };

const YES = '是';
const NO = '否';
const ALL = '全部';
const BETWEEN = '、';

/** What neither a workbook nor PostgreSQL keeps as it is. */
const UNKEEPABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/**
 * The value that a cell's text stands for. It is lenient in what it takes (words or codes, 0.05 or 5%, `true` or 是), and takes
 * whatever `writeCell` writes. An empty cell is an empty text, no lines, `false`, nothing of several, or no value.
 */
export function readCell(column: RuleSetColumn, given: string): CellReading {
  const text = given.replaceAll('\r\n', '\n').trim();
  if (UNKEEPABLE.test(column.kind === 'LINES' ? text.replaceAll('\n', '') : text)) return { rule: 'TEXT' };
  if (text === '' && column.optional === true) return { value: undefined };
  switch (column.kind) {
    case 'TEXT':
      return { value: text };
    case 'LINES':
      return { value: text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])) };
    case 'WHOLE':
      return readWhole(column, text);
    case 'SHARE':
      return readShare(text);
    case 'FLAG':
      if ([YES, 'true', 'TRUE'].includes(text)) return { value: true };
      return [NO, 'false', 'FALSE', ''].includes(text) ? { value: false } : { rule: 'FLAG' };
    case 'DAY':
      return isDay(text) ? { value: text } : { rule: text === '' ? 'REQUIRED' : 'DAY' };
    case 'CHOICE': {
      const code = codeOf(column, text);
      return code === undefined ? { rule: text === '' ? 'REQUIRED' : 'CHOICE' } : { value: code };
    }
    case 'CHOICES': {
      if (text === '') return { value: [] };
      if (text === ALL) return { value: Object.keys(column.choices ?? {}) };
      const codes = text.split(/[、,，;；\n]/).map((word) => codeOf(column, word.trim()));
      return codes.includes(undefined) || new Set(codes).size < codes.length
        ? { rule: 'CHOICE' }
        : { value: codes };
    }
  }
}

/** A value as the text of its cell: what an officer reads, and what `readCell` takes back to the same value. */
export function writeCell(column: RuleSetColumn, value: unknown): string {
  if (value === undefined) return '';
  switch (column.kind) {
    case 'LINES':
      return (value as string[]).join('\n');
    case 'FLAG':
      return value === true ? YES : NO;
    case 'CHOICE':
      return wordOf(column, value as string);
    case 'CHOICES': {
      const codes = value as string[];
      const all = Object.keys(column.choices ?? {});
      return codes.join() === all.join() ? ALL : codes.map((code) => wordOf(column, code)).join(BETWEEN);
    }
    case 'TEXT':
    case 'DAY':
      return value as string;
    case 'WHOLE':
    case 'SHARE':
      return (value as number).toString();
  }
}

function readWhole({ min = 0, max = Number.MAX_SAFE_INTEGER }: RuleSetColumn, text: string): CellReading {
  if (!/^-?\d{1,15}$/.test(text)) return { rule: text === '' ? 'REQUIRED' : 'WHOLE' };
  const value = Number(text);
  return value >= min && value <= max ? { value } : { rule: 'RANGE' };
}

function readShare(text: string): CellReading {
  if (text === '') return { rule: 'REQUIRED' };
  const value = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  return value >= 0 && value <= 1 ? { value: value === 0 ? 0 : value } : { rule: 'SHARE' };
}

function codeOf({ choices = {} }: RuleSetColumn, text: string): string | undefined {
  return Object.keys(choices).find((code) => {
    const { zh, en } = choices[code] ?? {};
    return text !== '' && [code, zh, en].includes(text);
  });
}

const wordOf = ({ choices = {} }: RuleSetColumn, code: string): string => choices[code]?.zh ?? code;
