import { auditOf, expectRefusal, OFFICES, openWorld, type World } from '../kit';
import { CHANGE, CREATE, role, rolesOf } from './role-kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('nobody takes out of a role, or puts into it, what she does not hold', async () => {
  await world.as('ADMINISTRATOR').ask(CREATE, role({ code: 'TAKER' }));
  for (const permissions of [[], ['READ_ENTERPRISES', 'CONFIRM_GRADE']]) {
    const change = { code: 'TAKER', input: { permissions } };
    await expectRefusal(world, world.as('SYSTEM_OPERATOR'), 'FORBIDDEN', CHANGE, change);
  }
});

test('a change holds for all who have the role from their next request on', async () => {
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
  await world.as('ADMINISTRATOR').ask(CREATE, role({ code: 'DESK', permissions: [] }));
  const changeable = (await rolesOf(world, OFFICES.own)).filter(({ viewerCanChange }) => viewerCanChange);
  expect(changeable.map(({ code }) => code).sort()).toEqual(['DESK', 'TAKER']);
});

test('nobody locks herself out by her own role', async () => {
  const head = world.as('ADMINISTRATOR', OFFICES.above);
  for (const left of ['MANAGE_ROLES', 'MANAGE_ACCOUNTS']) {
    const input = { permissions: [left, 'SCRIPT'] };
    await expectRefusal(world, head, 'FORBIDDEN', CHANGE, { code: 'ADMINISTRATOR', input });
  }
});
