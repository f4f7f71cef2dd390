import { createApp } from '../../src/app';
import { auditOf, expectRefusal, MONDAY_MORNING, openWorld, register, type World } from '../kit';
import { admit, grant, issue, ISSUE_KEY, raw, REVOKE_KEY } from './kit';

let world: World;
let partnerId: string;
beforeAll(async () => {
  world = await openWorld();
  await register(world.as('COLLECTOR'));
  partnerId = await admit(world.as('ADMINISTRATOR'), '宁波海事局');
  await grant(world.as('ADMINISTRATOR'), { partnerId });
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const ASK = `{ enterprises { totalCount } }`;
const statusOf = async (secret: string, headers: Record<string, string> = {}): Promise<number> =>
  (await raw(world, secret, ASK, headers)).status;

describe('A key', () => {
  test('is told once, kept as a hash, and works at once', async () => {
    const admin = world.as('ADMINISTRATOR');
    const { secret, key } = await issue(admin, { partnerId, name: '企业查询', requestsPerMinute: 30 });

    expect(secret).toMatch(/^pk_[\w-]{43}$/);
    expect(key).toMatchObject({
      name: '企业查询',
      ending: secret.slice(-4),
      active: true,
      requestsPerMinute: 30,
    });
    expect(await statusOf(secret)).toBe(200);
    const told = await admin.send(
      `query ($id: ID!) { partner(id: $id) { keys { id name ending active } } }`,
      {
        id: partnerId,
      },
    );
    expect(JSON.stringify(told)).not.toContain(secret);
    const [entry] = await auditOf(world, 'ISSUE_API_KEY');
    expect(entry).toMatchObject({
      subject_type: 'ApiKey',
      subject_id: key.id,
      actor: 'ADMINISTRATOR 380000',
      after: { partner: '宁波海事局', name: '企业查询', requestsPerMinute: 30 },
    });
    expect(JSON.stringify(entry)).not.toContain(secret);
    const [row] = await world.owner.query<{ line: string }[]>(
      `select api_key::text as line from api_key where id = $1`,
      [key.id],
    );
    expect(row?.line).not.toContain(secret);
  });

  test('says when and from where it was used last', async () => {
    const admin = world.as('ADMINISTRATOR');
    const { secret, key } = await issue(admin, { partnerId });
    await statusOf(secret);
    const [row] = await world.owner.query<{ at: Date; address: string }[]>(
      `select last_used_at as at, host(last_used_address) as address from api_key where id = $1`,
      [key.id],
    );
    expect(row?.address).toBe('127.0.0.1');
    expect(Math.abs((row?.at.getTime() ?? 0) - world.clock.now().getTime())).toBeLessThan(10_000);
  });

  test('ends with its time', async () => {
    const { secret } = await issue(world.as('ADMINISTRATOR'), {
      partnerId,
      expiresAt: '2026-11-17T00:00:00+08:00',
    });
    expect(await statusOf(secret)).toBe(200);
    world.clock.set('2026-11-16T23:59:50+08:00');
    expect(await statusOf(secret)).toBe(200);
    world.clock.set('2026-11-17T00:00:00+08:00');
    expect(await statusOf(secret)).toBe(401);
  });

  test('is revoked at once, by its own office alone, once', async () => {
    const admin = world.as('ADMINISTRATOR');
    const { secret, key } = await issue(admin, { partnerId, name: '将撤销' });
    const variables = { id: key.id, reason: '疑似泄露' };
    await expectRefusal(world, world.as('ADMINISTRATOR', '310000'), 'NOT_FOUND', REVOKE_KEY, variables);
    await expectRefusal(world, world.as('AUDITOR'), 'FORBIDDEN', REVOKE_KEY, variables);
    await expectRefusal(world, admin, 'INVALID_INPUT', REVOKE_KEY, { id: key.id, reason: ' ' });
    await expectRefusal(world, admin, 'NOT_FOUND', REVOKE_KEY, { id: '999999', reason: 'x' });
    expect(await statusOf(secret)).toBe(200);

    await admin.ask(REVOKE_KEY, variables);
    expect(await statusOf(secret)).toBe(401);
    await expectRefusal(world, admin, 'INVALID_STATE', REVOKE_KEY, variables);
    expect((await auditOf(world, 'REVOKE_API_KEY'))[0]).toMatchObject({
      subject_id: key.id,
      after: { name: '将撤销', reason: '疑似泄露', partner: '宁波海事局' },
    });
  });

  test('gives way to another without a gap', async () => {
    const admin = world.as('ADMINISTRATOR');
    const old = await issue(admin, { partnerId });
    const next = await issue(admin, {
      partnerId,
      replaces: old.key.id,
      replacedWorksUntil: '2026-11-20T18:00:00+08:00',
    });
    expect([await statusOf(old.secret), await statusOf(next.secret)]).toEqual([200, 200]);
    world.clock.set('2026-11-20T17:59:50+08:00');
    expect([await statusOf(old.secret), await statusOf(next.secret)]).toEqual([200, 200]);
    world.clock.set('2026-11-20T18:00:00+08:00');
    expect([await statusOf(old.secret), await statusOf(next.secret)]).toEqual([401, 200]);
    await expectRefusal(world, admin, 'INVALID_STATE', ISSUE_KEY, {
      input: { partnerId, name: 'x', replaces: old.key.id },
    });
  });

  test('that ends earlier is not made to last by being replaced', async () => {
    const admin = world.as('ADMINISTRATOR');
    const old = await issue(admin, { partnerId, expiresAt: '2026-11-17T00:00:00+08:00' });
    await issue(admin, { partnerId, replaces: old.key.id, replacedWorksUntil: '2026-12-31T00:00:00+08:00' });
    world.clock.set('2026-11-17T00:00:01+08:00');
    expect(await statusOf(old.secret)).toBe(401);
  });

  test.each([
    ['127.0.0.1', 200],
    ['127.0.0.0/8', 200],
    ['127.0.0.7/8', 200],
    ['10.0.0.0/8', 403],
    ['::1', 403],
  ])('bound to %s answers %i to 127.0.0.1', async (network, status) => {
    const { secret } = await issue(world.as('ADMINISTRATOR'), { partnerId, addresses: [network] });
    const reply = await raw(world, secret, ASK);
    expect(reply.status).toBe(status);
    if (status === 403) {
      expect(reply.body.errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
      expect(reply.body.errors?.[0]?.message).toContain('127.0.0.1');
    }
  });

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: '长'.repeat(61) }],
    ['expiresAt', { expiresAt: '2026-11-16T09:59:00+08:00' }],
    ['addresses', { addresses: ['10.0.0.0/33'] }],
    ['addresses', { addresses: ['localhost'] }],
    ['addresses', { addresses: ['fe80::1%eth0'] }],
    ['addresses', { addresses: Array.from({ length: 51 }, (_, n) => `10.0.0.${n}`) }],
    ['requestsPerMinute', { requestsPerMinute: 0 }],
    ['costPerDay', { costPerDay: 100_000_001 }],
  ])('is not issued with such a %s', async (field, input) => {
    const refusal = await expectRefusal(world, world.as('ADMINISTRATOR'), 'INVALID_INPUT', ISSUE_KEY, {
      input: { partnerId, name: '接口', ...input },
    });
    expect(refusal.fields).toEqual([field]);
  });

  test('is not issued by others, for others, or in the place of another partner’s', async () => {
    const input = { partnerId, name: '接口' };
    await expectRefusal(world, world.as('GRADING_OFFICER'), 'FORBIDDEN', ISSUE_KEY, { input });
    await expectRefusal(world, world.partner(), 'FORBIDDEN', ISSUE_KEY, { input });
    await expectRefusal(world, world.as('ADMINISTRATOR', '310000'), 'NOT_FOUND', ISSUE_KEY, { input });
    await expectRefusal(world, world.as('ADMINISTRATOR', '380100'), 'NOT_FOUND', ISSUE_KEY, { input });
    const [other] = await world.owner.query<{ id: string }[]>(`select id from api_key order by id limit 1`);
    await expectRefusal(world, world.as('ADMINISTRATOR'), 'NOT_FOUND', ISSUE_KEY, {
      input: { ...input, replaces: other?.id },
    });
  });
});

describe('The limits of a key', () => {
  test('are told with each reply, shared by all that ask at once, and begin anew each minute', async () => {
    const { secret } = await issue(world.as('ADMINISTRATOR'), { partnerId, requestsPerMinute: 10 });
    const first = await raw(world, secret, ASK);
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'ratelimit-limit': '10',
      'ratelimit-remaining': '9',
    });
    expect(Number(first.headers.get('ratelimit-reset'))).toBeLessThanOrEqual(60);

    const replies = await Promise.all(Array.from({ length: 30 }, () => raw(world, secret, ASK)));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(9);
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.body.errors?.[0]).toMatchObject({ extensions: { code: 'TOO_MANY_REQUESTS' } });
    expect(refused?.headers.get('ratelimit-remaining')).toBe('0');
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);

    world.clock.set('2026-11-16T10:01:30+08:00');
    expect(await statusOf(secret)).toBe(200);
  });

  test('are shared by several processes of the API', async () => {
    const { secret } = await issue(world.as('ADMINISTRATOR'), { partnerId, requestsPerMinute: 20 });
    const second = await createApp(world.platform, { port: 0, consoleDirectory: __dirname });
    const urls = [world.url, second.url];
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, n) => raw({ url: urls[n % 2] ?? '' }, secret, ASK)),
    );
    await second.close();
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(20);
  });

  test('bound what may be asked for in a day, before it is asked', async () => {
    const { secret } = await issue(world.as('ADMINISTRATOR'), { partnerId, costPerDay: 700 });
    const costly = `{ enterprises(first: 200) { edges { node { name grade { value } } } } }`;
    const one = await raw(world, secret, costly);
    // The statement, and for each of 200: the enterprise, the grade.
    expect([one.headers.get('x-portcredit-cost'), one.headers.get('x-portcredit-cost-remaining')]).toEqual([
      '410',
      '290',
    ]);
    const two = await raw(world, secret, costly);
    expect(two.status).toBe(429);
    expect(two.body.errors?.[0]).toMatchObject({ extensions: { code: 'TOO_MANY_REQUESTS' } });
    expect(two.headers.get('ratelimit-remaining')).toBe('290');
    expect(Number(two.headers.get('retry-after'))).toBeGreaterThan(13 * 3_600);
    // What is left may still be used; at midnight in Shanghai there is all of it again.
    expect(await statusOf(secret)).toBe(200);
    world.clock.set('2026-11-17T00:00:01+08:00');
    expect((await raw(world, secret, costly)).status).toBe(200);
  });

  test('hold against variables, aliases, fragments within fragments', async () => {
    const { secret } = await issue(world.as('ADMINISTRATOR'), { partnerId });
    const costOf = async (
      document: string,
      variables: Record<string, unknown> = {},
    ): Promise<string | null> =>
      (await raw(world, secret, document, {}, variables)).headers.get('x-portcredit-cost');

    expect(await costOf(`query ($n: Int = 50) { enterprises(first: $n) { edges { node { name } } } }`)).toBe(
      '60',
    );
    expect(
      await costOf(`query ($n: Int) { enterprises(first: $n) { edges { node { name } } } }`, { n: 7 }),
    ).toBe('17');
    expect(
      await costOf(
        `{ a: enterprises(first: 1) { edges { node { name } } } b: enterprises(first: 2) { totalCount } }`,
      ),
    ).toBe('31');
    expect(
      await costOf(
        `{ enterprises(first: 3) { ...P } } fragment P on EnterpriseConnection { edges { ...E } } fragment E on EnterpriseEdge { node { name } }`,
      ),
    ).toBe('13');
    expect(await costOf(`{ viewer { displayName } }`)).toBe('1');
    expect(await costOf(`{ __typename }`)).toBe('1');
    const nested = Array.from(
      { length: 12 },
      (_, n) => `fragment F${n} on Enterprise { ...F${n + 1} ...F${n + 1} }`,
    );
    const started = Date.now();
    await costOf(
      `{ enterprises { edges { node { ...F0 } } } } ${nested.join(' ')} fragment F12 on Enterprise { name }`,
    );
    expect(Date.now() - started).toBeLessThan(1_000);
  });

  test('are seen by the partner: its own key and no other', async () => {
    const { secret } = await issue(world.as('ADMINISTRATOR'), { partnerId, requestsPerMinute: 5 });
    await raw(world, secret, `{ enterprises(first: 10) { edges { node { name } } } }`);
    const { body } = await raw(
      world,
      secret,
      `{ usage { requestsPerMinute requestsThisMinute costPerDay costToday days { day requests refused cost } } }`,
    );
    expect(body.data).toEqual({
      usage: {
        requestsPerMinute: 5,
        requestsThisMinute: 2,
        costPerDay: 1_000_000,
        costToday: 41,
        days: [{ day: '2026-11-16', requests: 2, refused: 0, cost: 41 }],
      },
    });
    expect(await world.as('ADMINISTRATOR').refused(`{ usage { costToday } }`)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
