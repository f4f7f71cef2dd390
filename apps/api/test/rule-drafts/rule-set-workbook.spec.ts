import { contentFrom, RULE_SET_PARTS, type RuleSetContent } from '@portcredit/credit';
import { ruleSets } from '@portcredit/credit/testing';
import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { readRuleSetWorkbook, writeRuleSetWorkbook } from '../../src/modules/rule-drafts/rule-set-workbook';
import { contentHash } from '../../src/modules/rule-drafts/content-hash';
import { auditOf, type Client, ITEMS, OFFICES, openWorld, type World } from '../kit';
import { cell, DISCARD, type Draft, DRAFT, drafter, edit, latestVersion, startDraft } from './kit';

// The library is typed as a module, this as a script: to the types these are two fast-checks, at run time one.
const generated = ruleSets as unknown as fc.Arbitrary<RuleSetContent>;

const throughWorkbook = async (content: RuleSetContent): Promise<unknown> =>
  contentFrom(await readRuleSetWorkbook(Buffer.from(await writeRuleSetWorkbook(content))));

test('Whatever a rule set says leaves as a workbook and comes back the same', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (content) => {
      expect(await throughWorkbook(content)).toEqual({ content });
    }),
    { numRuns: 100 },
  );
}, 60_000);

let world: World;
let owner: Client;
let version: string;
beforeAll(async () => {
  world = await openWorld();
  owner = drafter(world);
  version = await latestVersion(owner);
});
afterAll(() => world.close());

const download = async (client: Client, id: string): Promise<Buffer> => {
  const response = await client.fetch(`/exports/rule-sets/${id}.xlsx`);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
};
const upload = async (
  client: Client,
  path: string,
  body: Buffer,
): Promise<[number, Record<string, unknown>]> => {
  const response = await client.fetch(`/imports/rule-set-drafts${path}`, {
    method: 'POST',
    body: new Uint8Array(body),
  });
  return [response.status, (await response.json()) as Record<string, unknown>];
};
const draftOf = async (id: string): Promise<Draft> =>
  (
    await owner.ask<{ ruleSetDraft: Draft }>(`query ($id: ID!) { ruleSetDraft(id: $id) { ${DRAFT} } }`, {
      id,
    })
  ).ruleSetDraft;
/** The workbook with a cell of a sheet changed as somebody would in a spreadsheet program. */
async function changed(workbook: Buffer, sheet: string, row: number, column: number, value: string | number) {
  const { sheets } = await readXlsx(new Uint8Array(workbook));
  const rows = sheets.find(({ name }) => name === sheet)?.rows[row] ?? [];
  rows[column] = value;
  return Buffer.from(await writeXlsx({ sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all })) }));
}

test('The workbook of a version is for officers: sheets and columns by their words, numbers as numbers', async () => {
  const { sheets } = await readXlsx(new Uint8Array(await download(world.as('COLLECTOR'), version)));

  expect(sheets.map(({ name }) => name)).toEqual(RULE_SET_PARTS.map(({ words }) => words.zh));
  const items = sheets[1]?.rows ?? [];
  expect(items[0]?.slice(0, 4)).toEqual(['代码', '类别', '失信行为', '分值']);
  expect(items[1]?.slice(0, 4)).toEqual(['P-001', '行政处罚', ITEMS[0]?.description, 36]);
  expect((await auditOf(world, 'EXPORT_RULE_SET'))[0]).toMatchObject({
    actor: 'COLLECTOR 380000',
    subject_id: version,
    after: { regime: 'AQSIQ_2013_93', version: 1 },
  });
});

test('A draft starts from a workbook, and says what the workbook says', async () => {
  const [status, { id }] = await upload(owner, '?fileName=规则.xlsx', await download(owner, version));

  expect(status).toBe(201);
  const draft = await draftOf(String(id));
  expect(draft).toMatchObject({ status: 'OPEN', revision: 1, basedOn: null, findings: [] });
  const [content] = await world.owner.query<{ content: RuleSetContent }[]>(
    `select content from rule_set where id = $1`,
    [version],
  );
  expect(draft.contentHash).toBe(content === undefined ? '' : contentHash(content.content));
  expect((await auditOf(world, 'START_RULE_SET_DRAFT'))[0]).toMatchObject({
    after: { fileName: '规则.xlsx' },
  });
  await owner.ask(DISCARD, { id, reason: '测试' });
});

describe('A draft that came back as a workbook', () => {
  let draft: Draft;
  let workbook: Buffer;
  beforeAll(async () => {
    draft = await startDraft(owner);
    workbook = await download(owner, draft.id);
  });

  test('unchanged, is no new revision', async () => {
    expect(await upload(owner, `/${draft.id}?revision=1`, workbook)).toEqual([200, { id: draft.id }]);

    expect(await draftOf(draft.id)).toMatchObject({ revision: 1, contentHash: draft.contentHash });
  });

  test('changed in one cell, changes that cell, and the trail says from what to what', async () => {
    const file = await changed(workbook, '采集条目', 1, 3, 24);

    expect(await upload(owner, `/${draft.id}?revision=1&fileName=a.xlsx`, file)).toEqual([
      200,
      { id: draft.id },
    ]);

    const now = await draftOf(draft.id);
    expect(now.revision).toBe(2);
    expect(now.tables.find(({ part }) => part === 'items')?.rows[0]?.cells[3]).toBe('24');
    expect((await auditOf(world, 'REPLACE_RULE_SET_DRAFT'))[0]).toMatchObject({
      subject_type: 'RuleSetDraft',
      subject_id: draft.id,
      before: { revision: 1, 'items P-001 points': '36' },
      after: { revision: 2, 'items P-001 points': '24', fileName: 'a.xlsx' },
    });
    draft = now;
  });

  test('over a change of another that it does not know of, is refused', async () => {
    draft = await edit(owner, draft, cell('items', 'J-001', 'points', '3'));

    expect(await upload(owner, `/${draft.id}?revision=2`, workbook)).toMatchObject([
      400,
      { code: 'INVALID_STATE', detail: { rule: 'DRAFT_CHANGED', revision: 3 } },
    ]);
    expect((await draftOf(draft.id)).contentHash).toBe(draft.contentHash);
  });

  test.each([
    [
      'a cell that is none',
      '采集条目',
      1,
      3,
      '很多',
      { reason: 'CELLS', problems: [{ part: 'items', row: 0, column: 'points' }] },
    ],
    ['a column without its name', '采集条目', 0, 3, '点数', { reason: 'SHEET_MISSING', sheet: '采集条目' }],
    ['another regime', '基本信息', 1, 0, 'OTHER_REGIME', { reason: 'OTHER_REGIME' }],
  ])('with %s is refused, and says where', async (_what, sheet, row, column, value, detail) => {
    const file = await changed(workbook, sheet, row, column, value);

    expect(await upload(owner, `/${draft.id}?revision=${draft.revision}`, file)).toMatchObject([
      400,
      { code: 'INVALID_FILE', detail },
    ]);
  });

  test.each([
    ['no workbook', Buffer.from('代码,类别\n')],
    ['an empty file', Buffer.alloc(0)],
    ['half a workbook', undefined],
  ])('that is %s is refused', async (_what, file) => {
    const body = file ?? workbook.subarray(0, workbook.length / 2);

    expect(await upload(owner, `/${draft.id}?revision=${draft.revision}`, body)).toMatchObject([
      400,
      { code: 'INVALID_FILE' },
    ]);
  });

  test('is for those who draft, in whose office it is', async () => {
    const path = `/${draft.id}?revision=${draft.revision}`;

    for (const client of [
      world.as('COLLECTOR'),
      world.as('PUBLISHER', OFFICES.above),
      world.as('RULE_OWNER', OFFICES.other),
    ]) {
      expect(await upload(client, path, workbook)).toMatchObject([403, { code: 'FORBIDDEN' }]);
    }
    expect(await upload(owner, '/999999?revision=1', workbook)).toMatchObject([404, { code: 'NOT_FOUND' }]);
    expect(await upload(owner, `/${draft.id}`, workbook)).toMatchObject([400, { code: 'INVALID_INPUT' }]);
  });

  test('leaves for those who may see drafts alone', async () => {
    expect((await world.as('COLLECTOR').fetch(`/exports/rule-sets/${draft.id}.xlsx`)).status).toBe(404);
    expect((await world.anyone().fetch(`/exports/rule-sets/${draft.id}.xlsx`)).status).toBe(401);
    expect((await world.partner().fetch(`/exports/rule-sets/${version}.xlsx`)).status).toBe(403);
    expect(await download(world.as('PUBLISHER', OFFICES.above), draft.id)).toBeInstanceOf(Buffer);
  });

  test('is refused without the header that another site could not send', async () => {
    const signedIn = await world.anyone().fetch('/imports/rule-set-drafts', { method: 'POST', body: 'x' });

    expect(signedIn.status).toBe(403);
  });
});
