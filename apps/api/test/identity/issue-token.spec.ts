import {
  auditOf,
  Browser,
  createClient,
  expectRefusal,
  OFFICES,
  openWorld,
  PASSWORD,
  usernameOf,
  type World,
} from '../kit';

const ISSUE = `mutation ($name: String!, $days: Int) { issueToken(name: $name, days: $days) {
  token session { id kind name expiresAt current } } }`;
const SESSIONS = `{ mySessions { id kind name } }`;

interface Issued {
  token: string;
  session: { id: string; kind: string; name: string; expiresAt: string; current: boolean };
}

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** Somebody at a browser, as she would be after any way to sign in. */
async function atBrowser(): Promise<Browser> {
  const browser = new Browser(world);
  expect(await browser.signIn(usernameOf('INSPECTOR', OFFICES.own), PASSWORD)).toBe('DONE');
  return browser;
}
async function issue(browser: Browser, variables: object): Promise<Issued> {
  const { data } = await browser.send(ISSUE, variables);
  return data?.issueToken as Issued;
}

test('From a signed-in browser a token is issued: it works, it has a name and an end, and is found among the own sessions', async () => {
  const browser = await atBrowser();
  const { token, session } = await issue(browser, { name: '季度评定核查', days: 7 });

  expect(session).toMatchObject({ kind: 'BEARER', name: '季度评定核查', current: false });
  const days = (Date.parse(session.expiresAt) - world.clock.now().getTime()) / 86_400_000;
  expect(days).toBeCloseTo(7, 2);
  const script = createClient(world.url, token);
  expect(await script.ask(`{ viewer { username } }`)).toEqual({
    viewer: { username: usernameOf('INSPECTOR', OFFICES.own) },
  });
  expect((await browser.send(SESSIONS)).data?.mySessions).toContainEqual({
    id: session.id,
    kind: 'BEARER',
    name: '季度评定核查',
  });
  const [entry] = await auditOf(world, 'ISSUE_TOKEN');
  expect(entry).toMatchObject({
    subject_type: 'Session',
    subject_id: session.id,
    actor: `INSPECTOR ${OFFICES.own}`,
    after: { name: '季度评定核查' },
  });
  expect(JSON.stringify(entry)).not.toContain(token);
  const stored = await world.owner.query<unknown[]>(
    `select from session where encode(token_hash, 'escape') like $1`,
    [`%${token}%`],
  );
  expect(stored).toEqual([]);
});

test('It ends when it is ended there, and by itself', async () => {
  const browser = await atBrowser();
  const first = await issue(browser, { name: '甲' });
  const second = await issue(browser, { name: '乙', days: 1 });
  await browser.send(`mutation ($id: ID!) { endSession(id: $id) }`, { id: first.session.id });
  expect(await createClient(world.url, first.token).refused(`{ jobs { id } }`)).toMatchObject({
    code: 'UNAUTHENTICATED',
  });

  const script = createClient(world.url, second.token);
  await script.ask(`{ jobs { id } }`);
  world.clock.set(new Date(world.clock.now().getTime() + 86_400_000).toISOString());
  expect(await script.refused(`{ jobs { id } }`)).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('A token that is issued by a token ends no later than that', async () => {
  const browser = await atBrowser();
  const { token, session } = await issue(browser, { name: '甲', days: 2 });
  const { issueToken } = await createClient(world.url, token).ask<{ issueToken: Issued }>(ISSUE, {
    name: '乙',
    days: 30,
  });
  expect(issueToken.session.expiresAt).toBe(session.expiresAt);
});

test.each([
  ['a blank name', { name: ' ' }, 'name'],
  ['a long name', { name: '长'.repeat(41) }, 'name'],
  ['no day', { name: '甲', days: 0 }, 'days'],
  ['more than thirty days', { name: '甲', days: 31 }, 'days'],
])('Refused: %s', async (_what, variables, field) => {
  const { fields } = await expectRefusal(world, world.as('INSPECTOR'), 'INVALID_INPUT', ISSUE, variables);
  expect(fields).toEqual([field]);
});

test('Refused: a twenty-first that is open at once', async () => {
  const client = world.as('INSPECTOR');
  for (let n = 1; n <= 20; n += 1) {
    await client.ask(ISSUE, { name: `令牌${n}` });
  }
  await expectRefusal(world, client, 'INVALID_INPUT', ISSUE, { name: '再一个' });
});

test('Who may not: an account without SCRIPT, partners, whoever is not signed in', async () => {
  await world.owner.query(
    `update role set permissions = array_remove(permissions, 'SCRIPT') where code = 'INSPECTOR'`,
  );
  const variables = { name: '甲' };
  await expectRefusal(world, world.as('INSPECTOR'), 'FORBIDDEN', ISSUE, variables);
  await expectRefusal(world, world.partner(), 'FORBIDDEN', ISSUE, variables);
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', ISSUE, variables);
});
