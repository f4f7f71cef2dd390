import {
  auditOf,
  createClient,
  expectRefusal,
  openWorld,
  OFFICES,
  PASSWORD,
  refusalsOf,
  usernameOf,
  type World,
} from '../kit';
import { Browser, settingsOf, startProvider, type TestProvider } from './oidc-kit';

const SESSION = 'portcredit_session';
const FLOW = 'portcredit_sign_in';
const MARIA = {
  sub: 'u-1',
  name: '玛丽亚',
  preferred_username: 'Maria',
  role: 'COLLECTOR',
  office: OFFICES.below,
};

let provider: TestProvider;
let world: World;
beforeAll(async () => {
  provider = await startProvider();
  world = await openWorld({ signIn: settingsOf(provider.issuer) });
  await provider.register(`${world.url}/sign-in/oidc/callback`);
});
afterAll(async () => {
  await world.close();
  await provider.stop();
});

const isCallback = (address: string): boolean => address.includes('/sign-in/oidc/callback?');
const start = (from = '/'): string => `${world.url}/sign-in/oidc?from=${encodeURIComponent(from)}`;

/** The address at which the provider sends the browser back, not yet gone to. */
const callbackFor = (browser: Browser, from?: string): Promise<string> =>
  browser.until(start(from), isCallback);

/** All the way: where the browser ends up, as a path. */
async function signInAs(
  person: Parameters<TestProvider['present']>[0],
  browser = new Browser(),
  from?: string,
): Promise<string> {
  await provider.present(person);
  const { next } = await browser.go(await callbackFor(browser, from));
  return next?.replace(world.url, '') ?? '';
}

async function viewerOf(browser: Browser): Promise<Record<string, unknown> | null> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `${SESSION}=${browser.cookie(world.url, SESSION)}`,
    },
    body: JSON.stringify({ query: '{ viewer { username displayName role office { code } } }' }),
  });
  return ((await response.json()) as { data: { viewer: Record<string, unknown> | null } }).data.viewer;
}

const accounts = async (): Promise<number> => {
  const [row] = await world.owner.query<{ count: number }[]>(
    `select count(*)::integer as count from user_account`,
  );
  return row?.count ?? 0;
};

/** Expects that the sign-in came to nothing, for this reason, and that no account and no session was made. */
async function expectProblem(problem: string, attempt: (browser: Browser) => Promise<string>): Promise<void> {
  const browser = new Browser();
  const before = await accounts();

  expect(await attempt(browser)).toBe(`/sign-in?problem=${problem}`);

  expect(browser.cookie(world.url, SESSION)).toBeUndefined();
  expect(await accounts()).toBe(before);
  const [entry] = await refusalsOf(world);
  expect(entry).toMatchObject({ operation: 'SIGN_IN', actor: 'anonymous', after: { code: problem } });
}

describe('Somebody whom the provider vouches for', () => {
  test('gets an account and a session, and arrives where she wanted to go', async () => {
    const browser = new Browser();

    expect(await signInAs(MARIA, browser, '/enterprises?grade=C#top')).toBe('/enterprises?grade=C#top');

    expect(await viewerOf(browser)).toEqual({
      username: 'maria',
      displayName: '玛丽亚',
      role: 'COLLECTOR',
      office: { code: OFFICES.below },
    });
    const [made] = await auditOf(world, 'CREATE_ACCOUNT');
    expect(made).toMatchObject({
      actor: '玛丽亚',
      after: { username: 'maria', role: 'COLLECTOR', office: OFFICES.below },
    });
    expect(await auditOf(world, 'SIGN_IN')).toMatchObject([{ outcome: 'DONE', actor: '玛丽亚' }]);
    expect(browser.cookie(world.url, FLOW)).toBe('');
  });

  test('has the same account the next time, with the name, role and office that the provider then says', async () => {
    await signInAs(MARIA);
    const before = await accounts();
    const browser = new Browser();

    await signInAs({ ...MARIA, name: '玛丽亚·新', role: 'auditor', office: OFFICES.own }, browser);

    expect(await accounts()).toBe(before);
    expect(await viewerOf(browser)).toMatchObject({
      username: 'maria',
      displayName: '玛丽亚·新',
      role: 'AUDITOR',
      office: { code: OFFICES.own },
    });
    const [changed] = await auditOf(world, 'CHANGE_ACCOUNT');
    expect(changed).toMatchObject({
      before: { role: 'COLLECTOR', office: OFFICES.below },
      after: { role: 'AUDITOR', office: OFFICES.own },
    });
  });

  test('gets another session, and loses the one that the browser had', async () => {
    const browser = new Browser();
    await signInAs(MARIA, browser);
    const first = browser.cookie(world.url, SESSION) ?? '';

    await signInAs(MARIA, browser);

    expect(browser.cookie(world.url, SESSION)).not.toBe(first);
    const old = new Browser();
    old.setCookie(world.url, SESSION, first);
    expect(await viewerOf(old)).toBeNull();
    expect(await viewerOf(browser)).not.toBeNull();
  });

  test('never takes over an account of this installation that has the same name', async () => {
    const local = usernameOf('COLLECTOR', OFFICES.own);
    const browser = new Browser();

    await signInAs({ ...MARIA, sub: 'u-2', preferred_username: local }, browser);

    const viewer = await viewerOf(browser);
    expect(viewer?.['username']).toMatch(/^oidc-[0-9a-f]{20}$/);
    expect(viewer).toMatchObject({ displayName: '玛丽亚', office: { code: OFFICES.below } });
    const rows = await world.owner.query<object[]>(
      `select display_name, oidc_subject from user_account where username = $1`,
      [local],
    );
    expect(rows).toEqual([{ display_name: 'COLLECTOR 380000', oidc_subject: null }]);
  });

  test.each([
    ['without a name', { sub: 'u-3', role: 'AUDITOR', office: OFFICES.own }, 'u-3'],
    [
      'with a name that cannot be a user name',
      { ...MARIA, sub: 'u-4', preferred_username: '玛 丽' },
      '玛丽亚',
    ],
    [
      'with several groups, one of which is a role',
      { ...MARIA, sub: 'u-5', role: ['staff', 'grading_officer', 'vpn'] },
      '玛丽亚',
    ],
    ['with an office as a number', { ...MARIA, sub: 'u-6', office: 380100 }, '玛丽亚'],
  ])('%s is let in', async (_what, person, displayName) => {
    const browser = new Browser();
    expect(await signInAs(person, browser)).toBe('/');
    expect(await viewerOf(browser)).toMatchObject({ displayName });
  });

  test('twice at once for the first time is one account', async () => {
    await provider.present({ ...MARIA, sub: 'u-7', preferred_username: 'twice' });
    const browsers = [new Browser(), new Browser(), new Browser()];
    const callbacks: string[] = [];
    for (const browser of browsers) callbacks.push(await callbackFor(browser));
    const before = await accounts();

    const ends = await Promise.all(browsers.map((browser, index) => browser.go(callbacks[index] ?? '')));

    expect(ends.map(({ next }) => next)).toEqual(browsers.map(() => `${world.url}/`));
    expect(await accounts()).toBe(before + 1);
  });

  test('whose role and office are told only when asked for once more is let in', async () => {
    await provider.register(`${world.url}/sign-in/oidc/callback`, { claimsInToken: false });
    try {
      const browser = new Browser();
      expect(await signInAs(MARIA, browser)).toBe('/');
      expect(await viewerOf(browser)).toMatchObject({ role: 'COLLECTOR' });
    } finally {
      await provider.register(`${world.url}/sign-in/oidc/callback`);
    }
  });
});

describe('Refused, with a reason that the page has a sentence for', () => {
  test.each([
    ['ROLE_UNKNOWN', { role: 'KING' }],
    ['ROLE_UNKNOWN', { role: undefined }],
    ['ROLE_UNKNOWN', { role: ['COLLECTOR', 'AUDITOR'] }],
    ['ROLE_UNKNOWN', { role: { toString: 'COLLECTOR' } }],
    ['OFFICE_UNKNOWN', { office: '999999' }],
    ['OFFICE_UNKNOWN', { office: undefined }],
    ['OFFICE_UNKNOWN', { office: [OFFICES.own, OFFICES.other] }],
    ['OFFICE_UNKNOWN', { office: `${OFFICES.own}' or '1'='1` }],
    ['DECLINED', { declines: true }],
  ])('%s: %j', async (problem, change) => {
    await expectProblem(problem, (browser) => signInAs({ ...MARIA, sub: 'u-8', ...change }, browser));
  });

  test('DISABLED: an account that was disabled here', async () => {
    await signInAs({ ...MARIA, sub: 'u-9' });
    await world.owner.query(`update user_account set disabled_at = now() where oidc_subject = 'u-9'`);

    await expectProblem('DISABLED', (browser) => signInAs({ ...MARIA, sub: 'u-9' }, browser));
  });

  const come = async (browser: Browser, address: string): Promise<string> =>
    (await browser.go(address)).next?.replace(world.url, '') ?? '';

  test.each<[string, string, (browser: Browser) => Promise<string>]>([
    [
      'EXPIRED',
      'without having begun here',
      async () => come(new Browser(), await callbackFor(new Browser())),
    ],
    [
      'EXPIRED',
      'with the state of another',
      async (browser) => {
        const other = await callbackFor(new Browser());
        await callbackFor(browser);
        return come(browser, other);
      },
    ],
    [
      'EXPIRED',
      'with a state that was changed',
      async (browser) => come(browser, (await callbackFor(browser)).replace(/state=[^&]+/, 'state=mine')),
    ],
    [
      'EXPIRED',
      'with two states',
      async (browser) => come(browser, `${await callbackFor(browser)}&state=mine`),
    ],
    [
      'EXPIRED',
      'with a cookie that was changed',
      async (browser) => {
        const callback = await callbackFor(browser);
        const sealed = browser.cookie(world.url, FLOW) ?? '';
        browser.setCookie(world.url, FLOW, `${sealed.slice(0, -4)}AAAA`, '/sign-in/oidc');
        return come(browser, callback);
      },
    ],
    [
      'EXPIRED',
      'with a cookie that is none',
      async (browser) => {
        const callback = await callbackFor(browser);
        browser.setCookie(world.url, FLOW, 'x', '/sign-in/oidc');
        return come(browser, callback);
      },
    ],
    [
      'EXPIRED',
      'eleven minutes later',
      async (browser) => {
        const callback = await callbackFor(browser);
        const now = world.clock.now().getTime();
        world.clock.set(new Date(now + 11 * 60_000).toISOString());
        try {
          return await come(browser, callback);
        } finally {
          world.clock.set(new Date(now).toISOString());
        }
      },
    ],
    [
      'NOT_VERIFIED',
      'with a code that is none',
      async (browser) => come(browser, (await callbackFor(browser)).replace(/code=[^&]+/, 'code=mine')),
    ],
    [
      'NOT_VERIFIED',
      'without a code',
      async (browser) => come(browser, (await callbackFor(browser)).replace(/code=[^&]+&?/, '')),
    ],
    [
      'NOT_VERIFIED',
      'with the answer of another issuer',
      async (browser) =>
        come(browser, (await callbackFor(browser)).replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example')),
    ],
    [
      'NOT_VERIFIED',
      'with another nonce',
      async (browser) => {
        const { next } = await browser.go(start());
        return come(
          browser,
          await browser.until((next ?? '').replace(/nonce=[^&]+/, 'nonce=mine'), isCallback),
        );
      },
    ],
    [
      'NOT_VERIFIED',
      'with the challenge of another',
      async (browser) => {
        const { next } = await browser.go(start());
        const changed = (next ?? '').replace(/code_challenge=[^&]+/, `code_challenge=${'a'.repeat(43)}`);
        return come(browser, await browser.until(changed, isCallback));
      },
    ],
  ])('%s: %s', async (problem, _what, attempt) => {
    await provider.present({ ...MARIA, sub: 'u-10' });
    await expectProblem(problem, attempt);
  });

  test('NOT_VERIFIED: a code that was used, with the very cookie that it was used with', async () => {
    await provider.present(MARIA);
    const browser = new Browser();
    const callback = await callbackFor(browser);
    const sealed = browser.cookie(world.url, FLOW) ?? '';
    expect(await come(browser, callback)).toBe('/');

    await expectProblem('NOT_VERIFIED', (thief) => {
      thief.setCookie(world.url, FLOW, sealed, '/sign-in/oidc');
      return come(thief, callback);
    });
  });
});

test.each([
  ['//evil.example'],
  ['https://evil.example/'],
  ['/\\evil.example'],
  ['/\t/evil.example'],
  ['\\\\evil.example'],
  ['javascript:alert(1)'],
  ['/..//evil.example'],
  ['/.//evil.example'],
  ['@evil.example'],
  [`/${'a'.repeat(3_000)}`],
  [''],
])('One who wanted to go to %j after signing in stays here', async (from) => {
  const end = await signInAs(MARIA, new Browser(), from);

  expect(end).toMatch(/^\/(?![/\\])/);
  expect(new URL(end, world.url).origin).toBe(world.url);
});

test('A provider that does not answer is told so, soon; and the password still signs in', async () => {
  const gone = await startProvider();
  const { issuer } = gone;
  await gone.stop();
  const alone = await openWorld({ signIn: settingsOf(issuer) });
  try {
    const begun = performance.now();
    const { next } = await new Browser().go(`${alone.url}/sign-in/oidc`);

    expect(next).toBe(`${alone.url}/sign-in?problem=PROVIDER_DOWN`);
    expect(performance.now() - begun).toBeLessThan(6_000);
    const credentials = { username: usernameOf('COLLECTOR', OFFICES.own), password: PASSWORD };
    await alone.anyone().ask(SIGN_IN, credentials);
  } finally {
    await alone.close();
  }
});

test('A provider that goes away between leaving and coming back is told so', async () => {
  const other = await startProvider();
  const there = await openWorld({ signIn: settingsOf(other.issuer) });
  try {
    await other.register(`${there.url}/sign-in/oidc/callback`);
    await other.present(MARIA);
    const browser = new Browser();
    const callback = await browser.until(`${there.url}/sign-in/oidc`, isCallback);
    await other.stop();

    expect((await browser.go(callback)).next).toBe(`${there.url}/sign-in?problem=PROVIDER_DOWN`);
  } finally {
    await there.close();
  }
});

const SIGN_IN = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { viewer { id } } }`;

describe('Which ways there are', () => {
  const methods = async (url: string): Promise<unknown> => (await fetch(`${url}/sign-in/methods`)).json();

  test('both', async () => {
    expect(await methods(world.url)).toEqual({ password: true, oidc: true });
  });

  test('the provider alone: a password is refused, the right one too', async () => {
    const strict = await openWorld({ signIn: settingsOf(provider.issuer, false) });
    try {
      expect(await methods(strict.url)).toEqual({ password: false, oidc: true });
      const credentials = { username: usernameOf('COLLECTOR', OFFICES.own), password: PASSWORD };
      const { message } = await expectRefusal(strict, strict.anyone(), 'FORBIDDEN', SIGN_IN, credentials);
      expect(message).toContain('统一身份认证');
    } finally {
      await strict.close();
    }
  });

  test('the password alone: nothing leads to a provider', async () => {
    const local = await openWorld();
    try {
      expect(await methods(local.url)).toEqual({ password: true, oidc: false });
      for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback?code=x&state=y']) {
        expect((await createClient(local.url).fetch(path, { redirect: 'manual' })).status).toBe(404);
      }
    } finally {
      await local.close();
    }
  });
});

describe('Signing out', () => {
  test('goes on to the sign-out of the provider, for whoever came through it, and once', async () => {
    const browser = new Browser();
    await signInAs(MARIA, browser);
    const { next = '' } = await browser.go(`${world.url}/sign-in/out`);
    const address = new URL(next);
    expect(next.startsWith(`${provider.issuer}/session/end`)).toBe(true);
    expect(address.searchParams.get('client_id')).toBe('portcredit');
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${world.url}/sign-in`);

    expect((await browser.go(`${world.url}/sign-in/out`)).next).toBe(`${world.url}/sign-in`);
  });

  test('ends at the own page for whoever came with a password', async () => {
    expect((await new Browser().go(`${world.url}/sign-in/out`)).next).toBe(`${world.url}/sign-in`);
  });
});
