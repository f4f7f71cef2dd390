import fc from 'fast-check';
import { decideConduct, type ConductEvent, type CreditEventStatus } from '../index.ts';

const event = (
  id: string,
  points: number,
  order: ConductEvent['order'],
  status: CreditEventStatus = 'EFFECTIVE',
) => ({
  id,
  points,
  order,
  status,
});

describe('一次采集原则', () => {
  test.each<[what: string, events: ConductEvent[], counted: string | undefined, superseded: string[]]>([
    ['一条信息，计分', [event('a', 6, 1)], 'a', []],
    ['后一条分高，前一条被吸收', [event('a', 6, 1), event('b', 12, 2)], 'b', ['a']],
    ['后一条分低，后一条被吸收', [event('a', 12, 1), event('b', 6, 2)], 'a', ['b']],
    ['同分，先采集的计分', [event('b', 6, 2), event('a', 6, 1)], 'a', ['b']],
    ['计分的被撤销，被吸收的恢复', [event('a', 6, 1, 'SUPERSEDED'), event('b', 12, 2, 'REVOKED')], 'a', []],
    ['待确认的不参加', [event('a', 6, 1), event('b', 12, 2, 'AWAITING_CONFIRMATION')], 'a', []],
    ['不予采集的不参加', [event('a', 12, 1, 'DISMISSED'), event('b', 6, 2)], 'b', []],
    ['零分也是一条', [event('a', 0, 1)], 'a', []],
    ['全部撤销，无一计分', [event('a', 6, 1, 'REVOKED')], undefined, []],
    ['没有信息', [], undefined, []],
  ])('%s', (_what, events, counted, superseded) => {
    const decision = decideConduct(events);
    expect(decision.counted).toBe(counted);
    expect(decision.superseded).toEqual(superseded.map((id) => ({ id, by: counted })));
  });

  it('takes sequence numbers as numbers, also where they come as text', () => {
    expect(decideConduct([event('b', 6, '10'), event('a', 6, '9')]).counted).toBe('a');
    expect(decideConduct([event('b', 6, 10n), event('a', 6, 9)]).counted).toBe('a');
    expect(decideConduct([event('b', 6, '2026-11-10'), event('a', 6, '2026-11-09')]).counted).toBe('a');
  });

  interface Step {
    points: number;
    revokes: number | undefined;
  }
  const step: fc.Arbitrary<Step> = fc.record({
    points: fc.constantFrom(0, 1, 2, 3, 6, 12, 24, 36),
    revokes: fc.option(fc.nat(20), { nil: undefined }),
  });

  it('leaves exactly one event counted, the first of those with the most points, however they come and go', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let events: ConductEvent[] = [];
        for (const [index, { points, revokes }] of steps.entries()) {
          events.push(event(`e${index}`, points, index));
          if (revokes !== undefined && revokes < events.length) {
            events = events.map((one, place) => (place === revokes ? { ...one, status: 'REVOKED' } : one));
          }
          const { counted, superseded } = decideConduct(events);
          const gone = new Set(superseded.map(({ id }) => id));
          events = events.map((one) =>
            one.status === 'REVOKED'
              ? one
              : { ...one, status: gone.has(one.id) ? 'SUPERSEDED' : 'EFFECTIVE' },
          );
          const standing = events.filter(({ status }) => status !== 'REVOKED');
          const most = Math.max(...standing.map((one) => one.points));
          expect(events.filter(({ status }) => status === 'EFFECTIVE').map(({ id }) => id)).toEqual(
            standing.length === 0 ? [] : [counted],
          );
          expect(counted).toBe(standing.find((one) => one.points === most)?.id);
          expect(superseded).toHaveLength(Math.max(0, standing.length - 1));
        }
      }),
    );
  });

  it('does not depend on the order in which the events are handed over', () => {
    const events = fc.array(fc.tuple(fc.constantFrom(1, 2, 3), fc.nat(5)), { maxLength: 8 });
    fc.assert(
      fc.property(
        events.map((rows) => rows.map(([points, order], index) => event(`e${index}`, points, order))),
        (rows) => {
          expect(decideConduct([...rows].reverse())).toEqual(decideConduct(rows));
        },
      ),
    );
  });
});
