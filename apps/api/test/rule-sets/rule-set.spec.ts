import { type Client, ITEMS, openWorld, type World } from '../kit';

interface Item {
  code: string;
  category: string;
  points: number;
  kinds: string[];
  official: boolean;
  source: string;
  description: string;
  collector: string;
  mode: string;
  serious: boolean;
  effect: string;
  legalBasis: string[];
  businessNumber: { given: string; issued: string | null };
}
interface RuleSet {
  regime: string;
  version: number;
  effectiveFrom: string;
  items: Item[];
  grades: { code: string; rank: number; reachedBy: string; official: boolean; label: string }[];
  bands: { grade: string; from: number; to: number | null; official: boolean }[];
  thresholds: { measure: string; accumulator: string; points: number; official: boolean; source: string }[];
  deadlines: { code: string; length: number; unit: string; official: boolean; source: string }[];
}

let world: World;
let partner: Client;
let rules: RuleSet;
beforeAll(async () => {
  world = await openWorld();
  partner = world.partner();
  const { ruleSet } = await partner.ask<{ ruleSet: RuleSet }>(
    `{ ruleSet { regime version effectiveFrom
       items { code category points kinds official source description collector mode serious effect legalBasis businessNumber { given issued } }
       grades { code rank reachedBy official label } bands { grade from to official }
       thresholds { measure accumulator points official source } deadlines { code length unit official source } } }`,
  );
  rules = ruleSet;
});
afterAll(() => world.close());

describe('The rules in force', () => {
  test.each([
    ['2013-12-31', null],
    ['2014-01-01', { version: 1, effectiveFrom: '2014-01-01' }],
    ['2026-11-16', { version: 1, effectiveFrom: '2014-01-01' }],
    ['2099-12-31', { version: 1, effectiveFrom: '2014-01-01' }],
  ])('on %s: %j', async (on, expected) => {
    expect(
      await partner.ask(`query ($on: Date) { ruleSet(on: $on) { version effectiveFrom } }`, { on }),
    ).toEqual({ ruleSet: expected });
  });

  test('of a regime that nobody published: none', async () => {
    expect(await partner.ask(`{ ruleSet(regime: "OTHER") { version } }`)).toEqual({ ruleSet: null });
  });
});

describe('The catalogue', () => {
  // Letters and numbers as the sources of the catalogue count them; P-090 to P-095 are six, P-018 stands beside P-016.
  test.each([
    ['ADMINISTRATIVE_PENALTY', 'P', 52, 'REQUIRED', null],
    ['DECLARATION_ERROR', 'E', 10, 'REQUIRED', null],
    ['NONCONFORMITY', 'N', 18, 'REQUIRED', null],
    ['DAILY_SUPERVISION', 'J', 17, 'OPTIONAL', 'J'],
    ['EXTERNAL', 'W', 11, 'NEVER', 'W'],
  ])('has of %s the items %s, %i of them; number %s, issued %s', (category, letter, count, given, issued) => {
    const items = rules.items.filter((item) => item.category === category);

    expect(items.every(({ code }) => code.startsWith(`${letter}-`))).toBe(true);
    expect(items.map(({ code }) => code)).toEqual([...new Set(items.map(({ code }) => code))]);
    expect(items).toHaveLength(count);
    expect(new Set(items.map(({ businessNumber }) => JSON.stringify(businessNumber)))).toEqual(
      new Set([JSON.stringify({ given, issued })]),
    );
  });

  test('has every item as the library has it, in its order', () => {
    expect(rules.items).toEqual(ITEMS.map((item) => ({ ...item, businessNumber: expect.any(Object) })));
  });

  test('has a step of the scale for every item, and calls none official', () => {
    for (const { code, points, kinds, official, source, description } of rules.items) {
      expect({ code, points: [0, 1, 2, 3, 6, 12, 24, 36].includes(points) }).toEqual({ code, points: true });
      expect(kinds.length).toBeGreaterThan(0);
      expect([official, source === '', description === '']).toEqual([false, false, false]);
    }
  });

  test.each([
    ['P-001', 36, true, 'NONE'],
    ['P-003', 12, true, 'NONE'],
    ['P-020', 6, false, 'NONE'],
    ['E-004', 3, false, 'NONE'],
    ['N-009', 6, false, 'NONE'],
    ['J-006', 12, false, 'NONE'],
    ['W-002', 24, false, 'NONE'],
    ['W-006', 12, false, 'DIRECT_D'],
    ['W-020', 0, false, 'NONE'],
  ])('%s: %i points, serious %p, effect %s', (code, points, serious, effect) => {
    expect(rules.items.find((item) => item.code === code)).toMatchObject({ points, serious, effect });
  });

  test('counts penalties of twelve points or more, and nothing else, as serious', () => {
    for (const { code, category, points, serious } of rules.items) {
      expect({ code, serious }).toEqual({
        code,
        serious: category === 'ADMINISTRATIVE_PENALTY' && points >= 12,
      });
    }
  });
});

test('Five grades from the best to the worst; AA on application alone', () => {
  expect(rules.grades.map(({ code, rank, reachedBy }) => [code, rank, reachedBy])).toEqual([
    ['AA', 1, 'APPLICATION'],
    ['A', 2, 'POINTS'],
    ['B', 3, 'POINTS'],
    ['C', 4, 'POINTS'],
    ['D', 5, 'POINTS'],
  ]);
  expect(rules.grades.some(({ official }) => official)).toBe(false);
});

test('Bands without a gap, from 0 to any number', () => {
  expect(rules.bands).toEqual([
    { grade: 'A', from: 0, to: 12, official: false },
    { grade: 'B', from: 12, to: 24, official: false },
    { grade: 'C', from: 24, to: 36, official: false },
    { grade: 'D', from: 36, to: null, official: false },
  ]);
});

test('Three thresholds; 24 and 36 stand in the announcement, 12 is inferred', () => {
  expect(rules.thresholds).toMatchObject([
    { measure: 'CONTROL', accumulator: 'ALL_POINTS', points: 12, official: false },
    { measure: 'DOWNGRADE', accumulator: 'ALL_POINTS', points: 24, official: true },
    { measure: 'LISTING', accumulator: 'SERIOUS_PENALTY_POINTS', points: 36, official: true },
  ]);
});

test('Six deadlines; 日 is read as natural days, and that reading is not official', () => {
  expect(rules.deadlines).toMatchObject([
    { code: 'COLLECT', length: 5, unit: 'WORKING_DAY', official: true },
    { code: 'CONFIRM_REVIEW', length: 5, unit: 'DAY', official: false },
    { code: 'ADJUST_REVIEW', length: 10, unit: 'DAY', official: false },
    { code: 'ANNOUNCE', length: 7, unit: 'DAY', official: false },
    { code: 'ANSWER_OBJECTION', length: 5, unit: 'WORKING_DAY', official: false },
    { code: 'DEFEND', length: 10, unit: 'DAY', official: false },
  ]);
});
