import { request } from 'node:http';
import {
  auditOf,
  type AuditRow,
  caseInput,
  collect,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  refusalsOf,
  register,
  REPORT_CASE,
  type RoleCode,
  runGrading,
  tokenOf,
  type World,
} from '../kit';
import { csvOf, exportPath, sheetOf } from './kit';

const MANY = 30_000;
let world: World;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  const collector = world.as('COLLECTOR');
  cycleId = await openCycle(world.as('GRADING_OFFICER'));
  const { id } = await register(collector, { name: '=1+1,甲"公司' });
  await world.owner.query(`update enterprise set legal_representative = '王小明' where id = $1`, [id]);
  const elsewhere = await register(world.as('COLLECTOR', OFFICES.other), { office: OFFICES.other });
  await world.owner.query(`update enterprise set legal_representative = '李大力' where id = $1`, [
    elsewhere.id,
  ]);
  await collect(collector, inputFor('J-002', { enterpriseId: id, declarantNumber: '3800123456' }));
  await collect(
    world.as('COLLECTOR', OFFICES.other),
    inputFor('J-002', { enterpriseId: elsewhere.id, office: OFFICES.other }),
  );
  await runGrading(world.as('GRADING_OFFICER'), cycleId);
  await world.partner().ask(`{ enterprises { edges { node { name } } } }`);
});
afterAll(() => world.close());

const endings = (): Promise<AuditRow[]> =>
  world.owner.query<AuditRow[]>(
    `select * from audit_entry where operation = 'EXPORT_LIST_ENDED' order by id desc`,
  );

/** Waits for what comes after the answer. */
async function until<Found>(find: () => Promise<Found | undefined>): Promise<Found> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It did not come about within twenty seconds.');
}

describe('A list leaves as a file', () => {
  test('with words for codes, days as text and numbers as numbers', async () => {
    const [header, row] = await csvOf(world.as('COLLECTOR'), 'credit-events');
    expect(header?.slice(0, 10)).toEqual([
      '发现查实日期', '企业名称', '统一社会信用代码', '采集条目代码', '采集条目', '类别', '计分', '状态', '业务关联号', '来源',
    ]); // prettier-ignore
    expect(row?.[0]).toBe('2026-11-16');
    expect(row?.slice(5, 8)).toEqual(['日常监管', '6', '有效']);

    const response = await world.as('COLLECTOR').fetch(exportPath('credit-events.xlsx'));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="credit-events.xlsx"');
    const sheet = await sheetOf(Buffer.from(await response.arrayBuffer()), '信用信息');
    expect(sheet[0]).toEqual(header);
    expect(sheet[1]?.slice(5, 8)).toEqual(['日常监管', 6, '有效']);
    expect(sheet[1]?.[0]).toBe('2026-11-16');
    // A workbook tells texts from formulas by itself.
    expect(sheet[1]?.[1]).toBe('=1+1,甲"公司');
  });

  test('in English where it is asked for, with the columns that are asked for, in that order', async () => {
    const rows = await csvOf(world.as('COLLECTOR'), 'credit-events', {
      columns: ['status', 'points'],
      language: 'en',
    });
    expect(rows).toEqual([
      ['Status', 'Points'],
      ['Effective', '6'],
    ]);
  });

  test('without a formula in any cell of a CSV file', async () => {
    const rows = await csvOf(world.as('COLLECTOR'), 'credit-events', { columns: ['enterprise'] });
    expect(rows[1]).toEqual([`'=1+1,甲"公司`]);
  });

  test('filtered as the list is', async () => {
    const ask = (filter: Record<string, unknown>) =>
      csvOf(world.as('INSPECTOR'), 'enterprises', { filter, columns: ['officeCode'] });
    expect(await ask({ office: OFFICES.other })).toEqual([['机构代码'], [OFFICES.other]]);
    expect(await ask({ grade: 'D' })).toEqual([['机构代码']]);
    expect((await ask({ kind: 'IMPORTER' })).length).toBe(3);
  });

  test('of one cycle: its reviews', async () => {
    const rows = await csvOf(world.as('INSPECTOR'), 'grade-reviews', {
      filter: { cycleId },
      columns: ['enterprise', 'grade', 'status'],
    });
    expect(rows).toEqual([
      ['企业名称', '初评等级', '状态'],
      [`'=1+1,甲"公司`, expect.any(String), '初评'],
    ]);
    const overdue = { cycleId, overdue: true };
    expect(await csvOf(world.as('INSPECTOR'), 'grade-reviews', { filter: overdue })).toHaveLength(1);
  });

  test('of one partner: its receipts, for those who manage it', async () => {
    const [{ id }] = await world.owner.query<[{ id: string }]>(
      `select id from partner where office_code = $1`,
      [OFFICES.own],
    );
    const rows = await csvOf(world.as('ADMINISTRATOR'), 'receipts', {
      of: id,
      columns: ['purpose', 'count'],
    });
    expect(rows).toEqual([
      ['用途', '涉及企业数'],
      ['test', '1'],
    ]);
    const elsewhere = await world
      .as('ADMINISTRATOR', OFFICES.other)
      .fetch(exportPath('receipts.csv', { of: id }));
    expect(elsewhere.status).toBe(404);
    expect((await world.as('ADMINISTRATOR').fetch('/exports/receipts.csv')).status).toBe(404);
  });

  test('tells its columns before', async () => {
    const response = await world.as('INSPECTOR').fetch('/exports/enterprises');
    expect(await response.json()).toMatchObject({
      columns: expect.arrayContaining([
        {
          key: 'legalRepresentative',
          title: { zh: '法定代表人', en: 'Legal representative' },
          personal: true,
        },
      ]) as unknown,
    });
  });
});

describe('Nobody takes away what she may not read', () => {
  const columns = { events: ['creditCode'], accounts: ['username'] };

  test('events, reviews and accounts of the own offices alone', async () => {
    expect(await csvOf(world.as('COLLECTOR'), 'credit-events', { columns: columns.events })).toHaveLength(2);
    expect(
      await csvOf(world.as('COLLECTOR', OFFICES.above), 'credit-events', { columns: columns.events }),
    ).toHaveLength(3);
    expect(
      await csvOf(world.as('COLLECTOR', OFFICES.below), 'credit-events', { columns: columns.events }),
    ).toHaveLength(1);
    expect(
      await csvOf(world.as('INSPECTOR', OFFICES.other), 'grade-reviews', { filter: { cycleId } }),
    ).toHaveLength(1);
    const accounts = await csvOf(world.as('AUDITOR', OFFICES.other), 'accounts', {
      columns: columns.accounts,
    });
    expect(accounts.length).toBeGreaterThan(1);
    expect(accounts.slice(1).every(([name]) => name?.endsWith(OFFICES.other))).toBe(true);
  });

  test.each([
    ['accounts', 'COLLECTOR'],
    ['audit', 'COLLECTOR'],
    ['receipts', 'AUDITOR'],
    ['credit-events', 'SYSTEM_OPERATOR'],
    ['enterprises', 'SYSTEM_OPERATOR'],
    ['event-tasks', 'SYSTEM_OPERATOR'],
    ['grade-applications', 'SYSTEM_OPERATOR'],
    ['grade-batches', 'SYSTEM_OPERATOR'],
    ['grade-reviews', 'SYSTEM_OPERATOR'],
    ['grade-withdrawals', 'SYSTEM_OPERATOR'],
    ['penalty-cases', 'SYSTEM_OPERATOR'],
    ['subjects-left-out', 'SYSTEM_OPERATOR'],
  ] as const)('%s are refused to %s, and that is kept', async (list, role) => {
    for (const path of [`${list}.csv`, `${list}.xlsx`, list]) {
      const response = await world.as(role).fetch(`/exports/${path}`);
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'FORBIDDEN' });
      expect((await refusalsOf(world))[0]).toMatchObject({
        operation: 'EXPORT_LIST',
        after: { code: 'FORBIDDEN' },
      });
    }
  });

  test('nor does whoever is not signed in, or a partner', async () => {
    expect((await world.anyone().fetch('/exports/enterprises.csv')).status).toBe(401);
    expect((await world.partner().fetch('/exports/enterprises.csv')).status).toBe(403);
  });

  test('people are masked; shown when asked for, to those who may, of their own offices, and that is noted', async () => {
    const ask = (role: RoleCode, personal?: 'shown') =>
      csvOf(world.as(role), 'enterprises', {
        columns: ['legalRepresentative'],
        ...(personal === undefined ? {} : { personal }),
      });
    expect(await ask('COLLECTOR')).toEqual([['法定代表人'], ['王**'], ['李**']]);
    expect(await ask('INSPECTOR', 'shown')).toEqual([['法定代表人'], ['王**'], ['李**']]);
    expect(await ask('COLLECTOR', 'shown')).toEqual([['法定代表人'], ['王小明'], ['李**']]);
    const notes = await auditOf(world, 'EXPORT_LIST');
    expect(notes[0]?.after).toMatchObject({ unmasked: ['legalRepresentative'] });
    expect(notes[1]?.after).not.toHaveProperty('unmasked');
  });
});

test.each([
  ['enterprises.csv?filter=%7B', 'filter'],
  ['enterprises.csv?filter=%5B%5D', 'filter'],
  ['enterprises.csv?filter=%7B%22nonsense%22%3A1%7D', 'filter'],
  ['enterprises.csv?filter=%7B%22kind%22%3A%22NONE%22%7D', 'kind'],
  ['credit-events.csv?filter=%7B%22verifiedFrom%22%3A%222026-02-30%22%7D', 'verifiedFrom'],
  ['enterprises.csv?columns=password', 'columns'],
])('What is asked wrongly is refused by name: %s', async (path, field) => {
  const response = await world.as('COLLECTOR').fetch(`/exports/${path}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ code: 'INVALID_INPUT', fields: [field] });
});

test.each(['enterprises.pdf', 'passwords.csv', 'enterprises.csv.csv'])('There is no %s', async (path) => {
  expect((await world.as('ADMINISTRATOR').fetch(`/exports/${path}`)).status).toBe(404);
});

describe('Long lists', () => {
  const asked = { filter: { search: '长名单' }, columns: ['name', 'officeCode'] };
  beforeAll(() =>
    world.owner.query(
      `insert into enterprise (name, kinds, office_code, created_at, facts_at)
       select '长名单' || repeat('企业', 40) || n, '{IMPORTER}', '380000', '2024-01-01', '2024-01-01' from generate_series(1, $1::integer) n`,
      [MANY],
    ),
  );

  /** Begins an export and takes nothing of it but its head. */
  const begin = (path: string): Promise<{ status: number; end: () => void }> =>
    new Promise((resolve, reject) => {
      const call = request(`${world.url}${path}`, {
        headers: { authorization: `Bearer ${tokenOf('COLLECTOR', OFFICES.own)}` },
      });
      call.on('response', (response) => {
        response.pause();
        resolve({ status: response.statusCode ?? 0, end: () => response.destroy() });
      });
      call.on('error', reject);
      call.end();
    });

  test('come whole, in the order of the list, and the trail says how many rows left', async () => {
    const rows = await csvOf(world.as('COLLECTOR'), 'enterprises', asked);
    expect(rows).toHaveLength(MANY + 1);
    const places = rows.slice(1).map(([name = '']) => Number(/\d+$/.exec(name)?.[0]));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    const [begun] = await auditOf(world, 'EXPORT_LIST');
    expect(begun).toMatchObject({
      subject_type: 'Enterprise',
      after: { list: 'enterprises', format: 'csv', filter: { search: '长名单' }, columns: asked.columns },
    });
    const ended = await until(async () => {
      const [last] = await endings();
      return last !== undefined && Number(last.id) > Number(begun?.id) ? last : undefined;
    });
    expect(ended).toMatchObject({ outcome: 'DONE', after: { rows: MANY, complete: true } });
  });

  test('are noted before the first byte leaves; one that its reader breaks off says so, and lets go of its snapshot', async () => {
    const before = (await auditOf(world, 'EXPORT_LIST')).length;
    const many = Array.from({ length: 2 }, () =>
      begin(exportPath('enterprises.csv', { filter: asked.filter })),
    );
    const begun = await Promise.all(many);
    expect(begun.map(({ status }) => status)).toEqual([200, 200]);
    expect(await auditOf(world, 'EXPORT_LIST')).toHaveLength(before + 2);

    const third = await world.as('COLLECTOR').fetch(exportPath('enterprises.csv', asked));
    expect(third.status).toBe(429);
    expect(await third.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    const colleague = await world.as('INSPECTOR').fetch(exportPath('enterprises.csv', asked));
    expect(colleague.status).toBe(200);
    await colleague.arrayBuffer();

    const last = (await endings())[0]?.id ?? '0';
    begun.forEach(({ end }) => end());
    const ends = await until(async () => {
      const found = (await endings()).filter(
        ({ id, outcome }) => Number(id) > Number(last) && outcome === 'FAILED',
      );
      return found.length === 2 ? found : undefined;
    });
    for (const { after } of ends) {
      expect(after).toMatchObject({ complete: false });
      expect((after as { rows: number }).rows).toBeLessThan(MANY);
    }
    const open = await world.owner.query<unknown[]>(
      `select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
    );
    expect(open).toEqual([]);
    expect(await csvOf(world.as('COLLECTOR'), 'enterprises', asked)).toHaveLength(MANY + 1);
  });

  test('stand in one snapshot: what comes meanwhile is not in it', async () => {
    const call = await world.as('COLLECTOR').fetch(exportPath('enterprises.csv', asked));
    await world.owner.query(
      `insert into enterprise (name, kinds, office_code, created_at, facts_at) values ('长名单后来', '{IMPORTER}', '380000', '2024-01-01', '2024-01-01')`,
    );
    expect(await call.text()).not.toContain('长名单后来');
    expect(await csvOf(world.as('COLLECTOR'), 'enterprises', asked)).toHaveLength(MANY + 2);
  });
});

describe('The lists beside the events leave as files too', () => {
  test('of what has to be put right, and of subjects that were left out, within the own offices', async () => {
    const collector = world.as('COLLECTOR');
    const { id: enterpriseId } = await register(collector, { name: '待补贸易有限公司' });
    const { businessNumber } = await collect(collector, inputFor('P-003', { enterpriseId }));
    await collector.ask(
      `mutation ($input: RecordSubjectLeftOutInput!) { recordSubjectLeftOut(input: $input) { id } }`,
      {
        input: {
          name: '远洋之星',
          identifiers: [{ scheme: 'imo', value: '9123456' }],
          itemCode: 'N-016',
          verifiedOn: '2026-11-13',
          businessNumber: '117000007240278',
          detail: '进境检疫不合格',
          reason: '单航次到港',
        },
      },
    );

    expect(
      await csvOf(collector, 'event-tasks', { columns: ['code', 'enterprise', 'number'] }),
    ).toContainEqual(['未附处罚决定书', '待补贸易有限公司', businessNumber]);
    expect(
      await csvOf(collector, 'subjects-left-out', { columns: ['name', 'identifiers', 'reason'] }),
    ).toEqual([
      ['主体名称', '编号', '不宜纳入的理由'],
      ['远洋之星', expect.stringMatching(/^\w+ 9123456$/), '单航次到港'],
    ]);
    for (const list of ['event-tasks', 'subjects-left-out']) {
      expect(await csvOf(world.as('COLLECTOR', OFFICES.other), list)).toHaveLength(1);
    }
  });

  test('of closed cases, with their amounts and whether the decision is there', async () => {
    const { id: enterpriseId } = await register(world.as('COLLECTOR'), { name: '结案贸易有限公司' });
    await world.as('CLOSING_OFFICER').ask(REPORT_CASE, {
      input: caseInput({ enterpriseId, documentNumber: '（甬）检罚〔2026〕77号' }),
    });
    const columns = ['number', 'enterprise', 'decision'];

    expect(await csvOf(world.as('COLLECTOR'), 'penalty-cases', { columns })).toEqual([
      ['处罚文书号', '企业名称', '处罚决定书'],
      ['（甬）检罚〔2026〕77号', '结案贸易有限公司', '未附'],
    ]);
    expect(await csvOf(world.as('COLLECTOR', OFFICES.other), 'penalty-cases')).toHaveLength(1);
  });
});
