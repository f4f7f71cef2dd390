import { auditOf, expectRefusal, OFFICES, openAccount, openWorld, type World } from '../kit';

const CREATE = `mutation ($input: CreateRoleInput!) { createRole(input: $input) { code name permissions builtIn office { code } } }`;
const CHANGE = `mutation ($code: String!, $input: ChangeRoleInput!) { changeRole(code: $code, input: $input) { name permissions } }`;
const DELETE = `mutation ($code: String!) { deleteRole(code: $code) }`;
const ROLES = `{ roles { code builtIn viewerCanChange viewerCanGrant accountCount } }`;
const role = (more: object = {}) => ({
  input: {
    code: 'window',
    name: '窗口人员',
    office: OFFICES.own,
    permissions: ['READ_ENTERPRISES'],
    ...more,
  },
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Row {
  code: string;
  viewerCanChange: boolean;
  viewerCanGrant: boolean;
}
const rolesOf = async (office: string): Promise<Row[]> =>
  (await world.as('ADMINISTRATOR', office).ask<{ roles: Row[] }>(ROLES)).roles;

test('a role that an office makes is there for it and those below, and for nobody beside it', async () => {
  const { createRole } = await world.as('ADMINISTRATOR').ask<{ createRole: object }>(CREATE, role());
  expect(createRole).toEqual({
    code: 'WINDOW',
    name: '窗口人员',
    permissions: ['READ_ENTERPRISES'],
    builtIn: false,
    office: { code: OFFICES.own },
  });
  const codes = async (office: string) => (await rolesOf(office)).map(({ code }) => code);
  expect(await codes(OFFICES.own)).toContain('WINDOW');
  expect(await codes(OFFICES.below)).toContain('WINDOW');
  expect(await codes(OFFICES.other)).not.toContain('WINDOW');
  expect(await codes(OFFICES.other)).toContain('COLLECTOR');
  expect(await auditOf(world, 'CREATE_ROLE')).toMatchObject([{ subject_id: 'WINDOW' }]);
});

test.each([
  ['a code that is taken', { code: 'COLLECTOR' }, 'ALREADY_TAKEN'],
  ['a code of other characters', { code: '窗口' }, 'INVALID_INPUT'],
  ['no name', { code: 'OTHER', name: ' ' }, 'INVALID_INPUT'],
  ['a permission that is none', { code: 'OTHER', permissions: ['FLY'] }, 'INVALID_INPUT'],
  ['an office above', { code: 'OTHER', office: OFFICES.above }, 'FORBIDDEN'],
  ['an office beside', { code: 'OTHER', office: OFFICES.other }, 'FORBIDDEN'],
])('refuses %s', async (_what, more, code) => {
  await expectRefusal(world, world.as('ADMINISTRATOR'), code, CREATE, role(more));
});

test('nobody puts into a role, or takes out of it, what she does not hold', async () => {
  const operator = world.as('SYSTEM_OPERATOR');
  await expectRefusal(world, operator, 'FORBIDDEN', CREATE, role({ code: 'OTHER' }));
  await world.as('ADMINISTRATOR').ask(CREATE, role({ code: 'TAKER' }));
  const change = { code: 'TAKER', input: { permissions: [] } };
  await expectRefusal(world, operator, 'FORBIDDEN', CHANGE, change);
});

test('a change holds for all who have the role from their next request on', async () => {
  await world.as('ADMINISTRATOR').ask(CREATE, role({ code: 'DESK', permissions: [] }));
  const head = world.as('ADMINISTRATOR', OFFICES.above);
  const inspector = world.as('INSPECTOR');
  const QUERY = '{ gradingCycles { id } }';
  await inspector.ask(QUERY);
  const permissions = ['READ_ENTERPRISES', 'SCRIPT'];
  await head.ask(CHANGE, { code: 'INSPECTOR', input: { permissions } });
  await expectRefusal(world, inspector, 'FORBIDDEN', QUERY);

  expect((await auditOf(world, 'CHANGE_ROLE'))[0]).toMatchObject({
    subject_id: 'INSPECTOR',
    after: { permissions },
  });
});

test('a role of the whole authority is changed by the general administration alone', async () => {
  const change = { code: 'COLLECTOR', input: { permissions: [] } };
  await expectRefusal(world, world.as('ADMINISTRATOR'), 'FORBIDDEN', CHANGE, change);
  await expectRefusal(world, world.as('AUDITOR'), 'FORBIDDEN', CHANGE, change);
  await expectRefusal(world, world.as('ADMINISTRATOR'), 'NOT_FOUND', CHANGE, { ...change, code: 'NONE' });
  expect((await rolesOf(OFFICES.own)).filter(({ viewerCanChange }) => viewerCanChange)).toHaveLength(3);
});

test('nobody locks herself out by her own role', async () => {
  const head = world.as('ADMINISTRATOR', OFFICES.above);
  for (const left of ['MANAGE_ROLES', 'MANAGE_ACCOUNTS']) {
    const input = { permissions: [left, 'SCRIPT'] };
    await expectRefusal(world, head, 'FORBIDDEN', CHANGE, { code: 'ADMINISTRATOR', input });
  }
});

test('a role is deleted when nobody has it, and never one that came with the system', async () => {
  const admin = world.as('ADMINISTRATOR');
  await admin.ask(CREATE, role({ code: 'BRIEF' }));
  await openAccount(admin, { username: 'brief', office: OFFICES.own, role: 'BRIEF' });
  await expectRefusal(world, admin, 'STILL_IN_USE', DELETE, { code: 'BRIEF' });
  await admin.ask(DELETE, { code: 'DESK' });
  expect(await auditOf(world, 'DELETE_ROLE')).toMatchObject([{ subject_id: 'DESK' }]);

  const head = world.as('ADMINISTRATOR', OFFICES.above);
  await expectRefusal(world, head, 'FORBIDDEN', DELETE, { code: 'PUBLISHER' });
  await expect(world.owner.query(`delete from role where code = 'PUBLISHER'`)).rejects.toThrow('stays');
});
