import { createHash } from 'node:crypto';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { createSchema } from '../../src/schema';
import { documentCost } from '../../src/platform/graphql/limits/document-cost';
import { LIMITS } from '../../src/platform/graphql/limits/limits';
import { PERSISTED_OPERATIONS } from '../../src/platform/graphql/persisted-operations';
import { type Extensions, OFFICES, openWorld, PASSWORD, type RoleCode, usernameOf, type World } from '../kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const FREE = '{ workSummary { today } }';

interface Reply {
  status: number;
  code: string | undefined;
  message: string | undefined;
  data: Record<string, unknown> | null | undefined;
}

/** Sends a body as a browser of the console does, with the cookie that it holds. */
async function browse(body: object, cookie?: string): Promise<Reply & { cookie: string }> {
  const response = await world.anyone().fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown> | null;
    errors?: { message: string; extensions: Extensions }[];
  };
  const [first] = errors ?? [];
  return {
    status: response.status,
    code: first?.extensions.code,
    message: first?.message,
    data,
    cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '',
  };
}

const byHash = (sha256Hash: string, variables: object = {}): object => ({
  variables,
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

/** The hash of the console's operation of a name. */
function hashOf(name: string): string {
  const [found] = [...PERSISTED_OPERATIONS].filter(([, text]) => new RegExp(` ${name}\\b`).test(text));
  return found?.[0] ?? '';
}

async function cookieOf(role: RoleCode): Promise<string> {
  const credentials = { username: usernameOf(role, OFFICES.own), password: PASSWORD };
  return (await browse(byHash(hashOf('SignIn'), credentials))).cookie;
}

const withoutScript = async (work: () => Promise<void>): Promise<void> => {
  const change = (sql: string): Promise<unknown> =>
    world.owner.query(`update role set permissions = ${sql} where code = 'AUDITOR'`);
  await change(`array_remove(permissions, 'SCRIPT')`);
  try {
    await work();
  } finally {
    await change(`permissions || '{SCRIPT}'`);
  }
};

describe('The list', () => {
  test('names each operation by the SHA-256 of its text', () => {
    expect(PERSISTED_OPERATIONS.size).toBeGreaterThan(20);
    for (const [hash, text] of PERSISTED_OPERATIONS) {
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    }
  });

  test('stays at a third of what an operation may cost, with its longest page', () => {
    const schema = createSchema();
    const costs = [...PERSISTED_OPERATIONS.values()].map((text) => {
      const document = parse(text);
      const operation = document.definitions.find(
        (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
      );
      return operation === undefined ? Infinity : documentCost(schema, document, operation, { first: 100 });
    });

    expect(Math.max(...costs)).toBeLessThanOrEqual(LIMITS.cost / 3);
  });
});

describe('With the cookie of a session', () => {
  test("the console's operations are taken by their hash, or in full", async () => {
    const cookie = await cookieOf('COLLECTOR');
    const hash = hashOf('NavigationCounts');

    for (const body of [byHash(hash), { query: PERSISTED_OPERATIONS.get(hash) }]) {
      expect(await browse(body, cookie)).toMatchObject({ status: 200, data: { workSummary: {} } });
    }
  });

  test('other operations take the permission SCRIPT, an introspection among them', async () => {
    const cookie = await cookieOf('AUDITOR');
    for (const query of [FREE, '{ __schema { queryType { name } } }']) {
      expect(await browse({ query }, cookie)).toMatchObject({ status: 200, code: undefined });
    }

    await withoutScript(async () => {
      for (const query of [FREE, '{ __schema { queryType { name } } }', 'mutation { signOut }']) {
        const { status, code, message, data } = await browse({ query }, cookie);
        expect({ status, code, data }).toEqual({ status: 403, code: 'FORBIDDEN', data: undefined });
        expect(message).toMatch(/SCRIPT/);
      }
      expect(await browse(byHash(hashOf('NavigationCounts')), cookie)).toMatchObject({ status: 200 });
    });
  });

  test('a text that differs by a blank is another operation', async () => {
    const cookie = await cookieOf('AUDITOR');
    const text = PERSISTED_OPERATIONS.get(hashOf('NavigationCounts')) ?? '';

    await withoutScript(async () => {
      expect(await browse({ query: `${text} ` }, cookie)).toMatchObject({ status: 403 });
    });
  });
});

test('A token or a key is for scripts: it takes free operations, whatever the permissions', async () => {
  await withoutScript(async () => {
    await world.as('AUDITOR').ask(FREE);
  });
  await world.partner().ask('{ offices { code } }');
});

describe('Signed out', () => {
  test.each(['{ viewer { id } }', '{ __typename }', 'query { ...on Query { a: viewer { id } } }'])(
    'one may ask who one is: %s',
    async (query) => {
      expect(await browse({ query })).toMatchObject({ status: 200, code: undefined });
    },
  );

  test.each([
    FREE,
    '{ viewer { id } offices { code } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
    'mutation { signOut }',
    'query { ...A } fragment A on Query { offices { code } }',
    'query { ... on Query { ... { offices { code } } } }',
    '{ offices @include(if: false) { code } }',
  ])('one is asked to sign in: %s', async (query) => {
    expect(await browse({ query })).toMatchObject({ status: 401, code: 'UNAUTHENTICATED', data: undefined });
  });

  test("the console's other operations are known, and still for those who are signed in", async () => {
    expect(await browse(byHash(hashOf('NavigationCounts')))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('The list learns nothing', () => {
  const hash = createHash('sha256').update(FREE).digest('hex');

  test('a hash that is none of its own is not found, and one is told to load the console again', async () => {
    const { code, message } = await browse(byHash(hash), await cookieOf('COLLECTOR'));

    expect(code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(message).toContain('刷新');
  });

  test('sending the text along does not add it', async () => {
    const cookie = await cookieOf('COLLECTOR');
    expect(await browse({ ...byHash(hash), query: FREE }, cookie)).toMatchObject({ status: 200 });

    expect(await browse(byHash(hash), cookie)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  test("another text under the hash of one of the console's is refused", async () => {
    const { status } = await browse(
      { ...byHash(hashOf('NavigationCounts')), query: FREE },
      await cookieOf('COLLECTOR'),
    );

    expect(status).toBe(400);
  });

  test.each([['__proto__'], ['constructor'], ['x'.repeat(100_000)], [1], [{}], [null]])(
    'the hash %j finds nothing',
    async (sha256Hash) => {
      const { status, data } = await browse({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
      expect(status).toBeLessThan(500);
      expect(data ?? null).toBeNull();
    },
  );
});
