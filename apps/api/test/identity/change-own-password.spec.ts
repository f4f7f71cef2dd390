import { auditOf, Browser, createClient, openAccount, OFFICES, openWorld, type World } from '../kit';

const CHANGE = `mutation ($currentPassword: String!, $newPassword: String!) {
  changeOwnPassword(currentPassword: $currentPassword, newPassword: $newPassword) }`;
const GOOD = 'lantern over the quiet berth';

let world: World;
let made = 0;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function newcomer(): Promise<{ browser: Browser; username: string; password: string }> {
  made += 1;
  const username = `newcomer${made}`;
  const input = { username, office: OFFICES.own, role: 'INSPECTOR' };
  const { firstPassword } = await openAccount(world.as('ADMINISTRATOR'), input);
  const browser = new Browser(world, `10.0.0.${made}`);
  expect(await browser.signIn(username, firstPassword)).toBe('DONE');
  return { browser, username, password: firstPassword };
}

test('opens the way, ends every other session and token, and gives this browser a new one', async () => {
  const { browser, username, password } = await newcomer();
  const elsewhere = new Browser(world, '10.9.9.9');
  await elsewhere.signIn(username, password);
  const { data } = await elsewhere.send(
    `mutation { signIn(username: "${username}", password: "${password}") { token } }`,
  );
  const token = (data?.signIn as { token: string }).token;
  const before = browser.cookie;

  expect(await browser.outcome(CHANGE, { currentPassword: password, newPassword: GOOD })).toBe('DONE');
  expect(browser.cookie).not.toBe(before);
  expect(await browser.outcome('{ enterprises { totalCount } }')).toBe('DONE');
  expect(await elsewhere.outcome('{ mySessions { id } }')).toBe('UNAUTHENTICATED');
  expect(await createClient(world.url, token).refused('{ viewer { id } }')).toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  expect(await elsewhere.signIn(username, password)).toBe('UNAUTHENTICATED');
  expect(await elsewhere.signIn(username, GOOD)).toBe('DONE');
  expect((await auditOf(world, 'CHANGE_OWN_PASSWORD'))[0]).toMatchObject({ actor: username });
});

test.each([
  ['of eleven characters', 'k7m2p-abcde', 'PASSWORD_LENGTH'],
  ['that stands on every list', 'Password1234', 'PASSWORD_COMMON'],
  ['of a row of keys', 'qwertyuiop123', 'PASSWORD_COMMON'],
  ['of one letter', 'aaaaaaaaaaaaaa', 'PASSWORD_COMMON'],
  ['of her own name and a day', 'Newcomer20261122', 'PASSWORD_COMMON'],
  ['that everybody here has', 'woaini1314520', 'PASSWORD_COMMON'],
  ['of the town and the year', 'Ningbo2026!!', 'PASSWORD_COMMON'],
  ['of a thousand characters', 'ab cd '.repeat(200), 'PASSWORD_LENGTH'],
])('refuses a password %s, and says what to do', async (_what, newPassword, rule) => {
  const { browser, password } = await newcomer();
  const { errors } = await browser.send(CHANGE, { currentPassword: password, newPassword });

  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'INVALID_INPUT',
    fields: ['newPassword'],
    detail: { rule },
  });
  expect(errors?.[0]?.message).toContain('几个互不相关的词');
  expect(JSON.stringify(errors)).not.toContain(newPassword);
});

test('refuses a wrong current password, the same one again, and after five wrong ones makes the guesser wait', async () => {
  const { browser, password } = await newcomer();
  const wrong = { currentPassword: 'guess', newPassword: GOOD };
  expect(await browser.outcome(CHANGE, { currentPassword: password, newPassword: password })).toBe(
    'INVALID_INPUT',
  );
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await browser.outcome(CHANGE, wrong)).toBe('INVALID_INPUT');
  }
  expect(await browser.outcome(CHANGE, wrong)).toBe('TOO_MANY_REQUESTS');
});

test('a script is not given a token for it: it signs in again', async () => {
  const reply = await world.as('INSPECTOR').send(CHANGE, {
    currentPassword: 'correct horse battery staple',
    newPassword: GOOD,
  });
  expect(reply.data).toEqual({ changeOwnPassword: true });
  expect(await world.as('INSPECTOR').refused('{ viewer { id } }')).toMatchObject({ code: 'UNAUTHENTICATED' });
});
