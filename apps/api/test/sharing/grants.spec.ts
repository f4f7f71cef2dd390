import {
  auditOf,
  createClient,
  expectRefusal,
  MONDAY_MORNING,
  openWorld,
  register,
  type World,
} from '../kit';
import { admit, CREATE_GRANT, CREATE_PARTNER, END_GRANT, grant, issue, raw, RENAME_PARTNER } from './kit';

let world: World;
let partnerId: string;
beforeAll(async () => {
  world = await openWorld();
  await register(world.as('COLLECTOR'));
  await register(world.as('COLLECTOR', '310000'), { office: '310000' });
  partnerId = await admit(world.as('ADMINISTRATOR'), '宁波市市场监督管理局');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const PARTNERS = `query ($search: String, $office: String) { partners(filter: { search: $search, office: $office }) {
  totalCount edges { node { name office { code } keys { name } grants { purpose } usage { day } receipts { totalCount } } } } }`;

describe('A partner', () => {
  test('is admitted by an office, and seen by it and those above', async () => {
    const id = await admit(world.as('ADMINISTRATOR', '380100'), '北仑区商务局', '380100');
    const names = async (office: string): Promise<string[]> =>
      (
        await world
          .as('ADMINISTRATOR', office)
          .ask<{ partners: { edges: { node: { name: string } }[] } }>(PARTNERS)
      ).partners.edges.map(({ node }) => node.name);
    expect(await names('380100')).toEqual(['北仑区商务局']);
    expect(await names('380000')).toEqual([
      '宁波市商务局',
      '宁波市税务局',
      '宁波市市场监督管理局',
      '北仑区商务局',
    ]);
    expect(await names('310000')).toEqual(['上海市商务委员会']);
    expect(
      await world.as('ADMINISTRATOR', '310000').ask(`query ($id: ID!) { partner(id: $id) { name } }`, { id }),
    ).toEqual({ partner: null });
    expect(await world.as('ADMINISTRATOR').ask(PARTNERS, { search: '北仑', office: '380100' })).toMatchObject(
      {
        partners: { totalCount: 1 },
      },
    );
    expect((await auditOf(world, 'CREATE_PARTNER'))[0]).toMatchObject({
      subject_type: 'Partner',
      subject_id: id,
      after: { name: '北仑区商务局', office: '380100' },
    });
  });

  test.each([
    ['INVALID_INPUT', { name: ' ' }],
    ['INVALID_INPUT', { name: '长'.repeat(101) }],
    ['INVALID_INPUT', { name: '宁波市商务局' }],
    ['INVALID_INPUT', { name: '甲', office: '999999' }],
    ['FORBIDDEN', { name: '甲', office: '310000' }],
  ])('is refused with %s as %j', async (code, input) => {
    await expectRefusal(world, world.as('ADMINISTRATOR'), code, CREATE_PARTNER, { input });
  });

  test('is renamed by its office alone', async () => {
    const admin = world.as('ADMINISTRATOR');
    const id = await admit(admin, '旧名');
    await expectRefusal(world, world.as('ADMINISTRATOR', '310000'), 'NOT_FOUND', RENAME_PARTNER, {
      id,
      name: '新名',
    });
    await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', RENAME_PARTNER, { id, name: '新名' });
    await expectRefusal(world, admin, 'INVALID_INPUT', RENAME_PARTNER, { id, name: '宁波市商务局' });
    expect(await admin.ask(RENAME_PARTNER, { id, name: ' 新名 ' })).toEqual({
      renamePartner: { id, name: '新名' },
    });
    expect((await auditOf(world, 'RENAME_PARTNER'))[0]).toMatchObject({
      before: { name: '旧名' },
      after: { name: '新名' },
    });
  });
});

describe('A grant', () => {
  test('is made of fields, offices, a purpose and days, and written down', async () => {
    const admin = world.as('ADMINISTRATOR');
    const { createGrant } = await admin.ask<{ createGrant: { id: string } }>(CREATE_GRANT, {
      input: {
        partnerId,
        purpose: '招投标核查',
        offices: ['380100', '380000', '380100'],
        fields: ['Enterprise.name', 'Grade.*', 'Grade.value', 'Enterprise.grade'],
        until: '2027-11-16',
      },
    });
    expect(createGrant).toMatchObject({
      purpose: '招投标核查',
      fields: ['Grade.*', 'Enterprise.name', 'Enterprise.grade'],
      offices: [{ code: '380000' }, { code: '380100' }],
      from: '2026-11-16',
      until: '2027-11-16',
      active: true,
    });
    expect((await auditOf(world, 'CREATE_GRANT'))[0]).toMatchObject({
      subject_type: 'Grant',
      subject_id: createGrant.id,
      after: { purpose: '招投标核查', partner: '宁波市市场监督管理局', until: '2027-11-16' },
    });
  });

  test.each([
    ['purpose', 'INVALID_INPUT', { purpose: ' ' }],
    ['fields', 'INVALID_INPUT', { fields: [] }],
    ['fields', 'INVALID_INPUT', { fields: ['Enterprise.legalRepresentative'] }],
    ['fields', 'INVALID_INPUT', { fields: ['CreditEvent.*'] }],
    ['fields', 'INVALID_INPUT', { fields: ['Enterprise.grade'] }],
    ['offices', 'INVALID_INPUT', { offices: [] }],
    ['offices', 'INVALID_INPUT', { offices: ['999999'] }],
    ['from', 'INVALID_INPUT', { from: '2026-11-15' }],
    ['until', 'INVALID_INPUT', { from: '2026-11-20', until: '2026-11-19' }],
    ['offices', 'FORBIDDEN', { offices: ['310000'] }],
    ['partnerId', 'NOT_FOUND', { partnerId: '999999' }],
  ])('with a wrong %s is refused: %s %j', async (field, code, input) => {
    const refusal = await expectRefusal(world, world.as('ADMINISTRATOR'), code, CREATE_GRANT, {
      input: { partnerId, purpose: '另一用途', offices: ['380000'], fields: ['Enterprise.name'], ...input },
    });
    if (code === 'INVALID_INPUT') {
      expect(refusal.fields).toEqual([field]);
    }
  });

  test('is one at a time for a purpose, by two officers at once too', async () => {
    const input = { partnerId, purpose: '同一用途', offices: ['380000'], fields: ['Enterprise.name'] };
    const replies = await Promise.all(
      [1, 2, 3].map(() => world.as('ADMINISTRATOR').send(CREATE_GRANT, { input })),
    );
    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(replies.flatMap(({ errors }) => errors?.[0]?.extensions.code ?? [])).toEqual([
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
  });

  test('is given and ended by the partner’s office alone; ended, it opens nothing from the next request on', async () => {
    const admin = world.as('ADMINISTRATOR');
    const own = await admit(admin, '宁波海关');
    const { secret } = await issue(admin, { partnerId: own });
    const client = createClient(world.url, secret);
    const document = `{ enterprises { edges { node { name } } } }`;
    expect(await client.refused(document)).toMatchObject({ code: 'FORBIDDEN' });
    const id = await grant(admin, { partnerId: own });
    expect(await client.send(document)).toMatchObject({ status: 200 });

    const variables = { id, reason: '协议到期' };
    await expectRefusal(world, world.as('ADMINISTRATOR', '310000'), 'NOT_FOUND', END_GRANT, variables);
    await expectRefusal(world, world.as('AUDITOR'), 'FORBIDDEN', END_GRANT, variables);
    await expectRefusal(world, admin, 'INVALID_INPUT', END_GRANT, { id, reason: '' });
    await admin.ask(END_GRANT, variables);
    expect(await client.refused(document)).toMatchObject({ code: 'FORBIDDEN' });
    await expectRefusal(world, admin, 'INVALID_STATE', END_GRANT, variables);
    expect((await auditOf(world, 'END_GRANT'))[0]).toMatchObject({
      subject_id: id,
      after: { reason: '协议到期', partner: '宁波海关' },
    });
    // The purpose is free again.
    await grant(admin, { partnerId: own });
  });

  test('holds from its first day to its last', async () => {
    const admin = world.as('ADMINISTRATOR');
    const own = await admit(admin, '宁波银行');
    const { secret } = await issue(admin, { partnerId: own });
    await grant(admin, { partnerId: own, from: '2026-11-18', until: '2026-11-19' });
    const allowed = async (instant: string): Promise<boolean> => {
      world.clock.set(instant);
      return (await raw(world, secret, `{ enterprises { totalCount } }`)).status === 200;
    };
    expect(await allowed('2026-11-17T23:59:50+08:00')).toBe(false);
    expect(await allowed('2026-11-18T00:00:01+08:00')).toBe(true);
    expect(await allowed('2026-11-19T23:59:50+08:00')).toBe(true);
    expect(await allowed('2026-11-20T00:00:01+08:00')).toBe(false);
  });
});

describe('A partner with several grants', () => {
  let secret: string;
  beforeAll(async () => {
    world.clock.set(MONDAY_MORNING);
    const admin = world.as('ADMINISTRATOR', '000000');
    const own = await admit(admin, '中国人民银行');
    ({ secret } = await issue(admin, { partnerId: own }));
    await grant(admin, {
      partnerId: own,
      purpose: '信贷审查',
      fields: ['Enterprise.name'],
      offices: ['380000'],
    });
    await grant(admin, {
      partnerId: own,
      purpose: '外汇监测',
      fields: ['Enterprise.creditCode'],
      offices: ['310000'],
    });
  });
  const document = (field: string): string => `{ enterprises { totalCount edges { node { ${field} } } } }`;

  test('says for which purpose it asks, and has the fields and offices of that one alone', async () => {
    const purpose = { 'x-portcredit-purpose': encodeURIComponent('信贷审查') };
    expect((await raw(world, secret, document('name'), purpose)).body.data).toMatchObject({
      enterprises: { totalCount: 1 },
    });
    expect((await raw(world, secret, document('creditCode'), purpose)).body.errors?.[0]?.message).toBe(
      '授权范围不包含字段 Enterprise.creditCode，请从查询中删除。',
    );
    const other = { 'x-portcredit-purpose': Buffer.from('外汇监测').toString('latin1') };
    expect((await raw(world, secret, document('creditCode'), other)).status).toBe(200);
    expect((await raw(world, secret, document('name'), other)).status).toBe(400);
  });

  test('is told to, where it does not, and of a purpose that it has not', async () => {
    const silent = await raw(world, secret, document('name'));
    expect(silent.status).toBe(400);
    expect(silent.body.errors?.[0]).toMatchObject({
      extensions: { code: 'INVALID_INPUT', fields: ['x-portcredit-purpose'] },
    });
    expect(silent.body.errors?.[0]?.message).toContain('信贷审查、外汇监测');
    for (const wrong of ['other', encodeURIComponent('企业查询'), '%E4%BF']) {
      const { status } = await raw(world, secret, document('name'), { 'x-portcredit-purpose': wrong });
      expect(status).toBe(400);
    }
  });
});
