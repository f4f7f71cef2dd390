import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '../src/app';
import { dropDatabase, openWorld, type World } from './kit';

let world: World;
let directory: string;
let withConsole: App;
beforeAll(async () => {
  world = await openWorld();
  directory = mkdtempSync(join(tmpdir(), 'portcredit-console-'));
  mkdirSync(join(directory, 'assets'));
  writeFileSync(join(directory, 'index.html'), '<title>console</title>');
  writeFileSync(join(directory, 'graphiql.html'), '<title>graphiql</title>');
  writeFileSync(join(directory, 'assets/app-1a2b.js'), '1');
  writeFileSync(join(directory, '.env'), 'kept-secret');
  writeFileSync(join(directory, '../portcredit-outside.txt'), 'kept-secret');
  withConsole = await createApp(world.platform, { port: 0, consoleDirectory: directory });
});
afterAll(async () => {
  await withConsole.close();
  rmSync(directory, { recursive: true });
  rmSync(join(directory, '../portcredit-outside.txt'));
  await world.close();
});

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${withConsole.url}${path}`, init);

describe('Whether it is alive, and ready', () => {
  test('both, with a database', async () => {
    for (const [path, body] of [
      ['/healthz', { alive: true }],
      ['/readyz', { ready: true }],
    ] as const) {
      const response = await get(path);
      expect([response.status, await response.json()]).toEqual([200, body]);
    }
  });

  test('alive but not ready once the database is gone', async () => {
    const orphan = await openWorld();
    const name = new URL(orphan.databaseUrl).pathname.slice(1);
    await orphan.owner.destroy();
    await dropDatabase(name);
    try {
      const ready = await fetch(`${orphan.url}/readyz`);
      expect([ready.status, await ready.json()]).toEqual([503, { ready: false }]);
      expect((await fetch(`${orphan.url}/healthz`)).status).toBe(200);
      const query = await orphan.anyone().send(`{ offices { code } }`);
      expect(JSON.stringify(query)).not.toMatch(new RegExp(`${name}|select|postgres:`));
    } finally {
      await orphan.owner.initialize().catch(() => undefined);
      await orphan.close().catch(() => undefined);
    }
  });
});

describe('Every answer', () => {
  test.each(['/', '/healthz', '/graphql', '/nothing'])('of %s keeps scripts of others out', async (path) => {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';

    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy.split(';')).toContain(part);
    }
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).not.toBeNull();
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('carries an id of its own, or the one that the request brought', async () => {
    const idFor = async (given?: string): Promise<string | null> =>
      (await get('/healthz', given === undefined ? {} : { headers: { 'x-request-id': given } })).headers.get(
        'x-request-id',
      );
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

    expect(await idFor()).toMatch(uuid);
    expect(await idFor()).not.toBe(await idFor());
    expect(await idFor('proxy-12345678')).toBe('proxy-12345678');
    for (const wrong of ['short', 'x'.repeat(65), 'with spaces in it', 'semi;colon-12345']) {
      expect(await idFor(wrong)).toMatch(uuid);
    }
  });

  test('and the trail has the same id', async () => {
    const response = await world.as('COLLECTOR').fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'from-the-proxy-1' },
      body: JSON.stringify({
        query: `mutation { registerEnterprise(input: { name: "甲", kinds: [], office: "380000", identifiers: [{ scheme: "OVERSEAS", value: "x" }] }) { id } }`,
      }),
    });
    expect(response.status).toBe(200);
    expect(
      await world.owner.query(`select operation from audit_entry where request_id = 'from-the-proxy-1'`),
    ).toEqual([{ operation: 'REGISTER_ENTERPRISE' }]);
  });
});

describe('The console', () => {
  test.each(['/', '/enterprises', '/enterprises/12?tab=grades', '/grading/1/reviews'])(
    'answers its page for %s, never from a cache',
    async (path) => {
      const response = await get(path);

      expect([response.status, await response.text()]).toEqual([200, '<title>console</title>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('has GraphiQL beside it', async () => {
    expect(await (await get('/graphiql')).text()).toBe('<title>graphiql</title>');
  });

  test('lets its hashed files be kept for ever', async () => {
    const response = await get('/assets/app-1a2b.js');

    expect([response.status, response.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
  });

  test.each(['/assets/gone.js', '/imports/nothing', '/graphql/nothing'])(
    'does not answer its page for %s',
    async (path) => {
      const response = await get(path);

      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain('console');
    },
  );

  test.each([
    '/../portcredit-outside.txt',
    '/..%2fportcredit-outside.txt',
    '/assets/..%2f..%2fportcredit-outside.txt',
    '/.env',
  ])('gives no file that is not its own: %s', async (path) => {
    const text = await (await get(path)).text();
    expect(text).not.toContain('kept-secret');
  });

  test('says what to do where it is not built', async () => {
    const response = await fetch(`${world.url}/`);

    expect([response.status, await response.text()]).toEqual([
      503,
      'The console is not built: run npm run build.',
    ]);
  });
});

test('A port that is taken stops the start with an error, and not later', async () => {
  const taken = createServer();
  const port = await new Promise<number>((listening) => {
    taken.listen(0, () => {
      const address = taken.address();
      listening(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  try {
    await expect(createApp(world.platform, { port, consoleDirectory: directory })).rejects.toThrow(
      'EADDRINUSE',
    );
  } finally {
    taken.close();
  }
});
