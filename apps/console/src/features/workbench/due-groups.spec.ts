import { dueGroup, groupByDue } from './due-groups';

test.each([
  ['2026-09-29', 'overdue'],
  ['2026-09-30', 'today'],
  ['2026-10-01', 'withinFive'],
  ['2026-10-13', 'withinFive'],
  ['2026-10-14', 'later'],
])('on 2026-09-30, with the National Day week ahead, %s is %s', (dueOn, group) => {
  expect(dueGroup(dueOn, '2026-09-30')).toBe(group);
});

test('groups come in the order of their urgency, and empty ones not at all', () => {
  const items = [{ dueOn: '2026-12-31' }, { dueOn: '2026-09-30' }, { dueOn: '2026-09-01' }];

  const groups = groupByDue(items, new Date('2026-09-30T01:00:00Z'));

  expect(groups.map(({ group }) => group)).toEqual(['overdue', 'today', 'later']);
});
