import { differences } from './differences';

test('what changed stands first, and both sides are kept', () => {
  const rows = differences({ name: '甲', kinds: ['IMPORTER'] }, { name: '甲', kinds: ['EXPORTER'] });

  expect(rows).toEqual([
    { field: 'kinds', before: ['IMPORTER'], after: ['EXPORTER'], changed: true },
    { field: 'name', before: '甲', after: '甲', changed: false },
  ]);
});

test('a field of one side only has changed; one that was null and is left out has not', () => {
  const changed = (before: unknown, after: unknown) => differences(before, after)[0]?.changed;

  expect(changed(null, { grade: 'B' })).toBe(true);
  expect(changed({ grade: 'B' }, null)).toBe(true);
  expect(changed({ reason: null }, {})).toBe(false);
});
