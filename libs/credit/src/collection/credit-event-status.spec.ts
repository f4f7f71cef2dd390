import { canTake, CREDIT_EVENT_STATUSES, type CreditEventStep } from '../index.ts';

test.each<[CreditEventStep, string[]]>([
  ['confirm', ['AWAITING_CONFIRMATION']],
  ['dismiss', ['AWAITING_CONFIRMATION']],
  ['revoke', ['EFFECTIVE', 'SUPERSEDED']],
  ['supersede', ['EFFECTIVE']],
  ['reinstate', ['SUPERSEDED']],
])('%s is taken from %j and from no other status', (step, from) => {
  expect(CREDIT_EVENT_STATUSES.filter((status) => canTake(step, status))).toEqual(from);
});
