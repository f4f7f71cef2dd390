import {
  auditOf,
  type Client,
  expectRefusal,
  OFFICES,
  openWorld,
  register,
  type RoleCode,
  type World,
} from '../kit';

const RECORD = `mutation ($input: RecordSubjectLeftOutInput!) { recordSubjectLeftOut(input: $input) {
  id name identifiers { scheme value } item { code points } businessNumber occurredOn verifiedOn detail reason
  office { code } recordedBy recordedAt } }`;
const LIST = `query ($filter: SubjectLeftOutFilter) {
  subjectsLeftOut(filter: $filter) { totalCount edges { node { id name } } }
  subjectsLeftOutByOffice(filter: $filter) { office { code } count } }`;

const input = (more: Record<string, unknown> = {}) => ({
  input: {
    name: '远洋之星（巴拿马籍散货船）',
    identifiers: [{ scheme: 'imo', value: ' 9123456 ' }],
    itemCode: 'N-016',
    verifiedOn: '2026-11-13',
    occurredOn: '2026-11-12',
    businessNumber: '117000007240278',
    detail: '进境检疫发现活鼠，实施除鼠处理。',
    reason: '船舶单航次到港，境内没有经营主体。',
    ...more,
  },
});

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());

const listed = (
  client: Client,
  filter: Record<string, unknown> = {},
): Promise<{
  subjectsLeftOut: { totalCount: number; edges: { node: { name: string } }[] };
  subjectsLeftOutByOffice: { office: { code: string }; count: number }[];
}> => client.ask(LIST, { filter });

test('a subject that should not be on the platform is recorded with its conduct and the reason, and is in the trail', async () => {
  const { recordSubjectLeftOut } = await collector.ask<{ recordSubjectLeftOut: { id: string } }>(
    RECORD,
    input(),
  );

  expect(recordSubjectLeftOut).toMatchObject({
    name: '远洋之星（巴拿马籍散货船）',
    identifiers: [{ scheme: 'IMO', value: '9123456' }],
    item: { code: 'N-016', points: 2 },
    businessNumber: '117000007240278',
    occurredOn: '2026-11-12',
    verifiedOn: '2026-11-13',
    reason: '船舶单航次到港，境内没有经营主体。',
    office: { code: OFFICES.own },
    recordedBy: 'COLLECTOR 380000',
  });
  expect(await auditOf(world, 'RECORD_SUBJECT_LEFT_OUT')).toMatchObject([
    {
      subject_type: 'SubjectLeftOut',
      subject_id: recordSubjectLeftOut.id,
      actor: 'COLLECTOR 380000',
      after: { itemCode: 'N-016', reason: '船舶单航次到港，境内没有经营主体。' },
    },
  ]);
});

test('nothing is collected by it: no enterprise, no event, no number', async () => {
  const count = async (): Promise<unknown> =>
    world.owner.query(
      `select (select count(*) from enterprise) as e, (select count(*) from credit_event) as c, (select count(*) from business_number_counter) as n`,
    );
  const before = await count();
  await collector.ask(RECORD, input({ itemCode: 'J-001', businessNumber: undefined }));
  expect(await count()).toEqual(before);
});

test('each office counts its own, an office above those below as well, and nobody those beside', async () => {
  await world.as('COLLECTOR', OFFICES.below).ask(RECORD, input({ name: '下属机构登记的主体' }));

  const own = await listed(collector);
  const counted = own.subjectsLeftOutByOffice.map(({ office, count }) => [office.code, count]);
  expect(counted).toContainEqual([OFFICES.below, 1]);
  expect(own.subjectsLeftOut.totalCount).toBe(
    own.subjectsLeftOutByOffice.reduce((sum, { count }) => sum + count, 0),
  );
  const below = await listed(world.as('INSPECTOR', OFFICES.below));
  expect(below.subjectsLeftOut.edges.map(({ node }) => node.name)).toEqual(['下属机构登记的主体']);
  expect(await listed(world.as('ADMINISTRATOR', OFFICES.other))).toEqual({
    subjectsLeftOut: { totalCount: 0, edges: [] },
    subjectsLeftOutByOffice: [],
  });
});

test('the list is narrowed by name, number, office and day', async () => {
  const names = async (filter: Record<string, unknown>): Promise<string[]> =>
    (await listed(collector, filter)).subjectsLeftOut.edges.map(({ node }) => node.name);
  await collector.ask(RECORD, input({ name: '甲号 100% 车', verifiedOn: '2026-11-02', occurredOn: null }));

  expect(await names({ search: '100%' })).toEqual(['甲号 100% 车']);
  expect(await names({ search: '1170000072' })).toContain('远洋之星（巴拿马籍散货船）');
  expect(await names({ verifiedTo: '2026-11-02' })).toEqual(['甲号 100% 车']);
  expect(await names({ verifiedFrom: '2026-11-03', office: OFFICES.below })).toEqual(['下属机构登记的主体']);
});

describe('It is refused, and nothing is stored', () => {
  test.each([
    ['without a name', { name: ' ' }, 'name'],
    ['without a reason', { reason: ' ' }, 'reason'],
    ['without the detail', { detail: '' }, 'detail'],
    ['for an item that is none', { itemCode: 'X-999' }, 'itemCode'],
    ['for a day to come', { verifiedOn: '2026-11-17' }, 'verifiedOn'],
    ['for conduct after it was verified', { occurredOn: '2026-11-14' }, 'occurredOn'],
    ['before there were rules', { verifiedOn: '2013-12-31', occurredOn: null }, 'verifiedOn'],
    ['with an identifier that is none', { identifiers: [{ scheme: 'imo 1', value: '1' }] }, 'identifiers'],
    ['with a number that is too long', { businessNumber: '1'.repeat(61) }, 'businessNumber'],
  ])('%s', async (_what, more, field) => {
    const refusal = await expectRefusal(world, collector, 'INVALID_INPUT', RECORD, input(more));
    expect(refusal.fields).toEqual([field]);
  });

  test('for one that is on the platform: that is collected', async () => {
    const { creditCode, name } = await register(collector);
    const refusal = await expectRefusal(
      world,
      collector,
      'ALREADY_REGISTERED',
      RECORD,
      input({ identifiers: [{ scheme: 'USCC', value: creditCode.toLowerCase() }] }),
    );
    expect(refusal.message).toContain(name);
  });

  test('to the department that closes cases, for what is no penalty', async () => {
    const closer = world.as('CLOSING_OFFICER');
    await expectRefusal(world, closer, 'FORBIDDEN', RECORD, input());
    await closer.ask(RECORD, input({ itemCode: 'P-005', businessNumber: '（甬）检罚〔2026〕12号' }));
  });

  test.each<[RoleCode]>([['CONFIRMING_OFFICER'], ['GRADING_OFFICER'], ['AUDITOR'], ['SYSTEM_OPERATOR']])(
    'to %s',
    async (role) => {
      await expectRefusal(world, world.as(role), 'FORBIDDEN', RECORD, input());
    },
  );

  test('to partners, to the signed out, and under an office that is not one’s own', async () => {
    await expectRefusal(world, world.partner(), 'FORBIDDEN', RECORD, input());
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', RECORD, input());
    await expectRefusal(world, collector, 'FORBIDDEN', RECORD, input({ office: OFFICES.other }));
  });
});
