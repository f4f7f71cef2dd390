import { Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { Refusal } from '../../../platform/refusal';
import { invalidFile } from './open-text';

/** A row as it came, with the line on which it begins (the header is line 1). */
export interface FileRow {
  line: number;
  raw: string;
  cells: string[];
}

/** One row may not be longer than this; an open quotation mark would swallow the file otherwise. */
const MAX_ROW_CHARACTERS = 1_000_000;

interface Parsed {
  record: string[];
  raw: string;
  info: { lines: number };
}

const isBlank = ({ cells }: FileRow): boolean => cells.every((cell) => cell.trim() === '');

/**
 * The rows of a CSV text, the header first; blank lines are passed over.
 * @throws Refusal INVALID_FILE where the text stops being CSV
 */
export async function* readRows(text: AsyncIterable<string>): AsyncIterable<FileRow> {
  const parser = parse({
    bom: true,
    raw: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_CHARACTERS,
  });
  let line = 1;
  try {
    for await (const parsed of Readable.from(text).compose(parser) as AsyncIterable<Parsed>) {
      const raw = parsed.raw.replace(/\r?\n$/, '');
      const row = { line, raw, cells: parsed.record };
      line += parsed.raw.split('\n').length - 1;
      if (!isBlank(row)) {
        yield row;
      }
    }
  } catch (error) {
    if (error instanceof Refusal) {
      throw error;
    }
    const { code, lines } = error as CsvError & { lines?: number };
    if (typeof code !== 'string' || !code.startsWith('CSV_')) {
      throw error;
    }
    throw invalidFile(`文件从第 ${line} 行起无法按 CSV 读取（多为引号未配对），请检查后重新导入。`, {
      reason: 'NOT_CSV',
      line,
      lines,
    });
  }
}
