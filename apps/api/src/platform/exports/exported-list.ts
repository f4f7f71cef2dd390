import { type WordLanguage, type Words } from '@portcredit/credit';
import { type AuditRecord } from '../audit/write-audit';
import { type Conditions } from '../database/conditions';
import { type CommandContext } from '../graphql/context';
import { type Permission } from '../permission';

export type Cell = string | number | null;

/** A column of a file. Codes come out as words, days and identifiers as text, numbers as numbers. */
export interface ExportColumn<Row> {
  key: string;
  title: Readonly<Record<WordLanguage, string>>;
  cell: (row: Row, words: Words, language: WordLanguage) => Cell;
  /** Personal data: masked, unless it is asked for, permitted, and this row is of the viewer's own offices. */
  isOwn?: (row: Row) => boolean;
}

/** What is read: what stands after SELECT and after FROM, the list's own conditions, and its own order. */
export interface ExportQuery {
  select: string;
  from: string;
  conditions: Conditions;
  orderBy: string;
}

/** A list as a file: whoever may read the list may take it away, as far as she reads it there. */
export interface ExportedList<Filter = never, Row = never> {
  /** As it stands in the address. */
  name: string;
  title: Readonly<Record<WordLanguage, string>>;
  subjectType: AuditRecord['subjectType'];
  /** One of these is enough. */
  permissions: readonly Permission[];
  /** The input type of the schema that the list itself is filtered by. */
  filterType: string;
  /**
   * @param of the record whose list it is, where the list belongs to one
   * @throws Refusal for what the filter may not ask
   */
  query: (
    context: CommandContext,
    filter: Filter,
    of: string | undefined,
  ) => ExportQuery | Promise<ExportQuery>;
  columns: readonly ExportColumn<Row>[];
}

/** A list whose types are known inside of it alone; the filter is checked against its type of the schema before. */
export type AnyExportedList = ExportedList<Record<string, unknown>, Record<string, unknown>>;
export const exportedList = <Filter, Row>(list: ExportedList<Filter, Row>): AnyExportedList =>
  list as unknown as AnyExportedList;
