import { type Readable } from 'node:stream';
import { type Refusal } from '../refusal';
import { type Bytes, invalidFile, openFile } from './open-file';
import { readRows } from './read-rows';
import { readWorkbook } from './read-workbook';

export const FILE_FORMATS = { CSV: 'CSV', XLSX: 'XLSX' } as const;
export type FileFormat = keyof typeof FILE_FORMATS;

/** A row of a table, whatever file it came from. */
export interface TableRow {
  /** As the file counts: the header of a CSV or a plain sheet is line 1. */
  line: number;
  /** Texts as a reader would write them: days as yyyy-mm-dd, numbers with all their digits. */
  cells: string[];
  /** Positions of numbers that the spreadsheet program cut to 15 digits before it saved them. */
  cut: number[];
}

export interface Table {
  format: FileFormat;
  /** The header first; blank rows are passed over. */
  rows: AsyncIterable<TableRow>;
}

/** How long a workbook may be, in bytes as it comes: it is held in memory, because its index stands at its end. */
const MAX_WORKBOOK_BYTES = 50_000_000;

/**
 * The rows of a CSV text or of a workbook, told apart by content.
 * @param sheet the sheet of a workbook that is meant; its first where it has none of that name
 * @throws Refusal INVALID_FILE, LIMIT_EXCEEDED: now, or while the rows are read
 */
export async function openTable(file: Readable, sheet: string, maxBytes = Infinity): Promise<Table> {
  const opened = await openFile(file, maxBytes);
  return opened.kind === 'TEXT'
    ? { format: 'CSV', rows: csvRows(opened.text) }
    : { format: 'XLSX', rows: readWorkbook(await held(opened.bytes), sheet) };
}

async function* csvRows(text: AsyncIterable<string>): AsyncIterable<TableRow> {
  for await (const { line, cells } of readRows(text)) {
    yield { line, cells, cut: [] };
  }
}

async function held(bytes: Bytes): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let tooLong: Refusal | undefined;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MAX_WORKBOOK_BYTES) {
      tooLong = invalidFile(
        `工作簿超过 ${MAX_WORKBOOK_BYTES / 1_000_000} MB，请拆分，或另存为 CSV 后再导入。`,
        { reason: 'TOO_LARGE' },
      );
      break;
    }
    chunks.push(chunk);
  }
  if (tooLong !== undefined) {
    throw tooLong;
  }
  return Buffer.concat(chunks);
}
