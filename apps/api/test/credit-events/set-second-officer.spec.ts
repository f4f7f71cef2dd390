import { auditOf, type Client, expectRefusal, OFFICES, openWorld, type RoleCode, type World } from '../kit';

const FIELDS = `category required own decidedFor { code } decidedBy decidedAt`;
const SET = `mutation ($office: String!, $category: CollectionCategory!, $required: Boolean) {
  setSecondOfficer(office: $office, category: $category, required: $required) { ${FIELDS} } }`;
const SETTINGS = `query ($office: String) { secondOfficerSettings(office: $office) { ${FIELDS} } }`;

interface Setting {
  category: string;
  required: boolean;
  own: boolean | null;
  decidedFor: { code: string } | null;
  decidedBy: string | null;
}

let world: World;
let admin: Client;
beforeAll(async () => {
  world = await openWorld();
  admin = world.as('ADMINISTRATOR');
});
afterAll(() => world.close());

const set = (client: Client, office: string, category: string, required: boolean | null): Promise<unknown> =>
  client.ask(SET, { office, category, required });
const holds = async (client: Client, category: string, office?: string): Promise<Setting | undefined> =>
  (await client.ask<{ secondOfficerSettings: Setting[] }>(SETTINGS, { office })).secondOfficerSettings.find(
    (one) => one.category === category,
  );

test('it is off in every category where nobody decided', async () => {
  const { secondOfficerSettings } = await admin.ask<{ secondOfficerSettings: Setting[] }>(SETTINGS);
  expect(secondOfficerSettings).toEqual(
    ['ADMINISTRATIVE_PENALTY', 'DECLARATION_ERROR', 'NONCONFORMITY', 'DAILY_SUPERVISION', 'EXTERNAL'].map(
      (category) => ({
        category,
        required: false,
        own: null,
        decidedFor: null,
        decidedBy: null,
        decidedAt: null,
      }),
    ),
  );
});

test('what an office decides holds below it, until one below decides otherwise or takes that back', async () => {
  const below = world.as('ADMINISTRATOR', OFFICES.below);
  await set(admin, OFFICES.own, 'EXTERNAL', true);

  expect(await holds(below, 'EXTERNAL')).toMatchObject({
    required: true,
    own: null,
    decidedFor: { code: OFFICES.own },
    decidedBy: 'ADMINISTRATOR 380000',
  });
  expect(await holds(world.as('INSPECTOR', OFFICES.other), 'EXTERNAL')).toMatchObject({ required: false });
  expect(await holds(admin, 'NONCONFORMITY')).toMatchObject({ required: false, own: null });

  await set(below, OFFICES.below, 'EXTERNAL', false);
  expect(await holds(below, 'EXTERNAL')).toMatchObject({
    required: false,
    own: false,
    decidedFor: { code: OFFICES.below },
  });
  expect(await holds(admin, 'EXTERNAL')).toMatchObject({ required: true, own: true });

  await set(world.as('ADMINISTRATOR', OFFICES.above), OFFICES.above, 'EXTERNAL', false);
  expect(await holds(admin, 'EXTERNAL')).toMatchObject({ required: true });

  await set(below, OFFICES.below, 'EXTERNAL', null);
  expect(await holds(below, 'EXTERNAL')).toMatchObject({ required: true, own: null });
});

test('who decided what, and when, stays on record and in the trail', async () => {
  await set(admin, OFFICES.own, 'DAILY_SUPERVISION', true);
  await set(admin, OFFICES.own, 'DAILY_SUPERVISION', false);

  expect(
    await world.owner.query(
      `select required, decided_by is not null as by from second_officer_setting where category = 'DAILY_SUPERVISION' order by id`,
    ),
  ).toEqual([
    { required: true, by: true },
    { required: false, by: true },
  ]);
  expect(await auditOf(world, 'SET_SECOND_OFFICER')).toMatchObject([
    {
      subject_type: 'Office',
      subject_id: OFFICES.own,
      actor: 'ADMINISTRATOR 380000',
      before: { category: 'DAILY_SUPERVISION', secondOfficer: true },
      after: { category: 'DAILY_SUPERVISION', secondOfficer: false },
    },
    { before: { secondOfficer: null }, after: { secondOfficer: true } },
    {},
    {},
    {},
    {},
  ]);
});

describe('It is refused, and nothing is stored', () => {
  const variables = { office: OFFICES.own, category: 'NONCONFORMITY', required: true };

  test('where it is so already', async () => {
    const same = { ...variables, required: null };
    const refusal = await expectRefusal(world, admin, 'INVALID_STATE', SET, same);
    expect(refusal.detail).toEqual({ category: 'NONCONFORMITY', own: null });
  });

  test('for offices above and beside, and for a code that is none', async () => {
    for (const office of [OFFICES.above, OFFICES.other]) {
      await expectRefusal(world, admin, 'FORBIDDEN', SET, { ...variables, office });
    }
    await expectRefusal(world, admin, 'INVALID_INPUT', SET, { ...variables, office: '999999' });
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['CONFIRMING_OFFICER'], ['AUDITOR'], ['SYSTEM_OPERATOR']])(
    'to %s',
    async (role) => {
      const refusal = await expectRefusal(world, world.as(role), 'FORBIDDEN', SET, variables);
      expect(refusal.detail).toEqual({ permission: 'REQUIRE_SECOND_OFFICER' });
    },
  );

  test('to partners and the signed out; an office above is not shown either', async () => {
    await expectRefusal(world, world.partner(), 'FORBIDDEN', SET, variables);
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SET, variables);
    await expectRefusal(world, admin, 'FORBIDDEN', SETTINGS, { office: OFFICES.above });
  });
});
