import { auditOf, expectRefusal, openWorld, OFFICES, PASSWORD, usernameOf, type World } from '../kit';
import { browse, COLLECTOR, credentials, SIGN_IN, signInByCookie, signInByToken, whoIs } from './session-kit';

const SIGN_IN_FOR_TOKEN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { token viewer { displayName } } }`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('signing in with the right password answers a token that works', async () => {
  const username = usernameOf('COLLECTOR', OFFICES.own);
  const { signIn } = await world
    .anyone()
    .ask<{ signIn: { token: string } }>(SIGN_IN_FOR_TOKEN, { username, password: PASSWORD });

  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${signIn.token}` },
    body: JSON.stringify({ query: '{ viewer { displayName } }' }),
  });
  expect(await response.json()).toEqual({ data: { viewer: { displayName: 'COLLECTOR 380000' } } });
  expect(await auditOf(world, 'SIGN_IN')).not.toHaveLength(0);
});

test.each([
  ['a wrong password', usernameOf('COLLECTOR', OFFICES.own), 'wrong'],
  ['an unknown name', 'nobody', PASSWORD],
])('%s is refused in the same words and changes nothing', async (_what, username, password) => {
  const refusal = await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SIGN_IN, {
    username,
    password,
  });

  expect(refusal.message).toBe('用户名或密码不正确，请重新输入。');
});

test('A token is made only when it is asked for', async () => {
  const count = async (): Promise<number> => {
    const [row] = await world.owner.query<{ count: number }[]>(
      `select count(*)::integer as count from session where kind = 'BEARER'`,
    );
    return row?.count ?? 0;
  };
  const before = await count();
  await signInByCookie(world);
  expect(await count()).toBe(before);

  await signInByToken(world);
  expect(await count()).toBe(before + 1);
});

test('A session cookie that comes with a sign-in ends, whoever it was', async () => {
  const [old, untouched] = [await signInByCookie(world), await signInByCookie(world)];
  const { setCookie } = await browse(world, SIGN_IN, { variables: credentials('AUDITOR'), cookie: old });

  expect(setCookie).toHaveLength(1);
  expect(await whoIs(world, old)).toBeNull();
  expect(await whoIs(world, untouched)).toEqual(COLLECTOR);
});

test('Any case of the name and blanks around it are forgiven; nothing of the password is', async () => {
  const { username } = credentials();
  const { signIn } = await world.anyone().ask<{ signIn: object }>(SIGN_IN, {
    username: ` ${username.toUpperCase()} `,
    password: PASSWORD,
  });
  expect(signIn).toEqual({ viewer: COLLECTOR });

  for (const password of [PASSWORD.toUpperCase(), `${PASSWORD} `, PASSWORD.slice(0, -1), '', '*']) {
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SIGN_IN, { username, password });
  }
});
