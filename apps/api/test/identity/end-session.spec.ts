import {
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
const END = 'mutation ($id: ID!) { endSession(id: $id) }';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Mine {
  id: string;
  kind: string;
  address: string | null;
  current: boolean;
}
const sessionsOf = async (browser: Browser): Promise<Mine[]> =>
  (await browser.send(MINE)).data?.mySessions as Mine[];
const supervisor = usernameOf('SUPERVISOR', OFFICES.below);

test('one sees where one is signed in, this one first, and ends any of them', async () => {
  const [here, there] = [new Browser(world, '10.0.0.1'), new Browser(world, '10.0.0.2')];
  await here.signIn(supervisor, PASSWORD);
  await there.signIn(supervisor, PASSWORD);

  const mine = await sessionsOf(here);
  expect(
    mine.filter(({ kind }) => kind === 'COOKIE').map(({ address, current }) => [address, current]),
  ).toEqual([
    ['10.0.0.1', true],
    ['10.0.0.2', false],
  ]);
  expect(await here.outcome(END, { id: mine.find(({ address }) => address === '10.0.0.2')?.id })).toBe(
    'DONE',
  );
  expect(await there.outcome(MINE)).toBe('UNAUTHENTICATED');
  expect(await here.outcome(MINE)).toBe('DONE');
  expect(await auditOf(world, 'END_SESSION')).toHaveLength(1);
});

test("another's session is not found, nor one that has ended", async () => {
  const browser = new Browser(world);
  await browser.signIn(usernameOf('COLLECTOR', OFFICES.own), PASSWORD);
  const [{ id } = { id: '' }] = await sessionsOf(browser);
  for (const client of [world.as('ADMINISTRATOR'), world.as('SUPERVISOR')]) {
    await expectRefusal(world, client, 'NOT_FOUND', END, { id });
  }
  await browser.send(END, { id });
  await expectRefusal(world, world.as('COLLECTOR'), 'NOT_FOUND', END, { id });
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', END, { id });
});
