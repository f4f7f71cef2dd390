import {
  RULE_SET_PARTS,
  type RuleSetContent,
  type RuleSetPart,
  type RuleSetRow,
  type RuleSetTable,
  tablesOf,
} from '@portcredit/credit';
import { writeXlsx } from 'hucre/xlsx';
import { invalidFile } from '../../platform/files/open-file';
import { readWorkbook } from '../../platform/files/read-workbook';

const WIDTHS: Partial<Record<string, number>> = {
  title: 48,
  description: 60,
  source: 48,
  legalBasis: 40,
  kinds: 32,
};
const USUAL_WIDTH = 14;

/** A rule set as a workbook: a sheet for each part, numbers as numbers, choices to pick from a list. */
export async function writeRuleSetWorkbook(content: RuleSetContent): Promise<Uint8Array> {
  const tables = tablesOf(content);
  return writeXlsx({
    sheets: RULE_SET_PARTS.map((part) => {
      const rows = tables.find((table) => table.part === part.key)?.rows ?? [];
      return {
        name: part.words.zh,
        columns: part.columns.map(({ path }) => ({ width: WIDTHS[path] ?? USUAL_WIDTH })),
        rows: [
          part.columns.map(({ words }) => words.zh),
          ...rows.map((row) => row.map((text, index) => cellOf(part, index, text))),
        ],
        freezePane: { rows: 1 },
        dataValidations: part.columns.flatMap(({ kind, choices = {} }, index) => {
          const letter = String.fromCharCode('A'.charCodeAt(0) + index);
          const range = `${letter}2:${letter}1000`;
          if (kind === 'FLAG') {
            return [{ type: 'list' as const, values: ['是', '否'], range }];
          }
          return kind === 'CHOICE'
            ? [{ type: 'list' as const, values: Object.values(choices).map(({ zh }) => zh), range }]
            : [];
        }),
      };
    }),
  });
}

/** What a workbook's text takes for an escaped character (ECMA-376, ST_Xstring), and is none. */
const LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

function cellOf(part: RuleSetPart, index: number, text: string): string | number | null {
  const kind = part.columns[index]?.kind;
  if (text === '') {
    return null;
  }
  return kind === 'WHOLE' || kind === 'SHARE' ? Number(text) : text.replace(LIKE_ESCAPE, '_x005F_');
}

/**
 * The tables of a workbook as `writeRuleSetWorkbook` made it, whoever has edited it since: sheets and columns by their words,
 * in any order. What stands in the cells is not looked at.
 * @throws Refusal INVALID_FILE for what is no such workbook
 */
export async function readRuleSetWorkbook(file: Buffer): Promise<RuleSetTable[]> {
  const tables: RuleSetTable[] = [];
  for (const part of RULE_SET_PARTS) {
    const rows = await readSheet(file, part);
    if (rows === undefined && part.optional !== true) {
      throw invalidFile(
        `工作簿中没有“${part.words.zh}”工作表，或其首行不是本系统导出的列名。请先导出，在导出的工作簿上修改。`,
        { reason: 'SHEET_MISSING', sheet: part.words.zh },
      );
    }
    tables.push({ part: part.key, rows: rows ?? [] });
  }
  return tables;
}

/** The rows below a sheet's head; undefined for a sheet that is not there, which is read as the first one. */
async function readSheet(file: Buffer, part: RuleSetPart): Promise<RuleSetRow[] | undefined> {
  let places: number[] | undefined;
  const rows: RuleSetRow[] = [];
  for await (const { cells } of readWorkbook(file, part.words.zh)) {
    if (places === undefined) {
      const head = cells.map((cell) => cell.trim());
      places = part.columns.map(({ path, words }) =>
        head.findIndex((cell) => [words.zh, words.en, path].includes(cell)),
      );
      if (places.includes(-1)) {
        return undefined;
      }
    } else {
      rows.push(places.map((place) => cells[place] ?? ''));
    }
  }
  return places === undefined ? undefined : rows;
}
