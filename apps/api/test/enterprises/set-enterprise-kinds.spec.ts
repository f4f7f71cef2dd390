import {
  auditOf,
  type Client,
  collect,
  COLLECT,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  register,
  type RoleCode,
  type World,
} from '../kit';

const SET_KINDS = `mutation ($id: ID!, $kinds: [EnterpriseKind!]!) { setEnterpriseKinds(id: $id, kinds: $kinds) {
  id kinds kindsSetByHand } }`;

let world: World;
let collector: Client;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ id } = await register(collector));
});

const setKinds = async (kinds: string[], client = collector): Promise<unknown> =>
  (await client.ask<{ setEnterpriseKinds: unknown }>(SET_KINDS, { id, kinds })).setEnterpriseKinds;

test('Kinds that are set replace those before, in one order, each once', async () => {
  expect(await setKinds(['CARRIER', 'EXPORTER', 'CARRIER'])).toEqual({
    id,
    kinds: ['EXPORTER', 'CARRIER'],
    kindsSetByHand: true,
  });
  expect(await setKinds([])).toMatchObject({ kinds: [] });
});

test('Kinds that a file proposed are set by hand from then on', async () => {
  await world.owner.query(`update enterprise set kinds_set_by_hand = false where id = $1`, [id]);

  expect(await setKinds(['IMPORTER', 'EXPORTER'])).toMatchObject({ kindsSetByHand: true });
});

test('An item applies by the kinds that were set', async () => {
  const input = inputFor('N-016', { enterpriseId: id });
  await expectRefusal(world, collector, 'NOT_APPLICABLE', COLLECT, { input });

  await setKinds(['CARRIER']);

  await collect(collector, input);
});

describe('Setting kinds is refused, and nothing is stored', () => {
  test.each([['PIRATE'], ['importer'], ['']])('for the kind %j, which is none', async (kind) => {
    const refusal = await expectRefusal(world, collector, 'INVALID_INPUT', SET_KINDS, { id, kinds: [kind] });
    expect(refusal.fields).toEqual(['kinds']);
  });

  test.each([['999999999'], ['abc']])('for the id %j, which is none', async (wrong) => {
    await expectRefusal(world, collector, 'NOT_FOUND', SET_KINDS, { id: wrong, kinds: [] });
  });

  test.each<[RoleCode]>([['CONFIRMING_OFFICER'], ['GRADING_OFFICER'], ['AUDITOR']])(
    'for %s',
    async (role) => {
      await expectRefusal(world, world.as(role), 'FORBIDDEN', SET_KINDS, { id, kinds: [] });
    },
  );

  test('for a partner agency, somebody who is signed out, an office that does not supervise it', async () => {
    const variables = { id, kinds: [] };
    await expectRefusal(world, world.partner(), 'FORBIDDEN', SET_KINDS, variables);
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SET_KINDS, variables);
    for (const office of [OFFICES.below, OFFICES.other]) {
      await expectRefusal(world, world.as('COLLECTOR', office), 'FORBIDDEN', SET_KINDS, variables);
    }
  });
});

test.each<[RoleCode, string]>([
  ['ADMINISTRATOR', OFFICES.own],
  ['COLLECTOR', OFFICES.above],
])('%s of %s may set them', async (role, office) => {
  await setKinds(['IMPORTER'], world.as(role, office));
});

test('The trail holds the kinds before and after', async () => {
  await setKinds(['CARRIER']);

  expect((await auditOf(world, 'SET_ENTERPRISE_KINDS'))[0]).toMatchObject({
    actor: 'COLLECTOR 380000',
    office_code: OFFICES.own,
    subject_id: id,
    before: { kinds: ['IMPORTER', 'EXPORTER'], kindsSetByHand: true },
    after: { kinds: ['CARRIER'], kindsSetByHand: true },
  });
});
