import fc from 'fast-check';
import {
  AQSIQ_2013_93_V1,
  CREDIT_EVENT_STATUSES,
  gradeOf,
  scoreEnterprise,
  totalsOf,
  type CreditEventStatus,
  type ScoredEvent,
} from '../index.ts';

const event = (
  id: string,
  points: number,
  status: CreditEventStatus = 'EFFECTIVE',
  more: Partial<ScoredEvent> = {},
) => ({
  id,
  itemCode: 'N-001',
  points,
  seriousPenalty: false,
  effect: 'NONE' as const,
  status,
  ...more,
});

describe('a score', () => {
  it('says of every event what became of it', () => {
    const events = [
      event('penalty', 12, 'EFFECTIVE', { itemCode: 'P-003', seriousPenalty: true }),
      event('finding', 6),
      event('same act', 3, 'SUPERSEDED', { supersededBy: 'penalty' }),
      event('from the feed', 24, 'AWAITING_CONFIRMATION'),
      event('not ours', 24, 'DISMISSED'),
      event('won in court', 36, 'REVOKED', { seriousPenalty: true }),
    ];
    expect(scoreEnterprise(events, AQSIQ_2013_93_V1, { grade: 'AA' })).toEqual({
      points: 18,
      seriousPenaltyPoints: 12,
      grade: 'B',
      reason: 'POINTS',
      lines: [
        { eventId: 'penalty', points: 12, counted: true },
        { eventId: 'finding', points: 6, counted: true },
        { eventId: 'same act', points: 3, counted: false, reason: 'SUPERSEDED' },
        { eventId: 'from the feed', points: 24, counted: false, reason: 'AWAITING_CONFIRMATION' },
        { eventId: 'not ours', points: 24, counted: false, reason: 'DISMISSED' },
        { eventId: 'won in court', points: 36, counted: false, reason: 'REVOKED' },
      ],
    });
  });

  it('without events is the best grade that points can reach, or AA where that is held', () => {
    expect(scoreEnterprise([], AQSIQ_2013_93_V1)).toMatchObject({
      points: 0,
      grade: 'A',
      reason: 'POINTS',
      lines: [],
    });
    expect(scoreEnterprise([], AQSIQ_2013_93_V1, { grade: 'AA' })).toMatchObject({
      grade: 'AA',
      reason: 'KEPT_BY_APPLICATION',
    });
  });

  it('takes the direct D from an effective event only', () => {
    const listed = (status: CreditEventStatus) => [
      event('w', 12, status, { itemCode: 'W-006', effect: 'DIRECT_D' }),
    ];
    expect(scoreEnterprise(listed('EFFECTIVE'), AQSIQ_2013_93_V1)).toMatchObject({
      grade: 'D',
      reason: 'DIRECT_D',
    });
    expect(scoreEnterprise(listed('REVOKED'), AQSIQ_2013_93_V1)).toMatchObject({
      grade: 'A',
      reason: 'POINTS',
    });
  });

  const anyEvent: fc.Arbitrary<ScoredEvent> = fc.record({
    id: fc.uuid(),
    itemCode: fc.constant('P-003'),
    points: fc.constantFrom(0, 1, 2, 3, 6, 12, 24, 36),
    seriousPenalty: fc.boolean(),
    effect: fc.constantFrom('NONE' as const, 'DIRECT_D' as const),
    status: fc.constantFrom(...CREDIT_EVENT_STATUSES),
  });
  const held = fc.constantFrom({ grade: 'AA' }, { grade: 'C' }, undefined);

  it('adds up its counted lines, and agrees with the bulk pass over the totals', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), held, (events, current) => {
        const score = scoreEnterprise(events, AQSIQ_2013_93_V1, current);
        const counted = score.lines.filter((line) => line.counted);
        expect(score.points).toBe(counted.reduce((sum, { points }) => sum + points, 0));
        expect(score.seriousPenaltyPoints).toBeLessThanOrEqual(score.points);
        expect(score.lines.map(({ eventId }) => eventId)).toEqual(events.map(({ id }) => id));
        const { grade, reason } = score;
        expect(gradeOf(totalsOf(events), AQSIQ_2013_93_V1, current)).toEqual({ grade, reason });
      }),
    );
  });

  it('is the same for the same events in another order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const { lines, ...score } = scoreEnterprise(events, AQSIQ_2013_93_V1);
        const { lines: reversed, ...other } = scoreEnterprise([...events].reverse(), AQSIQ_2013_93_V1);
        expect(other).toEqual(score);
        expect([...reversed].reverse()).toEqual(lines);
      }),
    );
  });
});
