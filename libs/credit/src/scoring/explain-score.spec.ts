import fc from 'fast-check';
import {
  AQSIQ_2013_93_V1,
  explainScore,
  scoreEnterprise,
  withoutEvents,
  type CreditEventStatus,
  type ScoredEvent,
} from '../index.ts';

const event = (
  id: string,
  points: number,
  status: CreditEventStatus = 'EFFECTIVE',
  more: Partial<ScoredEvent> = {},
): ScoredEvent => ({
  id,
  itemCode: 'N-001',
  points,
  seriousPenalty: false,
  effect: 'NONE',
  status,
  ...more,
});

const explain = (events: ScoredEvent[], current?: { grade: string }) =>
  explainScore(events, AQSIQ_2013_93_V1, current);

describe('an explanation', () => {
  it('says how far the bands on both sides are', () => {
    expect(explain([event('a', 12), event('b', 3)])).toMatchObject({
      better: { grade: 'A', points: 4 },
      worse: { grade: 'C', points: 9 },
    });
    expect(explain([])).toMatchObject({ worse: { grade: 'B', points: 12 } });
    expect(explain([]).better).toBeUndefined();
    expect(explain([event('a', 36)]).worse).toBeUndefined();
  });

  it('names the smallest points whose falling out gives a better grade, not the fewest events', () => {
    // 26 points, C: 3 must fall out. 12 would be one event, 2 + 1 are two, but fewer points.
    const events = [event('twelve', 12), event('eleven', 11), event('two', 2), event('one', 1)];
    expect(explain(events).change).toEqual({ grade: 'B', points: 3, eventIds: ['two', 'one'] });
  });

  it('takes the fewer events where the points are the same', () => {
    const events = [event('a', 1), event('b', 2), event('c', 3), event('d', 20)];
    expect(explain(events).change).toEqual({ grade: 'B', points: 3, eventIds: ['c'] });
  });

  it('counts what is left of a conduct: the next event comes back', () => {
    // 14 points, B: 3 must fall out. Without the first event of the act its second still counts 11.
    const events = [
      event('first', 14),
      event('second', 11, 'SUPERSEDED', { supersededBy: 'first' }),
      event('third', 1, 'SUPERSEDED', { supersededBy: 'first' }),
    ];
    expect(explain(events).change).toEqual({ grade: 'A', points: 3, eventIds: ['first'] });
  });

  it('names the event that brings D directly, even where its points alone would not', () => {
    const events = [event('listed elsewhere', 2, 'EFFECTIVE', { effect: 'DIRECT_D' }), event('b', 1)];
    expect(explain(events)).toMatchObject({
      score: { grade: 'D', reason: 'DIRECT_D' },
      change: { grade: 'A', points: 2, eventIds: ['listed elsewhere'] },
    });
  });

  it('has nothing that would change the best grade that points can give, nor one that is kept', () => {
    expect(explain([event('a', 11)]).change).toBeUndefined();
    expect(explain([event('a', 11)], { grade: 'AA' }).change).toBeUndefined();
  });

  const POINTS = [0, 1, 2, 3, 6, 12, 24];
  /** Conducts of one to three events: the one with the most points counts, the others gave way to it. */
  const anyEvents: fc.Arbitrary<ScoredEvent[]> = fc
    .array(
      fc.array(
        fc.record({
          points: fc.constantFrom(...POINTS),
          effect: fc.oneof(
            { weight: 9, arbitrary: fc.constant('NONE' as const) },
            { weight: 1, arbitrary: fc.constant('DIRECT_D' as const) },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { maxLength: 4 },
    )
    .map((conducts) =>
      withoutEvents(
        conducts.flatMap((conduct, c) =>
          conduct.map(({ points, effect }, e) =>
            e === 0
              ? event(`${c}.0`, points, 'EFFECTIVE', { effect })
              : event(`${c}.${e}`, points, 'SUPERSEDED', { effect, supersededBy: `${c}.0` }),
          ),
        ),
        new Set(),
      ),
    );
  const held = fc.constantFrom({ grade: 'AA' }, { grade: 'C' }, undefined);
  const rank = (grade: string): number =>
    AQSIQ_2013_93_V1.grades.find(({ code }) => code === grade)?.rank ?? 0;

  it('names what would change it so that scoring again without it gives just that grade, and nothing smaller would', () => {
    fc.assert(
      fc.property(anyEvents, held, (events, current) => {
        const { score, change } = explain(events, current);
        const sets = Array.from({ length: 2 ** events.length }, (_, bits) =>
          events.filter((_event, index) => (bits >> index) % 2 === 1).map(({ id }) => id),
        );
        const outcomes = sets.map((ids) => ({
          count: ids.length,
          ...scoreEnterprise(withoutEvents(events, new Set(ids)), AQSIQ_2013_93_V1, current),
        }));
        const better = outcomes.filter(({ grade }) => rank(grade) < rank(score.grade));
        if (change === undefined) {
          expect(better).toEqual([]);
          return;
        }
        const after = scoreEnterprise(
          withoutEvents(events, new Set(change.eventIds)),
          AQSIQ_2013_93_V1,
          current,
        );
        expect(after).toMatchObject({ grade: change.grade, points: score.points - change.points });
        expect(rank(after.grade)).toBeLessThan(rank(score.grade));
        const most = Math.max(...better.map(({ points }) => points));
        expect(score.points - change.points).toBe(most);
        expect(change.eventIds.length).toBe(
          Math.min(...better.filter(({ points }) => points === most).map(({ count }) => count)),
        );
      }),
      { numRuns: 300 },
    );
  });
});
