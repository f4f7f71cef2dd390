import { type Client, openWorld, type World } from '../kit';

let world: World;
let auditor: Client;
beforeAll(async () => {
  world = await openWorld();
  auditor = world.as('ADMINISTRATOR');
});
afterAll(() => world.close());

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions: { code: string; faultId?: string; detail?: { limit?: string } } }[];
}
interface Raw {
  status: number;
  text: string;
  answer: Answer;
}
const post = async (body: string, headers: Record<string, string> = {}, client = auditor): Promise<Raw> => {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, answer: text.startsWith('{') ? (JSON.parse(text) as Answer) : {} };
};
const ask = (query: string): Promise<Raw> => post(JSON.stringify({ query }));

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
const deep = (levels: number): string =>
  `{ offices(under: "380110") { ${'parent { '.repeat(levels)} code ${'} '.repeat(levels)} } }`;

describe('A document that asks for too much is refused; one just below is answered', () => {
  test.each([
    ['depth', deep(13), deep(14)],
    [
      'aliases',
      `{ ${times(30, (n) => `a${n}: workSummary { today }`)} }`,
      `{ ${times(31, (n) => `a${n}: workSummary { today }`)} }`,
    ],
    [
      'tokens',
      `mutation { ${times(4, (n) => `a${n}: confirmGradeReviews(ids: [${times(200, () => '"0"')}]) { id }`)} }`,
      `mutation { ${times(5, (n) => `a${n}: confirmGradeReviews(ids: [${times(200, () => '"0"')}]) { id }`)} }`,
    ],
    [
      'directives',
      `{ ${times(20, () => '__typename @include(if: true)')} }`,
      `{ ${times(21, () => '__typename @include(if: true)')} }`,
    ],
  ])('%s', async (limit, allowed, tooMuch) => {
    const { errors = [] } = (await ask(allowed)).answer;
    expect(errors.map(({ extensions }) => extensions.code)).not.toContain('LIMIT_EXCEEDED');

    const { answer } = await ask(tooMuch);

    expect(answer.data).toBeUndefined();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', detail: { limit } } }]);
  });

  test('through fragments as well', async () => {
    const fragments = times(
      14,
      (n) => `fragment F${n} on Office { parent { ${n === 13 ? 'code' : `...F${n + 1}`} } }`,
    );
    const { answer } = await ask(`{ offices { ...F0 } } ${fragments}`);

    expect(answer.errors?.[0]?.extensions.detail).toMatchObject({ limit: 'depth' });
  });

  test('a fragment that holds itself does not hold up the server', async () => {
    const { answer } = await ask(`{ offices { ...F } } fragment F on Office { parent { ...F } }`);

    expect(answer.data).toBeUndefined();
    expect(answer.errors).not.toHaveLength(0);
  });

  test('a body that is no JSON, or no document', async () => {
    expect(await post('{ "query": ')).toMatchObject({ status: 400 });
    expect(await post('{}')).toMatchObject({ status: 400 });
    expect(await ask('{ viewer { id }')).toMatchObject({ status: 400 });
  });
});

describe('A request of another site', () => {
  const query = '{ viewer { id } }';

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'as %s, which a form can send, is refused',
    async (type) => {
      const { status, text } = await post(JSON.stringify({ query }), { 'content-type': type });

      expect(status).toBe(400);
      expect(text).not.toContain('"data"');
    },
  );

  test('can neither read nor write by GET, not even with the header', async () => {
    for (const document of [query, 'mutation { signOut }']) {
      for (const headers of [{}, { 'x-portcredit-csrf': '1' }]) {
        const address = `/graphql?query=${encodeURIComponent(document)}`;
        expect((await auditor.fetch(address, { headers })).status).toBe(405);
      }
    }
    await auditor.ask(query);
  });
});

describe('What is asked wrongly', () => {
  test('an unknown field is named, with its type', async () => {
    const { status, answer } = await ask('{ viewer { salary } }');

    expect(status).toBe(400);
    expect(answer.errors).toMatchObject([
      { message: expect.stringContaining('Cannot query field "salary" on type "Viewer"') },
    ]);
  });

  test.each(['enterprises', 'creditEvents', 'gradeReviews', 'auditEntries'])(
    '%s with a size outside 1 to 200, or a cursor that is not its own',
    async (list) => {
      const { enterprises } = await auditor.ask<{ enterprises: { pageInfo: object } }>(
        `{ enterprises { pageInfo { endCursor } } }`,
      );
      expect(enterprises).toBeDefined();
      const foreign = Buffer.from(`${list === 'enterprises' ? 'audit-entry' : 'enterprise'}:1`).toString(
        'base64url',
      );
      const own = {
        enterprises: 'enterprise',
        creditEvents: 'credit-event',
        gradeReviews: 'grade-review',
        auditEntries: 'audit-entry',
      };
      const bad = Buffer.from(`${own[list as keyof typeof own]}:1 or true`).toString('base64url');
      for (const [args, field] of [
        ['first: 0', 'first'],
        ['first: 201', 'first'],
        ['first: -1', 'first'],
        ['first: null', 'first'],
        ['after: ""', 'after'],
        ['after: "x"', 'after'],
        [`after: "${foreign}"`, 'after'],
        [`after: "${bad}"`, 'after'],
      ]) {
        expect(await auditor.refused(`{ ${list}(${args}) { edges { cursor } } }`)).toMatchObject({
          code: 'INVALID_INPUT',
          fields: [field],
        });
      }
      for (const first of ['2147483648', '"20"', '1.5']) {
        expect(await auditor.refused(`{ ${list}(first: ${first}) { edges { cursor } } }`)).toMatchObject({
          code: 'INVALID_INPUT',
        });
      }
      for (const first of [1, 200]) {
        await auditor.ask(`{ ${list}(first: ${first}) { edges { cursor } } }`);
      }
    },
  );

  test('an input is not repeated in the answer: it may hold a password', async () => {
    const { text } = await post(
      JSON.stringify({
        query: 'mutation ($p: Int) { signIn(username: "x", password: $p) { token } }',
        variables: { p: 'my-secret-password' },
      }),
    );
    expect(text).not.toContain('my-secret-password');
  });
});

test('Whoever is signed in may read the schema: scripts and GraphiQL need it', async () => {
  const query =
    '{ __schema { queryType { name } types { name fields { name args { name type { name ofType { name ofType { name ofType { name } } } } } } } } }';
  for (const client of [auditor, world.partner()]) {
    const { answer } = await post(JSON.stringify({ query }), {}, client);
    expect(answer).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  }
  expect(await post(JSON.stringify({ query }), {}, world.anyone())).toMatchObject({
    status: 401,
    answer: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  });
});

test('A token that is none ends the request at the door, whatever it asks for', async () => {
  for (const authorization of ['Bearer nobody', 'Bearer pk_nobody']) {
    expect(
      await post(JSON.stringify({ query: '{ viewer { id } }' }), { authorization }, world.anyone()),
    ).toMatchObject({
      status: 401,
      answer: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  }
});

test('A fault answers an id that the log knows, and neither the cause nor a stack', async () => {
  const broken = await openWorld();
  const logged: { fields: unknown; words: unknown }[] = [];
  jest.spyOn(broken.platform.log, 'error').mockImplementation((fields: unknown, words?: unknown) => {
    logged.push({ fields, words });
  });
  try {
    await broken.owner.query(`drop table grade_review cascade`);

    const reply = await broken.as('ADMINISTRATOR').send(`{ gradeReviews { edges { node { id } } } }`);

    const [error] = reply.errors ?? [];
    expect(error?.extensions).toEqual({
      code: 'INTERNAL_ERROR',
      faultId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(error?.message).toContain(error?.extensions.faultId);
    expect(JSON.stringify(reply)).not.toMatch(/grade_review|select|stack|node_modules|\.ts/);
    expect(logged).toMatchObject([{ fields: { faultId: error?.extensions.faultId }, words: 'fault' }]);
    expect(String((logged[0]?.fields as { err: unknown }).err)).toContain('grade_review');
  } finally {
    await broken.close();
  }
});
