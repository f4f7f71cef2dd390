import {
  auditOf,
  COLLECT,
  collect,
  creditCodeOf,
  type Client,
  DECLARATION_NUMBER,
  eventOf,
  expectRefusal,
  inputFor,
  MONDAY_MORNING,
  OFFICES,
  openWorld,
  PENALTY_DOCUMENT,
  pointsOf,
  register,
  type Registered,
  type RoleCode,
  TRADE_ITEMS,
  usernameOf,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let enterprise: Registered;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  enterprise = await register(collector);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const input = (itemCode: string, more: Record<string, unknown> = {}): Record<string, unknown> =>
  inputFor(itemCode, { enterpriseId: enterprise.id, ...more });

describe('A credit event is collected', () => {
  test.each<
    [what: string, itemCode: string, businessNumber: string | undefined, stored: RegExp, points: number]
  >([
    ['a penalty, with its document number', 'P-003', '(甬)检罚〔2026〕12号', /^（甬）检罚〔2026〕12号$/, 12],
    ['a penalty, with its case number', 'P-003', '380000-2026-0012', /^380000-2026-0012$/, 12],
    ['a declaration error, with its declaration number', 'E-001', DECLARATION_NUMBER, /^117000007240278$/, 1],
    [
      'a declaration number typed in full width',
      'E-001',
      ' １１７０００００７２４０２７８ ',
      /^117000007240278$/,
      1,
    ],
    ['a nonconformity, with its certificate number', 'N-001', '441118110014/1', /^441118110014\/1$/, 3],
    ['daily supervision with a declaration number', 'J-002', DECLARATION_NUMBER, /^117000007240278$/, 6],
    ['daily supervision without one: a J number', 'J-001', undefined, /^J38000020261116\d{3}$/, 1],
    ['daily supervision with blanks for one: a J number', 'J-001', '  ', /^J38000020261116\d{3}$/, 1],
    ['information from outside: a W number', 'W-003', undefined, /^W38000020261116\d{3}$/, 2],
    ['positive information from outside, of no points', 'W-020', undefined, /^W38000020261116\d{3}$/, 0],
  ])('%s', async (_what, itemCode, businessNumber, stored, points) => {
    const before = await pointsOf(collector, enterprise.id);

    const event = await collect(collector, input(itemCode, { businessNumber }));

    expect(event).toMatchObject({ points, status: 'EFFECTIVE', late: false, collectBy: '2026-11-23' });
    expect(event.businessNumber).toMatch(stored);
    expect((await pointsOf(collector, enterprise.id)).points).toBe(before.points + points);
  });

  test('by credit code, however it is typed, or by id: the same enterprise', async () => {
    const code = enterprise.creditCode;
    const typed = ` ${code.slice(0, 8).toLowerCase()} ${code.slice(8).toLowerCase()} `;
    const events = await Promise.all([
      collect(collector, input('J-001', { enterpriseId: undefined, creditCode: code })),
      collect(collector, input('J-001', { enterpriseId: undefined, creditCode: typed })),
      collect(collector, input('J-001')),
    ]);

    const owners = await world.owner.query<{ id: string }[]>(
      `select distinct enterprise_id as id from credit_event where id = any($1)`,
      [events.map(({ id }) => id)],
    );
    expect(owners).toEqual([{ id: enterprise.id }]);
  });

  test('with everything that was given, and what follows from it, as it is read later', async () => {
    const given = input('P-003', {
      occurredOn: '2026-11-10',
      detail: '  未报经检验擅自销售。\n第二行  ',
      conductKey: ' 2026-11-销售 ',
      declarantNumber: '3801234567',
    });
    const { id } = await collect(collector, given);

    const { creditEvent } = await collector.ask<{ creditEvent: object }>(
      `query ($id: ID!) { creditEvent(id: $id) { enterprise { id } item { code category } category points seriousPenalty
         ruleSetVersion status occurredOn verifiedOn collectBy late office { code } collectedBy source detail conductKey
         declarantNumber cycle { from to } history { status by reason } } }`,
      { id },
    );
    expect(creditEvent).toEqual({
      enterprise: { id: enterprise.id },
      item: { code: 'P-003', category: 'ADMINISTRATIVE_PENALTY' },
      category: 'ADMINISTRATIVE_PENALTY',
      points: 12,
      seriousPenalty: true,
      ruleSetVersion: 1,
      status: 'EFFECTIVE',
      occurredOn: '2026-11-10',
      verifiedOn: '2026-11-16',
      collectBy: '2026-11-23',
      late: false,
      office: { code: '380000' },
      collectedBy: 'COLLECTOR 380000',
      source: 'STAFF',
      detail: '未报经检验擅自销售。\n第二行',
      conductKey: '2026-11-销售',
      declarantNumber: '3801234567',
      cycle: { from: '2026-10-01', to: '2027-10-01' },
      history: [{ status: 'EFFECTIVE', by: 'COLLECTOR 380000', reason: null }],
    });
  });

  test('under an office below the own one, which then stands in the number', async () => {
    expect(await collect(collector, input('J-001', { office: OFFICES.below }))).toMatchObject({
      businessNumber: expect.stringMatching(/^J38010020261116\d{3}$/),
    });
  });

  test.each([
    ['another bureau', OFFICES.other, OFFICES.other],
    ['an office below the supervising one', OFFICES.below, OFFICES.below],
    ['the general administration', OFFICES.above, OFFICES.above],
  ])(
    'about any enterprise by %s, under its own code, and the supervising office sees it',
    async (_who, office, code) => {
      const event = await collect(world.as('COLLECTOR', office), input('W-009'));

      expect(event.businessNumber.slice(0, 7)).toBe(`W${code}`);
      expect((await eventOf(collector, event.id)).status).toBe('EFFECTIVE');
    },
  );

  test('with a detail of 4000 characters, and texts as they were typed', async () => {
    const detail = `${'详'.repeat(3_990)}<b>'";--😀`;
    const { id } = await collect(collector, input('J-001', { detail }));

    expect(await collector.ask(`query ($id: ID!) { creditEvent(id: $id) { detail } }`, { id })).toEqual({
      creditEvent: { detail },
    });
  });

  test('each of the same number, given by hand, is an event of its own', async () => {
    const numbered = input('E-002', { businessNumber: '217000001238953' });
    const [one, other] = [await collect(collector, numbered), await collect(collector, numbered)];

    expect(other.id).not.toBe(one.id);
    expect([one.status, other.status]).toEqual(['EFFECTIVE', 'EFFECTIVE']);
  });

  test('every item that applies to the kinds of the enterprise, with the points of the catalogue', async () => {
    const everything = await register(collector);
    for (const item of TRADE_ITEMS) {
      const event = await collect(collector, inputFor(item.code, { enterpriseId: everything.id }));
      expect({ code: item.code, points: event.points }).toEqual({ code: item.code, points: item.points });
    }

    const sum = (serious: boolean): number =>
      TRADE_ITEMS.filter((item) => !serious || item.serious).reduce((total, { points }) => total + points, 0);
    expect(await pointsOf(collector, everything.id)).toEqual({
      points: sum(false),
      seriousPenaltyPoints: sum(true),
    });
  });
});

describe('A credit event is refused, and nothing is stored', () => {
  interface Case {
    itemCode?: string;
    more: Record<string, unknown>;
    code?: string;
    field: string;
    rule?: string;
    reference?: string;
  }
  const cases: Record<string, Case> = {
    'an item that the catalogue does not hold': {
      more: { itemCode: 'X-999' },
      field: 'itemCode',
      rule: 'ITEM_UNKNOWN',
    },
    'an item that does not cover the kinds of the enterprise': {
      itemCode: 'J-014',
      more: {},
      code: 'NOT_APPLICABLE',
      field: 'itemCode',
      rule: 'KIND_NOT_COVERED',
      reference: '公告2013年第93号 第4条',
    },
    'a penalty without its document number': {
      itemCode: 'P-003',
      more: { businessNumber: undefined },
      field: 'businessNumber',
      rule: 'NUMBER_REQUIRED',
      reference: '质检办通〔2017〕264号 三(七)2',
    },
    'a declaration error without its declaration number': {
      itemCode: 'E-001',
      more: { businessNumber: null },
      field: 'businessNumber',
      rule: 'NUMBER_REQUIRED',
      reference: '质检办通〔2017〕264号 三(七)1',
    },
    'a nonconformity with blanks for its number': {
      itemCode: 'N-001',
      more: { businessNumber: '   ' },
      field: 'businessNumber',
      rule: 'NUMBER_REQUIRED',
    },
    'information from outside with a number given by hand': {
      itemCode: 'W-003',
      more: { businessNumber: DECLARATION_NUMBER },
      field: 'businessNumber',
      rule: 'NUMBER_NOT_GIVEN_BY_HAND',
      reference: '质检办通〔2017〕264号 三(七)4',
    },
    'daily supervision with a J number given by hand': {
      itemCode: 'J-001',
      more: { businessNumber: 'J38000020261116999' },
      field: 'businessNumber',
      rule: 'NUMBER_FORMAT',
      reference: '质检办通〔2017〕264号 三(七)3',
    },
    'a declaration error with a penalty document number': {
      itemCode: 'E-001',
      more: { businessNumber: PENALTY_DOCUMENT },
      field: 'businessNumber',
      rule: 'NUMBER_FORMAT',
    },
    'a penalty with a number of no known form': {
      itemCode: 'P-003',
      more: { businessNumber: '检罚12号' },
      field: 'businessNumber',
      rule: 'NUMBER_FORMAT',
    },
    'a day of finding in the future': {
      more: { verifiedOn: '2026-11-17' },
      field: 'verifiedOn',
      rule: 'VERIFIED_IN_FUTURE',
      reference: '质检办通〔2017〕264号 三(六)',
    },
    'a day of finding before the announcement came into force': {
      more: { verifiedOn: '2013-12-31' },
      code: 'NOT_APPLICABLE',
      field: 'verifiedOn',
      rule: 'VERIFIED_BEFORE_RULES',
      reference: '公告2013年第93号',
    },
    'a conduct before the announcement came into force': {
      more: { verifiedOn: '2014-01-02', occurredOn: '2013-12-31' },
      code: 'NOT_APPLICABLE',
      field: 'occurredOn',
      rule: 'OCCURRED_BEFORE_RULES',
      reference: '公告2013年第93号',
    },
    'a conduct after it was found': {
      more: { verifiedOn: '2026-11-12', occurredOn: '2026-11-13' },
      field: 'occurredOn',
      rule: 'OCCURRED_AFTER_VERIFIED',
    },
    'a detail of blanks': { more: { detail: ' \n\t ' }, field: 'detail', rule: 'DETAIL_REQUIRED' },
    'a detail of 4001 characters': {
      more: { detail: '详'.repeat(4_001) },
      field: 'detail',
      rule: 'DETAIL_REQUIRED',
    },
    'a conduct key of 201 characters': {
      more: { conductKey: 'k'.repeat(201) },
      field: 'conductKey',
      rule: 'CONDUCT_KEY_LENGTH',
    },
    'a declarant number with a character of none': {
      more: { declarantNumber: '3801/2345' },
      field: 'declarantNumber',
      rule: 'DECLARANT_FORMAT',
    },
    'a declarant number of 21 digits': {
      more: { declarantNumber: '1'.repeat(21) },
      field: 'declarantNumber',
      rule: 'DECLARANT_FORMAT',
    },
    'a request id of blanks': {
      more: { clientRequestId: ' ' },
      field: 'clientRequestId',
      rule: 'REQUEST_ID_LENGTH',
    },
    'a request id of 101 characters': {
      more: { clientRequestId: 'r'.repeat(101) },
      field: 'clientRequestId',
      rule: 'REQUEST_ID_LENGTH',
    },
    'no enterprise': {
      more: { enterpriseId: undefined },
      field: 'enterpriseId',
      rule: 'EXACTLY_ONE_ENTERPRISE',
    },
    'an enterprise twice, by code and by id': {
      more: { creditCode: '91339900MA00000018' },
      field: 'creditCode',
      rule: 'EXACTLY_ONE_ENTERPRISE',
    },
    'an office that there is not': { more: { office: '999999' }, field: 'office', rule: 'OFFICE_UNKNOWN' },
    'a day that there is not': { more: { verifiedOn: '2026-02-30' }, field: 'verifiedOn' },
    'a day with its time': { more: { verifiedOn: '2026-11-16T00:00:00+08:00' }, field: 'verifiedOn' },
    'a day as a number': { more: { verifiedOn: 20261116 }, field: 'verifiedOn' },
    'a conduct on a day that there is not': { more: { occurredOn: '2026-13-01' }, field: 'occurredOn' },
    'a field that the input does not have': { more: { points: 0 }, field: 'points' },
    'no detail': { more: { detail: undefined }, field: 'detail' },
    'a number as the item code': { more: { itemCode: 1 }, field: 'itemCode' },
  };

  test.each(Object.entries(cases))(
    '%s',
    async (_what, { itemCode = 'J-001', more, code, field, rule, reference }) => {
      const refusal = await expectRefusal(world, collector, code ?? 'INVALID_INPUT', COLLECT, {
        input: input(itemCode, more),
      });

      expect(refusal.fields).toContain(field);
      if (rule !== undefined) {
        expect(refusal.detail).toMatchObject({ rule });
        expect(refusal.message).toMatch(/\p{Script=Han}/u);
      }
      if (reference !== undefined) {
        expect(refusal.reference).toBe(reference);
      }
    },
  );

  test('a credit code whose check character is wrong', async () => {
    const wrong = enterprise.creditCode.slice(0, 17) + (enterprise.creditCode.endsWith('0') ? '1' : '0');

    const refusal = await expectRefusal(world, collector, 'INVALID_INPUT', COLLECT, {
      input: input('J-001', { enterpriseId: undefined, creditCode: wrong }),
    });

    expect(refusal).toMatchObject({
      fields: ['creditCode'],
      reference: 'GB 32100-2015',
      detail: { rule: 'CREDIT_CODE_CHECK' },
    });
  });

  test.each([
    ['an unknown id', { enterpriseId: '999999999' }],
    ['an id that can be none', { enterpriseId: 'abc' }],
    ['a credit code that nobody has', { enterpriseId: undefined, creditCode: creditCodeOf(9_999_999) }],
  ])('%s', async (_what, more) => {
    await expectRefusal(world, collector, 'NOT_FOUND', COLLECT, { input: input('J-001', more) });
  });

  test('all that is wrong is named at once, the first with its rule', async () => {
    const refusal = await expectRefusal(world, collector, 'INVALID_INPUT', COLLECT, {
      input: input('P-003', { businessNumber: undefined, verifiedOn: '2026-11-17', detail: '' }),
    });

    expect(refusal.fields).toEqual(['businessNumber', 'verifiedOn', 'detail']);
    expect(refusal.detail).toMatchObject({ rule: 'NUMBER_REQUIRED' });
  });

  test('a text with a character that PostgreSQL cannot keep', async () => {
    await expectRefusal(world, collector, 'INVALID_INPUT', COLLECT, {
      input: input('J-001', { detail: 'before\u0000after' }),
    });
  });
});

describe('Who may', () => {
  test.each<[RoleCode, string]>([
    ['COLLECTOR', OFFICES.own],
    ['COLLECTOR', OFFICES.below],
    ['ADMINISTRATOR', OFFICES.own],
  ])('%s of %s', async (role, office) => {
    expect((await collect(world.as(role, office), input('W-009'))).status).toBe('EFFECTIVE');
  });

  test.each<[RoleCode]>([['CONFIRMING_OFFICER'], ['GRADING_OFFICER'], ['AUDITOR']])(
    'not %s',
    async (role) => {
      const refusal = await expectRefusal(world, world.as(role), 'FORBIDDEN', COLLECT, {
        input: input('J-001'),
      });
      expect(refusal.detail).toEqual({ permission: 'COLLECT_CREDIT_EVENT' });
    },
  );

  test('not a partner agency, and nobody who is signed out', async () => {
    await expectRefusal(world, world.partner(), 'FORBIDDEN', COLLECT, { input: input('J-001') });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', COLLECT, { input: input('J-001') });
  });

  test.each([
    ['an office below, for the bureau above it', OFFICES.below, OFFICES.own],
    ['an office, for one beside it', OFFICES.below, '380200'],
    ['a bureau, for another bureau', OFFICES.other, OFFICES.own],
    ['a bureau, for the general administration', OFFICES.own, OFFICES.above],
  ])('not %s', async (_what, office, named) => {
    await expectRefusal(world, world.as('COLLECTOR', office), 'FORBIDDEN', COLLECT, {
      input: input('J-001', { office: named }),
    });
  });
});

test('The trail says who collected what, from where, under which office', async () => {
  const { id, businessNumber } = await collect(collector, input('J-003', { office: OFFICES.below }));

  const [entry] = await auditOf(world, 'COLLECT_CREDIT_EVENT');
  expect(entry).toMatchObject({
    actor_kind: 'STAFF',
    actor: 'COLLECTOR 380000',
    office_code: OFFICES.below,
    subject_type: 'CreditEvent',
    subject_id: id,
    before: null,
    after: {
      enterpriseId: enterprise.id,
      itemCode: 'J-003',
      points: 6,
      businessNumber,
      verifiedOn: '2026-11-16',
      occurredOn: null,
      late: false,
      source: 'STAFF',
    },
    outcome: 'DONE',
  });
  expect(entry?.address).toMatch(/127\.0\.0\.1|::1/);
  const [account] = await world.owner.query<{ id: string }[]>(
    `select id from user_account where username = $1`,
    [usernameOf('COLLECTOR', OFFICES.own)],
  );
  expect(entry).toMatchObject({ actor_id: account?.id });
});
