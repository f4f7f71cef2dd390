import { gzipSync } from 'node:zlib';
import { readXlsx } from 'hucre/xlsx';
import {
  auditOf,
  type Client,
  collect,
  DECLARATION_NUMBER,
  inputFor,
  OFFICES,
  openWorld,
  PENALTY_DOCUMENT,
  register,
  type World,
} from '../kit';
import { gb18030 } from '../enterprises/registry-file';
import {
  bytesOf,
  checkOf,
  EVENT_TITLES,
  eventCsv,
  type EventRow,
  eventRow,
  eventWorkbook,
  uploadEvents,
} from './event-file';

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());

const code = async (): Promise<string> => (await register(collector)).creditCode;
const stored = async (): Promise<number> =>
  (await world.owner.query<{ n: number }[]>(`select count(*)::integer as n from credit_event`))[0]?.n ?? 0;
const refusedAs = async (row: EventRow, query?: Record<string, string>, client = collector) =>
  (await checkOf(client, eventCsv([row]), query)).check?.reasons.map(({ code: why }) => why);

describe('A check', () => {
  test('tells how many rows would be collected and refused, why, and writes no event and uses no number', async () => {
    const creditCode = await code();
    const before = await stored();
    const { check, stage, rejectsPath, viewerCanStart, format, rows } = await checkOf(
      collector,
      eventCsv([
        eventRow(creditCode),
        eventRow(creditCode, { 采集条目代码: 'E-001' }),
        eventRow('913302007900000000'),
        eventRow(creditCode, { 采集条目代码: 'E-001', 业务关联号: DECLARATION_NUMBER }),
        eventRow(creditCode, { 采集条目代码: 'N-002' }),
      ]),
    );

    expect({ stage, viewerCanStart, format, rows }).toEqual({
      stage: 'CHECKED',
      viewerCanStart: true,
      format: 'CSV',
      rows: 5,
    });
    expect(check).toEqual({
      read: 5,
      collectible: 2,
      superseded: 0,
      awaiting: 0,
      withTasks: 0,
      repeated: 0,
      refused: 3,
      reasons: [
        { code: 'NUMBER_REQUIRED', count: 2, lines: [3, 6], message: expect.stringContaining('业务关联号') },
        { code: expect.stringContaining('CREDIT_CODE'), count: 1, lines: [4], message: expect.any(String) },
      ],
      likelyDuplicates: { count: 0, lines: [] },
      reached: [],
    });
    expect(rejectsPath).toMatch(/\/rejects\.csv$/);
    expect(await stored()).toBe(before);
    expect(await world.owner.query(`select * from business_number_counter`)).toEqual([]);
  });

  test('tells which rows give way to another of the same conduct, in the file and to what is there', async () => {
    const [one, two] = [await register(collector), await register(collector)];
    await collect(collector, inputFor('J-002', { enterpriseId: two.id, conductKey: '已采集' }));
    const { check } = await checkOf(
      collector,
      eventCsv([
        eventRow(one.creditCode, { 一次采集标识: '甲' }),
        eventRow(one.creditCode, { 采集条目代码: 'J-002', 一次采集标识: '甲' }),
        eventRow(two.creditCode, { 一次采集标识: '已采集' }),
        eventRow(two.creditCode, { 采集条目代码: 'J-004', 一次采集标识: '已采集' }),
        eventRow(two.creditCode, { 一次采集标识: '甲' }),
      ]),
    );

    expect(check).toMatchObject({ collectible: 5, superseded: 2, refused: 0 });
  });

  test('tells how many enterprises would reach a threshold', async () => {
    const [one, two] = [await code(), await code()];
    const { check } = await checkOf(
      collector,
      eventCsv([
        ...Array.from({ length: 4 }, () => eventRow(one, { 采集条目代码: 'J-002' })),
        eventRow(two, { 采集条目代码: 'J-002' }),
      ]),
    );

    expect(check?.reached.map(({ measure, enterprises }) => [measure, enterprises]).sort()).toEqual([
      ['CONTROL', 1],
      ['DOWNGRADE', 1],
    ]);
  });

  test('counts the numbers that an office has left, for the rows in their order', async () => {
    const creditCode = await code();
    await world.owner.query(
      `insert into business_number_counter (prefix, office_code, day, last) values ('J', $1, '2026-11-16', 997)`,
      [OFFICES.below],
    );
    const { check } = await checkOf(
      collector,
      eventCsv(Array.from({ length: 5 }, () => eventRow(creditCode, { 采集机构: OFFICES.below }))),
    );

    expect(check).toMatchObject({
      collectible: 2,
      refused: 3,
      reasons: [{ code: 'NUMBER_EXHAUSTED', count: 3, lines: [4, 5, 6] }],
    });
  });

  test('points out rows that resemble an event that is there, or each other, and refuses none of them', async () => {
    const { id, creditCode } = await register(collector);
    await collect(collector, inputFor('E-001', { enterpriseId: id }));
    const { check } = await checkOf(
      collector,
      eventCsv([
        eventRow(creditCode, { 采集条目代码: 'E-001', 业务关联号: DECLARATION_NUMBER }),
        eventRow(creditCode, { 采集条目代码: 'E-002', 业务关联号: DECLARATION_NUMBER }),
        eventRow(creditCode),
        eventRow(creditCode),
      ]),
    );

    expect(check).toMatchObject({ collectible: 4, likelyDuplicates: { count: 3, lines: [2, 4, 5] } });
  });
});

test('A check tells what would wait for a second officer, and what would leave a task', async () => {
  const [one, two] = [await register(collector), await register(collector)];
  await collect(collector, inputFor('E-001', { enterpriseId: one.id, businessNumber: '117000007240999' }));
  const setting = `mutation ($required: Boolean) {
    setSecondOfficer(office: "380000", category: EXTERNAL, required: $required) { required } }`;
  await world.as('ADMINISTRATOR').ask(setting, { required: true });
  const { check } = await checkOf(
    collector,
    eventCsv([
      eventRow(two.creditCode, { 采集条目代码: 'E-001', 业务关联号: '117000007240999' }),
      eventRow(two.creditCode, { 采集条目代码: 'P-003', 业务关联号: PENALTY_DOCUMENT }),
      eventRow(two.creditCode, { 采集条目代码: 'W-002' }),
    ]),
  );
  expect(check).toMatchObject({ collectible: 3, awaiting: 1, withTasks: 2 });
  await world.as('ADMINISTRATOR').ask(setting, { required: null });
});

describe('A row is refused', () => {
  test.each<[string, EventRow]>([
    ['CELL_MISSING', { 详情: '' }],
    ['CELL_MISSING', { 发现查实日期: '' }],
    ['DAY_FORMAT', { 发现查实日期: '2026-02-30' }],
    ['DAY_FORMAT', { 行为日期: '昨天' }],
    ['OCCURRED_AFTER_VERIFIED', { 行为日期: '2026-11-17', 发现查实日期: '2026-11-16' }],
    ['VERIFIED_IN_FUTURE', { 发现查实日期: '2026-11-17' }],
    ['ITEM_UNKNOWN', { 采集条目代码: 'X-999' }],
    ['KIND_NOT_COVERED', { 采集条目代码: 'J-011' }],
    ['NUMBER_FORMAT', { 业务关联号: '12' }],
    ['NUMBER_NOT_GIVEN_BY_HAND', { 采集条目代码: 'W-001', 业务关联号: DECLARATION_NUMBER }],
    ['DECLARANT_FORMAT', { 报检员备案号: '编号？' }],
    ['FORBIDDEN', { 采集机构: OFFICES.other }],
    ['OFFICE_UNKNOWN', { 采集机构: '999999' }],
    ['ENCODING', { 详情: '乱\uFFFD码' }],
  ])('as %s for %j', async (why, more) => {
    expect(await refusedAs(eventRow(await code(), more))).toEqual([why]);
  });

  test('with every reason at once, under the code of the first', async () => {
    const { check } = await checkOf(
      collector,
      eventCsv([eventRow(await code(), { 采集条目代码: 'E-001', 发现查实日期: '2026-11-17' })]),
    );
    expect(check?.reasons).toEqual([
      { code: 'NUMBER_REQUIRED', count: 1, lines: [2], message: expect.stringMatching(/业务关联号.+今天/) },
    ]);
  });

  test('for columns that do not fit the header', async () => {
    const { check } = await checkOf(
      collector,
      `${eventCsv([eventRow(await code())])}${await code()},J-001,,,2026-11-16,甲,乙,,,,\n`,
    );
    expect(check).toMatchObject({ collectible: 1, reasons: [{ code: 'COLUMN_COUNT', lines: [3] }] });
  });

  test('where the department that closes cases brings anything but penalties', async () => {
    const creditCode = await code();
    const { check } = await checkOf(
      world.as('CLOSING_OFFICER'),
      eventCsv([
        eventRow(creditCode),
        eventRow(creditCode, { 采集条目代码: 'P-003', 业务关联号: PENALTY_DOCUMENT }),
      ]),
    );
    expect(check).toMatchObject({ collectible: 1, reasons: [{ code: 'FORBIDDEN', lines: [2] }] });
  });
});

describe('A file', () => {
  const rows = async (): Promise<EventRow[]> => {
    const creditCode = await code();
    return [
      eventRow(creditCode, { 采集条目代码: 'E-001', 业务关联号: DECLARATION_NUMBER, 行为日期: '2026/11/2' }),
      eventRow(creditCode, { 发现查实日期: '20261116', 详情: '一，"二"\n三' }),
      eventRow(creditCode, { 发现查实日期: '2026年11月6日' }),
    ];
  };

  test('may be CSV in UTF-8 with its mark, in GB18030, with CRLF, packed by gzip', async () => {
    const csv = eventCsv(await rows());
    const files = [`\uFEFF${csv}`, gb18030(csv), csv.replaceAll('\n', '\r\n'), gzipSync(csv)];
    for (const file of files) {
      expect((await checkOf(collector, file)).check).toMatchObject({ collectible: 3, refused: 0 });
    }
  });

  test('may be a workbook, in which days are days and long numbers keep their digits', async () => {
    const creditCode = await code();
    const { check, format } = await checkOf(
      collector,
      await eventWorkbook([
        eventRow(creditCode, { 采集条目代码: 'E-001', 业务关联号: Number(DECLARATION_NUMBER) }),
        eventRow(creditCode, { 发现查实日期: new Date('2026-11-16'), 行为日期: new Date('2026-11-02') }),
        eventRow(creditCode, { 发现查实日期: 46_342 }),
      ]),
    );
    expect({ format, check }).toMatchObject({ format: 'XLSX', check: { collectible: 3, refused: 0 } });
    expect(
      await world.owner.query(
        `select distinct business_number as number from event_import_row where business_number is not null
         and import_id = (select max(id) from event_import)`,
      ),
    ).toEqual([{ number: DECLARATION_NUMBER }]);
  });

  test('refuses a number in a workbook that has lost its last digits', async () => {
    const { check } = await checkOf(
      collector,
      await eventWorkbook([eventRow(await code(), { 业务关联号: 1234567890123456000 })]),
    );
    expect(check?.reasons).toMatchObject([{ code: 'DIGITS_LOST', lines: [2] }]);
  });

  test('may have its columns in any order, and others between them', async () => {
    const titles = ['备注', ...[...EVENT_TITLES].reverse()];
    expect((await checkOf(collector, eventCsv(await rows(), titles))).check).toMatchObject({
      collectible: 3,
    });
    expect((await checkOf(collector, await eventWorkbook(await rows(), titles))).check).toMatchObject({
      collectible: 3,
    });
  });

  test('may be a workbook whose sheet has another name', async () => {
    expect(
      (await checkOf(collector, await eventWorkbook(await rows(), EVENT_TITLES, 'Sheet1'))).check,
    ).toMatchObject({ collectible: 3 });
  });

  const emptyBomb = (workbook: Buffer): Buffer => {
    const bomb = Buffer.from(workbook);
    for (let at = 0; at < bomb.length - 46; at += 1) {
      if (bomb.readUInt32LE(at) === 0x02014b50) {
        bomb.writeUInt32LE(0x7fffffff, at + 24);
      }
    }
    return bomb;
  };

  test.each<[string, () => Promise<string | Buffer>]>([
    ['EMPTY', () => Promise.resolve('')],
    ['EMPTY', () => Promise.resolve(EVENT_TITLES.join(','))],
    ['MISSING_COLUMN', async () => eventCsv(await rows(), EVENT_TITLES.slice(1))],
    ['REPEATED_COLUMN', async () => eventCsv(await rows(), [...EVENT_TITLES, '详情'])],
    ['BINARY', () => Promise.resolve(Buffer.from([1, 0, 2, 3]))],
    ['OLD_WORKBOOK', () => Promise.resolve(Buffer.from('d0cf11e0a1b11ae1', 'hex'))],
    ['NOT_XLSX', async () => (await eventWorkbook(await rows())).subarray(0, 800)],
    ['NOT_XLSX', () => Promise.resolve(Buffer.from(`PK\x03\x04${'x'.repeat(100)}`))],
    ['TOO_LARGE', async () => emptyBomb(await eventWorkbook(await rows()))],
    ['GZIP', () => Promise.resolve(Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]))],
  ])('is refused as %s, and leaves nothing', async (reason, file) => {
    const content = await file();
    const before = await world.fingerprint();
    const response = await uploadEvents(collector, content);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_FILE', detail: { reason } });
    expect(await world.fingerprint()).toEqual(before);
  });

  test('is for those who collect, under their own office', async () => {
    const file = eventCsv(await rows());
    for (const [client, status, code_] of [
      [world.as('AUDITOR'), 403, 'FORBIDDEN'],
      [world.as('COLLECTOR', OFFICES.other), 403, 'FORBIDDEN'],
      [world.partner(), 403, 'FORBIDDEN'],
      [world.anyone(), 403, 'FORBIDDEN'],
    ] as const) {
      const response = await uploadEvents(client, file);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([status, code_]);
    }
  });

  test('leaves an entry in the trail', async () => {
    const { id } = await checkOf(collector, eventCsv(await rows()), { fileName: '11月.csv' });
    expect((await auditOf(world, 'UPLOAD_CREDIT_EVENTS'))[0]).toMatchObject({
      subject_type: 'CreditEventImport',
      subject_id: id,
      actor: 'COLLECTOR 380000',
      after: { fileName: '11月.csv', jobId: expect.any(String) },
    });
  });
});

describe('A template', () => {
  const template = async (path: string, client = collector): Promise<Buffer> => {
    const response = await client.fetch(`/imports/credit-events/${path}`);
    expect(response.status).toBe(200);
    return bytesOf(response);
  };

  test('as CSV holds the columns, and becomes a file that is read once it is filled in', async () => {
    const csv = (await template('template.csv')).toString('utf8');
    expect(csv).toBe(`\uFEFF${EVENT_TITLES.join(',')}\r\n`);
    const filled = `${csv}${await code()},J-001,,,2026-11-16,测试,,,\r\n`;
    expect((await checkOf(collector, filled)).check).toMatchObject({ collectible: 1, refused: 0 });
  });

  test('as a workbook offers the items in force, the offices, and says how to fill it in', async () => {
    const { sheets } = await readXlsx(new Uint8Array(await template('template.xlsx')), { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual(['信用信息', '采集条目', '采集机构', '填写说明']);
    const [events, items, offices] = sheets;
    expect(events?.rows[0]).toEqual([...EVENT_TITLES]);
    expect(events?.dataValidations?.filter(({ type }) => type === 'list')).toHaveLength(2);
    expect(items?.rows.map(([first]) => first)).toEqual(expect.arrayContaining(['P-001', 'E-001', 'W-001']));
    expect(offices?.rows.map(([first]) => first)).toContain(OFFICES.below);
    expect(offices?.rows.map(([first]) => first)).not.toContain(OFFICES.other);
  });

  test('offers the department that closes cases penalties alone', async () => {
    const { sheets } = await readXlsx(
      new Uint8Array(await template('template.xlsx', world.as('CLOSING_OFFICER'))),
    );
    const codes = sheets[1]?.rows.slice(1).map(([first]) => String(first)) ?? [];
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((one) => !one.startsWith('P-'))).toEqual([]);
  });

  test('is not for those who do not collect', async () => {
    for (const path of ['template.csv', 'template.xlsx']) {
      expect((await world.as('AUDITOR').fetch(`/imports/credit-events/${path}`)).status).toBe(403);
      expect((await world.anyone().fetch(`/imports/credit-events/${path}`)).status).toBe(401);
    }
  });
});
