import { type Client, OFFICES, openWorld, type World } from '../kit';

interface Office {
  code: string;
  name: string;
  level: string;
  official: boolean;
  parent: { code: string; level: string } | null;
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const offices = async (under?: string, client: Client = world.as('AUDITOR')): Promise<Office[]> =>
  (
    await client.ask<{ offices: Office[] }>(
      `query ($under: String) { offices(under: $under) { code name level official parent { code level } } }`,
      { under },
    )
  ).offices;

const codesUnder = async (under: string): Promise<string[]> => (await offices(under)).map(({ code }) => code);

test('One general administration, 35 bureaus below it, and each office one level or more below its parent', async () => {
  const all = await offices();
  const levels = ['GENERAL_ADMINISTRATION', 'DIRECT_BUREAU', 'BRANCH', 'SUB_OFFICE'];

  expect(all.filter(({ level }) => level === 'DIRECT_BUREAU')).toHaveLength(35);
  for (const { code, level, parent, name } of all) {
    expect(code).toMatch(/^\d{6}$/);
    expect(name).not.toBe('');
    if (parent === null) {
      expect([code, level]).toEqual([OFFICES.above, 'GENERAL_ADMINISTRATION']);
    } else {
      expect(levels.indexOf(level)).toBeGreaterThan(levels.indexOf(parent.level));
    }
  }
  expect(all.map(({ code }) => code)).toEqual([...new Set(all.map(({ code }) => code))].sort());
});

test.each([
  ['a bureau with all that is below it', '380000', ['380000', '380100', '380110', '380200']],
  ['a branch with its sub-office', '380100', ['380100', '380110']],
  ['a sub-office alone', '380110', ['380110']],
  ['a bureau of no branches', '110000', ['110000']],
  ['an office that does not exist', '999999', []],
  ['no code at all', "' or true --", []],
])('Under: %s', async (_what, under, expected) => {
  expect(await codesUnder(under)).toEqual(expected);
});

test('Under the general administration are all', async () => {
  expect(await codesUnder(OFFICES.above)).toEqual((await offices()).map(({ code }) => code));
});

test('Codes that no published text confirms are not called official; those of Ningbo say they are made up', async () => {
  const byCode = new Map((await offices()).map((office) => [office.code, office]));

  expect(['440100', '470000', '320110'].map((code) => byCode.get(code)?.official)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['000000', '380000', '380100', '310000'].map((code) => byCode.get(code)?.official)).toEqual(
    Array(4).fill(false),
  );
  for (const code of ['380100', '380110', '380200']) {
    expect(byCode.get(code)?.name).toContain('虚构');
  }
});

test('They are the same for all who are signed in, and not for others', async () => {
  const all = await offices();
  expect(await offices(undefined, world.partner())).toEqual(all);
  expect(await offices(undefined, world.as('COLLECTOR', OFFICES.other))).toEqual(all);
  expect(await world.anyone().refused(`{ offices { code } }`)).toMatchObject({ code: 'UNAUTHENTICATED' });
});
