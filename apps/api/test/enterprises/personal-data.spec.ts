import {
  auditOf,
  type Client,
  collect,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  register,
  type Registered,
  type RoleCode,
  type World,
} from '../kit';

const NAME = '诸葛孔明';
const DECLARANT = '3800123456';
const READ = `query ($id: ID!, $event: ID!) {
  enterprise(id: $id) { legalRepresentative viewerCanSeePersonalData }
  creditEvent(id: $event) { declarantNumber } }`;
const LIST = `{ enterprises(first: 200) { edges { node { legalRepresentative } } }
  creditEvents(first: 200) { edges { node { declarantNumber } } } }`;

let world: World;
let enterprise: Registered;
let event: string;
beforeAll(async () => {
  world = await openWorld();
  enterprise = await register(world.as('COLLECTOR'));
  await world.owner.query(`update enterprise set legal_representative = $2 where id = $1`, [
    enterprise.id,
    NAME,
  ]);
  const input = inputFor('J-001', { enterpriseId: enterprise.id, declarantNumber: DECLARANT });
  event = (await collect(world.as('COLLECTOR'), input)).id;
});
afterAll(() => world.close());

interface Seen {
  enterprise: { legalRepresentative: string; viewerCanSeePersonalData: boolean };
  creditEvent: { declarantNumber: string } | null;
}
const look = (client: Client): Promise<Seen> => client.ask<Seen>(READ, { id: enterprise.id, event });

describe.each<[RoleCode, boolean]>([
  ['COLLECTOR', true],
  ['CONFIRMING_OFFICER', true],
  ['CLOSING_OFFICER', true],
  ['AUDITOR', true],
  ['ADMINISTRATOR', true],
  ['GRADING_OFFICER', false],
  ['RULE_OWNER', false],
  ['PUBLISHER', false],
  ['INSPECTOR', false],
  ['SUPERVISOR', false],
])('%s', (role, may) => {
  test.each([
    [OFFICES.own, may, true],
    [OFFICES.above, may, true],
    [OFFICES.below, false, false],
    [OFFICES.other, false, false],
  ])('at %s sees people unmasked: %s, and the event: %s', async (office, unmasked, event) => {
    const seen = await look(world.as(role, office));

    expect(seen).toEqual({
      enterprise: { legalRepresentative: unmasked ? NAME : '诸**', viewerCanSeePersonalData: unmasked },
      creditEvent: event ? { declarantNumber: unmasked ? DECLARANT : '**56' } : null,
    });
    const list = JSON.stringify(await world.as(role, office).ask(LIST));
    expect([list.includes(NAME), list.includes(DECLARANT)]).toEqual([unmasked, unmasked]);
  });
});

test('an operator sees neither enterprises nor events; a partner is told the field is not hers', async () => {
  for (const query of [
    LIST,
    '{ officeOverview { events } }',
    `{ enterprise(id: "${enterprise.id}") { name } }`,
  ]) {
    await expectRefusal(world, world.as('SYSTEM_OPERATOR'), 'FORBIDDEN', query);
  }
  const query = `{ enterprise(id: "${enterprise.id}") { legalRepresentative } }`;
  await expectRefusal(world, world.partner(), 'FORBIDDEN', query);
});

test('each unmasked view is noted with who and what; a masked one is not', async () => {
  await world.owner.query(`alter table audit_entry disable trigger user`);
  await world.owner.query(`delete from audit_entry where operation = 'VIEW_PERSONAL_DATA'`);
  await look(world.as('AUDITOR'));
  const noted = await auditOf(world, 'VIEW_PERSONAL_DATA');
  expect(
    noted.map(({ actor, subject_type, subject_id, after }) => ({ actor, subject_type, subject_id, after })),
  ).toEqual(
    expect.arrayContaining([
      {
        actor: 'AUDITOR 380000',
        subject_type: 'Enterprise',
        subject_id: enterprise.id,
        after: { fields: ['legalRepresentative'] },
      },
      {
        actor: 'AUDITOR 380000',
        subject_type: 'CreditEvent',
        subject_id: event,
        after: { fields: ['declarantNumber'] },
      },
    ]),
  );
  expect(noted).toHaveLength(2);
  expect(JSON.stringify(noted)).not.toContain(NAME);

  const masked = await world.as('AUDITOR').ask(
    `query ($id: ID!, $event: ID!) { enterprise(id: $id) { legalRepresentative(masked: true) }
      creditEvent(id: $event) { declarantNumber(masked: true) } }`,
    { id: enterprise.id, event },
  );
  expect(masked).toEqual({
    enterprise: { legalRepresentative: '诸**' },
    creditEvent: { declarantNumber: '**56' },
  });
  await look(world.as('INSPECTOR'));
  expect(await auditOf(world, 'VIEW_PERSONAL_DATA')).toHaveLength(2);
});

test('no search finds an enterprise or an event by its people', async () => {
  for (const client of [world.as('INSPECTOR'), world.as('ADMINISTRATOR')]) {
    const found = await client.ask(
      `query ($name: String!, $number: String!) {
        byName: enterprises(filter: { search: $name }) { totalCount }
        byNumber: creditEvents(filter: { search: $number }) { totalCount }
        byBusinessNumber: creditEvents(filter: { businessNumber: $number }) { totalCount } }`,
      { name: NAME, number: DECLARANT },
    );
    expect(found).toEqual({
      byName: { totalCount: 0 },
      byNumber: { totalCount: 0 },
      byBusinessNumber: { totalCount: 0 },
    });
  }
});

test('the trail shows that a name changed, and not to what', async () => {
  await world.owner.query(
    `insert into audit_entry (actor_kind, actor, office_code, operation, subject_type, subject_id, before, after)
     values ('SYSTEM', 'system', $1, 'IMPORT_ENTERPRISES', 'Enterprise', $2, $3, $4)`,
    [
      OFFICES.own,
      enterprise.id,
      { legalRepresentative: NAME },
      { legalRepresentative: '司马仲达', deeper: [{ telephone: '13800138000' }] },
    ],
  );
  const { auditEntries } = await world.as('AUDITOR').ask<{ auditEntries: { edges: { node: object }[] } }>(
    `query ($id: ID!) { auditEntries(filter: { subjectType: "Enterprise", subjectId: $id, operation: "IMPORT_ENTERPRISES" }) {
      edges { node { before after } } } }`,
    { id: enterprise.id },
  );
  expect(auditEntries.edges[0]?.node).toEqual({
    before: { legalRepresentative: '诸**' },
    after: { legalRepresentative: '司**', deeper: [{ telephone: '**00' }] },
  });
});

test('the refused rows of an import are for who may register and may see people', async () => {
  for (const role of ['INSPECTOR', 'CONFIRMING_OFFICER', 'AUDITOR'] as const) {
    const response = await world.as(role).fetch('/imports/enterprises/1/rejects.csv');
    expect(response.status).toBe(403);
  }
  expect((await world.as('COLLECTOR').fetch('/imports/enterprises/1/rejects.csv')).status).toBe(404);
});
