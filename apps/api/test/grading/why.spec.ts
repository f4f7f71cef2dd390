import fc from 'fast-check';
import {
  ADJUST_REVIEW,
  type Client,
  collect,
  collectAutomatically,
  CONFIRM,
  CONFIRM_REVIEW,
  DISMISS,
  inputFor,
  itemOf,
  openCycle,
  openWorld,
  register,
  type Review,
  reviewOf,
  REVOKE,
  runGrading,
  type World,
} from '../kit';

const IN_CYCLE = '2026-09-28';

let world: World;
let collector: Client;
let confirming: Client;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
  confirming = world.as('CONFIRMING_OFFICER');
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());

async function graded(): Promise<{ enterpriseId: string; reviewId: string }> {
  const { id: enterpriseId } = await register(collector);
  await runGrading(officer, cycleId);
  return { enterpriseId, reviewId: (await reviewOf(officer, enterpriseId, cycleId)).id };
}

const linesOf = async (enterpriseId: string): Promise<Review['lines']> =>
  (await reviewOf(officer, enterpriseId, cycleId)).lines;

describe('The lines of a review', () => {
  test('name every event of its cycle, whether it counted, and why it did not', async () => {
    const { enterpriseId } = await graded();
    const input = (item: string, more = {}): Record<string, unknown> =>
      inputFor(item, { enterpriseId, verifiedOn: IN_CYCLE, ...more });
    const superseded = await collect(collector, input('J-001', { conductKey: '甲' }));
    const counted = await collect(collector, input('J-002', { conductKey: '甲' }));
    const revoked = await collect(collector, input('J-003'));
    await confirming.ask(REVOKE, { id: revoked.id, reason: '复议撤销' });
    const waiting = await collectAutomatically(world, 'N-009', { enterpriseId, verifiedOn: IN_CYCLE });
    const dismissed = await collectAutomatically(world, 'N-008', { enterpriseId, verifiedOn: IN_CYCLE });
    await confirming.ask(DISMISS, { id: dismissed, reason: '误报' });
    const slight = await collect(collector, input('W-020'));
    // Of the running cycle, and of no cycle at all: neither has a line here.
    await collect(collector, input('J-004', { verifiedOn: '2026-11-16' }));
    await collect(collector, input('J-004', { verifiedOn: '2025-09-30' }));

    expect(await linesOf(enterpriseId)).toEqual([
      { event: { id: superseded.id }, points: 1, counted: false, reason: 'SUPERSEDED' },
      { event: { id: counted.id }, points: 6, counted: true, reason: null },
      { event: { id: revoked.id }, points: 6, counted: false, reason: 'REVOKED' },
      { event: { id: waiting }, points: 6, counted: false, reason: 'AWAITING_CONFIRMATION' },
      { event: { id: dismissed }, points: 2, counted: false, reason: 'DISMISSED' },
      { event: { id: slight.id }, points: 0, counted: true, reason: null },
    ]);
  });

  test.each([
    ['confirmed', CONFIRM_REVIEW, {}],
    ['adjusted', ADJUST_REVIEW, { grade: 'D', reason: '情节严重' }],
  ])('of a review that was %s stay what they were, whatever becomes of the events', async (_, deed, more) => {
    const { enterpriseId, reviewId } = await graded();
    const event = await collect(collector, inputFor('J-004', { enterpriseId, verifiedOn: IN_CYCLE }));
    const other = await collectAutomatically(world, 'N-009', { enterpriseId, verifiedOn: IN_CYCLE });
    await officer.ask(deed, { id: reviewId, ...more });
    const decided = await reviewOf(officer, enterpriseId, cycleId);

    await confirming.ask(REVOKE, { id: event.id, reason: '复议撤销' });
    await confirming.ask(CONFIRM, { id: other });
    await collect(collector, inputFor('J-003', { enterpriseId, verifiedOn: IN_CYCLE }));

    expect(await reviewOf(officer, enterpriseId, cycleId)).toEqual(decided);
    expect(decided.lines.map(({ counted }) => counted)).toEqual([true, false]);
  });

  test('that had waited for a cycle are there once it is opened and graded', async () => {
    const { id: enterpriseId } = await register(collector);
    const event = await collect(collector, inputFor('J-004', { enterpriseId, verifiedOn: '2024-05-05' }));
    const earlier = await openCycle(officer, { from: '2024-01-01', to: '2025-01-01' });
    await runGrading(officer, earlier);

    expect(await reviewOf(officer, enterpriseId, earlier)).toMatchObject({
      points: 12,
      lines: [{ event: { id: event.id }, points: 12, counted: true, reason: null }],
    });
  });
});

type Step =
  | { deed: 'collect' | 'arrive'; item: string; conduct: string | null; verifiedOn: string }
  | { deed: 'confirm' | 'dismiss' | 'revoke'; which: number }
  | { deed: 'grade' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      deed: fc.constant('collect' as const),
      item: fc.constantFrom('J-001', 'J-002', 'J-004', 'P-003', 'P-020', 'W-006', 'W-020'),
      conduct: fc.constantFrom(null, '甲', '乙'),
      verifiedOn: fc.constantFrom('2025-09-30', IN_CYCLE, IN_CYCLE, IN_CYCLE, '2026-10-01'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('arrive' as const),
      item: fc.constantFrom('N-009', 'N-008', 'E-004'),
      conduct: fc.constantFrom(null, '甲'),
      verifiedOn: fc.constant(IN_CYCLE),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      deed: fc.constantFrom('confirm' as const, 'dismiss' as const, 'revoke' as const),
      which: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ deed: 'grade' as const }) },
);

async function take(
  enterpriseId: string,
  collected: { id: string; item: string }[],
  next: Step,
): Promise<void> {
  switch (next.deed) {
    case 'collect':
    case 'arrive': {
      const more = {
        enterpriseId,
        verifiedOn: next.verifiedOn,
        ...(next.conduct === null ? {} : { conductKey: next.conduct }),
      };
      const id =
        next.deed === 'collect'
          ? (await collect(collector, inputFor(next.item, more))).id
          : await collectAutomatically(world, next.item, more);
      collected.push({ id, item: next.item });
      return;
    }
    case 'grade':
      await runGrading(officer, cycleId);
      return;
    case 'confirm':
    case 'dismiss':
    case 'revoke': {
      const id = collected[next.which % Math.max(collected.length, 1)]?.id ?? '0';
      const document = { confirm: CONFIRM, dismiss: DISMISS, revoke: REVOKE }[next.deed];
      // Refused where the status does not allow it: then nothing changes.
      await confirming.send(document, next.deed === 'confirm' ? { id } : { id, reason: '测试' });
    }
  }
}

test('Whatever happened, the lines that counted add up to the points, in both sums, and decide a direct D', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { id: enterpriseId } = await register(collector);
      const collected: { id: string; item: string }[] = [];
      for (const next of steps) {
        await take(enterpriseId, collected, next);
      }
      await runGrading(officer, cycleId);

      const review = await reviewOf(officer, enterpriseId, cycleId);
      const counted = review.lines.filter((line) => line.counted);
      const items = counted.map(({ event }) =>
        itemOf(collected.find(({ id }) => id === event.id)?.item ?? ''),
      );
      const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
      expect(sum(counted.map(({ points }) => points))).toBe(review.points);
      expect(sum(items.filter(({ serious }) => serious).map(({ points }) => points))).toBe(
        review.seriousPenaltyPoints,
      );
      expect(review.gradeReason === 'DIRECT_D').toBe(items.some(({ effect }) => effect === 'DIRECT_D'));
      expect(new Set(review.lines.map(({ event }) => event.id)).size).toBe(review.lines.length);
    }),
    { numRuns: 25 },
  );
}, 120_000);
