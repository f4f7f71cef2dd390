import { type EntityManager } from 'typeorm';
import { type FileFormat } from '../../../platform/files/read-table';

/** A file as it lies in the staging tables. */
export interface StagedImport {
  id: string;
  fileName: string;
  format: FileFormat;
  officeCode: string;
  header: string[];
  contentHash: string;
  rows: number;
  takenTo: number;
}

export interface StagedEventRow {
  number: number;
  cells: string[];
  cut: number[];
}

/** @throws Error where there is no such import, or its rows are no longer there */
export async function findStaged(db: Pick<EntityManager, 'query'>, id: string): Promise<StagedImport> {
  const [found] = await db.query<StagedImport[]>(
    `select id, file_name as "fileName", format, office_code as "officeCode", header, content_hash as "contentHash", rows,
       taken_to as "takenTo"
     from event_import where id = $1 and cleared_at is null`,
    [id],
  );
  if (found === undefined) {
    throw new Error(`There is no staged import ${id}.`);
  }
  return found;
}

/** The rows behind a number, in the order of the file. */
export const nextRows = (
  db: Pick<EntityManager, 'query'>,
  importId: string,
  after: number,
  limit: number,
): Promise<StagedEventRow[]> =>
  db.query<StagedEventRow[]>(
    `select number, cells, coalesce(cut, '{}') as cut from event_import_row
     where import_id = $1 and number > $2 order by number limit $3`,
    [importId, after, limit],
  );

/** What an imported event is known by: the table that it came in, and its row there. */
export const externalId = ({ contentHash }: Pick<StagedImport, 'contentHash'>, number: number): string =>
  `${contentHash}:${number}`;
