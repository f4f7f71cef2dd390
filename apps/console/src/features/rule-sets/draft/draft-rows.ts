import {
  checkSoundness,
  contentFrom,
  readCell,
  RULE_SET_PARTS,
  type RuleSetPart,
  type SoundnessFinding,
  type SoundnessRule,
} from '@portcredit/credit';
import type { DraftFactsFragment } from '../../../gql/graphql';

/** A row of a draft as it stands on the screen, saved or not. */
export interface DraftRow {
  /** Stays while the row is edited, even where its code changes. */
  key: string;
  /** The code that the server knows it by; undefined for a new one. */
  code: string | undefined;
  cells: string[];
  removed: boolean;
}

export type DraftRows = Record<string, DraftRow[]>;

type Tables = DraftFactsFragment['tables'];

export const rowsOf = (tables: Tables): DraftRows =>
  Object.fromEntries(
    tables.map(({ part, rows }) => [
      part,
      rows.map(({ code, cells }) => ({ key: `${part} ${code}`, code, cells: [...cells], removed: false })),
    ]),
  );

export interface DraftEdit {
  part: string;
  code?: string;
  cells?: { column: string; text: string }[];
}

/** What has to be said to the server so that it has what is on the screen. */
export function editsOf(tables: Tables, rows: DraftRows): DraftEdit[] {
  return RULE_SET_PARTS.flatMap((part) => {
    const saved = new Map(
      tables.find((table) => table.part === part.key)?.rows.map(({ code, cells }) => [code, cells]),
    );
    return (rows[part.key] ?? []).flatMap((row): DraftEdit[] => {
      if (row.code === undefined && row.removed) return [];
      if (row.removed) return [{ part: part.key, code: row.code }];
      const before = row.code === undefined ? undefined : saved.get(row.code);
      const cells = part.columns.flatMap(({ path, fixed }, index) => {
        const text = row.cells[index] ?? '';
        const same = before === undefined ? text === '' : text === before[index];
        return same || fixed === true ? [] : [{ column: path, text }];
      });
      if (cells.length === 0) return [];
      return [row.code === undefined ? { part: part.key, cells } : { part: part.key, code: row.code, cells }];
    });
  });
}

/** A new row, with what its columns begin with; what is proposed is not official. */
export const emptyRow = (part: RuleSetPart): DraftRow => ({
  key: `${part.key} new ${crypto.randomUUID()}`,
  code: undefined,
  cells: part.columns.map(({ kind, choices = {}, min = 0, optional }) => {
    if (optional === true) return '';
    if (kind === 'WHOLE') return String(min);
    if (kind === 'FLAG') return '否';
    return kind === 'CHOICE' ? (Object.values(choices)[0]?.zh ?? '') : '';
  }),
  removed: false,
});

/** How many cells cannot be read as their kind. */
export const countInvalid = (rows: DraftRows): number =>
  RULE_SET_PARTS.flatMap((part) =>
    (rows[part.key] ?? [])
      .filter(({ removed }) => !removed)
      .flatMap(({ cells }) =>
        part.columns.filter((column, index) => 'rule' in readCell(column, cells[index] ?? '')),
      ),
  ).length;

/** What only the server can tell, because it knows what was published. */
const BY_THE_SERVER: readonly SoundnessRule[] = [
  'ITEM_CODE_REUSED',
  'ITEM_CODE_OF_ANOTHER_REGIME',
  'OFFICIAL_WITHOUT_SOURCE_OF_ITS_OWN',
];

/** What is unsound on the screen, while it is typed; what needs earlier versions as it was when it was saved. */
export function findingsOf(rows: DraftRows, saved: readonly SoundnessFinding[]): readonly SoundnessFinding[] {
  const read = contentFrom(
    RULE_SET_PARTS.map((part) => ({
      part: part.key,
      rows: (rows[part.key] ?? []).filter(({ removed }) => !removed).map(({ cells }) => cells),
    })),
  );
  if ('problems' in read) return saved;
  return [...checkSoundness(read.content), ...saved.filter(({ rule }) => BY_THE_SERVER.includes(rule))];
}
