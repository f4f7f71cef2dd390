import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { ENTERPRISE_KINDS } from '@portcredit/credit';
import fc from 'fast-check';
import {
  auditOf,
  type Client,
  finished,
  OFFICES,
  openWorld,
  PASSWORD,
  register,
  type RoleCode,
  usernameOf,
  type World,
} from '../kit';
import { csvOf, gb18030, HEADER, lineOf, newCode, quoted, row, type Row, TITLES } from './registry-file';

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());

interface Result {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  repeated: number;
  rejected: number;
  withoutKind: number;
}
interface Import {
  id: string;
  result: Result;
  /** The refused rows as the download gives them, without the mark and the header; empty for none. */
  rejects: string;
}

const upload = (
  file: string | Buffer,
  query: Record<string, string> = {},
  client = collector,
): Promise<Response> =>
  client.fetch(`/imports/enterprises?${new URLSearchParams({ office: OFFICES.own, ...query }).toString()}`, {
    method: 'POST',
    body: typeof file === 'string' ? file : new Uint8Array(file),
  });

const IMPORT = `query ($id: ID!) { enterpriseImport(id: $id) {
  fileName office { code } rejectsPath job { id status done total }
  result { read created updated unchanged repeated rejected withoutKind } } }`;

/** Uploads, waits for the merge, and answers what became of it. */
async function importOf(
  file: string | Buffer,
  query: Record<string, string> = {},
  client = collector,
): Promise<Import> {
  const response = await upload(file, query, client);
  const { id } = (await response.json()) as { id: string };
  expect(response.status).toBe(202);
  const { enterpriseImport: started } = await client.ask<{ enterpriseImport: { job: { id: string } } }>(
    IMPORT,
    { id },
  );
  expect(await finished(client, started.job.id)).toMatchObject({ status: 'SUCCEEDED', error: null });
  const { enterpriseImport } = await client.ask<{
    enterpriseImport: { rejectsPath: string | null; result: Result };
  }>(IMPORT, { id });
  const { rejectsPath, result } = enterpriseImport;
  const { created, updated, unchanged, repeated, rejected, read } = result;
  expect(created + updated + unchanged + repeated + rejected).toBe(read);
  expect(rejectsPath === null).toBe(rejected === 0);
  const text = rejectsPath === null ? '' : await textOf(await client.fetch(rejectsPath));
  return { id, result, rejects: text.slice(text.indexOf('\n') + 1) };
}

// `Response.text()` would swallow the byte order mark.
const textOf = async (response: Response): Promise<string> =>
  Buffer.from(await response.arrayBuffer()).toString('utf8');

const counts = (more: Partial<Result>): Result => ({
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  repeated: 0,
  rejected: 0,
  withoutKind: 0,
  ...more,
});

interface Enterprise {
  id: string;
  name: string;
  kinds: string[];
  kindsSetByHand: boolean;
  address: string | null;
  businessScope: string | null;
}
async function enterpriseOf(creditCode: string | undefined): Promise<Enterprise> {
  const { enterprise } = await collector.ask<{ enterprise: Enterprise }>(
    `query ($creditCode: String!) { enterprise(creditCode: $creditCode) {
       id creditCode name kinds kindsSetByHand office { code } registeredOn enterpriseType legalRepresentative
       registeredCapital businessScope province region address grade { value } gradeHistory { basis official } } }`,
    { creditCode },
  );
  return enterprise;
}

describe('A row of a file', () => {
  test('becomes an enterprise with every column; its kinds are proposed from the scope of business', async () => {
    const given = row();
    const { result } = await importOf(csvOf([given]));

    expect(result).toEqual(counts({ read: 1, created: 1 }));
    expect(await enterpriseOf(given['统一社会信用代码'])).toEqual({
      id: expect.any(String),
      creditCode: given['统一社会信用代码'],
      name: given['企业名称'],
      kinds: ['IMPORTER', 'EXPORTER'],
      kindsSetByHand: false,
      office: { code: OFFICES.own },
      registeredOn: '2006-09-04',
      enterpriseType: '有限责任公司',
      legalRepresentative: '张某',
      registeredCapital: '200万人民币',
      businessScope: '自营和代理货物和技术的进出口',
      province: '浙江',
      region: '宁波',
      address: '宁波市北仑区',
      grade: { value: 'B' },
      gradeHistory: [{ basis: 'REGISTRATION', official: false }],
    });
  });

  test('that says N/A or nothing, or a day that is none, leaves it open', async () => {
    const given = row({
      企业类型: 'N/A',
      法人代表: '',
      注册资金: ' ',
      注册日期: '2006-02-30',
      注册地址: 'N/A',
    });
    await importOf(csvOf([given]));

    expect(await enterpriseOf(given['统一社会信用代码'])).toMatchObject({
      enterpriseType: null,
      legalRepresentative: null,
      registeredCapital: null,
      registeredOn: null,
      address: null,
    });
  });

  test.each([
    ['in lower case', (code: string) => code.toLowerCase()],
    ['with spaces around', (code: string) => `  ${code} `],
  ])('may have its credit code %s', async (_what, written) => {
    const code = newCode();
    const { result } = await importOf(csvOf([row({ 统一社会信用代码: written(code) })]));

    expect(result).toMatchObject({ created: 1, rejected: 0 });
    expect(await enterpriseOf(code)).toMatchObject({ creditCode: code });
  });

  test('may hold commas, quotation marks and line breaks in quotation marks', async () => {
    const given = row({ 企业名称: '甲,"乙"公司', 经营范围: '第一行\n第二行，"进出口"\r\n第三行' });
    const { result } = await importOf(csvOf([given, row()]));

    expect(result).toEqual(counts({ read: 2, created: 2 }));
    expect(await enterpriseOf(given['统一社会信用代码'])).toMatchObject({
      name: '甲,"乙"公司',
      businessScope: '第一行\n第二行，"进出口"\r\n第三行',
    });
  });

  test('may be as long as a scope of business ever is', async () => {
    const scope = '进出口'.repeat(100_000);
    const given = row({ 经营范围: scope });
    await importOf(csvOf([given]));

    expect((await enterpriseOf(given['统一社会信用代码'])).businessScope).toBe(scope);
  });
});

test('A row that is made to be slow to read is not', async () => {
  const started = Date.now();
  for (const scope of [
    '进出口'.repeat(100_000),
    '除'.repeat(300_000),
    '禁止'.repeat(150_000),
    '(国家'.repeat(100_000),
  ]) {
    await importOf(csvOf([row({ 经营范围: scope })]));
  }
  expect(Date.now() - started).toBeLessThan(10_000);
});

describe('A row that is refused', () => {
  test.each<[string, string, Row | string]>([
    ['CREDIT_CODE_LENGTH', '统一社会信用代码不是 18 位', row({ 统一社会信用代码: '330200000012345' })],
    ['CREDIT_CODE_LENGTH', '统一社会信用代码不是 18 位', row({ 统一社会信用代码: '9133990' })],
    [
      'CREDIT_CODE_CHARACTER',
      '统一社会信用代码含有不允许的字符',
      row({ 统一社会信用代码: '91350100M000100Y4Z' }),
    ],
    ['CREDIT_CODE_CHECK', '统一社会信用代码校验位错误', row({ 统一社会信用代码: '91350100M000100Y44' })],
    ['CREDIT_CODE_MISSING', '缺少统一社会信用代码', row({ 统一社会信用代码: '' })],
    ['CREDIT_CODE_MISSING', '缺少统一社会信用代码', row({ 统一社会信用代码: 'N/A' })],
    ['NAME_MISSING', '缺少企业名称', row({ 企业名称: ' ' })],
    ['NAME_TOO_LONG', '企业名称超过 200 个字', row({ 企业名称: '名'.repeat(201) })],
    ['COLUMN_COUNT', '列数与表头不符', `${lineOf(row())},一列太多`],
    ['COLUMN_COUNT', '列数与表头不符', '只有一列'],
    ['ENCODING', '含有无法识别的字符，请检查文件编码', row({ 地区: '宁\uFFFD' })],
  ])('for %s is given back as it came, and the others are taken', async (code, words, bad) => {
    const raw = typeof bad === 'string' ? bad : lineOf(bad);
    const file = [HEADER, lineOf(row()), raw, lineOf(row()), ''].join('\n');

    const { result, rejects } = await importOf(file);

    expect(result).toEqual(counts({ read: 3, created: 2, rejected: 1 }));
    expect(rejects).toBe(`3,${code},${words},${raw}\n`);
  });

  test('is kept to the character: formulas, quotation marks, spaces, line breaks and signs of any script', async () => {
    const wrong = { 统一社会信用代码: '91350100M000100Y44' };
    const lines = [
      lineOf(row({ ...wrong, 企业名称: '=HYPERLINK("http://x","y")' })),
      `${quoted('已加引号')},91350100M000100Y44,,,,,,,, 空格 `,
      lineOf(row({ ...wrong, 经营范围: '第一行\n第二行' })),
      lineOf(row({ ...wrong, 企业名称: '+1\t@SUM(A1) 𠮷 é 😀' })),
    ];
    const { result, rejects } = await importOf([HEADER, ...lines, ''].join('\n'));

    expect(result.rejected).toBe(4);
    const reason = 'CREDIT_CODE_CHECK,统一社会信用代码校验位错误';
    // The third begins on line 4 and takes two lines.
    expect(rejects).toBe(lines.map((line, n) => `${[2, 3, 4, 6][n]},${reason},${line}\n`).join(''));
  });

  test('counts its line from the first of the file: blank lines and rows of many lines included', async () => {
    const bad = lineOf(row({ 统一社会信用代码: '' }));
    const long = lineOf(row({ 经营范围: '甲\n乙\n丙' }));
    const { rejects } = await importOf([HEADER, '', long, '', bad, ' ', bad].join('\n'));

    expect(rejects.split('\n').map((line) => line.split(',')[0])).toEqual(['7', '9', '']);
  });

  test('of another office is given back; that office keeps its enterprise as it is', async () => {
    const { creditCode, name } = await register(world.as('COLLECTOR', OFFICES.other), {
      office: OFFICES.other,
      creditCode: newCode(),
    });
    const line = lineOf(row({ 统一社会信用代码: creditCode }));

    const { result, rejects } = await importOf([HEADER, line, line, lineOf(row())].join('\n'));

    expect(result).toEqual(counts({ read: 3, created: 1, repeated: 1, rejected: 1 }));
    expect(rejects).toBe(`3,OTHER_OFFICE,该企业由其他机构监管,${line}\n`);
    expect(await enterpriseOf(creditCode)).toMatchObject({ name, office: { code: OFFICES.other } });
  });

  test('is downloaded as UTF-8 with a mark and the header of the file', async () => {
    const { id } = await importOf(csvOf([row({ 统一社会信用代码: '' })]));
    const response = await collector.fetch(`/imports/enterprises/${id}/rejects.csv`);

    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="rejects-${id}.csv"`);
    expect((await textOf(response)).split('\n')[0]).toBe(`\uFEFF行号,拒收原因代码,拒收原因,${HEADER}`);
  });

  test('once mended, is taken from the file of the refused rows itself', async () => {
    const code = newCode();
    const { id } = await importOf(csvOf([row({ 统一社会信用代码: code.slice(0, 17) })]));
    const file = await textOf(await collector.fetch(`/imports/enterprises/${id}/rejects.csv`));

    const { result } = await importOf(file.replace(code.slice(0, 17), code));

    expect(result).toEqual(counts({ read: 1, created: 1 }));
  });
});

describe('A file that comes again', () => {
  test('changes nothing and is unchanged throughout', async () => {
    const file = csvOf([row(), row(), row()]);
    await importOf(file);
    const { enterprise, grade } = await world.fingerprint();

    expect((await importOf(file)).result).toEqual(counts({ read: 3, unchanged: 3 }));
    expect(await world.fingerprint()).toMatchObject({ enterprise, grade });
  });

  test('with other details updates those, and keeps what it does not speak of', async () => {
    const [one, two] = [row(), row()];
    await importOf(csvOf([one, two]));

    const { result } = await importOf(csvOf([{ ...one, 企业名称: '新名称', 注册地址: '' }, two]));

    expect(result).toEqual(counts({ read: 2, updated: 1, unchanged: 1 }));
    expect(await enterpriseOf(one['统一社会信用代码'])).toMatchObject({
      name: '新名称',
      address: '宁波市北仑区',
      gradeHistory: [{ basis: 'REGISTRATION' }],
    });
  });

  test('names one enterprise several times: the last row counts', async () => {
    const given = row();
    const { result } = await importOf(
      csvOf([given, { ...given, 企业名称: '第二' }, row(), { ...given, 企业名称: '第三' }]),
    );

    expect(result).toEqual(counts({ read: 4, created: 2, repeated: 2 }));
    expect(await enterpriseOf(given['统一社会信用代码'])).toMatchObject({ name: '第三' });
  });

  test('does not give a second grade to one that is registered already', async () => {
    const { creditCode } = await register(collector, { creditCode: newCode() });
    await importOf(csvOf([row({ 统一社会信用代码: creditCode })]));

    expect(await enterpriseOf(creditCode)).toMatchObject({ gradeHistory: [{ basis: 'REGISTRATION' }] });
  });

  test('twice at once creates each enterprise once', async () => {
    const file = csvOf([row(), row()]);
    const [one, two] = await Promise.all([importOf(file), importOf(file)]);

    expect([one.result.created, two.result.created].sort()).toEqual([0, 2]);
    expect([one.result.unchanged, two.result.unchanged].sort()).toEqual([0, 2]);
  });
});

describe('The kinds of an enterprise', () => {
  test('that were set by hand are overwritten by no file, whatever it says or the caller wants', async () => {
    const { creditCode } = await register(collector, { kinds: ['CARRIER'], creditCode: newCode() });
    const file = csvOf([row({ 统一社会信用代码: creditCode })]);

    await importOf(file);
    await importOf(file, { kinds: 'SURVEY_AGENCY' });

    expect(await enterpriseOf(creditCode)).toMatchObject({ kinds: ['CARRIER'], kindsSetByHand: true });
  });

  test('that a file proposed follow the next file', async () => {
    const given = row();
    await importOf(csvOf([given]));
    const { result } = await importOf(csvOf([{ ...given, 经营范围: '快递服务' }]));

    expect(result.updated).toBe(1);
    expect(await enterpriseOf(given['统一社会信用代码'])).toMatchObject({
      kinds: ['EXPRESS_OPERATOR'],
      kindsSetByHand: false,
    });
  });

  test('that the caller names hold for every row, and count as set by hand from then on', async () => {
    const [fresh, known] = [row(), row()];
    await importOf(csvOf([known]));
    const file = csvOf([fresh, known]);

    const { result } = await importOf(file, { kinds: 'CARRIER,IMPORTER' });

    expect(result).toEqual(counts({ read: 2, created: 1, updated: 1 }));
    for (const given of [fresh, known]) {
      expect(await enterpriseOf(given['统一社会信用代码'])).toMatchObject({
        kinds: ['IMPORTER', 'CARRIER'],
        kindsSetByHand: true,
      });
    }
    expect((await importOf(file)).result).toEqual(counts({ read: 2, unchanged: 2 }));
  });

  test('are none where nothing speaks for any, and such enterprises are counted', async () => {
    const silent = row({ 经营范围: '餐饮服务' });
    const { result } = await importOf(csvOf([silent, row(), row({ 经营范围: '' })]));

    expect(result).toEqual(counts({ read: 3, created: 3, withoutKind: 2 }));
    expect(await enterpriseOf(silent['统一社会信用代码'])).toMatchObject({ kinds: [] });
  });
});

describe('A file', () => {
  const forms: [string, (text: string) => string | Buffer][] = [
    ['in UTF-8', (text) => text],
    ['with a byte order mark', (text) => `\uFEFF${text}`],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['without an end of the last line', (text) => text.trimEnd()],
    ['with every cell in quotation marks', (text) => text.replace(/[^,\n]+/g, quoted)],
    ['in GB18030', gb18030],
    ['in gzip', (text) => gzipSync(text)],
    ['in gzip of GB18030 with CRLF', (text) => gzipSync(gb18030(text.replaceAll('\n', '\r\n')))],
  ];

  test.each(forms)('%s is read the same', async (_what, as) => {
    const [good, bad] = [row({ 企业名称: '龙腾進出口' }), row({ 统一社会信用代码: '', 法人代表: '某甲' })];
    const { result, rejects } = await importOf(as(csvOf([good, bad])));

    expect(result).toEqual(counts({ read: 2, created: 1, rejected: 1 }));
    expect(await enterpriseOf(good['统一社会信用代码'])).toMatchObject({
      name: '龙腾進出口',
      address: '宁波市北仑区',
    });
    expect(rejects.replaceAll('"', '')).toBe(`3,CREDIT_CODE_MISSING,缺少统一社会信用代码,${lineOf(bad)}\n`);
  });

  test('may have its columns in another order, and others between them', async () => {
    const given = row();
    const titles = [...TITLES].reverse();
    const { result } = await importOf(
      [`备注,${titles.join(',')},序号`, `x,${lineOf(given, titles)},1`].join('\n'),
    );

    expect(result).toEqual(counts({ read: 1, created: 1 }));
    expect(await enterpriseOf(given['统一社会信用代码'])).toMatchObject({
      name: given['企业名称'],
      address: given['注册地址'],
      businessScope: given['经营范围'],
    });
  });

  test('with nothing under its header is imported as nothing', async () => {
    expect((await importOf(`${HEADER}\n`)).result).toEqual(counts({}));
  });

  const zip = Buffer.from('504b0304140000000800', 'hex');
  test.each<[string, string | Buffer, Record<string, unknown>]>([
    ['that is empty', '', { reason: 'EMPTY' }],
    ['of blank lines', '\n \n\n', { reason: 'EMPTY' }],
    ['that is empty within its gzip', gzipSync(''), { reason: 'EMPTY' }],
    ['that is a spreadsheet', Buffer.concat([zip, Buffer.alloc(200)]), { reason: 'BINARY' }],
    ['that is binary within its gzip', gzipSync(Buffer.alloc(200)), { reason: 'BINARY' }],
    ['whose gzip is cut off', gzipSync(csvOf([row()])).subarray(0, 60), { reason: 'GZIP' }],
    [
      'whose gzip is cut off after many rows',
      gzipSync(csvOf(Array.from({ length: 5_000 }, () => row()))).subarray(0, -100),
      { reason: 'GZIP' },
    ],
    [
      'whose header lacks a column',
      `${TITLES.filter((title) => title !== '注册日期').join(',')}\n`,
      { reason: 'MISSING_COLUMN', missing: ['注册日期'] },
    ],
    ['that is something else', 'id;name\n1;2\n', { reason: 'MISSING_COLUMN', missing: [...TITLES] }],
    [
      'with a row of more than a million characters',
      `${csvOf([row()])}"${'字'.repeat(1_000_001)}`,
      { reason: 'NOT_CSV', record: 3 },
    ],
    [
      'with a quotation mark that never ends',
      `${csvOf([row()])}"甲,乙\n丙`,
      { reason: 'NOT_CSV', record: 3 },
    ],
  ])('%s is refused with INVALID_FILE, and nothing is stored', async (_what, file, detail) => {
    const before = await world.fingerprint();

    const response = await upload(file);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'INVALID_FILE', fields: ['file'], detail });
    expect(await world.fingerprint()).toEqual(before);
  });

  test('whose sender goes away in the middle leaves nothing behind', async () => {
    const authorization = await bearerOfCollector();
    const before = await world.fingerprint();
    const { port } = new URL(world.url);
    const sending = httpRequest({
      port,
      method: 'POST',
      path: `/imports/enterprises?office=${OFFICES.own}`,
      headers: { authorization, 'content-length': '100000000' },
    });
    sending.on('error', () => undefined);
    sending.write(csvOf(Array.from({ length: 3_000 }, () => row())));
    await until(async () => (await world.fingerprint()).enterprise_import !== before.enterprise_import);

    sending.destroy();

    await until(async () => (await world.fingerprint()).enterprise_import === before.enterprise_import);
    expect(await world.fingerprint()).toEqual(before);
  });
});

async function bearerOfCollector(): Promise<string> {
  const { signIn } = await world
    .anyone()
    .ask<{ signIn: { token: string } }>(
      `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { token } }`,
      { username: usernameOf('COLLECTOR', OFFICES.own), password: PASSWORD },
    );
  return `Bearer ${signIn.token}`;
}

/** Waits for a condition. @throws Error after ten seconds */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; !(await condition());) {
    if (Date.now() > deadline) {
      throw new Error('It did not come to that.');
    }
  }
}

describe('Who may import', () => {
  test.each<[RoleCode, string, string]>([
    ['ADMINISTRATOR', OFFICES.own, OFFICES.own],
    ['COLLECTOR', OFFICES.own, OFFICES.below],
    ['COLLECTOR', OFFICES.above, OFFICES.other],
  ])('%s of %s, for %s', async (role, viewerOffice, office) => {
    const { id } = await importOf(
      csvOf([row()]),
      { office, fileName: '名录.csv' },
      world.as(role, viewerOffice),
    );
    const { enterpriseImports } = await world
      .as('COLLECTOR', office)
      .ask<{ enterpriseImports: { id: string; fileName: string }[] }>(
        `{ enterpriseImports { id fileName } }`,
      );
    expect(enterpriseImports[0]).toEqual({ id, fileName: '名录.csv' });
  });

  test('for the own office when none is named', async () => {
    const given = row();
    await importOf(csvOf([given]), { office: '' });
    expect(await enterpriseOf(given['统一社会信用代码'])).toMatchObject({ office: { code: OFFICES.own } });
  });

  const refused = async (
    response: Promise<Response>,
    status: number,
    code: string,
    before: Record<string, string>,
  ): Promise<void> => {
    const { status: answered, ...rest } = await response.then(async (reply) => ({
      status: reply.status,
      body: await reply.json(),
    }));
    expect({ status: answered, body: rest.body }).toMatchObject({ status, body: { code } });
    expect(await world.fingerprint()).toEqual(before);
  };

  test.each<[RoleCode]>([['CONFIRMING_OFFICER'], ['GRADING_OFFICER'], ['AUDITOR']])(
    'not %s',
    async (role) => {
      await refused(upload(csvOf([row()]), {}, world.as(role)), 403, 'FORBIDDEN', await world.fingerprint());
    },
  );

  test('not for a foreign office, one above, one that does not exist, or with an unknown kind', async () => {
    const before = await world.fingerprint();
    const file = csvOf([row()]);
    await refused(upload(file, { office: OFFICES.other }), 403, 'FORBIDDEN', before);
    await refused(upload(file, {}, world.as('COLLECTOR', OFFICES.below)), 403, 'FORBIDDEN', before);
    await refused(upload(file, { office: '999999' }), 400, 'INVALID_INPUT', before);
    await refused(upload(file, { kinds: 'IMPORTER,PIRATE' }), 400, 'INVALID_INPUT', before);
  });

  test('not a partner agency, and nobody who is signed out', async () => {
    const before = await world.fingerprint();
    await refused(upload(csvOf([row()]), {}, world.partner()), 403, 'FORBIDDEN', before);
    const signedOut = world
      .anyone()
      .fetch('/imports/enterprises', { method: 'POST', headers: { 'x-portcredit-csrf': '1' }, body: 'x' });
    await refused(signedOut, 401, 'UNAUTHENTICATED', before);
  });

  test('with the cookie of a session only beside the header that another site cannot send', async () => {
    const reply = await world.anyone().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation ($username: String!, $password: String!) { signIn(username: $username, password: $password) { viewer { id } } }`,
        variables: { username: usernameOf('COLLECTOR', OFFICES.own), password: PASSWORD },
      }),
    });
    const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const post = (headers: Record<string, string>): Promise<Response> =>
      world.anyone().fetch('/imports/enterprises', {
        method: 'POST',
        headers: { cookie, ...headers },
        body: csvOf([row()]),
      });

    await refused(post({}), 403, 'FORBIDDEN', await world.fingerprint());
    expect((await post({ 'x-portcredit-csrf': '1' })).status).toBe(202);
  });

  test('and who may download the refused rows: those who may import for that office', async () => {
    const { id } = await importOf(csvOf([row({ 统一社会信用代码: '' })]));
    const statusFor = async (
      client: Client,
      path = `/imports/enterprises/${id}/rejects.csv`,
    ): Promise<number> => (await client.fetch(path)).status;

    expect(await statusFor(collector)).toBe(200);
    expect(await statusFor(world.as('ADMINISTRATOR', OFFICES.above))).toBe(200);
    expect(await statusFor(world.as('COLLECTOR', OFFICES.below))).toBe(404);
    expect(await statusFor(world.as('COLLECTOR', OFFICES.other))).toBe(404);
    expect(await statusFor(world.as('AUDITOR'))).toBe(403);
    expect(await statusFor(world.partner())).toBe(403);
    expect(await statusFor(world.anyone())).toBe(401);
    expect(await statusFor(collector, '/imports/enterprises/999999999/rejects.csv')).toBe(404);
    expect(await statusFor(collector, '/imports/enterprises/abc/rejects.csv')).toBe(404);
  });
});

test('The trail holds the upload, the import, each enterprise before and after, and the download', async () => {
  const [fresh, known] = [row(), row({ 企业名称: '旧名称' })];
  await importOf(csvOf([known]));
  const { id } = await importOf(
    csvOf([fresh, { ...known, 企业名称: '新名称' }, row({ 统一社会信用代码: '' })]),
  );

  const subject = { subject_type: 'EnterpriseImport', subject_id: id };
  const actor = 'COLLECTOR 380000';
  expect((await auditOf(world, 'UPLOAD_ENTERPRISES'))[0]).toMatchObject({ actor, ...subject });
  expect((await auditOf(world, 'DOWNLOAD_REJECTS'))[0]).toMatchObject({ actor, ...subject });
  const entries = (await auditOf(world, 'IMPORT_ENTERPRISES')).slice(0, 3);
  expect(entries.find(({ subject_type: type }) => type === 'EnterpriseImport')).toMatchObject({
    actor,
    subject_id: id,
    after: { read: 3, created: 1, updated: 1, rejected: 1 },
  });
  const ofEnterprise = async (given: Row): Promise<unknown> => {
    const { id: enterpriseId } = await enterpriseOf(given['统一社会信用代码']);
    return entries.find(
      ({ subject_type: type, subject_id: subjectId }) => type === 'Enterprise' && subjectId === enterpriseId,
    );
  };
  expect(await ofEnterprise(fresh)).toMatchObject({ actor, before: null, after: { importId: id } });
  expect(await ofEnterprise(known)).toMatchObject({
    before: { name: '旧名称' },
    after: { name: '新名称', importId: id },
  });
});

const pool = Array.from({ length: 4 }, newCode);
const anyRow = fc.record({
  企业名称: fc.constantFrom('甲公司', '乙公司', '丙"公司"', '丁,\n公司'),
  统一社会信用代码: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pool) },
    { weight: 1, arbitrary: fc.constantFrom('', '330200000012345', '91350100M000100Y44') },
  ),
  经营范围: fc.constantFrom('货物进出口', '快递服务', ''),
});

test('Whatever rows in whatever form: the numbers add up, the last row of each code stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (rows, eol, zipped) => {
        const text = csvOf(rows, eol);
        const { result, rejects } = await importOf(zipped ? gzipSync(text) : text);

        const taken = rows.filter((given) => pool.includes(given['统一社会信用代码']));
        const last = new Map(taken.map((given) => [given['统一社会信用代码'], given]));
        expect(result).toMatchObject({
          read: rows.length,
          rejected: rows.length - taken.length,
          repeated: taken.length - last.size,
        });
        expect(result.created + result.updated + result.unchanged).toBe(last.size);
        expect(rejects.split(/^\d+,/m).length - 1).toBe(result.rejected);
        for (const [code, given] of last) {
          expect(await enterpriseOf(code)).toMatchObject({ name: given['企业名称'] });
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('The template of the kinds in the query names them all', async () => {
  const { result } = await importOf(csvOf([row()]), { kinds: ENTERPRISE_KINDS.join(',') });
  expect(result.withoutKind).toBe(0);
});
