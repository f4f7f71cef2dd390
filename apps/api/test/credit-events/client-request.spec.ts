import {
  type Client,
  COLLECT,
  type Collected,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());
beforeEach(async () => {
  enterpriseId = (await register(collector)).id;
});

let requests = 0;
const newRequestId = (): string => `request-${(requests += 1)}`;

const collect = async (client: Client, input: Record<string, unknown>): Promise<Collected> =>
  (await client.ask<{ collectCreditEvent: Collected }>(COLLECT, { input })).collectCreditEvent;
const numberOfEvents = async (): Promise<number> => {
  const [row] = await world.owner.query<{ count: number }[]>(
    `select count(*)::integer as count from credit_event where enterprise_id = $1`,
    [enterpriseId],
  );
  return row?.count ?? 0;
};

describe('A request that is repeated with its id', () => {
  test('answers the first result and stores nothing more', async () => {
    const input = inputFor('J-002', { enterpriseId, clientRequestId: newRequestId() });
    const first = await collect(collector, input);
    const before = await world.fingerprint();

    const second = await collect(collector, input);

    expect(second).toEqual(first);
    expect(await world.fingerprint()).toEqual(before);
  });

  test('ten times at once: one event, one number, one result', async () => {
    const input = inputFor('J-002', { enterpriseId, clientRequestId: newRequestId() });

    const results = await Promise.all(Array.from({ length: 10 }, () => collect(collector, input)));

    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(new Set(results.map(({ businessNumber }) => businessNumber)).size).toBe(1);
    expect(await numberOfEvents()).toBe(1);
    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
  });

  test('the order of the fields, and fields that are null instead of left out, are the same input', async () => {
    const input = inputFor('J-002', { enterpriseId, clientRequestId: newRequestId() });
    const first = await collect(collector, input);

    const reordered = Object.fromEntries(Object.entries(input).reverse());
    const second = await collect(collector, { ...reordered, occurredOn: null, businessNumber: null });

    expect(second.id).toBe(first.id);
  });

  test('that was refused may be sent again, corrected, under the same id', async () => {
    const clientRequestId = newRequestId();
    const input = inputFor('J-002', { enterpriseId, clientRequestId });
    await expectRefusal(world, collector, 'INVALID_INPUT', COLLECT, { input: { ...input, detail: '' } });

    expect((await collect(collector, input)).status).toBe('EFFECTIVE');
  });

  test('answers the first result although it would be refused by now', async () => {
    const input = inputFor('J-002', { enterpriseId, clientRequestId: newRequestId() });
    const first = await collect(collector, input);
    await world
      .as('ADMINISTRATOR')
      .ask(
        `mutation ($id: ID!, $kinds: [EnterpriseKind!]!) { setEnterpriseKinds(id: $id, kinds: $kinds) { id } }`,
        { id: enterpriseId, kinds: ['CARRIER'] },
      );

    expect((await collect(collector, input)).id).toBe(first.id);
  });
});

describe('The same id', () => {
  test.each<[string, Record<string, unknown>]>([
    ['another item', { itemCode: 'J-003' }],
    ['another detail', { detail: '另一行为' }],
    ['one more field', { conductKey: '甲' }],
    ['another office', { office: OFFICES.below }],
  ])('with %s is refused, and nothing is stored', async (_what, changed) => {
    const input = inputFor('J-002', { enterpriseId, clientRequestId: newRequestId() });
    await collect(collector, input);

    const refusal = await expectRefusal(world, collector, 'REQUEST_ID_REUSED', COLLECT, {
      input: { ...input, ...changed },
    });

    expect(refusal.fields).toEqual(['clientRequestId']);
  });

  test('of another account is its own', async () => {
    const input = inputFor('W-009', { enterpriseId, clientRequestId: newRequestId() });
    const events = [
      await collect(collector, input),
      await collect(world.as('ADMINISTRATOR'), input),
      await collect(world.as('COLLECTOR', OFFICES.other), { ...input, detail: '另一内容' }),
    ];

    expect(new Set(events.map(({ id }) => id)).size).toBe(3);
    expect(await numberOfEvents()).toBe(3);
  });

  test('with two inputs at once: one is stored, the other refused', async () => {
    const input = inputFor('J-002', { enterpriseId, clientRequestId: newRequestId() });

    const replies = await Promise.all(
      ['甲', '乙'].map((detail) => collector.send(COLLECT, { input: { ...input, detail } })),
    );

    expect(replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'SAVED').sort()).toEqual([
      'REQUEST_ID_REUSED',
      'SAVED',
    ]);
    expect(await numberOfEvents()).toBe(1);
  });
});

test('Without an id each request is an event of its own', async () => {
  const input = inputFor('J-002', { enterpriseId });

  await Promise.all([collect(collector, input), collect(collector, input)]);

  expect(await numberOfEvents()).toBe(2);
});
