import {
  auditOf,
  type Client,
  createClient,
  expectRefusal,
  MONDAY_MORNING,
  OFFICES,
  openWorld,
  PASSWORD,
  type RoleCode,
  usernameOf,
  type World,
} from '../kit';

const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { viewer { displayName } } }`;
const SIGN_IN_FOR_TOKEN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { token } }`;
const SIGN_OUT = 'mutation { signOut }';
const WHO = '{ viewer { displayName } }';
const COOKIE = 'portcredit_session';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const credentials = (role: RoleCode = 'COLLECTOR', office: string = OFFICES.own) => ({
  username: usernameOf(role, office),
  password: PASSWORD,
});

/** One request by a browser: with its cookie, and what the server tells it to keep. */
async function browse(
  document: string,
  { variables = {}, cookie, headers = {} }: { variables?: object; cookie?: string; headers?: object } = {},
): Promise<{
  status: number;
  body: { data?: Record<string, unknown> | null; errors?: unknown[] };
  setCookie: string[];
}> {
  const response = await fetch(`${world.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(cookie === undefined ? {} : { cookie: `theme=dark; ${COOKIE}=${cookie}` }),
      ...headers,
    },
    body: JSON.stringify({ query: document, variables }),
  });
  const body = (await response.json()) as { data?: Record<string, unknown> | null };
  return { status: response.status, body, setCookie: response.headers.getSetCookie() };
}

/** Signs in as a browser does. @returns the value of the cookie */
async function signInByCookie(as = credentials()): Promise<string> {
  const { setCookie } = await browse(SIGN_IN, { variables: as });
  return /portcredit_session=([^;]+)/.exec(setCookie[0] ?? '')?.[1] ?? '';
}

async function signInByToken(as = credentials()): Promise<{ token: string; client: Client }> {
  const { signIn } = await world.anyone().ask<{ signIn: { token: string } }>(SIGN_IN_FOR_TOKEN, as);
  return { token: signIn.token, client: createClient(world.url, signIn.token) };
}

const whoIs = async (cookie: string): Promise<unknown> => (await browse(WHO, { cookie })).body.data?.viewer;
const COLLECTOR = { displayName: 'COLLECTOR 380000' };

describe('The cookie of a session', () => {
  test('is out of reach of scripts and of other sites, holds for the whole site and ends after twelve hours', async () => {
    const { setCookie } = await browse(SIGN_IN, { variables: credentials() });

    expect(setCookie).toHaveLength(1);
    const [value, ...attributes] = (setCookie[0] ?? '').split('; ');
    expect(value).toMatch(/^portcredit_session=[\w-]{43}$/);
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Strict']));
    expect(attributes).not.toContain('Secure');
    const expires = attributes.find((attribute) => attribute.startsWith('Expires='))?.slice(8) ?? '';
    const hours = (new Date(expires).getTime() - new Date(MONDAY_MORNING).getTime()) / 3_600_000;
    expect(hours).toBeCloseTo(12, 1);
  });

  test('is kept to TLS where the request came by TLS', async () => {
    const { setCookie } = await browse(SIGN_IN, {
      variables: credentials(),
      headers: { 'x-forwarded-proto': 'https' },
    });

    expect(setCookie[0]?.split('; ')).toContain('Secure');
  });

  test('lets the browser in, among other cookies', async () => {
    expect(await whoIs(await signInByCookie())).toEqual(COLLECTOR);
  });

  test('is not set by a sign-in that fails', async () => {
    const { setCookie } = await browse(SIGN_IN, { variables: { ...credentials(), password: 'wrong' } });

    expect(setCookie).toEqual([]);
  });

  test('is another at each sign-in', async () => {
    expect(new Set([await signInByCookie(), await signInByCookie(), await signInByCookie()]).size).toBe(3);
  });

  test('is of no use as a bearer token, and a bearer token of none as a cookie', async () => {
    const [cookie, { token }] = [await signInByCookie(), await signInByToken()];

    await expectRefusal(world, createClient(world.url, cookie), 'UNAUTHENTICATED', WHO);
    expect(await whoIs(token)).toBeNull();
  });

  test('is of no use to a form of another site, which can only post as text', async () => {
    const cookie = await signInByCookie();

    const { status, body } = await browse(SIGN_OUT, { cookie, headers: { 'content-type': 'text/plain' } });

    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.data ?? null).toBeNull();
    expect(await whoIs(cookie)).toEqual(COLLECTOR);
  });
});

test('A token is made only when it is asked for', async () => {
  const count = async (): Promise<number> => {
    const [row] = await world.owner.query<{ count: number }[]>(
      `select count(*)::integer as count from session where kind = 'BEARER'`,
    );
    return row?.count ?? 0;
  };
  const before = await count();
  await signInByCookie();
  expect(await count()).toBe(before);

  await signInByToken();
  expect(await count()).toBe(before + 1);
});

describe('Signing out', () => {
  test('ends the cookie at once, on the server and in the browser', async () => {
    const cookie = await signInByCookie();

    const { body, setCookie } = await browse(SIGN_OUT, { cookie });

    expect(body.data).toEqual({ signOut: true });
    expect(setCookie).toHaveLength(1);
    expect(setCookie[0]).toMatch(/^portcredit_session=;/);
    expect(setCookie[0]).toMatch(/Path=\/.*Expires=Thu, 01 Jan 1970/);
    expect(await whoIs(cookie)).toBeNull();
  });

  test('ends the token at once, and no other of the account', async () => {
    const [one, other] = [await signInByToken(), await signInByToken()];

    expect(await one.client.ask(SIGN_OUT)).toEqual({ signOut: true });

    await expectRefusal(world, one.client, 'UNAUTHENTICATED', WHO);
    expect(await other.client.ask(WHO)).toEqual({ viewer: COLLECTOR });
  });

  test('is for those who are signed in', async () => {
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SIGN_OUT);
    await expectRefusal(world, world.partner(), 'FORBIDDEN', SIGN_OUT);
  });

  test('is in the trail, as signing in is', async () => {
    const { client } = await signInByToken();
    await client.ask(SIGN_OUT);

    const [signedIn] = await auditOf(world, 'SIGN_IN');
    const [signedOut] = await auditOf(world, 'SIGN_OUT');
    expect(signedIn).toMatchObject({
      actor: 'COLLECTOR 380000',
      subject_type: 'Session',
      after: { kind: 'BEARER' },
    });
    expect(signedOut).toMatchObject({ actor: 'COLLECTOR 380000', subject_id: signedIn?.subject_id });
  });
});

describe('A session lasts twelve hours', () => {
  test.each([
    ['2026-11-16T21:59:00+08:00', true],
    ['2026-11-16T22:01:00+08:00', false],
    ['2026-11-16T23:00:00+08:00', false],
  ])('opened at ten in the morning, at %s it is open: %s', async (instant, open) => {
    const [cookie, { client }] = [await signInByCookie(), await signInByToken()];

    for (const hour of [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]) {
      world.clock.set(`2026-11-16T${hour}:30:00+08:00`);
      expect(await whoIs(cookie)).toEqual(COLLECTOR);
    }
    world.clock.set(instant);

    expect(await whoIs(cookie)).toEqual(open ? COLLECTOR : null);
    if (open) {
      expect(await client.ask(WHO)).toEqual({ viewer: COLLECTOR });
    } else {
      await expectRefusal(world, client, 'UNAUTHENTICATED', WHO);
    }
  });
});

describe('A desk that was left', () => {
  const BACKGROUND = { 'x-portcredit-background': '1' };

  test('is signed out after two hours; the token of a script is not', async () => {
    const [cookie, { client }] = [await signInByCookie(), await signInByToken()];

    world.clock.set('2026-11-16T11:59:00+08:00');
    expect(await whoIs(cookie)).toEqual(COLLECTOR);
    world.clock.set('2026-11-16T13:58:00+08:00');
    expect(await whoIs(cookie)).toEqual(COLLECTOR);
    world.clock.set('2026-11-16T15:59:00+08:00');
    expect(await whoIs(cookie)).toBeNull();
    expect(await client.ask(WHO)).toEqual({ viewer: COLLECTOR });
  });

  test('is not kept signed in by what the page asks for by itself', async () => {
    const cookie = await signInByCookie();

    world.clock.set('2026-11-16T11:30:00+08:00');
    expect((await browse(WHO, { cookie, headers: BACKGROUND })).body.data?.viewer).toEqual(COLLECTOR);
    world.clock.set('2026-11-16T12:30:00+08:00');
    expect(await whoIs(cookie)).toBeNull();
  });
});

test('a session cookie that comes with a sign-in ends, whoever it was', async () => {
  const [old, untouched] = [await signInByCookie(), await signInByCookie()];
  const { setCookie } = await browse(SIGN_IN, { variables: credentials('AUDITOR'), cookie: old });

  expect(setCookie).toHaveLength(1);
  expect(await whoIs(old)).toBeNull();
  expect(await whoIs(untouched)).toEqual(COLLECTOR);
});

describe('Who is refused', () => {
  test('is told so with the status 401 and without a word of the inside', async () => {
    const { status, errors } = await createClient(world.url, 'no-such-token').send(WHO);

    expect(status).toBe(401);
    expect(errors?.[0]?.message).toBe('令牌或密钥无效，或已过期、已撤销，请重新获取。');
  });

  test('an account that was disabled: its sessions end at once, and it cannot sign in, in the words of a wrong password', async () => {
    const as = credentials('AUDITOR', OFFICES.other);
    const [cookie, { client }] = [await signInByCookie(as), await signInByToken(as)];
    await world.owner.query(`update user_account set disabled_at = now() where username = $1`, [as.username]);

    expect(await whoIs(cookie)).toBeNull();
    await expectRefusal(world, client, 'UNAUTHENTICATED', WHO);
    const refusal = await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SIGN_IN, as);
    expect(refusal.message).toBe('用户名或密码不正确，请重新输入。');
  });

  test('an account whose role lost a permission loses it at once', async () => {
    const auditor = world.as('AUDITOR');
    const READ = `{ auditEntries(first: 1) { edges { node { id } } } }`;
    await auditor.ask(READ);
    await world.owner.query(
      `update role set permissions = array_remove(permissions, 'READ_AUDIT') where code = 'AUDITOR'`,
    );

    await expectRefusal(world, auditor, 'FORBIDDEN', READ);
  });

  test.each([
    ['revoked', `revoked_at = $1`, '2026-11-16T09:00:00+08:00', 'UNAUTHENTICATED'],
    ['expired a second ago', `expires_at = $1`, '2026-11-16T09:59:59+08:00', 'UNAUTHENTICATED'],
    ['that expires in an hour', `expires_at = $1`, '2026-11-16T11:00:00+08:00', 'DONE'],
  ])('a partner key %s', async (_what, change, instant, outcome) => {
    const key = `update api_key set revoked_at = null, expires_at = null where partner_id = (select id from partner where name = '宁波市商务局')`;
    await world.owner.query(key.replace('revoked_at = null, expires_at = null', change), [instant]);
    try {
      const { errors } = await world.partner().send(WHO);
      expect(errors?.[0]?.extensions.code ?? 'DONE').toBe(outcome);
      expect(await world.otherPartner().ask(WHO)).toEqual({ viewer: { displayName: '上海市商务委员会' } });
    } finally {
      await world.owner.query(key);
    }
  });

  test.each([['pk_'], ['pk_unknown'], ['%'], [`' or 1=1--`], ['x'.repeat(4_000)]])(
    'the bearer of %j, which nobody was given',
    async (bearer) => {
      await expectRefusal(world, createClient(world.url, bearer.replace(/\s/g, '+')), 'UNAUTHENTICATED', WHO);
    },
  );
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
