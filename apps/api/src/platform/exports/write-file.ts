import { Readable } from 'node:stream';
import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx';
import { type Cell } from './exported-list';

export type ExportFormat = 'csv' | 'xlsx';

type Batches = AsyncIterable<Cell[][]>;

/** A spreadsheet takes a cell that begins like a formula for one, full-width signs among them; an apostrophe stops that. */
function csvCell(value: Cell): string {
  if (typeof value !== 'string') {
    return value === null ? '' : String(value);
  }
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const csvLines = (rows: Cell[][]): string => rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

async function* csv(header: string[], batches: Batches): AsyncGenerator<string> {
  // With a byte order mark, so that Excel and WPS read it as UTF-8.
  yield `\uFEFF${csvLines([header])}`;
  for await (const rows of batches) {
    yield csvLines(rows);
  }
}

/** What a spreadsheet program keeps of a text at most. */
const MAX_CELL = 32_767;
const xlsxCell = (value: Cell): Cell =>
  typeof value === 'string' && value.length > MAX_CELL ? `${value.slice(0, MAX_CELL - 1)}…` : value;

async function* single(batches: Batches): AsyncGenerator<Cell[]> {
  for await (const rows of batches) {
    for (const row of rows) {
      yield row.map(xlsxCell);
    }
  }
}

/**
 * A file as it is read: of the rows no more is in memory than the batch at hand. A workbook goes on in a further sheet,
 * with the header again, where one is full; its texts are texts, whatever they begin with.
 */
export const writeFile = (
  format: ExportFormat,
  title: string,
  header: string[],
  batches: Batches,
  rowsOfSheet = XLSX_MAX_ROWS_PER_SHEET,
): Readable =>
  format === 'csv'
    ? Readable.from(csv(header, batches), { highWaterMark: 1 })
    : Readable.fromWeb(
        writeXlsxStream(single(batches), {
          name: title,
          columns: header.map((text) => ({ header: text })),
          freezePane: { rows: 1 },
          maxRowsPerSheet: rowsOfSheet,
          zip64: true,
        }) as Parameters<typeof Readable.fromWeb>[0],
      );
