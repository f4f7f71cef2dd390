import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { LIMITS } from '../../src/platform/graphql/limits/limits';
import { type Extensions, openWorld, OFFICES, PASSWORD, usernameOf, type World } from '../kit';

/** A refusal has to come at once, however much was asked for. */
const FAST_MS = 1_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const json = { 'content-type': 'application/json' };

interface Answer {
  status: number;
  text: string;
  error: Extensions & { message: string };
  milliseconds: number;
}

/** A body as it is, sent as a member of staff with a token; the answer must be JSON with one error at least. */
async function post(body: string | Buffer, headers: Record<string, string> = json): Promise<Answer> {
  const begun = performance.now();
  const response = await world.as('ADMINISTRATOR').fetch('/graphql', { method: 'POST', headers, body });
  const text = await response.text();
  const milliseconds = performance.now() - begun;
  expect(text.length).toBeLessThan(100_000);
  const [first] = (JSON.parse(text) as { errors: { message: string; extensions: Extensions }[] }).errors;
  return {
    status: response.status,
    text,
    error: { ...(first?.extensions ?? { code: '' }), message: first?.message ?? '' },
    milliseconds,
  };
}

const ask = (query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  post(JSON.stringify({ query, variables }));

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const nested = (depth: number): string =>
  `{ offices { ${'parent { '.repeat(depth)} code ${'}'.repeat(depth + 2)}`;

/** Fragments that each spread the next twice: a few lines that stand for 2^25 fields. */
const bomb = `query { enterprises { edges { node { ...F0 } } } } ${times(
  25,
  (index) =>
    `fragment F${index} on Enterprise { id ${index === 24 ? 'name' : `...F${index + 1} ... on Enterprise { ...F${index + 1} }`} }`,
)}`;

const list = (length: number): string[] => Array.from({ length }, (_, index) => String(index + 1));
const CONFIRM = `mutation ($ids: [ID!]!) { confirmGradeReviews(ids: $ids) { id } }`;
const SEARCH = `query ($search: String) { enterprises(filter: { search: $search }) { edges { node { id } } } }`;

describe('A document that asks for too much is refused at once, by the name of the limit', () => {
  test.each([
    ['depth', nested(LIMITS.depth)],
    ['depth', nested(300)],
    ['depth', bomb],
    ['aliases', `{ ${times(LIMITS.aliases + 1, (index) => `a${index}: viewer { id }`)} }`],
    [
      'directives',
      `{ viewer { id ${'@include(if: true)'.repeat(1)} ${times(LIMITS.directives, () => 'id @skip(if: false)')} } }`,
    ],
    ['tokens', `{ ${times(LIMITS.tokens, () => 'a')} }`],
    ['tokens', `{ viewer { id } } #${'a'.repeat(500_000)}\n${times(LIMITS.tokens, () => '{ a }')}`],
    [
      'cost',
      `{ enterprises(first: 200) { edges { node { creditEvents(first: 200) { edges { node { id } } } } } } }`,
    ],
    [
      'cost',
      `{ ${times(25, (index) => `a${index}: gradeReviews(first: 200) { edges { node { lines { points } } } }`)} }`,
    ],
    [
      'cost',
      `mutation { ${times(11, (index) => `a${index}: confirmGradeReviews(ids: ["1"]) { lines { event { history { supersededBy { history { by supersededBy { id } } } } } } }`)} }`,
    ],
    [
      'signIns',
      `mutation { ${times(2, (index) => `a${index}: signIn(username: "a", password: "${index}") { token }`)} }`,
    ],
    [
      'listLength',
      `mutation { confirmGradeReviews(ids: ${JSON.stringify(list(LIMITS.listLength + 1))}) { id } }`,
    ],
    [
      'textLength',
      `{ enterprises(filter: { search: "${'长'.repeat(LIMITS.textLength + 1)}" }) { edges { node { id } } } }`,
    ],
    ['repetition', `{ viewer { ${times(LIMITS.tokens - 10, () => 'id')} } }`],
    [
      'introspection',
      `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
    ],
  ])('%s: %#', async (limit, document) => {
    const { error, status, milliseconds } = await ask(document);

    expect(error).toMatchObject({ code: 'LIMIT_EXCEEDED', detail: { limit } });
    expect(error.message).toMatch(/^[^A-Z].*，|，请/);
    expect(status).toBe(400);
    expect(milliseconds).toBeLessThan(FAST_MS);
  });

  test.each([
    ['listLength', CONFIRM, { ids: list(100_000) }],
    ['textLength', SEARCH, { search: 'a'.repeat(LIMITS.textLength + 1) }],
    ['valueDepth', SEARCH, { search: JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`) as unknown }],
  ])('%s in its variables', async (limit, document, variables) => {
    const { error, milliseconds } = await ask(document, variables);

    expect(error).toMatchObject({ code: 'LIMIT_EXCEEDED', detail: { limit } });
    expect(milliseconds).toBeLessThan(FAST_MS);
  });

  test.each([
    [
      'the same field as often as there are tokens',
      `{ viewer { ${times(LIMITS.tokens - 10, () => 'id')} } }`,
    ],
    ['the same object hundreds of times', `{ ${times(LIMITS.tokens / 4 - 10, () => 'viewer { id }')} }`],
    [
      'conflicts of each field with each',
      `{ ${times(LIMITS.tokens / 6 - 10, (index) => `viewer { id: ${['displayName', 'username', 'role'][index % 3]} }`)} }`,
    ],
    [
      'a ring of fragments',
      `{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }`,
    ],
    ['a thousand unknown fields', `{ ${times(LIMITS.tokens - 10, (index) => `nonsense${index}`)} }`],
    [
      'a hundred unknown variables',
      `query { viewer { ${times(100, (index) => `id @include(if: $v${index})`)} } }`,
    ],
    [
      'a hundred fragments that nobody uses',
      `{ viewer { id } } ${times(120, (index) => `fragment F${index} on Viewer { id }`)}`,
    ],
    ['lists within lists', `{ enterprise(id: ${'['.repeat(480)}${']'.repeat(480)}) { id } }`],
    ['the whole schema', getIntrospectionQuery()],
  ])('%s: answered or refused, at once', async (_what, document) => {
    const begun = performance.now();
    const { status, errors } = await world.as('ADMINISTRATOR').send(document);

    expect(performance.now() - begun).toBeLessThan(FAST_MS);
    expect(status).toBeLessThan(500);
    expect(errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INTERNAL_ERROR');
  });

  test('what goes up to the limits is done', async () => {
    const page = `{ enterprises(first: 200) { edges { node { id name grade { value } creditEvents(first: 20) { edges { node { id points } } } } } } }`;
    for (const document of [
      nested(LIMITS.depth - 3),
      page,
      `{ ${times(LIMITS.aliases, (index) => `a${index}: viewer { id }`)} }`,
    ]) {
      expect(await world.as('ADMINISTRATOR').send(document)).toMatchObject({
        status: 200,
        errors: undefined,
      });
    }
  });
});

describe('A page of a list is 1 to 200 rows', () => {
  const LISTS = [
    'enterprises(first: $first) { totalCount }',
    'creditEvents(first: $first) { totalCount }',
    'gradeReviews(first: $first) { totalCount }',
    'auditEntries(first: $first) { totalCount }',
    'workQueue(first: $first) { id }',
    'jobs(first: $first) { id }',
    'enterpriseImports(first: $first) { id }',
    'creditEventImports(first: $first) { id }',
  ];

  test.each(LISTS)('%s', async (field) => {
    for (const first of [-1, 0, 201, 1_000_000]) {
      const { error } = await ask(`query ($first: Int!) { ${field} }`, { first });
      expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: ['first'] });
    }
  });
});

describe('A request of another kind', () => {
  test.each<[string, () => Promise<Answer>, number, string]>([
    [
      'of several operations',
      () => post(JSON.stringify([{ query: '{ viewer { id } }' }])),
      400,
      'LIMIT_EXCEEDED',
    ],
    [
      'of more than a megabyte',
      () => ask(`{ viewer { id } } #${'a'.repeat(1_000_001)}`),
      413,
      'LIMIT_EXCEEDED',
    ],
    [
      'of more than a megabyte, packed into a thousandth of it',
      () =>
        post(gzipSync(JSON.stringify({ query: `#${'a'.repeat(50_000_000)}` })), {
          ...json,
          'content-encoding': 'gzip',
        }),
      413,
      'LIMIT_EXCEEDED',
    ],
    [
      'that is no gzip, though it says so',
      () => post('{}', { ...json, 'content-encoding': 'gzip' }),
      400,
      'INVALID_INPUT',
    ],
    [
      'packed in a way that nobody knows',
      () => post('{}', { ...json, 'content-encoding': 'snappy' }),
      415,
      'INVALID_INPUT',
    ],
    [
      'in another character set',
      () => post('{}', { 'content-type': 'application/json; charset=gbk' }),
      415,
      'INVALID_INPUT',
    ],
    ['that is no JSON', () => post('{"query": "{ viewer'), 400, 'INVALID_INPUT'],
    ['that is a text', () => post('"{ viewer { id } }"'), 400, 'INVALID_INPUT'],
    ['with 400,000 brackets', () => post('['.repeat(400_000)), 400, 'INVALID_INPUT'],
    [
      'with 400,000 brackets, closed',
      () =>
        post(`{"query":"{ viewer { id } }","variables":{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`),
      400,
      'LIMIT_EXCEEDED',
    ],
    ['whose query is a list', () => post('{"query": ["{ viewer { id } }"]}'), 400, 'BAD_REQUEST'],
    [
      'whose variables are a text',
      () => post('{"query": "{ viewer { id } }", "variables": "{}"}'),
      400,
      'BAD_REQUEST',
    ],
    ['without a query', () => post('{}'), 400, 'BAD_REQUEST'],
    [
      'as a form',
      () => post('query={viewer{id}}', { 'content-type': 'application/x-www-form-urlencoded' }),
      400,
      'FORBIDDEN',
    ],
    [
      'as a form of files',
      () => post('--a--', { 'content-type': 'multipart/form-data; boundary=a' }),
      400,
      'FORBIDDEN',
    ],
    [
      'as text',
      () => post('{"query":"{ viewer { id } }"}', { 'content-type': 'text/plain' }),
      400,
      'FORBIDDEN',
    ],
    [
      'with a type that is none',
      () => post('{"query":"{ viewer { id } }"}', { 'content-type': 'json;;;=' }),
      400,
      'BAD_REQUEST',
    ],
    [
      'with bytes that are no UTF-8',
      () => post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x22, 0x3a, 0x31, 0x7d])),
      400,
      'BAD_REQUEST',
    ],
    [
      'with a prototype to poison',
      () => post('{"query":"{ nobody }","variables":{"__proto__":{"viewer":1}},"constructor":{}}'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'with an operation that is not there',
      () => post('{"query":"query A { viewer { id } }","operationName":"B"}'),
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s is refused', async (_what, send, status, code) => {
    const answer = await send();

    expect(answer).toMatchObject({ status, error: { code } });
    expect(answer.milliseconds).toBeLessThan(FAST_MS);
    expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|node_modules|select |\.ts\b|SyntaxError/);
  });

  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('by %s is refused', async (method) => {
    const address = `/graphql?query=${encodeURIComponent('{ viewer { id } }')}`;
    const response = await world.as('ADMINISTRATOR').fetch(address, { method });

    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('with a header beyond 16 KB is refused before it is read', async () => {
    const { status } = await world.anyone().fetch('/graphql', { headers: { 'x-long': 'a'.repeat(20_000) } });

    expect(status).toBe(431);
  });
});

describe('Somebody who dawdles', () => {
  let slow: World;
  beforeAll(async () => {
    slow = await openWorld({ patience: { headers: 300, body: 300, request: 600, check: 100 } });
  });
  afterAll(() => slow.close());

  /** Sends the beginning of a request and waits until the server has had enough. */
  const dawdle = (beginning: string): Promise<{ answer: string; milliseconds: number }> =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const socket = connect(Number(new URL(slow.url).port), '127.0.0.1', () => socket.write(beginning));
      let answer = '';
      socket.on('data', (data) => (answer += data.toString('utf8')));
      socket.on('error', reject);
      socket.on('close', () => resolve({ answer, milliseconds: performance.now() - begun }));
    });

  test('over the body is told so, and the connection is closed', async () => {
    const { answer, milliseconds } = await dawdle(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query"',
    );

    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('INVALID_INPUT');
    expect(milliseconds).toBeLessThan(2_000);
  });

  test('over the headers finds the connection closed', async () => {
    const { answer } = await dawdle('POST /graphql HTTP/1.1\r\nHost: a\r\nX-Slow: ');

    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });
});

test('Signing in across sites is refused before a password is looked at', async () => {
  const query = `mutation { signIn(username: "${usernameOf('COLLECTOR', OFFICES.own)}", password: "${PASSWORD}") { viewer { id } } }`;
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a']) {
    const response = await world.anyone().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': type, origin: 'https://elsewhere.example' },
      body: JSON.stringify({ query }),
    });

    expect(response.status).toBe(400);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  }
});
