import {
  auditOf,
  type Client,
  creditCodeOf,
  expectRefusal,
  OFFICES,
  openWorld,
  type RoleCode,
  type World,
} from '../kit';

const REGISTER = `mutation ($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) {
  id creditCode identifiers { scheme value } name kinds kindsSetByHand address office { code }
  grade { value since } gradeHistory { value from to basis official } viewerCanCollect viewerCanSetKinds } }`;

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());

let codes = 500_000;
const newCode = (): string => creditCodeOf((codes += 1));
const valid = () => ({
  creditCode: newCode(),
  name: '宁波测试进出口有限公司',
  kinds: ['IMPORTER'],
  office: OFFICES.own,
});

interface Enterprise {
  id: string;
  creditCode: string | null;
  name: string;
  kinds: string[];
}
const register = async (input: Record<string, unknown>, client = collector): Promise<Enterprise> =>
  (await client.ask<{ registerEnterprise: Enterprise }>(REGISTER, { input })).registerEnterprise;

describe('An enterprise that is registered', () => {
  test('is there with what was given, and holds grade B from today, marked as not official', async () => {
    const input = { ...valid(), address: ' 北仑区 ' };

    expect(await register(input)).toEqual({
      id: expect.stringMatching(/^\d+$/),
      creditCode: input.creditCode,
      identifiers: [
        { scheme: 'USCC', value: input.creditCode },
        { scheme: 'ORGANIZATION_CODE', value: String(input.creditCode).slice(8, 17) },
      ],
      name: input.name,
      kinds: ['IMPORTER'],
      kindsSetByHand: true,
      address: '北仑区',
      office: { code: OFFICES.own },
      grade: { value: 'B', since: '2026-11-16' },
      gradeHistory: [{ value: 'B', from: '2026-11-16', to: null, basis: 'REGISTRATION', official: false }],
      viewerCanCollect: true,
      viewerCanSetKinds: true,
    });
  });

  test.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['with spaces', (code: string) => ` ${code.slice(0, 8)} ${code.slice(8)} `],
    [
      'in full-width characters',
      (code: string) => code.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
  ])('keeps a credit code given %s in its one form', async (_what, written) => {
    const creditCode = newCode();

    expect(await register({ ...valid(), creditCode: written(creditCode) })).toMatchObject({ creditCode });
  });

  test.each([
    '91350100M000100Y43',
    '91440300708461136T',
    '914403001922038216',
    '91310000132260250X',
    '91310115MA1K3CUM7M',
  ])('may have the published credit code %s', async (creditCode) => {
    expect(await register({ ...valid(), creditCode })).toMatchObject({ creditCode });
  });

  test('keeps its kinds in one order, each once; it may have none', async () => {
    expect(await register({ ...valid(), kinds: ['EXPORTER', 'IMPORTER', 'EXPORTER'] })).toMatchObject({
      kinds: ['IMPORTER', 'EXPORTER'],
    });
    expect(await register({ ...valid(), kinds: [] })).toMatchObject({ kinds: [] });
  });

  test('needs no credit code when it has another identifier', async () => {
    const { name, kinds, office } = valid();
    const identifiers = [
      { scheme: 'overseas', value: ' DE-HRB 4711 ' },
      { scheme: 'CUSTOMS', value: '3302960001' },
      { scheme: 'CIQ', value: '3800600001' },
    ];

    expect(await register({ name, kinds, office, identifiers })).toMatchObject({
      creditCode: null,
      identifiers: [
        { scheme: 'CIQ', value: '3800600001' },
        { scheme: 'CUSTOMS', value: '3302960001' },
        { scheme: 'OVERSEAS', value: 'DE-HRB 4711' },
      ],
    });
  });

  test('is found by its credit code, however it is written, and by its id', async () => {
    const { id, creditCode } = await register(valid());
    const find = async (by: Record<string, unknown>): Promise<unknown> =>
      (
        await world
          .as('AUDITOR', OFFICES.other)
          .ask<{ enterprise: unknown }>(
            `query ($creditCode: String, $id: ID) { enterprise(creditCode: $creditCode, id: $id) { id } }`,
            by,
          )
      ).enterprise;

    expect(await find({ creditCode })).toEqual({ id });
    expect(await find({ creditCode: creditCode?.toLowerCase() })).toEqual({ id });
    expect(await find({ id })).toEqual({ id });
    expect(await find({ creditCode: newCode() })).toBeNull();
    expect(await find({ creditCode: 'abc' })).toBeNull();
    expect(await find({ id: '999999999' })).toBeNull();
    expect(await find({ id, creditCode: newCode() })).toBeNull();
    await expect(find({})).rejects.toThrow('INVALID_INPUT');
  });
});

describe('Registering is refused, and nothing is stored', () => {
  const base = { name: '甲', kinds: ['IMPORTER'], office: OFFICES.own };

  test.each<[string, Record<string, unknown>, string, string | undefined]>([
    [
      'a credit code with a wrong check character',
      { creditCode: '91350100M000100Y4Z' },
      'creditCode',
      'CREDIT_CODE_CHARACTER',
    ],
    [
      'a credit code whose check character belongs to another',
      { creditCode: '91350100M000100Y44' },
      'creditCode',
      'CREDIT_CODE_CHECK',
    ],
    [
      'a registration number of fifteen digits',
      { creditCode: '330200000012345' },
      'creditCode',
      'CREDIT_CODE_LENGTH',
    ],
    [
      'a credit code with the letter I',
      { creditCode: '91350100M00010IY43' },
      'creditCode',
      'CREDIT_CODE_CHARACTER',
    ],
    ['an empty credit code', { creditCode: '' }, 'creditCode', 'CREDIT_CODE_LENGTH'],
    ['neither a credit code nor an identifier', {}, 'creditCode', 'IDENTIFIER_REQUIRED'],
    ['no identifier in the list', { identifiers: [] }, 'creditCode', 'IDENTIFIER_REQUIRED'],
    ['a blank name', { creditCode: creditCodeOf(1), name: '  ' }, 'name', 'NAME_LENGTH'],
    [
      'a name of 201 characters',
      { creditCode: creditCodeOf(1), name: '名'.repeat(201) },
      'name',
      'NAME_LENGTH',
    ],
    [
      'an identifier of no scheme',
      { identifiers: [{ scheme: '', value: 'x' }] },
      'identifiers',
      'IDENTIFIER_FORM',
    ],
    [
      'a credit code as an identifier',
      { identifiers: [{ scheme: 'USCC', value: 'x' }] },
      'identifiers',
      'IDENTIFIER_FORM',
    ],
    [
      'an identifier without a value',
      { identifiers: [{ scheme: 'OVERSEAS', value: ' ' }] },
      'identifiers',
      'IDENTIFIER_FORM',
    ],
    [
      'a customs code of nine characters',
      { identifiers: [{ scheme: 'CUSTOMS', value: '330296000' }] },
      'identifiers',
      'IDENTIFIER_FORM',
    ],
    [
      'a record number of eleven digits',
      { identifiers: [{ scheme: 'CIQ', value: '38006000012' }] },
      'identifiers',
      'IDENTIFIER_FORM',
    ],
    [
      'an office that does not exist',
      { creditCode: creditCodeOf(1), office: '999999' },
      'office',
      'OFFICE_UNKNOWN',
    ],
    ['a kind that does not exist', { creditCode: creditCodeOf(1), kinds: ['PIRATE'] }, 'kinds', undefined],
    ['an argument that does not exist', { creditCode: creditCodeOf(1), grade: 'AA' }, 'grade', undefined],
  ])('for %s', async (_what, wrong, field, rule) => {
    const refusal = await expectRefusal(world, collector, 'INVALID_INPUT', REGISTER, {
      input: { ...base, ...wrong },
    });
    expect(refusal.fields).toEqual([field]);
    expect(refusal.detail?.rule).toBe(rule);
  });

  test('for a name with the character NUL', async () => {
    await expectRefusal(world, collector, 'INVALID_INPUT', REGISTER, {
      input: { ...valid(), name: '甲\0乙' },
    });
  });

  test('for a credit code or an identifier that is registered, by any office', async () => {
    const { creditCode } = await register(valid(), world.as('COLLECTOR', OFFICES.own));
    const identifiers = [{ scheme: 'OVERSEAS', value: 'only one' }];
    await register({ ...valid(), identifiers });
    const foreign = world.as('COLLECTOR', OFFICES.other);

    for (const [wrong, field] of [
      [{ creditCode: creditCode?.toLowerCase() }, 'creditCode'],
      [{ identifiers }, 'identifiers'],
    ] as const) {
      const refusal = await expectRefusal(world, foreign, 'ALREADY_REGISTERED', REGISTER, {
        input: { ...valid(), office: OFFICES.other, ...wrong },
      });
      expect(refusal.fields).toEqual([field]);
    }
  });

  test('for all but one of those who register the same at once', async () => {
    const input = valid();
    const replies = await Promise.all([1, 2, 3, 4].map(() => collector.send(REGISTER, { input })));

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(replies.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions.code)).toEqual(
      Array(3).fill('ALREADY_REGISTERED'),
    );
  });
});

describe('Who may register', () => {
  test.each<[RoleCode, string, string]>([
    ['ADMINISTRATOR', OFFICES.own, OFFICES.own],
    ['COLLECTOR', OFFICES.own, OFFICES.below],
    ['COLLECTOR', OFFICES.above, OFFICES.other],
  ])('%s of %s, for %s', async (role, office, supervising) => {
    await register({ ...valid(), office: supervising }, world.as(role, office));
  });

  test.each<[RoleCode]>([['CONFIRMING_OFFICER'], ['GRADING_OFFICER'], ['AUDITOR']])(
    'not %s',
    async (role) => {
      await expectRefusal(world, world.as(role), 'FORBIDDEN', REGISTER, { input: valid() });
    },
  );

  test('not a partner agency, nobody who is signed out, nobody for a foreign office or one above', async () => {
    await expectRefusal(world, world.partner(), 'FORBIDDEN', REGISTER, { input: valid() });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', REGISTER, { input: valid() });
    await expectRefusal(world, world.as('COLLECTOR', OFFICES.below), 'FORBIDDEN', REGISTER, {
      input: valid(),
    });
    await expectRefusal(world, collector, 'FORBIDDEN', REGISTER, {
      input: { ...valid(), office: OFFICES.other },
    });
  });
});

test('The trail holds what was registered, and where', async () => {
  const input = { ...valid(), office: OFFICES.below };
  const { id } = await register(input);

  expect((await auditOf(world, 'REGISTER_ENTERPRISE'))[0]).toMatchObject({
    actor: 'COLLECTOR 380000',
    office_code: OFFICES.below,
    subject_type: 'Enterprise',
    subject_id: id,
    before: null,
    after: { creditCode: input.creditCode, name: input.name, kinds: ['IMPORTER'], office: OFFICES.below },
  });
});
