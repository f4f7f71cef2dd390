import { auditOf, expectRefusal, OFFICES, openWorld, type World } from '../kit';
import {
  cell,
  DISCARD,
  type Draft,
  drafter,
  EDIT,
  edit,
  type Edit,
  publisher,
  START,
  startDraft,
} from './kit';

let world: World;
let draft: Draft;
beforeAll(async () => {
  world = await openWorld();
  draft = await startDraft(drafter(world));
});
afterAll(() => world.close());

const input = (more: Record<string, unknown> = {}, ...edits: Edit[]) => ({
  input: {
    draftId: draft.id,
    revision: draft.revision,
    edits: edits.length > 0 ? edits : [cell('items', 'J-001', 'points', '9')],
    ...more,
  },
});
const rowOf = (part: string, code: string): string[] | undefined =>
  draft.tables.find((table) => table.part === part)?.rows.find((row) => row.code === code)?.cells;

test('Rows are changed, added and removed at once: one revision, another hash', async () => {
  const before = draft;

  draft = await edit(
    drafter(world),
    draft,
    cell('items', 'J-001', 'points', '3'),
    {
      part: 'items',
      cells: [
        { column: 'code', text: 'J-099' },
        { column: 'category', text: '日常监管' },
        { column: 'description', text: '新的行为' },
        { column: 'kinds', text: '全部' },
        { column: 'source', text: '建议' },
      ],
    },
    { part: 'measures', code: 'B CREDIT_REMINDER' },
    cell('head', '', 'title', '新的名称'),
  );

  expect(draft).toMatchObject({
    revision: 2,
    title: '新的名称',
    editedBy: 'RULE_OWNER 380000',
    findings: [],
  });
  expect(draft.contentHash).not.toBe(before.contentHash);
  expect(rowOf('items', 'J-001')?.[3]).toBe('3');
  expect(rowOf('items', 'J-099')?.slice(0, 4)).toEqual(['J-099', '日常监管', '新的行为', '0']);
  expect(rowOf('measures', 'B CREDIT_REMINDER')).toBeUndefined();
});

test('The trail says of each cell what it was and what it became', async () => {
  const [entry] = await auditOf(world, 'EDIT_RULE_SET_DRAFT');

  expect(entry).toMatchObject({
    actor: 'RULE_OWNER 380000',
    subject_type: 'RuleSetDraft',
    subject_id: draft.id,
  });
  expect(entry?.before).toMatchObject({ revision: 1, 'items J-001 points': '1', 'items J-099 code': '' });
  expect(entry?.after).toMatchObject({
    revision: 2,
    'items J-001 points': '3',
    'items J-099 code': 'J-099',
    'measures B CREDIT_REMINDER title': '',
    'head title': '新的名称',
  });
});

test('What makes the rules unsound is taken, and found', async () => {
  draft = await edit(
    drafter(world),
    draft,
    cell('bands', 'C', 'from', '25'),
    cell('items', 'P-001', 'kinds', ''),
    cell('items', 'J-002', 'category', '外部门信息'),
  );

  expect(draft.findings.map(({ rule, part, code }) => [rule, part, code])).toEqual([
    ['ITEM_WITHOUT_KINDS', 'items', 'P-001'],
    ['ITEM_CODE_REUSED', 'items', 'J-002'],
    ['BANDS_GAP', 'bands', 'C'],
  ]);
});

test('An item under a code of another regime is found, for an item is named by its code alone', async () => {
  const taken = await edit(drafter(world), draft, {
    part: 'items',
    cells: [
      { column: 'code', text: 'H-001' },
      { column: 'category', text: '日常监管' },
      { column: 'description', text: '海关制度已有的代码' },
      { column: 'kinds', text: '全部' },
      { column: 'source', text: '建议' },
    ],
  });

  expect(taken.findings).toContainEqual({
    rule: 'ITEM_CODE_OF_ANOTHER_REGIME',
    part: 'items',
    code: 'H-001',
    column: 'code',
    detail: 'GACC_2026_282',
  });
  draft = await edit(drafter(world), taken, { part: 'items', code: 'H-001' });
});

test('An edit that changes nothing leaves neither a revision nor an entry', async () => {
  const before = await auditOf(world, 'EDIT_RULE_SET_DRAFT');

  const same = await edit(drafter(world), draft, cell('items', 'J-001', 'points', '3'));

  expect(same.revision).toBe(draft.revision);
  expect(await auditOf(world, 'EDIT_RULE_SET_DRAFT')).toEqual(before);
});

test('Nothing is overwritten unseen: an edit made on an older revision is refused, and names who changed it', async () => {
  const refusal = await expectRefusal(world, world.as('RULE_OWNER', OFFICES.above), 'INVALID_STATE', EDIT, {
    input: {
      draftId: draft.id,
      revision: draft.revision - 1,
      edits: [cell('items', 'J-001', 'points', '9')],
    },
  });

  expect(refusal).toMatchObject({
    fields: ['revision'],
    detail: { rule: 'DRAFT_CHANGED', revision: draft.revision },
    message: expect.stringContaining('RULE_OWNER 380000'),
  });
});

test('Of many editors at once on one revision, one is heard', async () => {
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      drafter(world).send<{ editRuleSetDraft: Draft }>(
        EDIT,
        input({}, cell('items', 'J-001', 'points', String(20 + index))),
      ),
    ),
  );

  const heard = replies.flatMap(({ data }) =>
    data?.editRuleSetDraft === undefined ? [] : [data.editRuleSetDraft],
  );
  expect(heard.map(({ revision }) => revision)).toEqual([draft.revision + 1]);
  expect(replies.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))).toEqual(
    Array.from({ length: 7 }, () => 'INVALID_STATE'),
  );
  draft = heard[0] ?? draft;
});

test.each<[string, Edit, Record<string, unknown>]>([
  [
    'a number that is none',
    cell('items', 'J-001', 'points', 'x'),
    { part: 'items', column: 'points', rule: 'WHOLE' },
  ],
  ['a number beyond the most', cell('items', 'J-001', 'points', '101'), { rule: 'RANGE' }],
  ['a category that is none', cell('items', 'J-001', 'category', '其他'), { rule: 'CHOICE' }],
  ['a code that another row has', cell('items', 'J-001', 'code', 'J-002'), { rule: 'CODE_REPEATED' }],
  ['another regime', cell('head', '', 'regime', 'OTHER'), { rule: 'COLUMN_FIXED' }],
  ['a row that is not there', cell('items', 'X-001', 'points', '1'), { rule: 'ROW_UNKNOWN' }],
  ['a part that is not there', cell('x', '', 'points', '1'), { rule: 'PART_UNKNOWN' }],
])('Not with %s: all edits of the call are left out', async (_what, wrong, problem) => {
  const refusal = await expectRefusal(
    world,
    drafter(world),
    'INVALID_INPUT',
    EDIT,
    input({}, cell('items', 'J-003', 'points', '1'), wrong),
  );

  expect(refusal).toMatchObject({ fields: ['edits'], detail: { rule: 'CELLS', problems: [problem] } });
});

test('Not without an edit', async () => {
  await expectRefusal(world, drafter(world), 'INVALID_INPUT', EDIT, input({ edits: [] }));
});

test('Not by another office, nor by those who do not draft', async () => {
  await expectRefusal(world, world.as('RULE_OWNER', OFFICES.other), 'FORBIDDEN', EDIT, input());
  await expectRefusal(world, world.as('RULE_OWNER', OFFICES.below), 'FORBIDDEN', EDIT, input());
  for (const client of [world.as('COLLECTOR'), publisher(world), world.partner()]) {
    await expectRefusal(world, client, 'FORBIDDEN', EDIT, input());
  }
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', EDIT, input());
});

test('Not one that is not there, nor one that has ended', async () => {
  await expectRefusal(world, drafter(world), 'NOT_FOUND', EDIT, input({ draftId: '999999' }));
  await drafter(world).ask(DISCARD, { id: draft.id, reason: '测试' });
  const refusal = await expectRefusal(world, drafter(world), 'INVALID_STATE', EDIT, input());
  expect(refusal.detail).toEqual({ rule: 'DRAFT_ENDED' });
});

test('The office above edits the draft of one below', async () => {
  const { startRuleSetDraft: started } = await drafter(world).ask<{ startRuleSetDraft: Draft }>(START, {
    from: draft.basedOn,
  });

  const now = await edit(
    world.as('RULE_OWNER', OFFICES.above),
    started,
    cell('items', 'J-001', 'points', '2'),
  );

  expect(now.editors.toSorted()).toEqual(['RULE_OWNER 000000', 'RULE_OWNER 380000']);
});
