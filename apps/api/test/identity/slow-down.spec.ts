import { Browser, MONDAY_MORNING, OFFICES, openWorld, PASSWORD, usernameOf, type World } from '../kit';

const verify = jest.fn();
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<{ verify: (...given: unknown[]) => unknown }>('@node-rs/argon2');
  return {
    ...real,
    verify: (...given: unknown[]) => {
      verify();
      return real.verify(...given);
    },
  };
});

const SIGN_IN = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { viewer { id } } }`;
const username = usernameOf('COLLECTOR', OFFICES.own);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(MONDAY_MORNING);
  await world.owner.query('delete from sign_in_attempt');
  verify.mockClear();
});

/** Guesses until it is told to wait. @returns how often it was let to guess, and how many seconds it is to wait */
async function guessUntilStopped(
  name: string,
  browser: Browser,
): Promise<{ guesses: number; seconds: unknown }> {
  for (let guesses = 0; guesses < 100; guesses += 1) {
    const { errors } = await browser.send(SIGN_IN, { username: name, password: `guess ${guesses}` });
    if (errors?.[0]?.extensions.code === 'TOO_MANY_REQUESTS') {
      return { guesses, seconds: errors[0].extensions.detail?.retryAfterSeconds };
    }
  }
  return { guesses: 100, seconds: undefined };
}

test('a guesser has five guesses, then waits 30 seconds, then a minute, two … up to a quarter of an hour', async () => {
  const guesser = new Browser(world, '10.6.6.6');
  expect(await guessUntilStopped(username, guesser)).toEqual({ guesses: 5, seconds: 30 });
  const waits: unknown[] = [];
  let at = new Date(MONDAY_MORNING).getTime();
  for (const wait of [31, 61, 121, 241, 481, 901]) {
    at += wait * 1_000;
    world.clock.set(new Date(at).toISOString());
    const { guesses, seconds } = await guessUntilStopped(username, guesser);
    expect(guesses).toBe(1);
    waits.push(seconds);
  }
  expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
});

test('the right password, too, waits there; a colleague elsewhere who knows it is let in at once', async () => {
  await guessUntilStopped(username, new Browser(world, '10.6.6.6'));

  expect(await new Browser(world, '10.6.6.6').signIn(username, PASSWORD)).toBe('TOO_MANY_REQUESTS');
  expect(await new Browser(world, '10.7.7.7').signIn(username, PASSWORD)).toBe('DONE');
  expect(await new Browser(world, '10.6.6.6').signIn(usernameOf('AUDITOR', OFFICES.own), PASSWORD)).toBe(
    'DONE',
  );
});

test('who remembers in time starts anew', async () => {
  const colleague = new Browser(world, '10.7.7.7');
  for (let round = 0; round < 3; round += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1) {
      expect(await colleague.signIn(username, 'wrong')).toBe('UNAUTHENTICATED');
    }
    expect(await colleague.signIn(username, PASSWORD)).toBe('DONE');
  }
});

test('fifty guesses at once are no way around it', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, (_, guess) =>
      new Browser(world, '10.6.6.6').signIn(username, `guess ${guess}`),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'UNAUTHENTICATED').length).toBeLessThanOrEqual(5);
});

test('one address that tries many names is slowed as well, shortly', async () => {
  const browser = new Browser(world, '10.6.6.6');
  const outcomes: string[] = [];
  for (let name = 0; name < 52; name += 1) {
    outcomes.push(await browser.signIn(`name${name}`, 'password'));
  }
  expect(outcomes.slice(0, 50)).not.toContain('TOO_MANY_REQUESTS');
  expect(outcomes.slice(50)).toContain('TOO_MANY_REQUESTS');
  world.clock.set('2026-11-16T10:02:00+08:00');
  expect(await browser.signIn(username, PASSWORD)).toBe('DONE');
});

test('a name that nobody has costs the same work, and is slowed the same', async () => {
  const work = async (name: string): Promise<number> => {
    verify.mockClear();
    await new Browser(world, '10.8.8.8').signIn(name, 'wrong');
    return verify.mock.calls.length;
  };
  await world.owner.query(`update user_account set disabled_at = now() where username = 'inspector.310000'`);
  expect([await work(username), await work('nobody'), await work('inspector.310000')]).toEqual([1, 1, 1]);
  await world.owner.query('delete from sign_in_attempt');
  expect(await guessUntilStopped('nobody', new Browser(world, '10.6.6.6'))).toEqual({
    guesses: 5,
    seconds: 30,
  });
});

test('what was typed is not kept: a password in the wrong field cannot be read', async () => {
  await new Browser(world, '10.6.6.6').signIn('my secret password', 'x');
  const rows = await world.owner.query(`select encode(key, 'escape') as key from sign_in_attempt`);
  expect(JSON.stringify(rows)).not.toContain('secret');
});
