import { beijingDay, formatTime, lastDay } from './date';
import { dueOf } from './due';
import { formatNumber, formatShare } from './number';

test.each([
  [0, '0'],
  [6515, '6515'],
  [20003, '20\u2009003'],
  [1234567, '1\u2009234\u2009567'],
  [-20003, '-20\u2009003'],
])('%d is written %j', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([
  [0, 0, '0%'],
  [1, 1000, '<1%'],
  [21, 24, '88%'],
  [24, 24, '100%'],
])('%d of %d is %s', (part, whole, text) => {
  expect(formatShare(part, whole)).toBe(text);
});

test.each([
  ['2026-11-24', '2026-11-24', { state: 'today', days: 0 }],
  ['2026-11-24', '2026-11-23', { state: 'left', days: 1 }],
  ['2026-11-24', '2026-12-01', { state: 'overdue', days: 7 }],
])('a deadline on %s, seen on %s, is %j', (deadline, on, due) => {
  expect(dueOf(deadline, on)).toEqual(due);
});

test('a day begins at midnight in Beijing, wherever the browser is', () => {
  expect(beijingDay('2026-11-23T15:59:59Z')).toBe('2026-11-23');
  expect(beijingDay('2026-11-23T16:00:00Z')).toBe('2026-11-24');
  expect(formatTime('2026-11-23T16:00:00Z')).toBe('2026-11-24 00:00');
});

test('the last day of a cycle is the one before its excluded end', () => {
  expect(lastDay('2026-10-01')).toBe('2026-09-30');
});
