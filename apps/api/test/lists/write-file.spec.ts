import { buffer, text } from 'node:stream/consumers';
import { type Cell } from '../../src/platform/exports/exported-list';
import { writeFile } from '../../src/platform/exports/write-file';
import { sheetOf } from './kit';

// eslint-disable-next-line @typescript-eslint/require-await
async function* batches(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows;
}

test('A workbook goes on in a further sheet where one is full, with its header again', async () => {
  const rows = [1, 2, 3, 4, 5].map((n) => [`第${n}行`, n]);
  const file = await buffer(writeFile('xlsx', '清单', ['行', '数'], batches(rows), 3));
  expect(await sheetOf(file, 0)).toEqual([['行', '数'], ...rows.slice(0, 2)]);
  expect(await sheetOf(file, 1)).toEqual([['行', '数'], ...rows.slice(2, 4)]);
  expect(await sheetOf(file, 2)).toEqual([['行', '数'], ...rows.slice(4)]);
});

test('A workbook of nothing has its header', async () => {
  expect(await sheetOf(await buffer(writeFile('xlsx', '清单', ['行'], batches([]))))).toEqual([['行']]);
});

test('A text that is too long for a cell of a workbook is cut, and shows it', async () => {
  const [, row] = await sheetOf(
    await buffer(writeFile('xlsx', '清单', ['行'], batches([['长'.repeat(40_000)]]))),
  );
  expect(String(row?.[0])).toHaveLength(32_767);
  expect(String(row?.[0]).endsWith('…')).toBe(true);
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x'])(
  'No cell of a CSV file is taken for a formula: %j',
  async (cell) => {
    const written = await text(writeFile('csv', '清单', ['行'], batches([[cell]])));
    const [, line = ''] = written.split('\r\n');
    expect(line.replace(/^"/, '')[0]).toBe("'");
  },
);

test('Numbers below zero stay numbers, and nothing is an empty cell', async () => {
  expect(await text(writeFile('csv', '清单', ['甲', '乙'], batches([[-5, null]])))).toBe(
    '\uFEFF甲,乙\r\n-5,\r\n',
  );
});
