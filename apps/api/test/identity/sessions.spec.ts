import { createClient, expectRefusal, MONDAY_MORNING, OFFICES, openWorld, type World } from '../kit';
import {
  browse,
  COLLECTOR,
  credentials,
  SIGN_IN,
  SIGN_OUT,
  signInByCookie,
  signInByToken,
  WHO,
  whoIs,
} from './session-kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

describe('The cookie of a session', () => {
  test('is out of reach of scripts and of other sites, holds for the whole site and ends after twelve hours', async () => {
    const { setCookie } = await browse(world, SIGN_IN, { variables: credentials() });

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
    const { setCookie } = await browse(world, SIGN_IN, {
      variables: credentials(),
      headers: { 'x-forwarded-proto': 'https' },
    });

    expect(setCookie[0]?.split('; ')).toContain('Secure');
  });

  test('lets the browser in, among other cookies', async () => {
    expect(await whoIs(world, await signInByCookie(world))).toEqual(COLLECTOR);
  });

  test('is not set by a sign-in that fails', async () => {
    const { setCookie } = await browse(world, SIGN_IN, {
      variables: { ...credentials(), password: 'wrong' },
    });

    expect(setCookie).toEqual([]);
  });

  test('is another at each sign-in', async () => {
    expect(
      new Set([await signInByCookie(world), await signInByCookie(world), await signInByCookie(world)]).size,
    ).toBe(3);
  });

  test('is of no use as a bearer token, and a bearer token of none as a cookie', async () => {
    const [cookie, { token }] = [await signInByCookie(world), await signInByToken(world)];

    await expectRefusal(world, createClient(world.url, cookie), 'UNAUTHENTICATED', WHO);
    expect(await whoIs(world, token)).toBeNull();
  });

  test('is of no use to a form of another site, which can only post as text', async () => {
    const cookie = await signInByCookie(world);

    const { status, body } = await browse(world, SIGN_OUT, {
      cookie,
      headers: { 'content-type': 'text/plain' },
    });

    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.data ?? null).toBeNull();
    expect(await whoIs(world, cookie)).toEqual(COLLECTOR);
  });
});

describe('A session lasts twelve hours', () => {
  test.each([
    ['2026-11-16T21:59:00+08:00', true],
    ['2026-11-16T22:01:00+08:00', false],
    ['2026-11-16T23:00:00+08:00', false],
  ])('opened at ten in the morning, at %s it is open: %s', async (instant, open) => {
    const [cookie, { client }] = [await signInByCookie(world), await signInByToken(world)];

    for (const hour of [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]) {
      world.clock.set(`2026-11-16T${hour}:30:00+08:00`);
      expect(await whoIs(world, cookie)).toEqual(COLLECTOR);
    }
    world.clock.set(instant);

    expect(await whoIs(world, cookie)).toEqual(open ? COLLECTOR : null);
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
    const [cookie, { client }] = [await signInByCookie(world), await signInByToken(world)];

    world.clock.set('2026-11-16T11:59:00+08:00');
    expect(await whoIs(world, cookie)).toEqual(COLLECTOR);
    world.clock.set('2026-11-16T13:58:00+08:00');
    expect(await whoIs(world, cookie)).toEqual(COLLECTOR);
    world.clock.set('2026-11-16T15:59:00+08:00');
    expect(await whoIs(world, cookie)).toBeNull();
    expect(await client.ask(WHO)).toEqual({ viewer: COLLECTOR });
  });

  test('is not kept signed in by what the page asks for by itself', async () => {
    const cookie = await signInByCookie(world);

    world.clock.set('2026-11-16T11:30:00+08:00');
    expect((await browse(world, WHO, { cookie, headers: BACKGROUND })).body.data?.viewer).toEqual(COLLECTOR);
    world.clock.set('2026-11-16T12:30:00+08:00');
    expect(await whoIs(world, cookie)).toBeNull();
  });
});

describe('Who is refused', () => {
  test('is told so with the status 401 and without a word of the inside', async () => {
    const { status, errors } = await createClient(world.url, 'no-such-token').send(WHO);

    expect(status).toBe(401);
    expect(errors?.[0]?.message).toBe('令牌或密钥无效，或已过期、已撤销，请重新获取。');
  });

  test('an account that was disabled: its sessions end at once, and it cannot sign in, in the words of a wrong password', async () => {
    const as = credentials('AUDITOR', OFFICES.other);
    const [cookie, { client }] = [await signInByCookie(world, as), await signInByToken(world, as)];
    await world.owner.query(`update user_account set disabled_at = now() where username = $1`, [as.username]);

    expect(await whoIs(world, cookie)).toBeNull();
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
