import { addDays } from '@portcredit/working-days';
import { dueGroup } from '../../workbench/due-groups';
import { queueFilter } from './queue-filter';

const TODAY = '2026-09-30';
const span = (group: 'overdue' | 'today' | 'withinFive' | 'later'): [string, string] => {
  const { dueFrom, dueTo } = queueFilter(group, TODAY);
  return [dueFrom ?? '0000-01-01', dueTo ?? '9999-12-31'];
};

test('every day around the National Day lies in one group alone, the one in which the workbench shows it', () => {
  for (let distance = -30; distance <= 60; distance += 1) {
    const day = addDays(TODAY, distance);
    const groups = (['overdue', 'today', 'withinFive', 'later'] as const).filter((group) => {
      const [from, to] = span(group);
      return from <= day && day <= to;
    });
    expect(groups).toEqual([dueGroup(day, TODAY)]);
  }
});
