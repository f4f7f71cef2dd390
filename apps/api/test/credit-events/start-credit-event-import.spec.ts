import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { clearEventImports, importEvents } from '../../src/modules/credit-events';
import {
  auditOf,
  type Client,
  collect,
  creditCodeOf,
  DECLARATION_NUMBER,
  expectRefusal,
  MONDAY_MORNING,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  staffContext,
  type World,
} from '../kit';
import {
  bytesOf,
  checkOf,
  EVENT_TITLES,
  eventCsv,
  eventImportOf,
  type EventRow,
  eventRow,
  eventWorkbook,
  importedOf,
  START_IMPORT,
  startedOf,
  uploadEvents,
} from './event-file';

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(MONDAY_MORNING));

const code = async (): Promise<string> => (await register(collector)).creditCode;
const declared = (creditCode: string, more: EventRow = {}): EventRow =>
  eventRow(creditCode, { 采集条目代码: 'E-001', 业务关联号: DECLARATION_NUMBER, ...more });

interface Stored {
  item: string;
  number: string;
  issued: boolean;
  verified: string;
  occurred: string | null;
  detail: string;
  declarant: string | null;
  key: string | null;
  office: string;
  department: string;
  points: number;
  status: string;
  by: number;
  late: boolean;
  collector: string;
}

/** The events of an enterprise in their order; one that gave way names the position of the other. */
const eventsOf = (enterpriseId: string): Promise<Stored[]> =>
  world.owner.query<Stored[]>(
    `select item_code as item, business_number as number, number_issued as issued, verified_on::text as verified,
       occurred_on::text as occurred, detail, declarant_number as declarant, conduct.key, event.office_code as office,
       event.department, points, status, late, account.display_name as collector,
       case when superseded_by_id is null then -1 else (select count(*)::integer from credit_event earlier
         where earlier.enterprise_id = event.enterprise_id and earlier.id < event.superseded_by_id) end as by
     from credit_event event join conduct on conduct.id = event.conduct_id left join user_account account on account.id = event.collected_by
     where event.enterprise_id = $1 order by event.id`,
    [enterpriseId],
  );

describe('Starting an import', () => {
  test('collects what the check found collectible, as the form would, and says what became of each row', async () => {
    const { id, creditCode } = await register(collector);
    const { id: importId, check } = await checkOf(
      collector,
      eventCsv([
        declared(creditCode, { 行为日期: '2026-11-02', 报检员备案号: '3800123456' }),
        eventRow(creditCode, { 采集条目代码: 'J-002', 采集机构: OFFICES.below }),
        eventRow(creditCode, { 采集条目代码: 'X-001' }),
      ]),
      { fileName: '11月.csv' },
    );
    expect(check).toMatchObject({ collectible: 2, refused: 1 });
    const { stage, result, job, viewerCanStart } = await startedOf(collector, importId);

    expect({ stage, viewerCanStart, job }).toMatchObject({
      stage: 'IMPORTED',
      viewerCanStart: false,
      job: { kind: 'CREDIT_EVENT_IMPORT', status: 'SUCCEEDED', done: 3, total: 3 },
    });
    expect(result).toEqual({
      read: 3,
      collected: 2,
      repeated: 0,
      refused: 1,
      reasons: [{ code: 'ITEM_UNKNOWN', count: 1, lines: [4], message: expect.any(String) }],
    });
    expect(await eventsOf(id)).toEqual([
      {
        item: 'E-001',
        number: DECLARATION_NUMBER,
        issued: false,
        verified: '2026-11-16',
        occurred: '2026-11-02',
        detail: '日常监督检查发现一般不符合项',
        declarant: '3800123456',
        key: null,
        office: OFFICES.own,
        department: 'DECLARATION',
        points: 1,
        status: 'EFFECTIVE',
        by: -1,
        late: false,
        collector: 'COLLECTOR 380000',
      },
      expect.objectContaining({ item: 'J-002', number: 'J38010020261116001', issued: true, points: 6 }),
    ]);
    expect(await pointsOf(collector, id)).toEqual({ points: 7, seriousPenaltyPoints: 0 });
    const sources = await collector.ask<{
      creditEvents: { edges: { node: { source: string } }[] };
    }>(`query ($filter: CreditEventFilter) { creditEvents(filter: $filter) { edges { node { source } } } }`, {
      filter: { enterpriseId: id },
    });
    expect(sources.creditEvents.edges.map(({ node }) => node.source)).toEqual(['IMPORT', 'IMPORT']);
    expect((await auditOf(world, 'START_CREDIT_EVENT_IMPORT'))[0]).toMatchObject({
      subject_id: importId,
      actor: 'COLLECTOR 380000',
      after: { fileName: '11月.csv', rows: 3, collectible: 2 },
    });
    expect((await auditOf(world, 'IMPORT_CREDIT_EVENTS'))[0]).toMatchObject({
      subject_id: importId,
      actor: 'COLLECTOR 380000',
      after: { fileName: '11月.csv', read: 3, collected: 2, alreadyCollected: 0, refused: 1 },
    });
  });

  test('gives the same events and the same points as the form, whatever the rows and their conducts', async () => {
    const row = fc.record({
      采集条目代码: fc.constantFrom('J-001', 'J-002', 'J-004', 'E-001', 'N-002', 'W-002', 'W-020'),
      一次采集标识: fc.constantFrom('', '', '甲', '乙'),
      发现查实日期: fc.constantFrom('2026-11-16', '2026-11-03', '2026-09-30', '2025-12-01'),
      行为日期: fc.constantFrom('', '2025-11-11'),
      报检员备案号: fc.constantFrom('', '3800123456'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const [byFile, byHand] = [await register(collector), await register(collector)];
        const full = rows.map((given) => ({
          ...given,
          业务关联号: /^[EN]/.test(given.采集条目代码) ? DECLARATION_NUMBER : '',
          详情: `第 ${rows.indexOf(given)} 行`,
        }));
        await importedOf(collector, eventCsv(full.map((given) => eventRow(byFile.creditCode, given))));
        for (const given of full) {
          await collect(collector, {
            enterpriseId: byHand.id,
            itemCode: given.采集条目代码,
            businessNumber: given.业务关联号 || null,
            verifiedOn: given.发现查实日期,
            occurredOn: given.行为日期 || null,
            detail: given.详情,
            conductKey: given.一次采集标识 || null,
            declarantNumber: given.报检员备案号 || null,
          });
        }
        // Two numbers that the system gives are never the same.
        const withoutSerial = (events: readonly Stored[]): Stored[] =>
          events.map((event) => (event.issued ? { ...event, number: event.number.slice(0, 15) } : event));
        expect(withoutSerial(await eventsOf(byFile.id))).toEqual(withoutSerial(await eventsOf(byHand.id)));
        expect(await pointsOf(collector, byFile.id)).toEqual(await pointsOf(collector, byHand.id));
      }),
      { numRuns: 12 },
    );
  });

  test('collects of an office up to its 999th number of the day, and the rest of the same file on the next', async () => {
    const { id, creditCode } = await register(collector);
    world.clock.set('2026-11-18T09:00:00+08:00');
    await world.owner.query(
      `insert into business_number_counter (prefix, office_code, day, last) values ('J', '380000', '2026-11-18', 997)`,
    );
    const file = eventCsv(Array.from({ length: 4 }, (_, row) => eventRow(creditCode, { 详情: `${row}` })));
    const { result } = await importedOf(collector, file);
    expect(result).toMatchObject({
      collected: 2,
      refused: 2,
      reasons: [{ code: 'NUMBER_EXHAUSTED', lines: [4, 5] }],
    });
    world.clock.set('2026-11-19T09:00:00+08:00');
    const { check, id: again } = await checkOf(collector, file);
    expect(check).toMatchObject({ collectible: 2, repeated: 2, refused: 0 });
    expect((await startedOf(collector, again)).result).toMatchObject({ collected: 2, repeated: 2 });
    expect((await eventsOf(id)).map(({ number, detail }) => [detail, number])).toEqual([
      ['0', 'J38000020261118998'],
      ['1', 'J38000020261118999'],
      ['2', 'J38000020261119001'],
      ['3', 'J38000020261119002'],
    ]);
  });

  test('of the same table again, as another file, collects nothing and says so', async () => {
    const { id, creditCode } = await register(collector);
    const rows = [declared(creditCode), eventRow(creditCode)];
    await importedOf(collector, eventCsv(rows));
    const before = await eventsOf(id);
    for (const file of [
      eventCsv(rows),
      eventCsv(rows).replaceAll('\n', '\r\n'),
      await eventWorkbook(rows.map((row) => ({ ...row }))),
    ]) {
      const checked = await checkOf(collector, file);
      expect(checked).toMatchObject({
        importedBeforeAt: expect.any(String),
        viewerCanStart: false,
        check: { collectible: 0, repeated: 2, refused: 0, likelyDuplicates: { count: 0 } },
      });
      await expectRefusal(world, collector, 'INVALID_STATE', START_IMPORT, { id: checked.id });
    }
    expect(await eventsOf(id)).toEqual(before);
  });

  test('goes on after it broke off in the middle, and collects nothing twice', async () => {
    const { id, creditCode } = await register(collector);
    const rows = Array.from({ length: 2_300 }, (_, row) => declared(creditCode, { 详情: `第 ${row} 行` }));
    const { id: importId } = await checkOf(collector, eventCsv(rows));
    const context = await staffContext(world, 'COLLECTOR');
    const broken = importEvents(context, importId, () => Promise.reject(new Error('killed')));
    await expect(broken).rejects.toThrow('killed');
    const half = (await eventsOf(id)).length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(2_300);

    expect((await startedOf(collector, importId)).result).toMatchObject({
      read: 2_300,
      collected: 2_300,
      repeated: 0,
      refused: 0,
    });
    const events = await eventsOf(id);
    expect(events.map(({ detail }) => detail)).toEqual(rows.map((row) => row.详情));
  });

  test('applies the rules of that moment: who was registered since the check is collected about', async () => {
    const creditCode = creditCodeOf(990_001);
    const { id } = await checkOf(collector, eventCsv([eventRow(await code()), eventRow(creditCode)]));
    await register(collector, { creditCode });
    expect((await startedOf(collector, id)).result).toMatchObject({ collected: 2, refused: 0 });
  });
});

describe('Refused rows come back', () => {
  const titles = ['序号', ...EVENT_TITLES, '备注'];
  const rowsOf = async (): Promise<EventRow[]> => {
    const creditCode = await code();
    return [
      { ...eventRow(creditCode), 序号: '1', 备注: '甲' } as EventRow,
      { ...declared(creditCode, { 业务关联号: '12' }), 序号: '2', 备注: '乙, "丙"\n丁' } as EventRow,
      { ...eventRow(creditCode, { 采集条目代码: 'X-9' }), 序号: '3', 备注: '' } as EventRow,
    ];
  };

  test('as CSV with every column and the reason, and are taken once they are mended', async () => {
    const rows = await rowsOf();
    const { rejectsPath, id } = await importedOf(collector, eventCsv(rows, titles));
    const response = await collector.fetch(rejectsPath ?? '');
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    const text = (await bytesOf(response)).toString('utf8');
    const [header, ...back] = parse(text, { bom: true });
    expect(header).toEqual([...titles, '拒绝原因代码', '拒绝原因']);
    expect(back).toEqual([
      ['2', ...Object.values(pick(rows[1])), '乙, "丙"\n丁', 'NUMBER_FORMAT', expect.any(String)],
      ['3', ...Object.values(pick(rows[2])), '', 'ITEM_UNKNOWN', expect.any(String)],
    ]);
    expect((await auditOf(world, 'DOWNLOAD_EVENT_REJECTS'))[0]).toMatchObject({ subject_id: id });

    const mended = text.replace(',12,', `,${DECLARATION_NUMBER},`);
    const second = await importedOf(collector, mended);
    expect(second.result).toMatchObject({ collected: 1, refused: 1 });
    const [again] = parse(await textOf(second.rejectsPath), { bom: true });
    expect(again).toEqual(header);
  });

  test('as a workbook, in which everything is text', async () => {
    const rows = await rowsOf();
    const { rejectsPath } = await importedOf(collector, await eventWorkbook(rows, titles));
    const response = await collector.fetch(rejectsPath ?? '');
    expect(response.headers.get('content-type')).toMatch(/spreadsheetml/);
    const file = await bytesOf(response);
    const { sheets } = await readXlsx(new Uint8Array(file));
    expect(sheets[0]?.name).toBe('信用信息');
    expect(sheets[0]?.rows[0]).toEqual([...titles, '拒绝原因代码', '拒绝原因']);
    expect(sheets[0]?.rows.slice(1).map((cells) => [cells[0], cells.at(-2)])).toEqual([
      ['2', 'NUMBER_FORMAT'],
      ['3', 'ITEM_UNKNOWN'],
    ]);
    expect((await checkOf(collector, file)).check).toMatchObject({ read: 2, refused: 2 });
  });

  test('to those who may import, see people, and hold the office', async () => {
    const { rejectsPath } = await importedOf(collector, eventCsv(await rowsOf(), titles));
    for (const [client, status] of [
      [world.as('AUDITOR'), 403],
      [world.as('COLLECTOR', OFFICES.other), 404],
      [world.as('COLLECTOR', OFFICES.below), 404],
      [world.partner(), 403],
      [world.anyone(), 401],
      [world.as('COLLECTOR', OFFICES.above), 200],
    ] as const) {
      expect((await client.fetch(rejectsPath ?? '')).status).toBe(status);
    }
  });

  const textOf = async (path: string | null): Promise<string> =>
    (await bytesOf(await collector.fetch(path ?? ''))).toString('utf8');
  const pick = (row: EventRow | undefined): Record<string, string> =>
    Object.fromEntries(EVENT_TITLES.map((title) => [title, String(row?.[title] ?? '')]));
});

describe('An import is not started', () => {
  const checked = async (): Promise<string> =>
    (await checkOf(collector, eventCsv([eventRow(await code())]))).id;

  test('where there is none, or it is another office’s', async () => {
    const id = await checked();
    await expectRefusal(world, collector, 'NOT_FOUND', START_IMPORT, { id: '999999' });
    await expectRefusal(world, collector, 'NOT_FOUND', START_IMPORT, { id: 'x' });
    await expectRefusal(world, world.as('COLLECTOR', OFFICES.other), 'NOT_FOUND', START_IMPORT, { id });
    await expectRefusal(world, world.as('COLLECTOR', OFFICES.below), 'NOT_FOUND', START_IMPORT, { id });
  });

  test('by those who do not collect', async () => {
    const id = await checked();
    for (const client of [world.as('AUDITOR'), world.as('CONFIRMING_OFFICER'), world.partner()]) {
      await expectRefusal(world, client, 'FORBIDDEN', START_IMPORT, { id });
    }
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', START_IMPORT, { id });
  });

  test('twice', async () => {
    const id = await checked();
    await startedOf(collector, id);
    expect(await expectRefusal(world, collector, 'INVALID_STATE', START_IMPORT, { id })).toMatchObject({
      detail: { rule: 'ALREADY_IMPORTED' },
    });
  });

  test('before it is checked', async () => {
    const id = await checked();
    await world.owner.query(`update event_import set checked = null where id = $1`, [id]);
    expect(await expectRefusal(world, collector, 'INVALID_STATE', START_IMPORT, { id })).toMatchObject({
      detail: { rule: 'NOT_CHECKED' },
    });
  });

  test('where no row can be collected', async () => {
    const { id } = await checkOf(collector, eventCsv([eventRow(await code(), { 采集条目代码: 'X' })]));
    expect(await expectRefusal(world, collector, 'INVALID_STATE', START_IMPORT, { id })).toMatchObject({
      detail: { rule: 'NOTHING_TO_COLLECT' },
    });
  });

  test('a week after it was uploaded, when its rows are gone', async () => {
    const id = await checked();
    world.clock.set('2026-11-24T10:00:00+08:00');
    await clearEventImports(world.platform.db, world.clock);
    expect(await world.owner.query(`select * from event_import_row where import_id = $1`, [id])).toEqual([]);
    expect(await eventImportOf(collector, id)).toMatchObject({ stage: 'CLEARED', viewerCanStart: false });
    expect(await expectRefusal(world, collector, 'INVALID_STATE', START_IMPORT, { id })).toMatchObject({
      detail: { rule: 'CLEARED' },
    });
  });
});

test('Rows that were collected do not stay beside their events; refused ones stay for a month', async () => {
  const { id, rejectsPath } = await importedOf(
    collector,
    eventCsv([eventRow(await code()), eventRow(await code(), { 采集条目代码: 'X' })]),
  );
  const left = (): Promise<{ outcome: string }[]> =>
    world.owner.query(`select outcome from event_import_row where import_id = $1`, [id]);
  expect(await left()).toEqual([{ outcome: 'REFUSED' }]);
  world.clock.set('2026-12-15T10:00:00+08:00');
  await clearEventImports(world.platform.db, world.clock);
  expect(await left()).toHaveLength(1);
  world.clock.set('2026-12-17T10:00:00+08:00');
  await clearEventImports(world.platform.db, world.clock);
  expect(await left()).toEqual([]);
  expect(await eventImportOf(collector, id)).toMatchObject({
    stage: 'IMPORTED',
    rejectsPath: null,
    result: { collected: 1, refused: 1 },
  });
  expect((await collector.fetch(rejectsPath ?? '')).status).toBe(404);
});

test('Imports are listed to those who may import, of their office and those below, latest first', async () => {
  const response = await uploadEvents(
    world.as('COLLECTOR', OFFICES.below),
    eventCsv([eventRow(await code())]),
    { office: OFFICES.below, fileName: '下属.csv' },
  );
  const { id } = (await response.json()) as { id: string };
  const list = async (client: Client): Promise<string[]> =>
    (
      await client.ask<{ creditEventImports: { id: string }[] }>(
        `{ creditEventImports(first: 5) { id office { code } } }`,
      )
    ).creditEventImports.map((one) => one.id);
  expect((await list(collector))[0]).toBe(id);
  expect(await list(world.as('COLLECTOR', OFFICES.below))).toEqual([id]);
  expect(await list(world.as('COLLECTOR', OFFICES.other))).toEqual([]);
  expect(
    await world
      .as('COLLECTOR', OFFICES.other)
      .ask(`query ($id: ID!) { creditEventImport(id: $id) { id } }`, { id }),
  ).toEqual({
    creditEventImport: null,
  });
});
