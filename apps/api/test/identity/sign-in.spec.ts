import { auditOf, expectRefusal, openWorld, OFFICES, PASSWORD, usernameOf, type World } from '../kit';

const SIGN_IN = `mutation ($username: String!, $password: String!) {
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
    .ask<{ signIn: { token: string } }>(SIGN_IN, { username, password: PASSWORD });

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
