import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse, print } from 'graphql';
import {
  auditOf,
  MONDAY_MORNING,
  openWorld,
  OTHER_PARTNER_KEY,
  PARTNER_KEY,
  register,
  type Registered,
  type World,
} from '../kit';
import { raw, receipts } from './kit';

let world: World;
let here: Registered[];
beforeAll(async () => {
  world = await openWorld();
  const collector = world.as('COLLECTOR');
  here = [];
  for (let n = 0; n < 12; n += 1) {
    here.push(await register(collector));
  }
  // One that has no credit code, and some elsewhere.
  await collector.ask(`mutation { registerEnterprise(input: { name: "境外企业", kinds: [EXPORTER], office: "380000",
    identifiers: [{ scheme: "OVERSEAS", value: "X1" }] }) { id } }`);
  await register(world.as('COLLECTOR', '310000'), { office: '310000' });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(MONDAY_MORNING);
  await world.owner.query(`update api_key_minute set requests = 0`);
});

test('A reply leaves who, when, why, what was asked, what was told, and from where', async () => {
  const [first, second] = here;
  const document = `query Two($a: String!, $b: String!) {
    # of two
    a: enterprise(creditCode: $a) { name }   b: enterprise(creditCode: $b) { grade { value } } }`;
  const { headers } = await raw(
    world,
    PARTNER_KEY,
    document,
    { 'x-request-id': 'request-of-two' },
    {
      a: first?.creditCode,
      b: second?.creditCode,
    },
  );

  const [receipt] = await receipts(world);
  expect(receipt).toMatchObject({
    partner: '宁波市商务局',
    key: '首个密钥',
    purpose: 'test',
    operation_name: 'Two',
    outcome: 'ANSWERED',
    address: '127.0.0.1',
    request_id: 'request-of-two',
    retain_until: '2036-11-16',
    codes: [first?.creditCode, second?.creditCode].sort(),
  });
  expect(headers.get('x-request-id')).toBe('request-of-two');
  expect(receipt?.operation_hash.toString('hex')).toBe(
    createHash('sha256')
      .update(print(parse(document)))
      .digest('hex'),
  );
});

test('A reply that tells a number alone leaves a receipt that says so', async () => {
  await raw(world, PARTNER_KEY, `{ enterprises { totalCount } }`);
  expect((await receipts(world))[0]).toMatchObject({ outcome: 'ANSWERED', codes: [], count_read: true });
  await raw(world, PARTNER_KEY, `{ enterprises { edges { node { name } } } }`);
  expect((await receipts(world))[0]).toMatchObject({ count_read: false });
});

test('A reply that tells something is in the trail too, for the auditors of the office that admitted the partner', async () => {
  const [first] = here;
  await raw(world, PARTNER_KEY, `query Audited { enterprise(id: "${first?.id}") { name } }`);
  const [entry] = await auditOf(world, 'PARTNER_REPLY');
  expect(entry).toMatchObject({
    subject_type: 'Enterprise',
    subject_id: first?.id,
    actor: '宁波市商务局',
    office_code: '380000',
    after: { purpose: 'test', operationName: 'Audited' },
  });
});

test('The codes of a receipt are those of the reply, over random queries', async () => {
  const anyCode = fc.constantFrom(...here.map(({ creditCode }) => creditCode), '91339900MA0000000X', 'none');
  const part = fc.oneof(
    anyCode.map((code) => `enterprise(creditCode: "${code}") { creditCode name }`),
    fc.constantFrom(...here).map(({ id }) => `enterprise(id: "${id}") { ...Known grade { value } }`),
    fc
      .tuple(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom('', ', filter: { search: "测试企业" }', ', filter: { grade: "A" }'),
      )
      .map(
        ([first, filter]) =>
          `enterprises(first: ${first}${filter}) { totalCount edges { node { ...Known } } }`,
      ),
    fc.constant(`offices(under: "380000") { code }`),
    // Refused while it runs: what stood beside it leaves, or nothing does.
    fc.constant(`enterprise { creditCode }`),
    fc.constant(`enterprises(first: 0) { edges { node { creditCode } } }`),
  );
  const codesIn = (value: unknown): string[] =>
    value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([name, inner]) =>
          name === 'creditCode' && typeof inner === 'string' ? [inner] : codesIn(inner),
        );

  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
      const document = `{ ${parts.map((text, index) => `p${index}: ${text}`).join(' ')} }
        fragment Known on Enterprise { creditCode }`;
      const used = document.includes('...Known') ? document : document.split('fragment')[0];
      const { body } = await raw(world, PARTNER_KEY, used ?? '');
      const [receipt] = await receipts(world);
      expect(receipt?.codes).toEqual([...new Set(codesIn(body.data))].sort());
      expect(receipt?.outcome).toBe((body.data ?? null) === null ? 'REFUSED' : 'ANSWERED');
    }),
    { numRuns: 60 },
  );
});

test('What had to become null has not left', async () => {
  // `edges` cannot be null: where one of its fields fails, all of the list goes.
  await raw(
    world,
    PARTNER_KEY,
    `{ enterprises(first: 3) { edges { node { name grade(on: "2026-11-16", regime: "${'x'.repeat(3)}\\u0000") { value } } } } }`,
  );
  const [receipt] = await receipts(world);
  const { data } = (
    await raw(
      world,
      PARTNER_KEY,
      `{ enterprises(first: 3) { edges { node { name grade(on: "2026-11-16", regime: "xxx\\u0000") { value } } } } }`,
    )
  ).body;
  const left = (data as { enterprises?: { edges: unknown[] } } | null)?.enterprises?.edges.length ?? 0;
  expect(receipt?.codes).toHaveLength(left);
});

test('Each of fifty replies at once leaves one of its own', async () => {
  const [{ before } = { before: 0 }] = await world.owner.query<{ before: number }[]>(
    `select count(*)::integer as before from partner_receipt`,
  );
  await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      raw(world, PARTNER_KEY, `query Q${n} { enterprise(id: "${here[n % 12]?.id}") { name } }`),
    ),
  );
  const latest = (await receipts(world)).slice(0, 50);
  expect((await receipts(world)).length).toBe(before + 50);
  expect(new Set(latest.map(({ operation_name }) => operation_name)).size).toBe(50);
  for (const { operation_name: name, codes } of latest) {
    expect(codes).toEqual([here[Number(name?.slice(1)) % 12]?.creditCode]);
  }
});

test('Where the receipt cannot be kept, nothing is told', async () => {
  await world.owner.query(
    `alter table partner_receipt add constraint none check (operation_name <> 'Doomed') not valid`,
  );
  const { status, body } = await raw(
    world,
    PARTNER_KEY,
    `query Doomed { enterprises { edges { node { name } } } }`,
  );
  await world.owner.query(`alter table partner_receipt drop constraint none`);

  expect(status).toBe(500);
  expect(JSON.stringify(body)).not.toContain('测试企业');
  expect(JSON.stringify(body)).not.toContain('partner_receipt');
});

test('An enterprise shows who has asked about it to its own office and those above, a page at a time', async () => {
  const enterprise = await register(world.as('COLLECTOR', '380100'), { office: '380100' });
  for (const name of ['One', 'Two', 'Three']) {
    await raw(world, PARTNER_KEY, `query ${name} { enterprise(id: "${enterprise.id}") { name } }`);
  }
  await raw(world, OTHER_PARTNER_KEY, `query Four { enterprise(id: "${enterprise.id}") { name } }`);
  const ask = `query ($id: ID!, $after: String) { enterprise(id: $id) { receipts(first: 2, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { operationName partner purpose creditCodes enterpriseCount address outcome retainUntil } } } } }`;
  interface Page {
    enterprise: {
      receipts: {
        totalCount: number;
        pageInfo: { endCursor: string };
        edges: { node: { operationName: string } }[];
      } | null;
    };
  }
  const client = world.as('AUDITOR', '380100');
  const { enterprise: page } = await client.ask<Page>(ask, { id: enterprise.id });
  const { enterprise: next } = await client.ask<Page>(ask, {
    id: enterprise.id,
    after: page.receipts?.pageInfo.endCursor,
  });

  expect(page.receipts?.totalCount).toBe(3);
  const names = [page, next].flatMap((part) => part.receipts?.edges.map(({ node }) => node.operationName));
  expect(names).toEqual(['Three', 'Two', 'One']);
  expect(page.receipts?.edges[0]?.node).toMatchObject({
    partner: '宁波市商务局',
    purpose: 'test',
    creditCodes: [enterprise.creditCode],
    enterpriseCount: 1,
    outcome: 'ANSWERED',
  });
  expect(
    (await world.as('AUDITOR').ask<Page>(ask, { id: enterprise.id })).enterprise.receipts?.totalCount,
  ).toBe(3);
  expect((await world.as('AUDITOR', '310000').ask<Page>(ask, { id: enterprise.id })).enterprise).toEqual({
    receipts: null,
  });
});

describe('The database', () => {
  const refused = (sql: string): Promise<unknown> =>
    world.owner.query(sql).then(
      () => 'DONE',
      (error: { code?: string; driverError?: { code?: string } }) => error.driverError?.code,
    );

  test.each([
    'update partner_receipt set purpose = $$x$$',
    `update partner_receipt set at = at - interval '20 years'`,
    'delete from partner_receipt',
    'truncate partner_receipt cascade',
    'update partner_receipt_enterprise set credit_code = null',
    'delete from partner_receipt_enterprise',
    'truncate partner_receipt_enterprise',
  ])('keeps young receipts from its owner: %s', async (sql) => {
    expect(await refused(sql)).toBe('23001');
  });

  test('lets those go that are older than ten years, with what they named, and no younger one', async () => {
    await world.owner.query(
      `with old as (
         insert into partner_receipt (at, partner_id, api_key_id, operation_hash, outcome, request_id)
         select now() - age, partner_id, id, sha256('x'), 'ANSWERED', 'old' from api_key,
           unnest(array[interval '10 years 1 day', interval '9 years 360 days']) age
         where partner_id = (select min(partner_id) from api_key) returning id
       ) insert into partner_receipt_enterprise (receipt_id, enterprise_id) select old.id, $1 from old`,
      [here[0]?.id],
    );
    const [before] = await world.owner.query<[{ receipts: number }]>(
      `select count(*)::integer as receipts from partner_receipt`,
    );
    await world.owner.query(
      `delete from partner_receipt where retain_until <= (now() at time zone 'Asia/Shanghai')::date`,
    );
    const [after] = await world.owner.query<[{ receipts: number; orphans: number }]>(
      `select count(*)::integer as receipts, (select count(*)::integer from partner_receipt_enterprise told
         where not exists (select from partner_receipt where id = told.receipt_id)) as orphans from partner_receipt`,
    );
    expect(after).toEqual({ receipts: before.receipts - 1, orphans: 0 });
    expect(await refused(`delete from partner_receipt where request_id = 'old'`)).toBe('23001');
  });

  test('lets the application add receipts, and nothing else', async () => {
    await expect(world.platform.db.query('delete from partner_receipt')).rejects.toThrow(/permission denied/);
    await expect(world.platform.db.query('update partner_receipt set purpose = null')).rejects.toThrow(
      /permission denied/,
    );
  });
});
