import {
  auditOf,
  type Client,
  collectAutomatically,
  CONFIRM,
  DISMISS_MANY,
  eventOf,
  expectRefusal,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type World,
} from '../kit';

let world: World;
let officer: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  officer = world.as('CONFIRMING_OFFICER');
  enterpriseId = (await register(world.as('COLLECTOR'))).id;
});
afterAll(() => world.close());

const arrive = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.push(await collectAutomatically(world, 'N-009', { enterpriseId }));
  }
  return ids;
};

test('many are dismissed for one reason: none counts, and each keeps its record with it', async () => {
  const ids = await arrive(3);

  expect(await officer.ask(DISMISS_MANY, { ids, reason: ' 系统重复推送 ' })).toEqual({
    dismissCreditEvents: ids.map((id) => ({ id, status: 'DISMISSED' })),
  });

  for (const id of ids) {
    expect((await eventOf(officer, id)).history.at(-1)).toMatchObject({
      status: 'DISMISSED',
      by: 'CONFIRMING_OFFICER 380000',
      reason: '系统重复推送',
    });
  }
  expect((await pointsOf(officer, enterpriseId)).points).toBe(0);
});

test.each([[''], ['  ']])('the reason %j is none, and nothing is stored', async (reason) => {
  const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', DISMISS_MANY, {
    ids: await arrive(2),
    reason,
  });
  expect(refusal.fields).toEqual(['reason']);
});

test('all or none: one that counts already keeps the others waiting', async () => {
  const [first = '', ...rest] = await arrive(3);
  await officer.ask(CONFIRM, { id: first });

  const { detail, message } = await expectRefusal(world, officer, 'INVALID_STATE', DISMISS_MANY, {
    ids: [...rest, first],
    reason: '误报',
  });

  expect(detail).toEqual({ status: 'EFFECTIVE' });
  expect(message).toContain('不能不予采集');
});

test('none at all, and what is no id, are refused', async () => {
  await expectRefusal(world, officer, 'INVALID_INPUT', DISMISS_MANY, { ids: [], reason: '误报' });
  await expectRefusal(world, officer, 'NOT_FOUND', DISMISS_MANY, { ids: ['x'], reason: '误报' });
});

test('who may not: other roles, other offices, a partner, nobody', async () => {
  const call = { ids: await arrive(1), reason: '误报' };
  for (const role of ['COLLECTOR', 'AUDITOR', 'GRADING_OFFICER'] as const) {
    await expectRefusal(world, world.as(role), 'FORBIDDEN', DISMISS_MANY, call);
  }
  for (const office of [OFFICES.other, OFFICES.below]) {
    const foreign = world.as('CONFIRMING_OFFICER', office);
    await expectRefusal(world, foreign, 'NOT_FOUND', DISMISS_MANY, call);
  }
  await expectRefusal(world, world.partner(), 'FORBIDDEN', DISMISS_MANY, call);
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', DISMISS_MANY, call);
});

test('The trail holds an entry for each event', async () => {
  const ids = await arrive(2);
  await officer.ask(DISMISS_MANY, { ids, reason: '误报' });

  const entries = await auditOf(world, 'DISMISS_CREDIT_EVENT');
  expect(entries.slice(0, 2).map(({ subject_id }) => subject_id)).toEqual([...ids].reverse());
  expect(entries[0]).toMatchObject({ after: { status: 'DISMISSED', reason: '误报' } });
});
