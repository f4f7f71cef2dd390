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

const MINE = '{ mySessions { id kind createdAt lastSeenAt expiresAt address current } }';
const END_ALL = 'mutation ($account: ID) { endAllSessions(account: $account) }';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const sessionsOf = async (browser: Browser): Promise<unknown[]> =>
  (await browser.send(MINE)).data?.mySessions as unknown[];
const supervisor = usernameOf('SUPERVISOR', OFFICES.below);

test('all others end at once; an administrator ends all of an account that is hers', async () => {
  const [here, there] = [new Browser(world), new Browser(world)];
  await here.signIn(supervisor, PASSWORD);
  await there.signIn(supervisor, PASSWORD);

  expect(await here.outcome(END_ALL)).toBe('DONE');
  expect(await there.outcome(MINE)).toBe('UNAUTHENTICATED');
  expect(await sessionsOf(here)).toHaveLength(1);

  const account = await accountId(world, supervisor);
  expect(await world.as('ADMINISTRATOR').ask(END_ALL, { account })).toEqual({ endAllSessions: 1 });
  expect(await here.outcome(MINE)).toBe('UNAUTHENTICATED');
  expect(await auditOf(world, 'END_ALL_SESSIONS')).toMatchObject([
    { subject_id: account },
    { subject_id: account },
  ]);
});

test('nobody ends the sessions of an account that is not hers to manage', async () => {
  const account = await accountId(world, supervisor);
  await expectRefusal(world, world.as('COLLECTOR'), 'NOT_FOUND', END_ALL, { account });
  await expectRefusal(world, world.as('ADMINISTRATOR', OFFICES.other), 'NOT_FOUND', END_ALL, { account });
});
