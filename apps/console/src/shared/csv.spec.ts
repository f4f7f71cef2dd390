import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from './csv';

const read = (text: string): string[][] => parse(text, { bom: true, relaxColumnCount: false });

test('whatever stands in a cell is read back as it was', () => {
  const cell = fc.string().filter((text) => !/^[=+\-@\t\r]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(read(toCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
    }),
  );
});

test.each(['=1+1', '+86 574', '-2', '@sum', '\tx'])(
  'a text that begins like a formula (%j) is no formula in a spreadsheet',
  (text) => {
    expect(read(toCsv(['a'], [[text]]))[1]).toEqual([`'${text}`]);
  },
);

test('a number stays a number, below zero too', () => {
  expect(toCsv(['a'], [[-2]])).toBe('\uFEFFa\r\n-2\r\n');
});

test('nothing is an empty cell', () => {
  expect(toCsv(['a', 'b'], [[null, undefined]])).toBe('\uFEFFa,b\r\n,\r\n');
});
