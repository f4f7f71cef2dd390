import {
  type Client,
  collect,
  collectAutomatically,
  CONFIRM,
  DISMISS,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  register,
  REVOKE,
  type World,
} from '../kit';

const TIMELINESS = `query ($office: String) { timeliness(office: $office) { from to
  departments { office { code } department events late overdue } months { month department events late } } }`;

let world: World;
let officer: Client;
beforeEach(async () => {
  world = await openWorld();
  officer = world.as('CONFIRMING_OFFICER');
});
afterEach(() => world.close());

interface Timeliness {
  from: string;
  to: string;
  departments: {
    office: { code: string };
    department: string;
    events: number;
    late: number;
    overdue: number;
  }[];
  months: { month: string; department: string; events: number; late: number }[];
}
const ask = async (client: Client = officer, office?: string): Promise<Timeliness> =>
  (await client.ask<{ timeliness: Timeliness }>(TIMELINESS, { office })).timeliness;
const enterprise = async (): Promise<string> => (await register(world.as('COLLECTOR'))).id;
const arrive = async (verifiedOn: string, office?: string): Promise<string> =>
  collectAutomatically(world, 'N-002', { enterpriseId: await enterprise(), verifiedOn }, office);

test('who collected late is counted by office, department and month of the running cycle', async () => {
  const collector = world.as('COLLECTOR');
  const enterpriseId = await enterprise();
  await collect(collector, inputFor('J-001', { enterpriseId, verifiedOn: '2026-10-12' }));
  await collect(collector, inputFor('J-001', { enterpriseId, verifiedOn: '2026-11-16' }));
  await collect(
    collector,
    inputFor('J-001', { enterpriseId, verifiedOn: '2026-11-16', office: OFFICES.below }),
  );
  await collect(collector, inputFor('J-001', { enterpriseId, verifiedOn: '2026-09-28' }));

  expect(await ask()).toEqual({
    from: '2026-10-01',
    to: '2027-10-01',
    departments: [
      { office: { code: OFFICES.own }, department: 'FINDING', events: 2, late: 1, overdue: 0 },
      { office: { code: OFFICES.below }, department: 'FINDING', events: 1, late: 0, overdue: 0 },
    ],
    months: [
      { month: '2026-10', department: 'FINDING', events: 1, late: 1 },
      { month: '2026-11', department: 'FINDING', events: 2, late: 0 },
    ],
  });
});

test('what came in time and waited past its last day is late: while it waits, and when it is decided then', async () => {
  const [waiting, confirmed, dismissed] = [
    await arrive('2026-11-16'),
    await arrive('2026-11-16'),
    await arrive('2026-11-16'),
  ];
  expect((await ask()).departments).toMatchObject([
    { department: 'INSPECTION', events: 3, late: 0, overdue: 0 },
  ]);

  // The last day is Monday the 23rd; it is over at midnight.
  world.clock.stopAt('2026-11-23T23:59:59+08:00');
  expect((await ask()).departments).toMatchObject([{ late: 0, overdue: 0 }]);
  world.clock.stopAt('2026-11-24T00:00:00+08:00');
  expect((await ask()).departments).toMatchObject([{ late: 3, overdue: 3 }]);

  await officer.ask(CONFIRM, { id: confirmed });
  await officer.ask(DISMISS, { id: dismissed, reason: '误报' });
  expect((await ask()).departments).toMatchObject([{ late: 3, overdue: 1 }]);
  expect(waiting).not.toBe('');
});

test('what was decided in time is not late, whatever became of it later', async () => {
  const id = await arrive('2026-11-16');
  await officer.ask(CONFIRM, { id });
  world.clock.set('2026-12-01T10:00:00+08:00');
  await officer.ask(REVOKE, { id, reason: '复议撤销' });

  expect((await ask()).departments).toMatchObject([{ events: 1, late: 0 }]);
});

test('an office sees itself and those below it, and the general administration all', async () => {
  await arrive('2026-11-16');
  await arrive('2026-11-16', OFFICES.other);

  expect((await ask()).departments).toHaveLength(1);
  const all = await ask(world.as('SUPERVISOR', OFFICES.above));
  expect(all.departments.map(({ office }) => office.code)).toEqual([OFFICES.other, OFFICES.own]);
  expect(all).toMatchObject({ from: '2026-10-01', to: '2027-10-01' });
  await expectRefusal(world, officer, 'FORBIDDEN', TIMELINESS, { office: OFFICES.other });
});
