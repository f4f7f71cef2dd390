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

const RESET = `mutation ($id: ID!) { resetPassword(id: $id) { firstPassword account { mustChangePassword } } }`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('makes a new first password, ends the sessions, and the old password is over', async () => {
  const username = usernameOf('INSPECTOR', OFFICES.below);
  const id = await accountId(world, username);
  const browser = new Browser(world);
  expect(await browser.signIn(username, PASSWORD)).toBe('DONE');

  const { resetPassword } = await world
    .as('ADMINISTRATOR')
    .ask<{ resetPassword: { firstPassword: string; account: object } }>(RESET, { id });
  expect(resetPassword.account).toEqual({ mustChangePassword: true });
  expect(await browser.outcome('{ mySessions { id } }')).toBe('UNAUTHENTICATED');
  expect(await browser.signIn(username, PASSWORD)).toBe('UNAUTHENTICATED');
  expect(await browser.signIn(username, resetPassword.firstPassword)).toBe('DONE');
  const entries = await auditOf(world, 'RESET_PASSWORD');
  expect(entries).toMatchObject([{ subject_id: id }]);
  expect(JSON.stringify(entries)).not.toContain(resetPassword.firstPassword);
});

test('who could reset a stronger account could become it: refused', async () => {
  const admin = { id: await accountId(world, 'administrator.380100') };
  await expectRefusal(world, world.as('SYSTEM_OPERATOR'), 'FORBIDDEN', RESET, admin);
});

test('not the own, none beside or above, and not by who may not', async () => {
  const admin = world.as('ADMINISTRATOR');
  await expectRefusal(world, admin, 'FORBIDDEN', RESET, {
    id: await accountId(world, 'administrator.380000'),
  });
  await expectRefusal(world, admin, 'NOT_FOUND', RESET, { id: await accountId(world, 'collector.310000') });
  await expectRefusal(world, admin, 'NOT_FOUND', RESET, { id: await accountId(world, 'collector.000000') });
  await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', RESET, { id: '1' });
});
