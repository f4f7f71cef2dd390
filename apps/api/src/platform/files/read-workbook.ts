import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { Refusal } from '../refusal';
import { invalidFile } from './open-file';
import { type TableRow } from './read-table';

/** What the parts of a workbook may come to, unpacked; a bomb stops here. Text shared by cells is held in memory. */
const MAX_UNPACKED_BYTES = 1_000_000_000;
const MAX_HELD_BYTES = 150_000_000;
/** Rows of one sheet; the reader of workbooks does not wait for whoever takes them. */
const MAX_ROWS = 300_000;
const MAX_COLUMNS = 200;
/** The most digits that a spreadsheet program keeps of a number. */
const KEPT_DIGITS = 15;

/**
 * The rows of a sheet, blank ones passed over.
 * @param sheet by name; the first sheet where there is none of that name
 * @throws Refusal INVALID_FILE for a broken workbook, or one that unpacks beyond all measure
 */
export async function* readWorkbook(file: Buffer, sheet: string): AsyncIterable<TableRow> {
  refuseBomb(file);
  try {
    const named = yield* rowsOf(file, sheet);
    if (!named) {
      yield* rowsOf(file, 0);
    }
  } catch (error) {
    throw error instanceof Refusal
      ? error
      : invalidFile('该工作簿无法读取，请在电子表格软件中重新另存为 .xlsx 后再导入。', {
          reason: 'NOT_XLSX',
        });
  }
}

async function* rowsOf(file: Buffer, sheet: string | number): AsyncGenerator<TableRow, boolean> {
  let rows = 0;
  for await (const { index, values } of streamXlsxRows(file, { sheet })) {
    if (values.length > MAX_COLUMNS) {
      throw invalidFile(`第 ${index + 1} 行超过 ${MAX_COLUMNS} 列，请删去无关的列后再导入。`, {
        reason: 'TOO_LARGE',
      });
    }
    const row = { line: index + 1, cells: values.map(textOf), cut: values.flatMap(cutDigits) };
    rows += 1;
    if (rows > MAX_ROWS) {
      throw invalidFile(`工作表超过 ${MAX_ROWS} 行，请拆分，或另存为 CSV 后再导入。`, {
        reason: 'TOO_LARGE',
      });
    }
    if (row.cells.some((cell) => cell.trim() !== '')) {
      yield row;
    }
  }
  return rows > 0;
}

/** A cell as its reader sees it: a day of the calendar without a time, a number without an exponent. */
function textOf(value: CellValue): string {
  if (value === null) {
    return '';
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  }
  return String(value);
}

const cutDigits = (value: CellValue, position: number): number[] =>
  typeof value === 'number' && Math.abs(value) >= 10 ** KEPT_DIGITS ? [position] : [];

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Sums up what the archive's directory says of its parts; the reader of workbooks holds each part to its word. */
function refuseBomb(file: Buffer): void {
  const broken = (): Refusal => invalidFile('该工作簿不完整，请重新另存或重新上传。', { reason: 'NOT_XLSX' });
  let end = file.length - 22;
  while (end >= 0 && file.readUInt32LE(end) !== END_OF_DIRECTORY) {
    end -= 1;
    if (end < file.length - 65_557) {
      throw broken();
    }
  }
  if (end < 0) {
    throw broken();
  }
  let unpacked = 0;
  let position = file.readUInt32LE(end + 16);
  for (let entry = file.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    if (position + 46 > file.length || file.readUInt32LE(position) !== DIRECTORY_ENTRY) {
      throw broken();
    }
    const packed = file.readUInt32LE(position + 20);
    const size = file.readUInt32LE(position + 24);
    const nameLength = file.readUInt16LE(position + 28);
    const name = file.toString('utf8', position + 46, position + 46 + nameLength);
    if (size === 0 && packed > 2) {
      // Says nothing of how long it becomes, so that nothing would hold it.
      throw broken();
    }
    unpacked += size;
    const isHeld = !/^xl\/worksheets\/[^/]+\.xml$/.test(name);
    if (unpacked > MAX_UNPACKED_BYTES || (isHeld && size > MAX_HELD_BYTES)) {
      throw invalidFile('工作簿解压后过大，请拆分，或另存为 CSV 后再导入。', { reason: 'TOO_LARGE' });
    }
    position += 46 + nameLength + file.readUInt16LE(position + 30) + file.readUInt16LE(position + 32);
  }
}
