import {
  type Client,
  collect,
  COLLECT,
  eventOf,
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

const collected = async (itemCode: string, more: Record<string, unknown> = {}): Promise<string> =>
  (await collect(collector, inputFor(itemCode, { enterpriseId, ...more }))).id;

describe('An officer says that an event is about the same conduct as one that is there', () => {
  test('then the two count once, whichever comes first', async () => {
    const small = await collected('J-001');
    const large = await collected('J-002', { sameConductAs: small });
    const third = await collected('J-001', { sameConductAs: large });

    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
    expect(await eventOf(collector, small)).toMatchObject({
      status: 'SUPERSEDED',
      supersededBy: { id: large },
    });
    expect(await eventOf(collector, third)).toMatchObject({
      status: 'SUPERSEDED',
      supersededBy: { id: large },
    });
  });

  test('one with a key is joined without writing the key again', async () => {
    const keyed = await collected('J-001', { conductKey: '甲' });
    const joined = await collected('J-002', { sameConductAs: keyed });
    expect(
      await collector.ask(`query ($id: ID!) { creditEvent(id: $id) { conductKey } }`, { id: joined }),
    ).toEqual({ creditEvent: { conductKey: '甲' } });
  });

  test('the preview decides by the same conduct', async () => {
    const large = await collected('J-002');
    const { previewCreditEvent } = await collector.ask<{ previewCreditEvent: unknown }>(
      `query ($input: CollectCreditEventInput!) { previewCreditEvent(input: $input) { status before { points } after { points } } }`,
      { input: inputFor('J-001', { enterpriseId, sameConductAs: large }) },
    );
    expect(previewCreditEvent).toEqual({
      status: 'SUPERSEDED',
      before: { points: 6 },
      after: { points: 6 },
    });
  });
});

test('likeness alone refuses nothing: the same thing may be collected twice', async () => {
  await collected('N-001');
  await collected('N-001');
  expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
});

describe('It is refused, and nothing is stored', () => {
  const refusedWith = async (code: string, more: Record<string, unknown>, rule: string): Promise<void> => {
    const variables = { input: inputFor('J-001', { enterpriseId, ...more }) };
    const refusal = await expectRefusal(world, collector, code, COLLECT, variables);
    expect(refusal).toMatchObject({ fields: ['sameConductAs'], detail: { rule } });
  };

  test('for an event of another enterprise', async () => {
    const other = await register(collector);
    const { id } = await collect(collector, inputFor('J-001', { enterpriseId: other.id }));
    await refusedWith('INVALID_INPUT', { sameConductAs: id }, 'CONDUCT_OF_ANOTHER');
  });

  test('for an event that the viewer may not know of, and for an id that is none', async () => {
    const theirs = await register(world.as('COLLECTOR', OFFICES.other), { office: OFFICES.other });
    const { id } = await collect(
      world.as('COLLECTOR', OFFICES.other),
      inputFor('J-001', { enterpriseId: theirs.id }),
    );
    await refusedWith('NOT_FOUND', { enterpriseId: theirs.id, sameConductAs: id }, 'EVENT_UNKNOWN');
    await refusedWith('NOT_FOUND', { sameConductAs: 'abc' }, 'EVENT_UNKNOWN');
  });

  test('together with a key', async () => {
    const id = await collected('J-001');
    await refusedWith('INVALID_INPUT', { sameConductAs: id, conductKey: '乙' }, 'CONDUCT_NAMED_TWICE');
  });
});
