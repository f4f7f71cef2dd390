import { type Readable } from 'node:stream';
import { type EnterpriseKind } from '@portcredit/credit';
import { type DataSource } from 'typeorm';
import { invalidFile, openText } from '../../../platform/files/open-file';
import { readRows } from '../../../platform/files/read-rows';
import { type EnterpriseRow, type RejectReason, rowReader, type RowReader } from './enterprise-row';

/** How many rows are held in memory. */
const BATCH = 1_000;

export interface NewImport {
  fileName: string;
  officeCode: string;
  kinds: readonly EnterpriseKind[];
  createdBy: string | null;
  at: Date;
  /** How long the file may be, in bytes as it comes; any length where left out. */
  maxBytes?: number;
}

interface Batch {
  rows: (EnterpriseRow & { line: number; raw: string })[];
  rejects: { line: number; raw: string; reason: RejectReason }[];
}

/**
 * Reads a file into the staging tables as it arrives; memory stays flat whatever its length.
 * A file that is refused leaves nothing behind.
 * @returns the id of the import
 * @throws Refusal INVALID_FILE
 */
export async function stageImport(
  db: DataSource,
  file: Readable,
  { fileName, officeCode, kinds, createdBy, at, maxBytes }: NewImport,
  onRows: (staged: number) => void = () => undefined,
): Promise<string> {
  const [created] = await db.query<{ id: string }[]>(
    `insert into enterprise_import (file_name, office_code, kinds, created_by, created_at) values ($1, $2, $3, $4, $5) returning id`,
    [fileName, officeCode, kinds, createdBy, at],
  );
  const id = created?.id ?? '';
  try {
    await stageRows(db, id, await openText(file, maxBytes), kinds, onRows);
  } catch (error) {
    await discardImport(db, id);
    throw error;
  }
  return id;
}

async function stageRows(
  db: DataSource,
  id: string,
  text: AsyncIterable<string>,
  kinds: readonly EnterpriseKind[],
  onRows: (staged: number) => void,
): Promise<void> {
  let read: RowReader | undefined;
  let batch: Batch = { rows: [], rejects: [] };
  let staged = 0;
  for await (const row of readRows(text)) {
    if (read === undefined) {
      read = rowReader(row, kinds);
      await db.query(`update enterprise_import set header = $2 where id = $1`, [id, row.raw]);
      continue;
    }
    const { line, raw } = row;
    const outcome = read(row);
    if (typeof outcome === 'string') {
      batch.rejects.push({ line, raw, reason: outcome });
    } else {
      batch.rows.push({ ...outcome, line, raw });
    }
    if (batch.rows.length + batch.rejects.length === BATCH) {
      await writeBatch(db, id, batch);
      batch = { rows: [], rejects: [] };
      staged += BATCH;
      onRows(staged);
    }
  }
  if (read === undefined) {
    throw invalidFile('文件是空的，请选择有内容的 CSV 文件。', { reason: 'EMPTY' });
  }
  await writeBatch(db, id, batch);
}

// A NUL cannot be stored as text; such a row is refused, and shows the character as a sign.
const storable = (rows: object[]): string => JSON.stringify(rows).replaceAll('\\u0000', '\\u2400');

async function writeBatch(db: DataSource, id: string, { rows, rejects }: Batch): Promise<void> {
  await db.query(
    `insert into enterprise_import_row (import_id, line, raw, credit_code, name, kinds, registered_on, enterprise_type,
       legal_representative, registered_capital, business_scope, province, region, address)
     select $1, line, raw, "creditCode", name, kinds, "registeredOn", "enterpriseType", "legalRepresentative",
       "registeredCapital", "businessScope", province, region, address
     from jsonb_to_recordset($2::jsonb) as row (line integer, raw text, "creditCode" text, name text, kinds text[],
       "registeredOn" date, "enterpriseType" text, "legalRepresentative" text, "registeredCapital" text,
       "businessScope" text, province text, region text, address text)`,
    [id, storable(rows)],
  );
  await db.query(
    `insert into enterprise_import_reject (import_id, line, reason, raw)
     select $1, line, reason, raw from jsonb_to_recordset($2::jsonb) as row (line integer, reason text, raw text)`,
    [id, storable(rejects)],
  );
}

async function discardImport(db: DataSource, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`delete from enterprise_import_row where import_id = $1`, [id]);
    await tx.query(`delete from enterprise_import_reject where import_id = $1`, [id]);
    await tx.query(`delete from enterprise_import where id = $1`, [id]);
  });
}
