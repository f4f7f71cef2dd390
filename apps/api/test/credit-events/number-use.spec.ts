import { collect, expectRefusal, inputFor, OFFICES, openWorld, register, type World } from '../kit';

const USE = `query ($office: String) { businessNumberUse(office: $office) { prefix used of office { code } } }`;
interface Use {
  prefix: string;
  used: number;
  of: number;
  office: { code: string };
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const use = async (office?: string): Promise<Use[]> =>
  (await world.as('COLLECTOR').ask<{ businessNumberUse: Use[] }>(USE, { office })).businessNumberUse;
const of = (rows: readonly Use[], office: string, prefix: string): number | undefined =>
  rows.find((row) => row.office.code === office && row.prefix === prefix)?.used;

test('how many of today’s numbers an office and those below have used, by prefix; tomorrow it begins anew', async () => {
  const collector = world.as('COLLECTOR');
  const { id: enterpriseId } = await register(collector);
  await collect(collector, inputFor('J-001', { enterpriseId }));
  await collect(collector, inputFor('J-002', { enterpriseId }));
  await collect(collector, inputFor('W-009', { enterpriseId, office: OFFICES.below }));

  const rows = await use();
  expect(new Set(rows.map((row) => row.of))).toEqual(new Set([999]));
  expect([of(rows, OFFICES.own, 'J'), of(rows, OFFICES.own, 'W')]).toEqual([2, 0]);
  expect([of(rows, OFFICES.below, 'J'), of(rows, OFFICES.below, 'W')]).toEqual([0, 1]);
  expect(of(rows, OFFICES.other, 'J')).toBeUndefined();
  expect((await use(OFFICES.below)).every(({ office }) => office.code.startsWith('3801'))).toBe(true);

  world.clock.stopAt('2026-11-17T00:00:01+08:00');
  expect(of(await use(), OFFICES.own, 'J')).toBe(0);
});

test('an office above or beside is not told of', async () => {
  for (const office of [OFFICES.above, OFFICES.other]) {
    await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', USE, { office });
  }
});
