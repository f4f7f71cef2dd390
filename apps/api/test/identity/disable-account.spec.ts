import {
  accountId,
  auditOf,
  Browser,
  expectRefusal,
  OFFICES,
  openWorld,
  PASSWORD,
  usernameOf,
  type World,
} from '../kit';

const DISABLE = `mutation ($id: ID!) { disableAccount(id: $id) { disabledAt } }`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('ends every session at once and lets nobody in', async () => {
  const username = usernameOf('GRADING_OFFICER', OFFICES.own);
  const id = await accountId(world, username);
  const browser = new Browser(world);
  expect(await browser.signIn(username, PASSWORD)).toBe('DONE');

  await world.as('ADMINISTRATOR').ask(DISABLE, { id });
  expect(await browser.outcome('{ offices { code } }')).toBe('UNAUTHENTICATED');
  await expectRefusal(world, world.as('GRADING_OFFICER'), 'UNAUTHENTICATED', '{ viewer { id } }');
  expect(await browser.signIn(username, PASSWORD)).toBe('UNAUTHENTICATED');
  expect(await auditOf(world, 'DISABLE_ACCOUNT')).toMatchObject([
    { subject_id: id, before: { disabled: false }, after: { disabled: true } },
  ]);
  await expectRefusal(world, world.as('ADMINISTRATOR'), 'INVALID_STATE', DISABLE, { id });
});

test('not the own account, none above or beside, and not by who may not', async () => {
  const admin = world.as('ADMINISTRATOR');
  const own = { id: await accountId(world, 'administrator.380000') };
  await expectRefusal(world, admin, 'FORBIDDEN', DISABLE, own);
  await expectRefusal(world, admin, 'NOT_FOUND', DISABLE, { id: await accountId(world, 'collector.000000') });
  await expectRefusal(world, admin, 'NOT_FOUND', DISABLE, { id: await accountId(world, 'collector.310000') });
  await expectRefusal(world, world.as('AUDITOR'), 'FORBIDDEN', DISABLE, own);
  await expectRefusal(world, world.as('ADMINISTRATOR', OFFICES.below), 'NOT_FOUND', DISABLE, own);
});

test('an operator stops anybody of her offices', async () => {
  const id = await accountId(world, 'supervisor.380100');
  await world.as('SYSTEM_OPERATOR').ask(DISABLE, { id });
});
