import { ensureRunningCycles } from '../../src/modules/grading';
import { openCycle, openWorld, type World } from '../kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

/** The cycles that hold a day, by their offices. */
const cyclesOn = async (regime: string, day: string): Promise<Record<string, string>> => {
  const rows = await world.owner.query<{ office: string; period: string }[]>(
    `select office_code as office, period::text from grading_cycle where regime = $1 and period @> $2::date order by 1`,
    [regime, day],
  );
  return Object.fromEntries(rows.map(({ office, period }) => [office, period]));
};

test('Under the usual regime a cycle runs for each bureau, without anybody opening it', async () => {
  world.clock.set('2027-10-01T00:01:00+08:00');
  await Promise.all([
    ensureRunningCycles(world.platform.db, world.clock),
    ensureRunningCycles(world.platform.db, world.clock),
  ]);

  const [{ bureaus } = { bureaus: 0 }] = await world.owner.query<{ bureaus: number }[]>(
    `select count(*)::integer as bureaus from office where level = 'DIRECT_BUREAU'`,
  );
  const running = await cyclesOn('AQSIQ_2013_93', '2027-10-01');
  expect(Object.keys(running)).toHaveLength(bureaus);
  expect(running['380000']).toBe('[2027-10-01,2028-10-01)');
});

test('Under another regime a bureau goes on where it opened a first cycle; nobody else begins with it', async () => {
  await openCycle(world.as('GRADING_OFFICER'), {
    regime: 'GACC_2026_282',
    from: '2026-04-01',
    to: '2027-04-01',
  });
  await ensureRunningCycles(world.platform.db, world.clock);
  expect(await cyclesOn('GACC_2026_282', '2027-04-01')).toEqual({});

  world.clock.set('2027-03-31T00:01:00+08:00');
  await ensureRunningCycles(world.platform.db, world.clock);
  await ensureRunningCycles(world.platform.db, world.clock);

  expect(await cyclesOn('GACC_2026_282', '2027-04-01')).toEqual({
    '380000': expect.stringMatching(/^\[2027-04-01,/),
  });
  expect(await cyclesOn('CIQ_FOUR_LEVEL', '2027-04-01')).toEqual({});
});
