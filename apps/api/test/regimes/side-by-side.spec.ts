import { AQSIQ_2013_93_V1, type RuleSetContent } from '@portcredit/credit';
import { publishRuleSet } from '../../src/modules/rule-sets';
import {
  type Client,
  CONFIRM_REVIEW,
  expectRefusal,
  OFFICES,
  openCycle,
  openWorld,
  register,
  reviewOf,
  runGrading,
  type World,
} from '../kit';
import { checkOf, eventCsv, eventRow } from '../credit-events/event-file';

/** A regime that the product does not know: two grades, one item, a year from July on. */
const FOURTH: RuleSetContent = {
  ...AQSIQ_2013_93_V1,
  regime: 'TEST_ONLY',
  title: '仅供试验',
  effectiveFrom: '2020-01-01',
  cycle: { month: 7, day: 1, months: 12 },
  initialGrade: { grade: '合格', official: false, source: '试验' },
  items: AQSIQ_2013_93_V1.items
    .filter(({ code }) => code === 'J-001')
    .map((item) => ({ ...item, code: 'Z-001', description: '试验条目', points: 7 })),
  grades: [
    { code: '合格', label: '合格', rank: 1, reachedBy: 'POINTS', official: false, source: '试验' },
    { code: '不合格', label: '不合格', rank: 2, reachedBy: 'POINTS', official: false, source: '试验' },
  ],
  bands: [
    { grade: '合格', from: 0, to: 10, official: false, source: '试验' },
    { grade: '不合格', from: 10, official: false, source: '试验' },
  ],
  thresholds: [],
  measures: [],
};

const COLLECT = `mutation ($input: CollectCreditEventInput!) { collectCreditEvent(input: $input) { id points status regime supersededBy { id } cycle { id regime } } }`;
const GRADES = `query ($id: ID!) { enterprise(id: $id) { regimeGrades { regime grade { value } label rank grades } } }`;

interface Event {
  id: string;
  status: string;
  regime: string;
  ruleSetTitle: string;
  cycle: { id: string; regime: string } | null;
}

let world: World;
let collector: Client;
let officer: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
  officer = world.as('GRADING_OFFICER');
  await publishRuleSet(world.owner, FOURTH, world.clock.now());
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ id: enterpriseId } = await register(collector));
});

const collect = async (itemCode: string, more: Record<string, unknown> = {}): Promise<Event> =>
  (
    await collector.ask<{ collectCreditEvent: Event }>(COLLECT, {
      input: { enterpriseId, itemCode, verifiedOn: '2026-11-12', detail: '试验', ...more },
    })
  ).collectCreditEvent;
const opened = (regime: string, from: string, to: string): Promise<string> =>
  openCycle(officer, { regime, from, to, office: OFFICES.own });
const gradesOf = async (): Promise<Record<string, string | null>> => {
  const { enterprise } = await collector.ask<{
    enterprise: { regimeGrades: { regime: string; grade: { value: string } | null }[] };
  }>(GRADES, { id: enterpriseId });
  return Object.fromEntries(
    enterprise.regimeGrades.map(({ regime, grade }) => [regime, grade?.value ?? null]),
  );
};

describe('Regimes side by side', () => {
  test.each([
    ['CIQ_FOUR_LEVEL', 'F-004', '2026-01-01', '2027-01-01', '二'],
    ['GACC_2026_282', 'H-002', '2026-04-01', '2027-04-01', '失信'],
    ['TEST_ONLY', 'Z-001', '2026-07-01', '2027-07-01', '合格'],
  ])(
    '%s counts its own item %s in its own cycle, and confirms a grade of its own',
    async (regime, item, from, to, expected) => {
      const cycleId = await opened(regime, from, to);

      expect(await collect(item)).toMatchObject({ regime, cycle: { id: cycleId, regime } });
      await runGrading(officer, cycleId);
      const review = await reviewOf(officer, enterpriseId, cycleId);
      expect(review.preliminaryGrade).toBe(expected);
      await officer.ask(CONFIRM_REVIEW, { id: review.id });

      expect(await gradesOf()).toMatchObject({ AQSIQ_2013_93: 'B', [regime]: expected });
    },
  );

  test('stand beside each other, each with its own grades, and none derived from another', async () => {
    expect(await gradesOf()).toEqual({
      AQSIQ_2013_93: 'B',
      CIQ_FOUR_LEVEL: null,
      GACC_2026_282: null,
      TEST_ONLY: null,
    });
    const { enterprise } = await collector.ask<{ enterprise: { regimeGrades: unknown[] } }>(GRADES, {
      id: enterpriseId,
    });
    expect(enterprise.regimeGrades[0]).toEqual({
      regime: 'AQSIQ_2013_93',
      grade: { value: 'B' },
      label: '信用风险较小',
      rank: 3,
      grades: 5,
    });
  });

  test('are listed by the rule set that holds on a day: one that has not begun is not there', async () => {
    const on = async (day: string) => {
      const { ruleSets } = await collector.ask<{ ruleSets: { regime: string }[] }>(
        `query ($day: Date) { ruleSets(on: $day) { regime } }`,
        { day },
      );
      return ruleSets.map(({ regime }) => regime);
    };

    expect(await on('2026-04-01')).toEqual(['AQSIQ_2013_93', 'CIQ_FOUR_LEVEL', 'GACC_2026_282', 'TEST_ONLY']);
    expect(await on('2026-03-31')).toEqual(['AQSIQ_2013_93', 'CIQ_FOUR_LEVEL', 'TEST_ONLY']);
  });

  test('an act counts once in each of them: under one it does not give way to the other', async () => {
    const first = await collect('J-004', { conductKey: '同一行为' });
    const second = await collect('F-002', { conductKey: '同一行为' });
    const third = await collect('F-004', { conductKey: '同一行为' });

    expect([first.status, second.status, third.status]).toEqual(['EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE']);
    const { creditEvent } = await collector.ask<{ creditEvent: unknown }>(
      `query ($id: ID!) { creditEvent(id: $id) { status supersededBy { id } } }`,
      { id: second.id },
    );
    expect(creditEvent).toEqual({ status: 'SUPERSEDED', supersededBy: { id: third.id } });
  });

  test('an event of one is not the same act as an event of another', async () => {
    const { id } = await collect('J-004');

    const refusal = await expectRefusal(world, collector, 'INVALID_INPUT', COLLECT, {
      input: {
        enterpriseId,
        itemCode: 'F-004',
        verifiedOn: '2026-11-12',
        detail: '试验',
        sameConductAs: id,
      },
    });
    expect(refusal.detail).toEqual({ rule: 'CONDUCT_OF_ANOTHER_REGIME' });
  });

  test('the points of one leave the standing of another alone', async () => {
    await collect('H-020');
    const { enterprise } = await collector.ask<{ enterprise: Record<string, { points: number } | null> }>(
      `query ($id: ID!) { enterprise(id: $id) { own: standing { points } customs: standing(regime: "GACC_2026_282") { points } } }`,
      { id: enterpriseId },
    );
    expect(enterprise).toEqual({ own: { points: 0 }, customs: { points: 1 } });
  });

  test('a file is checked against the conducts and the thresholds of the regime of each row', async () => {
    const { creditCode, id } = await register(collector);
    await collect('Z-001', { enterpriseId: id, conductKey: '同一行为' });
    const row = (code: string, key?: string) =>
      eventRow(creditCode, { 采集条目代码: code, 一次采集标识: key });
    const { check } = await checkOf(
      collector,
      eventCsv([
        row('J-001', '同一行为'),
        row('J-001', '另一行为'),
        row('Z-001', '另一行为'),
        row('Z-001'),
        row('Z-001'),
      ]),
    );

    expect(check).toMatchObject({ collectible: 5, superseded: 0, reached: [] });
  });

  test('before its first day a regime takes nothing', async () => {
    await expectRefusal(world, collector, 'NOT_APPLICABLE', COLLECT, {
      input: { enterpriseId, itemCode: 'H-020', verifiedOn: '2026-03-31', detail: '试验' },
    });
  });
});
