import { pipeline, Readable } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { Refusal } from '../refusal';
import { invalidFile } from './open-file';

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
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_ROW_CHARACTERS,
  });
  let line = 1;
  try {
    // An error of the text reaches the loop through the parser, so there is nothing left to do about it here.
    const parsed = pipeline(Readable.from(text), parser, () => undefined) as AsyncIterable<Parsed>;
    for await (const { raw: whole, record } of parsed) {
      // Of a line that ends with CRLF the parser gives the CR alone.
      const raw = whole.replace(/\r?\n?$/, '');
      const row = { line, raw, cells: record };
      line += raw.split('\n').length;
      if (!isBlank(row)) {
        yield row;
      }
    }
  } catch (error) {
    if (error instanceof Refusal) {
      throw error;
    }
    const { code, records } = error as CsvError & { records?: number };
    if (typeof code !== 'string' || !code.startsWith('CSV_')) {
      throw error;
    }
    // Rows that were read and not yet taken are lost with the error: what it counted is right, our line is not.
    const record = (records ?? 0) + 1;
    throw invalidFile(
      `文件的第 ${record} 条记录（含表头）无法按 CSV 读取（多为引号未配对，或记录过长），请检查后重新导入。`,
      { reason: 'NOT_CSV', record },
    );
  }
}
