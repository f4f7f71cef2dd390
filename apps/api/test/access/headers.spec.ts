import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { openText } from '../../src/platform/files/open-file';
import { LIMITS } from '../../src/platform/graphql/limits/limits';
import { type Client, finished, openWorld, tokenOf, type World } from '../kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const post = (client: Client, path: string, body: string, type = 'application/json'): Promise<Response> =>
  client.fetch(path, { method: 'POST', headers: { 'content-type': type }, body });

/** An answer of each kind: data, refusals, what is not there, files. */
const ANSWERS: [string, () => Promise<Response>][] = [
  ['data', () => post(world.as('COLLECTOR'), '/graphql', '{"query":"{ viewer { id } }"}')],
  ['a refusal', () => post(world.anyone(), '/graphql', '{"query":"{ offices { code } }"}')],
  ['a document with an error', () => post(world.as('COLLECTOR'), '/graphql', '{"query":"{ x }"}')],
  ['a body that is none', () => post(world.anyone(), '/graphql', '{')],
  ['a method that is none', () => world.anyone().fetch('/graphql')],
  ['health', () => world.anyone().fetch('/healthz')],
  ['readiness', () => world.anyone().fetch('/readyz')],
  ['an upload that is refused', () => post(world.anyone(), '/imports/enterprises', 'x', 'text/csv')],
  ['a file that is not there', () => world.as('COLLECTOR').fetch('/imports/enterprises/1/rejects.csv')],
  [
    'a file of evidence that is refused',
    () => post(world.anyone(), '/evidence?name=a.pdf', 'x', 'text/html'),
  ],
  ['a file of evidence that is not there', () => world.as('COLLECTOR').fetch('/evidence/1')],
  ['nothing', () => world.anyone().fetch('/no-such-page.php')],
  ['nothing to write to', () => post(world.anyone(), '/<script>alert(1)</script>', '{}')],
];

describe.each(ANSWERS)('%s', (_what, answer) => {
  test('comes with the headers that keep a browser in its bounds', async () => {
    const { headers } = await answer();
    const policy = headers.get('content-security-policy') ?? '';

    expect(policy).toMatch(/(^|;)default-src 'self'/);
    expect(policy).toMatch(/(^|;)script-src 'self'(;|$)/);
    expect(policy).toMatch(/(^|;)object-src 'none'(;|$)/);
    expect(policy).toMatch(/(^|;)base-uri 'none'(;|$)/);
    expect(policy).toMatch(/(^|;)frame-ancestors 'none'(;|$)/);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,64}$/);
  });

  test('tells nothing of the inside, and repeats nothing that a browser would run', async () => {
    const text = await (await answer()).text();

    expect(text).not.toMatch(/\bat .+:\d+:\d+|node_modules|select .+ from|\.ts\b|<script/i);
  });
});

test('What is kept of requests is not kept by others on the way', async () => {
  const { headers } = await post(world.as('COLLECTOR'), '/graphql', '{"query":"{ viewer { id } }"}');

  expect(headers.get('cache-control')).toMatch(/no-store/);
});

test('An id for the log is taken from the caller only where it can be no more than an id', async () => {
  for (const given of ['short', 'x'.repeat(65), 'a b c d e f g h', '<script>x</script>']) {
    const { headers } = await world.anyone().fetch('/healthz', { headers: { 'x-request-id': given } });
    expect(headers.get('x-request-id')).not.toBe(given);
  }
});

describe('An upload', () => {
  const upload = (body: string | Buffer, type: string): Promise<Response> =>
    world.as('COLLECTOR').fetch('/imports/enterprises?office=380000&fileName=<script>.html', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });

  test.each([
    ['a picture that says it is CSV', Buffer.from('89504e470d0a1a0a0000000d', 'hex')],
    ['a program', Buffer.from('7f454c4602010100', 'hex')],
    ['a spreadsheet', Buffer.from('504b0304140006000800', 'hex')],
    ['a page', '<!doctype html><script>alert(1)</script>'],
  ])('%s is known by its content and refused', async (_what, body) => {
    const response = await upload(body, 'text/csv');

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_FILE' });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('of rows that are refused comes back as a file to keep, never as a page', async () => {
    const working = await openWorld({ worker: true });
    try {
      const collector = working.as('COLLECTOR');
      const header =
        '企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址';
      const sent = await collector.fetch('/imports/enterprises?office=380000&fileName=page.html', {
        method: 'POST',
        headers: { 'content-type': 'text/html' },
        body: `${header}\n<script>alert(1)</script>,1,,,,,,,,\n`,
      });
      const { id } = (await sent.json()) as { id: string };
      const { enterpriseImport } = await collector.ask<{ enterpriseImport: { job: { id: string } } }>(
        `query ($id: ID!) { enterpriseImport(id: $id) { job { id } } }`,
        { id },
      );
      await finished(collector, enterpriseImport.job.id);

      const { headers } = await collector.fetch(`/imports/enterprises/${id}/rejects.csv`);

      expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="rejects-\d+\.csv"$/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    } finally {
      await working.close();
    }
  });

  test('that says to be larger than allowed is refused before it is read', async () => {
    const { port } = new URL(world.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(
          `POST /imports/enterprises?office=380000 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${tokenOf('COLLECTOR', '380000')}\r\nContent-Length: ${LIMITS.upload + 1}\r\n\r\nabc`,
        ),
      );
      let text = '';
      socket.on('data', (data) => (text += data.toString('utf8')));
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });

    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('LIMIT_EXCEEDED');
  });

  test('that turns out to be larger than allowed is refused, and nothing of it is kept', async () => {
    const before = await world.fingerprint();
    const text = openText(Readable.from([Buffer.from('企业名称,'), Buffer.alloc(100, 97)]), 50);

    await expect(text).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await world.fingerprint()).toEqual(before);
  });
});
