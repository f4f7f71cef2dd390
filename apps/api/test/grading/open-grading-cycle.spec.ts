import {
  auditOf,
  type Client,
  collect,
  eventOf,
  expectRefusal,
  inputFor,
  OFFICES,
  OPEN_CYCLE,
  openWorld,
  reviewsOf,
  register,
  type RoleCode,
  type World,
} from '../kit';

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
});
afterAll(() => world.close());

interface Cycle {
  id: string;
  from: string;
  to: string;
  running: boolean;
}

const open = async (input: Record<string, unknown>, client: Client = officer): Promise<Cycle> =>
  (await client.ask<{ openGradingCycle: Cycle }>(OPEN_CYCLE, { input: { office: OFFICES.own, ...input } }))
    .openGradingCycle;

const cyclesSeenBy = async (client: Client): Promise<string[]> =>
  (await client.ask<{ gradingCycles: Cycle[] }>(`{ gradingCycles { id } }`)).gradingCycles.map(
    ({ id }) => id,
  );

describe('A cycle that is opened', () => {
  test('belongs to its bureau and shows its days; it runs when it holds today', async () => {
    expect(await open({ from: '2025-10-01', to: '2026-10-01' })).toMatchObject({
      regime: 'AQSIQ_2013_93',
      office: { code: OFFICES.own },
      from: '2025-10-01',
      to: '2026-10-01',
      running: false,
    });
  });

  test('holds for the offices below: they see it, another bureau does not', async () => {
    const { id } = await open({ from: '2014-01-01', to: '2014-07-01' });

    expect(await cyclesSeenBy(world.as('GRADING_OFFICER', OFFICES.below))).toContain(id);
    expect(await cyclesSeenBy(world.as('GRADING_OFFICER', OFFICES.above))).toContain(id);
    expect(await cyclesSeenBy(world.as('GRADING_OFFICER', OFFICES.other))).not.toContain(id);
  });

  test('may touch another on both sides: its last day is excluded', async () => {
    await open({ from: '2015-01-01', to: '2015-02-01' });
    await open({ from: '2015-03-01', to: '2015-04-01' });

    await open({ from: '2015-02-01', to: '2015-03-01' });
  });

  test('may lie over the cycle of another bureau', async () => {
    await open({ from: '2016-01-01', to: '2017-01-01' });

    await open(
      { from: '2016-01-01', to: '2017-01-01', office: OFFICES.other },
      world.as('GRADING_OFFICER', OFFICES.other),
    );
  });

  test('counts the events that were found in it and counted in none; nobody is graded by that', async () => {
    const collector = world.as('COLLECTOR');
    const { id: enterpriseId } = await register(collector);
    const event = await collect(collector, inputFor('J-002', { enterpriseId, verifiedOn: '2018-05-02' }));
    const dayAfter = await collect(collector, inputFor('J-002', { enterpriseId, verifiedOn: '2018-06-01' }));
    expect([event.cycle, dayAfter.cycle]).toEqual([null, null]);

    const { id } = await open({ from: '2018-05-01', to: '2018-06-01' });

    const { creditEvents } = await collector.ask<{
      creditEvents: { edges: { node: { id: string; cycle: { id: string } | null } }[] };
    }>(
      `query ($id: ID!) { creditEvents(filter: { enterpriseId: $id }) { edges { node { id cycle { id } } } } }`,
      {
        id: enterpriseId,
      },
    );
    expect(creditEvents.edges.map(({ node }) => node)).toEqual([
      { id: dayAfter.id, cycle: null },
      { id: event.id, cycle: { id } },
    ]);
    expect((await eventOf(collector, event.id)).history.map(({ status }) => status)).toEqual([
      'EFFECTIVE',
      'EFFECTIVE',
    ]);
    expect(await world.owner.query(`select points from standing where cycle_id = $1`, [id])).toEqual([
      { points: 6 },
    ]);
    expect(await reviewsOf(collector, enterpriseId)).toEqual([]);
  });
});

describe('Opening is refused, and nothing is stored', () => {
  beforeAll(() => open({ from: '2020-03-01', to: '2020-06-01' }));

  test.each([
    ['the same days', '2020-03-01', '2020-06-01'],
    ['a day at the beginning', '2020-01-01', '2020-03-02'],
    ['a day at the end', '2020-05-31', '2020-09-01'],
    ['days within', '2020-04-01', '2020-05-01'],
    ['days all around', '2020-01-01', '2021-01-01'],
  ])('over %s of another', async (_what, from, to) => {
    const refusal = await expectRefusal(world, officer, 'CYCLE_OVERLAP', OPEN_CYCLE, {
      input: { office: OFFICES.own, from, to },
    });
    expect(refusal.fields).toEqual(['from', 'to']);
  });

  test('for one of two who open the same days at once', async () => {
    const input = { office: OFFICES.own, from: '2021-01-01', to: '2021-02-01' };
    const replies = await Promise.all([1, 2, 3].map(() => officer.send(OPEN_CYCLE, { input })));

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    for (const { errors = [] } of replies) {
      for (const { extensions } of errors) {
        expect(extensions.code).toBe('CYCLE_OVERLAP');
      }
    }
  });

  test.each([
    ['that ends on its first day', '2019-01-01', '2019-01-01', 'to', 'PERIOD_EMPTY'],
    ['that ends before it begins', '2019-01-02', '2019-01-01', 'to', 'PERIOD_EMPTY'],
    ['of six years', '2019-01-01', '2025-01-01', 'to', 'PERIOD_TOO_LONG'],
    ['from before the regime', '2013-12-31', '2014-01-01', 'from', 'NO_RULES_ON_DAY'],
  ])('for a period %s', async (_what, from, to, field, rule) => {
    const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', OPEN_CYCLE, {
      input: { office: OFFICES.own, from, to },
    });
    expect(refusal).toMatchObject({ fields: [field], detail: { rule } });
  });

  test.each([['2019-02-30'], ['2019/01/01'], ['yesterday'], ['']])(
    'from %j, which is no day',
    async (from) => {
      const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', OPEN_CYCLE, {
        input: { office: OFFICES.own, from, to: '2020-01-01' },
      });
      expect(refusal.fields).toEqual(['from']);
    },
  );

  test('for a regime that nobody published', async () => {
    const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', OPEN_CYCLE, {
      input: { office: OFFICES.own, from: '2019-01-01', to: '2020-01-01', regime: 'CUSTOMS_1899' },
    });
    expect(refusal.message).toContain('CUSTOMS_1899');
  });

  test('for an office that does not exist', async () => {
    const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', OPEN_CYCLE, {
      input: { office: '999999', from: '2019-01-01', to: '2020-01-01' },
    });
    expect(refusal).toMatchObject({ fields: ['office'], detail: { rule: 'OFFICE_UNKNOWN' } });
  });

  test.each([
    ['a branch', OFFICES.below, OFFICES.own],
    ['the general administration', OFFICES.above, OFFICES.above],
  ])('for %s: cycles belong to bureaus', async (_what, office, viewerOffice) => {
    const client = world.as('GRADING_OFFICER', viewerOffice);
    const refusal = await expectRefusal(world, client, 'INVALID_INPUT', OPEN_CYCLE, {
      input: { office, from: '2019-01-01', to: '2020-01-01' },
    });
    expect(refusal).toMatchObject({ fields: ['office'], detail: { rule: 'NOT_A_BUREAU' } });
  });
});

describe('Who may open a cycle', () => {
  test.each<[RoleCode, string, string]>([
    ['GRADING_OFFICER', OFFICES.own, '2022-01-01'],
    ['ADMINISTRATOR', OFFICES.own, '2022-02-01'],
    ['GRADING_OFFICER', OFFICES.above, '2022-03-01'],
  ])('%s of %s', async (role, office, from) => {
    await open({ from, to: `${from.slice(0, 8)}20` }, world.as(role, office));
  });

  const input = { office: OFFICES.own, from: '2023-01-01', to: '2023-02-01' };

  test.each<[RoleCode]>([['COLLECTOR'], ['CONFIRMING_OFFICER'], ['AUDITOR']])('not %s', async (role) => {
    await expectRefusal(world, world.as(role), 'FORBIDDEN', OPEN_CYCLE, { input });
  });

  test('not a partner agency, nobody who is signed out, no office below, no other bureau', async () => {
    await expectRefusal(world, world.partner(), 'FORBIDDEN', OPEN_CYCLE, { input });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', OPEN_CYCLE, { input });
    for (const office of [OFFICES.below, OFFICES.other]) {
      await expectRefusal(world, world.as('GRADING_OFFICER', office), 'FORBIDDEN', OPEN_CYCLE, { input });
    }
  });
});

test('The trail holds the office and the days', async () => {
  const { id } = await open({ from: '2024-01-01', to: '2024-02-01' });

  expect((await auditOf(world, 'OPEN_GRADING_CYCLE'))[0]).toMatchObject({
    actor: 'GRADING_OFFICER 380000',
    office_code: OFFICES.own,
    subject_type: 'GradingCycle',
    subject_id: id,
    after: { regime: 'AQSIQ_2013_93', office: OFFICES.own, from: '2024-01-01', to: '2024-02-01' },
  });
});
