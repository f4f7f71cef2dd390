import {
  AQSIQ_2013_93_V1,
  codedTablesOf,
  editRuleSet,
  partOf,
  type SoundnessFinding,
} from '@portcredit/credit';
import { countInvalid, type DraftRows, editsOf, emptyRow, findingsOf, rowsOf } from './draft-rows';

const tables = codedTablesOf(AQSIQ_2013_93_V1) as Parameters<typeof rowsOf>[0];
const items = partOf('items');
if (items === undefined) throw new Error('There is no part of items.');
const POINTS = items.columns.findIndex(({ path }) => path === 'points');

/** The rows with some of one part's changed. */
const after = (part: string, change: (rows: DraftRows[string]) => DraftRows[string]): DraftRows => {
  const rows = rowsOf(tables);
  return { ...rows, [part]: change(rows[part] ?? []) };
};
const points = (text: string) => (rows: DraftRows[string]) =>
  rows.map((row) => (row.code === 'J-001' ? { ...row, cells: row.cells.with(POINTS, text) } : row));

test('What nobody changed is no edit', () => {
  expect(editsOf(tables, rowsOf(tables))).toEqual([]);
});

test('A changed cell, a removed row and a new one are what the server is told, and nothing else', () => {
  const rows = after('items', (all) => [
    ...points('9')(all).map((row) => (row.code === 'J-002' ? { ...row, removed: true } : row)),
    { ...emptyRow(items), cells: emptyRow(items).cells.with(0, 'J-099') },
  ]);

  const edits = editsOf(tables, rows);

  expect(edits.slice(0, 2)).toEqual([
    { part: 'items', code: 'J-001', cells: [{ column: 'points', text: '9' }] },
    { part: 'items', code: 'J-002' },
  ]);
  expect(edits).toHaveLength(3);
  const result = editRuleSet(AQSIQ_2013_93_V1, edits);
  expect('content' in result ? result.content.items.at(-1) : result).toMatchObject({
    code: 'J-099',
    official: false,
    points: 0,
  });
});

test('A row that was added and taken back is no edit', () => {
  expect(
    editsOf(
      tables,
      after('items', (all) => [...all, { ...emptyRow(items), removed: true }]),
    ),
  ).toEqual([]);
});

test('Cells that are not of their kind are counted, those of removed rows not', () => {
  expect(countInvalid(after('items', points('x')))).toBe(1);
  expect(
    countInvalid(after('items', (all) => points('x')(all).map((row) => ({ ...row, removed: true })))),
  ).toBe(0);
});

test('Findings follow what is typed; what only the server knows stays as it was saved', () => {
  const saved: SoundnessFinding[] = [
    { rule: 'ITEM_CODE_REUSED', part: 'items', code: 'J-001' },
    { rule: 'BANDS_GAP', part: 'bands', code: 'C' },
  ];

  expect(findingsOf(rowsOf(tables), saved)).toEqual([saved[0]]);
  expect(findingsOf(after('items', points('x')), saved)).toEqual(saved);
});
