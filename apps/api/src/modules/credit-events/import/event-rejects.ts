import { Readable } from 'node:stream';
import { type DataSource } from 'typeorm';
import { writeXlsxStream } from 'hucre/xlsx';
import { type FileFormat } from '../../../platform/files/read-table';
import { EVENTS_SHEET } from './template';

const PAGE = 2_000;
/** The columns that a file of refused rows has at its end; a file that comes back with them gets them anew. */
const ADDED = ['拒绝原因代码', '拒绝原因'];

interface RejectsOf {
  id: string;
  format: FileFormat;
  header: string[];
}

/** The refused rows of an import as a file of the kind that came: every column as it was, the reason added. */
export function rejectsFile(db: DataSource, file: RejectsOf): Readable {
  return file.format === 'CSV'
    ? Readable.from(csvOf(rejectedRows(db, file)))
    : Readable.fromWeb(
        writeXlsxStream(rejectedRows(db, file), {
          name: EVENTS_SHEET,
          // Everything is text, so that nothing that was read is read differently.
          columns: Array.from({ length: file.header.length + ADDED.length }, () => ({ numFmt: '@' })),
          freezePane: { rows: 1 },
        }) as Parameters<typeof Readable.fromWeb>[0],
      );
}

async function* rejectedRows(db: DataSource, { id, header }: RejectsOf): AsyncIterable<string[]> {
  const kept = header.flatMap((title, position) => (ADDED.includes(title.trim()) ? [] : [position]));
  yield [...kept.map((position) => header[position] ?? ''), ...ADDED];
  let after = 0;
  for (;;) {
    const rows = await db.query<{ number: number; cells: string[]; code: string; reason: string }[]>(
      `select number, cells, code, reason from event_import_row
       where import_id = $1 and number > $2 and outcome = 'REFUSED' order by number limit ${PAGE}`,
      [id, after],
    );
    for (const { number, cells, code, reason } of rows) {
      // Cells beyond the header have no title, and are not lost either.
      yield [...kept.map((at) => cells[at] ?? ''), code, reason, ...cells.slice(header.length)];
      after = number;
    }
    if (rows.length < PAGE) {
      return;
    }
  }
}

async function* csvOf(rows: AsyncIterable<readonly string[]>): AsyncIterable<string> {
  let text = '\uFEFF';
  for await (const cells of rows) {
    text += `${cells.map(cellOf).join(',')}\n`;
    if (text.length > 65_536) {
      yield text;
      text = '';
    }
  }
  yield text;
}

const cellOf = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
