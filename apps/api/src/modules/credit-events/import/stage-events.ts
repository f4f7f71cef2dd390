import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';
import { type DataSource } from 'typeorm';
import { invalidFile } from '../../../platform/files/open-file';
import { type FileFormat, openTable, type TableRow } from '../../../platform/files/read-table';
import { eventRowReader } from './event-row';
import { EVENTS_SHEET } from './template';

/** How many rows are held in memory. */
const BATCH = 1_000;
/** More than an office collects in years; a longer list is split. */
const MAX_ROWS = 1_000_000;

export interface NewEventImport {
  fileName: string;
  officeCode: string;
  createdBy: string | null;
  at: Date;
  /** How long the file may be, in bytes as it comes; any length where left out. */
  maxBytes?: number;
}

/**
 * Reads a file of credit events into the staging tables as it arrives, every cell as it came. A file that is refused
 * leaves nothing behind.
 * @returns the id of the import
 * @throws Refusal INVALID_FILE, LIMIT_EXCEEDED
 */
export async function stageEvents(
  db: DataSource,
  file: Readable,
  { fileName, officeCode, createdBy, at, maxBytes }: NewEventImport,
  onRows: (staged: number) => void = () => undefined,
): Promise<string> {
  const [created] = await db.query<{ id: string }[]>(
    `insert into event_import (file_name, office_code, created_by, created_at) values ($1, $2, $3, $4) returning id`,
    [fileName, officeCode, createdBy, at],
  );
  const id = created?.id ?? '';
  try {
    const { format, rows } = await openTable(file, EVENTS_SHEET, maxBytes);
    await stageRows(db, id, format, rows, officeCode, onRows);
  } catch (error) {
    await db.transaction(async (tx) => {
      await tx.query(`delete from event_import_row where import_id = $1`, [id]);
      await tx.query(`delete from event_import where id = $1`, [id]);
    });
    throw error;
  }
  return id;
}

async function stageRows(
  db: DataSource,
  id: string,
  format: FileFormat,
  rows: AsyncIterable<TableRow>,
  officeCode: string,
  onRows: (staged: number) => void,
): Promise<void> {
  let header: string[] | undefined;
  let batch: (TableRow & { number: number })[] = [];
  let number = 0;
  const hash = createHash('sha256');
  for await (const { line, cells, cut } of rows) {
    // A workbook leaves out the empty cells at the end of a row.
    hash.update(`${JSON.stringify(cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))}\n`);
    if (header === undefined) {
      header = cells;
      eventRowReader(header, format, officeCode);
      continue;
    }
    number += 1;
    if (number > MAX_ROWS) {
      throw invalidFile(`文件超过 ${MAX_ROWS} 行，请拆分后再导入。`, { reason: 'TOO_LARGE' });
    }
    batch.push({ number, line, cells, cut });
    if (batch.length === BATCH) {
      await writeRows(db, id, batch);
      batch = [];
      onRows(number);
    }
  }
  if (header === undefined || number === 0) {
    throw invalidFile('文件中没有数据行，请按模板填写后再导入。', { reason: 'EMPTY' });
  }
  await writeRows(db, id, batch);
  await db.query(
    `update event_import set format = $2, header = $3, rows = $4, content_hash = $5 where id = $1`,
    [id, format, header.map(storable), number, hash.digest('hex')],
  );
}

/** A NUL cannot be stored as text, half of a character neither; such a row is refused, and shows the sign. */
const storable = (text: string): string =>
  text.replaceAll('\0', '\u2400').replace(/\p{Surrogate}/gu, '\uFFFD');

async function writeRows(
  db: DataSource,
  id: string,
  rows: readonly (TableRow & { number: number })[],
): Promise<void> {
  await db.query(
    `insert into event_import_row (import_id, number, line, cells, cut)
     select $1, number, line, cells, cut
     from jsonb_to_recordset($2::jsonb) as row (number integer, line integer, cells text[], cut integer[])`,
    [
      id,
      JSON.stringify(
        rows.map((row) => ({
          ...row,
          cells: row.cells.map(storable),
          cut: row.cut.length === 0 ? undefined : row.cut,
        })),
      ),
    ],
  );
}
