import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type IntrospectionQuery,
  isObjectType,
  printSchema,
} from 'graphql';
import { createSchema } from '../../src/schema';
import { GRANTABLE_FIELDS } from '../../src/modules/sharing/grantable';
import { type Client, openWorld, register, type Registered, type World } from '../kit';
import { partnerWith, receipts } from './kit';

let world: World;
let enterprise: Registered;
let narrow: Client;
let none: Client;
beforeAll(async () => {
  world = await openWorld();
  enterprise = await register(world.as('COLLECTOR'));
  narrow = await partnerWith(world, ['Enterprise.name', 'Enterprise.grade', 'Grade.value']);
  none = await partnerWith(world, ['Enterprise.*', 'Grade.*']);
  await world.owner.query(
    `update partner_grant set ended_at = now() from partner where partner.id = partner_id and partner.name = '测试部门2'`,
  );
});
afterAll(() => world.close());

const schemaSeenBy = async (client: Client) =>
  buildClientSchema(await client.ask<IntrospectionQuery>(getIntrospectionQuery()));

test('A grant opens its fields, and no other', async () => {
  expect(
    await narrow.ask(`query ($code: String!) { enterprise(creditCode: $code) { name grade { value } } }`, {
      code: enterprise.creditCode,
    }),
  ).toEqual({ enterprise: { name: enterprise.name, grade: { value: 'B' } } });
  for (const [field, document] of [
    ['Enterprise.creditCode', `{ enterprises { edges { node { creditCode } } } }`],
    ['Enterprise.id', `{ enterprises { edges { node { ... on Enterprise { id } } } } }`],
    ['Grade.since', `{ enterprises { edges { node { grade { since } } } } }`],
    ['Enterprise.legalRepresentative', `{ enterprises { edges { node { legalRepresentative } } } }`],
    ['Query.creditEvents', `{ creditEvents { totalCount } }`],
    ['Query.partners', `{ partners { totalCount } }`],
    ['Mutation.signOut', `mutation { signOut }`],
    ['EnterpriseFilter.search', `{ enterprises(filter: { search: "测" }) { totalCount } }`],
  ]) {
    const { status, data, errors } = await narrow.send(document ?? '');
    expect({ field, status, data, errors: errors?.length }).toEqual({
      field,
      status: 400,
      data: undefined,
      errors: 1,
    });
    expect(errors?.[0]).toMatchObject({
      message: `授权范围不包含字段 ${field}，请从查询中删除。`,
      extensions: { code: 'FORBIDDEN' },
    });
  }
});

test('What is hidden and what does not exist are refused in the same words, the name apart', async () => {
  const told = async (client: Client, document: string, variables?: Record<string, unknown>) => {
    const { status, data, errors } = await client.send(document, variables);
    return JSON.stringify({ status, data, errors });
  };
  // As long as each other, so that even the places in the document are the same.
  const pairs: [string, string][] = [
    ['standing', 'standung'],
    ['creditEvents', 'creditEvunts'],
    ['legalRepresentative', 'legalRepresentatuve'],
    ['address', 'addrezz'],
    ['GradeReview', 'GradeRevuew'],
    ['gradeReviews', 'gradeRevuews'],
    ['kinds', 'kunds'],
    ['search', 'saerch'],
  ];
  const documents = [
    (name: string) => `{ enterprises { edges { node { ${name} } } } }`,
    (name: string) => `{ enterprises { edges { node { ${name} { totalCount } } } } }`,
    (name: string) => `{ enterprises { edges { node { ${name}(first: 1) { id } } } } }`,
    (name: string) => `{ ${name} { id } }`,
    (name: string) => `mutation { ${name} }`,
    (name: string) => `{ enterprises { edges { node { ... on ${name} { id } } } } }`,
    (name: string) => `query ($a: ${name}!) { enterprises { totalCount } }`,
    (name: string) => `{ __type(name: "${name}") { name fields { name } } }`,
    (name: string) => `{ enterprises(filter: { ${name}: IMPORTER }) { totalCount } }`,
    (name: string) => `{ viewer { ${name} } }`,
  ];
  for (const [hidden, missing] of pairs) {
    for (const document of documents) {
      expect((await told(narrow, document(hidden))).replaceAll(hidden, missing)).toBe(
        await told(narrow, document(missing)),
      );
    }
    const filtered = `query ($f: EnterpriseFilter) { enterprises(filter: $f) { totalCount } }`;
    expect((await told(narrow, filtered, { f: { [hidden]: 'x' } })).replaceAll(hidden, missing)).toBe(
      await told(narrow, filtered, { f: { [missing]: 'x' } }),
    );
  }
});

test('Introspection shows the grant and what all may read, and no trace of anything else', async () => {
  const seen = await schemaSeenBy(narrow);

  expect(Object.keys(seen.getQueryType()?.getFields() ?? {}).sort()).toEqual([
    'enterprise',
    'enterprises',
    'gradeBatches',
    'inspectionMeasures',
    'offices',
    'ruleSet',
    'usage',
    'viewer',
  ]);
  const enterpriseType = seen.getType('Enterprise');
  expect(isObjectType(enterpriseType) ? Object.keys(enterpriseType.getFields()).sort() : []).toEqual([
    'grade',
    'name',
    'viewerCanCollect',
    'viewerCanSetKinds',
  ]);
  expect(seen.getMutationType() ?? null).toBeNull();
  // What the general administration publishes names its enterprises to everybody.
  expect(printSchema(seen).replace(/type GradedEnterprise \{[^}]*\}/, '')).not.toMatch(
    /legalRepresentative|\n {2}creditCode:|CreditEvent|GradeReview|GradingCycle|Standing|AuditEntry|Job|Receipt|ApiKey|Grant|Partner\b|businessScope/,
  );
  expect(seen.getType('EnterpriseFilter')?.toConfig()).toMatchObject({
    fields: { grade: {}, regime: {} },
  });
});

test('Without a grant, enterprises are not there at all; offices and published rules are', async () => {
  const seen = await schemaSeenBy(none);

  expect(Object.keys(seen.getQueryType()?.getFields() ?? {}).sort()).toEqual([
    'gradeBatches',
    'inspectionMeasures',
    'offices',
    'ruleSet',
    'usage',
    'viewer',
  ]);
  expect(printSchema(seen)).not.toMatch(/\bEnterprise\b|EnterpriseConnection|EnterpriseFilter/);
  expect(await none.refused(`{ enterprises { totalCount } }`)).toMatchObject({ code: 'FORBIDDEN' });
});

describe('Each field that can be granted', () => {
  const full = createSchema();
  /** Where a type is read, around what is asked of it, and the field that holds it. */
  const READ: Record<string, { within: (asked: string) => string; holder?: string }> = {
    Enterprise: { within: (asked) => `{ enterprises { edges { node { ${asked} } } } }` },
    Announcement: { within: (asked) => `{ announcements { edges { node { ${asked} } } } }` },
    ...Object.fromEntries(
      [
        ['Identifier', 'identifiers'],
        ['Grade', 'grade'],
        ['GradePeriod', 'gradeHistory'],
      ].map(([type = '', held = '']) => [
        type,
        {
          within: (asked: string) => `{ enterprises { edges { node { ${held} { ${asked} } } } } }`,
          holder: `Enterprise.${held}`,
        },
      ]),
    ),
    AnnouncementEntry: {
      within: (asked) => `{ announcements { edges { node { entries { edges { node { ${asked} } } } } } } }`,
      holder: 'Announcement.entries',
    },
  };
  const inner: Record<string, string> = {
    'Enterprise.identifiers': '{ value }',
    'Enterprise.grade': '{ value }',
    'Enterprise.gradeHistory': '{ value }',
    'Enterprise.office': '{ code }',
    'Enterprise.measures': '{ code }',
    'Announcement.office': '{ code }',
    'Announcement.entries': '{ edges { node { grade } } }',
  };
  /** What of the type that a field holds is asked of it here. */
  const BELOW: Record<string, string> = {
    'Enterprise.identifiers': 'Identifier.value',
    'Enterprise.grade': 'Grade.value',
    'Enterprise.gradeHistory': 'GradePeriod.value',
    'Announcement.entries': 'AnnouncementEntry.grade',
  };
  const documentOf = (field: string): string => {
    const [type = '', name = ''] = field.split('.');
    return READ[type]?.within(`${name} ${inner[field] ?? ''}`) ?? '';
  };

  test('exists, and is for no member of staff alone', () => {
    for (const field of GRANTABLE_FIELDS) {
      const [type = '', name = ''] = field.split('.');
      const found = full.getType(type);
      const definition = isObjectType(found) ? found.getFields()[name] : undefined;
      expect({ field, policy: definition?.extensions.policy }).toEqual({ field, policy: undefined });
      expect(definition && getNamedType(definition.type)).toBeDefined();
    }
  });

  test.each(GRANTABLE_FIELDS)(
    '%s is told with its grant, and refused by name with every other',
    async (field) => {
      const [type = ''] = field.split('.');
      const its = [field, READ[type]?.holder, BELOW[field]].filter((one) => one !== undefined);
      const only = await partnerWith(world, its);
      expect((await only.send(documentOf(field))).errors).toBeUndefined();

      const allOther = await partnerWith(
        world,
        GRANTABLE_FIELDS.filter((other) => other !== field),
      );
      expect(await allOther.refused(documentOf(field))).toMatchObject({
        code: 'FORBIDDEN',
        message: `授权范围不包含字段 ${field}，请从查询中删除。`,
      });
      // And the one that has this field alone has none of the others.
      const refusals = await Promise.all(
        GRANTABLE_FIELDS.filter((other) => !its.includes(other)).map(
          async (other) => (await only.send(documentOf(other))).errors?.[0]?.extensions.code,
        ),
      );
      expect(new Set(refusals)).toEqual(new Set(['FORBIDDEN']));
    },
  );
});

test('A filter tells no more than the fields do; an enterprise elsewhere is neither told nor counted', async () => {
  await register(world.as('COLLECTOR', '310000'), { office: '310000' });
  const byName = await partnerWith(world, ['Enterprise.name', 'Enterprise.creditCode']);
  expect(await byName.refused(`{ enterprises(filter: { grade: "D" }) { totalCount } }`)).toMatchObject({
    message: '授权范围不包含字段 EnterpriseFilter.grade，请从查询中删除。',
  });
  expect(
    await byName.refused(`query ($f: EnterpriseFilter) { enterprises(filter: $f) { totalCount } }`, {
      f: { grade: 'D' },
    }),
  ).toMatchObject({ code: 'FORBIDDEN' });
  expect(await byName.ask(`{ enterprises { totalCount pageInfo { hasNextPage } } }`)).toEqual({
    enterprises: { totalCount: 1, pageInfo: { hasNextPage: false } },
  });
  const abroad = await partnerWith(world, ['Enterprise.name'], '310000');
  expect(
    await abroad.ask(
      `query ($id: ID!, $code: String!) { a: enterprise(id: $id) { name } b: enterprise(creditCode: $code) { name }
      enterprises { totalCount } }`,
      { id: enterprise.id, code: enterprise.creditCode },
    ),
  ).toEqual({ a: null, b: null, enterprises: { totalCount: 1 } });
});

test('A refusal leaves its receipt, with no code handed out', async () => {
  await narrow.send(`query Peek { creditEvents { totalCount } }`);
  const [latest] = await receipts(world);
  expect(latest).toMatchObject({ operation_name: 'Peek', outcome: 'REFUSED', codes: [] });
});
