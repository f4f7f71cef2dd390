import {
  auditOf,
  type AuditRow,
  createClient,
  openWorld,
  OFFICES,
  PASSWORD,
  refusalsOf,
  register,
  usernameOf,
  type World,
} from '../kit';
import { RefusalBook } from '../../src/platform/audit/refusal-book';
import { noteAccess } from '../../src/platform/audit/note-access';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The refusals that some work left behind, oldest first. */
async function refusalsBy(work: () => Promise<unknown>): Promise<AuditRow[]> {
  const [before] = await refusalsOf(world);
  await work();
  return (await refusalsOf(world)).filter(({ id }) => Number(id) > Number(before?.id ?? 0)).reverse();
}

const SIGN_IN = `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { viewer { id } } }`;

describe('A refusal is in the trail when the answer arrives', () => {
  test('of a mutation: by the name of the deed, with who, from where and the code', async () => {
    const [entry, ...more] = await refusalsBy(() =>
      world.as('AUDITOR').send(`mutation Try { confirm: confirmCreditEvent(id: "1") { id } }`),
    );

    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      operation: 'CONFIRM_CREDIT_EVENT',
      subject_type: 'Request',
      actor: `AUDITOR ${OFFICES.own}`,
      office_code: OFFICES.own,
      after: { code: 'FORBIDDEN', path: 'confirm', operationName: 'Try' },
    });
    expect(entry?.address).toMatch(/127\.0\.0\.1|::1/);
  });

  test('of a query, of a partner, and of somebody who is not signed in, who is not called the system', async () => {
    const entries = await refusalsBy(async () => {
      await world.as('COLLECTOR').send(`{ auditEntries { edges { node { id } } } }`);
      await world.partner().send(`{ auditEntries { edges { node { id } } } }`);
      await world.anyone().send(`{ auditEntries { edges { node { id } } } }`);
    });

    expect(
      entries.map(({ operation, actor, after }) => [operation, actor, (after as { code: string }).code]),
    ).toEqual([
      ['READ_AUDIT_ENTRIES', `COLLECTOR ${OFFICES.own}`, 'FORBIDDEN'],
      // What is outside a grant is refused before there is an operation; the entry names the field.
      ['GRAPHQL_REQUEST', '宁波市商务局', 'FORBIDDEN'],
      ['READ_AUDIT_ENTRIES', 'anonymous', 'UNAUTHENTICATED'],
    ]);
    expect(entries[1]).toMatchObject({
      office_code: OFFICES.own,
      after: { fields: ['Query.auditEntries'] },
    });
    expect(entries.map((entry) => (entry as unknown as { actor_kind: string }).actor_kind)).toEqual([
      'STAFF',
      'PARTNER',
      'ANONYMOUS',
    ]);
  });

  test('of the mutation that was tried; what was not tried after it leaves none', async () => {
    const entries = await refusalsBy(() =>
      world
        .as('AUDITOR')
        .send(`mutation { a: confirmCreditEvent(id: "1") { id } b: confirmCreditEvent(id: "2") { id } }`),
    );

    expect(entries.map(({ after }) => (after as { path: string }).path)).toEqual(['a']);
  });

  test.each([
    ['a document that cannot be parsed', '{', undefined],
    ['a field that does not exist', '{ nothing }', undefined],
    ['a variable of the wrong kind', 'query ($n: Int!) { jobs(first: $n) { id } }', { n: 'secret-value' }],
    [
      'a document beyond the limits',
      `{ ${[...Array(40).keys()].map((n) => `a${n}: viewer { id }`).join(' ')} }`,
      undefined,
    ],
  ])('of %s, without what was sent', async (_what, document, variables) => {
    const entries = await refusalsBy(() => world.as('COLLECTOR').send(document, variables));

    expect(entries).toHaveLength(1);
    expect(entries[0]?.actor).toBe(`COLLECTOR ${OFFICES.own}`);
    expect(JSON.stringify(entries)).not.toContain('secret-value');
  });

  test('of a token that is none, a form of another site, a body that is no JSON', async () => {
    const entries = await refusalsBy(async () => {
      await createClient(world.url, 'no-such-token').send('{ viewer { id } }');
      await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: 'x',
      });
      await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":',
      });
    });

    expect(entries).toHaveLength(3);
    expect(entries.map(({ operation, actor }) => [operation, actor])).toEqual(
      Array.from({ length: 3 }, () => ['GRAPHQL_REQUEST', 'anonymous']),
    );
    expect(entries[0]?.after).toMatchObject({ code: 'UNAUTHENTICATED', path: '/graphql' });
  });

  test('of a file that may not be sent or fetched', async () => {
    const entries = await refusalsBy(async () => {
      await world.as('AUDITOR').fetch('/imports/enterprises', { method: 'POST', body: 'x' });
      await world.as('COLLECTOR').fetch('/imports/enterprises/99/rejects.csv');
      await world.anyone().fetch('/imports/enterprises/99/rejects.csv');
    });

    expect(
      entries.map(({ operation, actor, after }) => [operation, actor, (after as { code: string }).code]),
    ).toEqual([
      ['UPLOAD_ENTERPRISES', `AUDITOR ${OFFICES.own}`, 'FORBIDDEN'],
      ['DOWNLOAD_REJECTS', `COLLECTOR ${OFFICES.own}`, 'NOT_FOUND'],
      ['DOWNLOAD_REJECTS', 'anonymous', 'UNAUTHENTICATED'],
    ]);
  });
});

describe('A sign-in that fails', () => {
  test('keeps the name that was tried and nothing of the password; the office of the account may read of it', async () => {
    const username = usernameOf('COLLECTOR', OFFICES.own);
    const entries = await refusalsBy(async () => {
      await world.anyone().send(SIGN_IN, { username, password: 'a-guess' });
      await world.anyone().send(SIGN_IN, { username: 'nobody', password: PASSWORD });
    });

    expect(entries).toMatchObject([
      {
        operation: 'SIGN_IN',
        actor: 'anonymous',
        office_code: OFFICES.own,
        after: { code: 'UNAUTHENTICATED', username },
      },
      { operation: 'SIGN_IN', actor: 'anonymous', office_code: null, after: { username: 'nobody' } },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/a-guess|staple/);
  });

  test('does not tell the caller what the trail keeps', async () => {
    const refusal = await world.anyone().refused(SIGN_IN, { username: 'nobody', password: 'x' });

    expect(Object.keys(refusal).sort()).toEqual(['code', 'fields', 'message']);
  });
});

test('What succeeds leaves no refusal', async () => {
  expect(await refusalsBy(() => register(world.as('COLLECTOR')))).toEqual([]);
});

test('A refusal that cannot be kept is answered with a fault', async () => {
  await world.owner.query(
    `alter table audit_entry add constraint broken check (outcome <> 'REFUSED') not valid`,
  );
  try {
    const { errors } = await world.as('AUDITOR').send(`mutation { confirmCreditEvent(id: "1") { id } }`);
    expect(errors?.[0]?.extensions.code).toMatch(/^INTERNAL/);
    const { status } = await world.anyone().fetch('/imports/enterprises/99/rejects.csv');
    expect(status).toBe(500);
  } finally {
    await world.owner.query(`alter table audit_entry drop constraint broken`);
  }
});

test('An access is noted with what it was about, by the id where that is one', async () => {
  const caller = { viewer: null, requestId: 'request-1', address: '192.0.2.1' };
  const access = {
    operation: 'VIEW_PERSONAL_DATA',
    subjectType: 'Enterprise',
    detail: { fields: ['telephone'] },
  } as const;
  await noteAccess(world.platform.db.manager, caller, { ...access, subjectIds: ['7'] });
  await noteAccess(world.platform.db.manager, caller, { ...access, subjectIds: ['7', '8'] });

  expect(await auditOf(world, 'VIEW_PERSONAL_DATA')).toMatchObject([
    { subject_id: null, after: { fields: ['telephone'], subjectIds: ['7', '8'], count: 2 } },
    { subject_id: '7', after: { fields: ['telephone'] } },
  ]);
});

describe('A flood of refusals', () => {
  const refused = (address: string) => ({
    caller: { viewer: null, requestId: 'flood', address },
    record: {
      operation: 'GRAPHQL_REQUEST',
      subjectType: 'Request',
      subjectId: null,
      outcome: 'REFUSED',
      after: { code: 'UNAUTHENTICATED' },
    } as const,
  });

  test('at one moment is one statement, and each is in the trail', async () => {
    const query = jest.fn((_sql: string, parameters?: unknown[]) => {
      written.push(...(JSON.parse(String(parameters?.[0])) as unknown[]));
      return Promise.resolve([]);
    });
    const written: unknown[] = [];
    const book = new RefusalBook({ query: query as never });

    await Promise.all(Array.from({ length: 500 }, () => book.note([refused('192.0.2.1')])));

    expect(query).toHaveBeenCalledTimes(1);
    expect(written).toHaveLength(500);
  });

  test('of one address is counted beyond its measure; another address is not touched by that', async () => {
    const written: { operation: string; address: string; after: { count?: number } }[] = [];
    const book = new RefusalBook({
      query: ((_sql: string, [rows]: [string]) => {
        written.push(...(JSON.parse(rows) as typeof written));
        return Promise.resolve([]);
      }) as never,
    });

    await Promise.all(
      Array.from({ length: 5_000 }, () => book.note([refused('2001:db8::1'), refused('2001:db8::2')])),
    );
    await book.note([refused('192.0.2.2')]);

    const single = written.filter(({ operation }) => operation === 'GRAPHQL_REQUEST');
    const floods = written.filter(({ operation }) => operation === 'REQUEST_FLOOD');
    expect(single).toHaveLength(1_201);
    expect(floods).toHaveLength(1);
    expect(floods[0]?.after.count).toBe(10_000 - 1_200);
    expect(single.at(-1)?.address).toBe('192.0.2.2');
  });
});
