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
const ENABLE = `mutation ($id: ID!) { enableAccount(id: $id) { disabledAt } }`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The id of an account that was disabled. */
async function disabled(username: string): Promise<string> {
  const id = await accountId(world, username);
  await world.as('ADMINISTRATOR').ask(DISABLE, { id });
  return id;
}

test('lets in again who was stopped, by the old password', async () => {
  const username = usernameOf('GRADING_OFFICER', OFFICES.own);
  const id = await disabled(username);
  const browser = new Browser(world);
  expect(await browser.signIn(username, PASSWORD)).toBe('UNAUTHENTICATED');

  expect(await world.as('ADMINISTRATOR').ask(ENABLE, { id })).toEqual({
    enableAccount: { disabledAt: null },
  });

  expect(await browser.signIn(username, PASSWORD)).toBe('DONE');
  expect(await auditOf(world, 'ENABLE_ACCOUNT')).toMatchObject([
    { subject_id: id, before: { disabled: true }, after: { disabled: false } },
  ]);
});

test('not one that is not stopped', async () => {
  const id = await accountId(world, 'inspector.380000');
  await expectRefusal(world, world.as('ADMINISTRATOR'), 'INVALID_STATE', ENABLE, { id });
});

test('an operator lets in only who may no more than she', async () => {
  const id = await disabled('supervisor.380100');
  await expectRefusal(world, world.as('SYSTEM_OPERATOR'), 'FORBIDDEN', ENABLE, { id });
  await world.as('ADMINISTRATOR').ask(ENABLE, { id });
});

test('none above or beside, and not by who may not', async () => {
  const id = await disabled('inspector.380100');
  await expectRefusal(world, world.as('ADMINISTRATOR', OFFICES.other), 'NOT_FOUND', ENABLE, { id });
  await expectRefusal(world, world.as('AUDITOR'), 'FORBIDDEN', ENABLE, { id });
  await expectRefusal(world, world.partner(), 'FORBIDDEN', ENABLE, { id });
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', ENABLE, { id });
});
