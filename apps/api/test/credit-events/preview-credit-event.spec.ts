import fc from 'fast-check';
import {
  type Client,
  collect,
  COLLECT,
  type Collected,
  expectRefusal,
  inputFor,
  MONDAY_MORNING,
  OFFICES,
  openCycle,
  openWorld,
  pointsOf,
  register,
  type RoleCode,
  TRADE_ITEMS,
  type World,
} from '../kit';

interface Effect {
  points: number;
  seriousPenaltyPoints: number;
  grade: string;
  reached: string[];
}
interface Preview {
  refusals: {
    code: string;
    message: string;
    field: string | null;
    rule: string | null;
    reference: string | null;
  }[];
  points: number;
  status: string;
  collectBy: { date: string; provisional: boolean };
  late: boolean;
  numberIssued: string | null;
  hasCycle: boolean;
  before: Effect;
  after: Effect;
}

const PREVIEW = `query ($input: CollectCreditEventInput!) { previewCreditEvent(input: $input) {
  refusals { code message field rule reference } points status collectBy { date provisional } late numberIssued hasCycle
  before { points seriousPenaltyPoints grade reached } after { points seriousPenaltyPoints grade reached } } }`;

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  await openCycle(world.as('GRADING_OFFICER'));
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const preview = async (input: Record<string, unknown>, client = collector): Promise<Preview> =>
  (await client.ask<{ previewCreditEvent: Preview }>(PREVIEW, { input })).previewCreditEvent;

const direct = fc.constantFrom('W-006', 'W-002', 'P-001', 'P-003', 'N-009', 'J-001', 'W-020');
const anyItem = fc.constantFrom(...TRADE_ITEMS.map(({ code }) => code));
const collection = fc.record({
  code: fc.oneof(direct, anyItem),
  key: fc.constantFrom('甲', '甲', '乙', null),
  verifiedOn: fc.constantFrom('2026-11-12', '2026-11-12', '2026-10-30', '2026-09-15', '2020-05-06'),
});

test('What the preview says, collecting does: status, points, deadline, number, totals, grade; and the preview stores nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(collection, { minLength: 1, maxLength: 6 }), async (steps) => {
      const { id: enterpriseId } = await register(collector);
      for (const { code, key, verifiedOn } of steps) {
        const input = inputFor(code, { enterpriseId, conductKey: key, verifiedOn });
        const stored = await world.fingerprint();
        const said = await preview(input);
        expect(await world.fingerprint()).toEqual(stored);

        const event = await collect(collector, input);

        expect(said.refusals).toEqual([]);
        expect({
          points: said.points,
          status: said.status,
          late: said.late,
          collectBy: said.collectBy.date,
          numberIssued: said.numberIssued,
        }).toEqual({
          points: event.points,
          status: event.status,
          late: event.late,
          collectBy: event.collectBy,
          numberIssued: /^[JW]380000/.exec(event.businessNumber)?.[0].slice(0, 1) ?? null,
        });
        // What the next preview starts from, in the same cycle, is what this one said.
        expect((await preview({ ...input, conductKey: null })).before).toEqual(said.after);
      }
    }),
    { numRuns: 25 },
  );
}, 90_000);

test('the totals before and after are those of the running cycle', async () => {
  const { id: enterpriseId } = await register(collector);
  await collect(collector, inputFor('J-002', { enterpriseId }));

  const { before, after } = await preview(inputFor('P-003', { enterpriseId }));

  expect(before).toEqual({ points: 6, seriousPenaltyPoints: 0, grade: 'A', reached: [] });
  expect(after).toEqual({ points: 18, seriousPenaltyPoints: 12, grade: 'B', reached: ['CONTROL'] });
  expect(await pointsOf(collector, enterpriseId)).toEqual({ points: 6, seriousPenaltyPoints: 0 });
});

test('an event that no cycle of its rules holds is told to count once one is opened', async () => {
  const { id: enterpriseId } = await register(collector);

  expect(await preview(inputFor('J-002', { enterpriseId }))).toMatchObject({ hasCycle: true });
  const customs = await preview({
    enterpriseId,
    itemCode: 'H-020',
    verifiedOn: '2026-11-12',
    detail: '警告',
  });
  expect(customs).toMatchObject({ hasCycle: false, points: 1, before: { points: 0 }, after: { points: 0 } });
});

test.each<[what: string, before: string[], itemCode: string, grade: string, reached: string[]]>([
  ['11 points', ['J-002', 'N-001', 'J-001'], 'J-001', 'A', []],
  ['12 points: controlled', ['J-002'], 'J-003', 'B', ['CONTROL']],
  ['23 points', ['P-003', 'J-002', 'N-001', 'J-001'], 'J-001', 'B', ['CONTROL']],
  ['24 points: downgraded', ['P-003'], 'P-004', 'C', ['CONTROL', 'DOWNGRADE']],
  ['35 points', ['W-002', 'J-002', 'N-001', 'J-001'], 'J-001', 'C', ['CONTROL', 'DOWNGRADE']],
  [
    '36 points of serious penalties: listed',
    ['P-003', 'P-004'],
    'P-007',
    'D',
    ['CONTROL', 'DOWNGRADE', 'LISTING'],
  ],
  ['36 points, not all of penalties: D, not listed', ['W-002'], 'W-001', 'D', ['CONTROL', 'DOWNGRADE']],
  ['an item that brings D by itself', [], 'W-006', 'D', ['CONTROL']],
])('the grade and the measures that would follow: %s', async (_what, before, itemCode, grade, reached) => {
  const { id: enterpriseId } = await register(collector);
  for (const code of before) {
    await collect(collector, inputFor(code, { enterpriseId }));
  }

  expect((await preview(inputFor(itemCode, { enterpriseId }))).after).toMatchObject({ grade, reached });
});

test('an event that brings D by itself no longer does once another of the same act takes its place', async () => {
  const { id: enterpriseId } = await register(collector);
  await collect(collector, inputFor('W-006', { enterpriseId, conductKey: '甲' }));

  const { before, after } = await preview(inputFor('W-002', { enterpriseId, conductKey: '甲' }));

  expect([before.grade, after.grade]).toEqual(['D', 'C']);
});

test('what saving would be refused for is said in full, and saving is refused for the first of it', async () => {
  const { id: enterpriseId } = await register(collector, { kinds: ['CARRIER'] });
  const input = inputFor('P-003', {
    enterpriseId,
    businessNumber: undefined,
    verifiedOn: '2026-11-17',
    occurredOn: '2026-11-18',
    detail: '',
    declarantNumber: '?',
  });

  const { refusals } = await preview(input);

  expect(refusals.map(({ code, field, rule }) => [code, field, rule])).toEqual([
    ['NOT_APPLICABLE', 'itemCode', 'KIND_NOT_COVERED'],
    ['INVALID_INPUT', 'businessNumber', 'NUMBER_REQUIRED'],
    ['INVALID_INPUT', 'verifiedOn', 'VERIFIED_IN_FUTURE'],
    ['INVALID_INPUT', 'occurredOn', 'OCCURRED_AFTER_VERIFIED'],
    ['INVALID_INPUT', 'detail', 'DETAIL_REQUIRED'],
    ['INVALID_INPUT', 'declarantNumber', 'DECLARANT_FORMAT'],
  ]);
  const refused = await expectRefusal(world, collector, 'NOT_APPLICABLE', COLLECT, { input });
  expect(refused.message).toBe(refusals[0]?.message);
  expect(refused.reference).toBe(refusals[0]?.reference);
});

test('a preview takes no number: after any of them the next event follows the last', async () => {
  const { id: enterpriseId } = await register(collector);
  const input = inputFor('J-001', { enterpriseId });
  const first: Collected = await collect(collector, input);
  for (let index = 0; index < 5; index += 1) {
    expect((await preview(input)).numberIssued).toBe('J');
  }
  const second = await collect(collector, input);

  expect(Number(second.businessNumber.slice(-3))).toBe(Number(first.businessNumber.slice(-3)) + 1);
});

test('an unknown item, enterprise or office is refused as in collecting', async () => {
  const { id: enterpriseId } = await register(collector);
  await expectRefusal(world, collector, 'INVALID_INPUT', PREVIEW, {
    input: { ...inputFor('J-001', { enterpriseId }), itemCode: 'X-1' },
  });
  await expectRefusal(world, collector, 'NOT_FOUND', PREVIEW, {
    input: inputFor('J-001', { enterpriseId: '999999999' }),
  });
  await expectRefusal(world, collector, 'FORBIDDEN', PREVIEW, {
    input: inputFor('J-001', { enterpriseId, office: OFFICES.other }),
  });
});

describe('Who may preview is who may collect', () => {
  test.each<[RoleCode]>([['CONFIRMING_OFFICER'], ['GRADING_OFFICER'], ['AUDITOR']])(
    'not %s',
    async (role) => {
      const { id: enterpriseId } = await register(collector);
      await expectRefusal(world, world.as(role), 'FORBIDDEN', PREVIEW, {
        input: inputFor('J-001', { enterpriseId }),
      });
    },
  );

  test('not a partner agency, and nobody who is signed out', async () => {
    const { id: enterpriseId } = await register(collector);
    const input = inputFor('J-001', { enterpriseId });
    await expectRefusal(world, world.partner(), 'FORBIDDEN', PREVIEW, { input });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', PREVIEW, { input });
  });
});
