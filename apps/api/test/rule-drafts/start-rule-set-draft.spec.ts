import { auditOf, expectRefusal, openWorld, OFFICES, type World } from '../kit';
import { type Draft, DISCARD, DRAFT, drafter, latestVersion, publisher, START, startDraft } from './kit';

let world: World;
let from: string;
beforeAll(async () => {
  world = await openWorld();
  from = await latestVersion(drafter(world));
});
afterAll(() => world.close());

test('A draft starts with all that the version says, as the next version, of the office of who starts it', async () => {
  const draft = await startDraft(drafter(world));

  expect(draft).toMatchObject({
    regime: 'AQSIQ_2013_93',
    status: 'OPEN',
    basedOn: from,
    revision: 1,
    createdBy: 'RULE_OWNER 380000',
    editors: ['RULE_OWNER 380000'],
    office: { code: OFFICES.own },
    findings: [],
    viewerCanEdit: true,
    viewerCanPublish: false,
    trials: [],
  });
  expect(draft.tables.find(({ part }) => part === 'head')?.rows[0]?.cells.slice(0, 2)).toEqual([
    'AQSIQ_2013_93',
    '2',
  ]);
  const { ruleSetVersions } = await drafter(world).ask<{
    ruleSetVersions: { contentHash: string; tables: Draft['tables'] }[];
  }>(`{ ruleSetVersions { contentHash tables { part rows { code cells } } } }`);
  expect(draft.contentHash).toBe(ruleSetVersions[0]?.contentHash);
  expect(draft.tables.slice(1)).toEqual(ruleSetVersions[0]?.tables.slice(1));
});

test('It leaves its entry in the trail', async () => {
  const [entry] = await auditOf(world, 'START_RULE_SET_DRAFT');

  expect(entry).toMatchObject({
    actor: 'RULE_OWNER 380000',
    subject_type: 'RuleSetDraft',
    after: { regime: 'AQSIQ_2013_93', version: 2, basedOn: from },
  });
});

test('A regime has one draft, whoever starts it', async () => {
  const refusal = await expectRefusal(world, world.as('RULE_OWNER', OFFICES.other), 'INVALID_STATE', START, {
    from,
  });

  expect(refusal.detail).toEqual({ rule: 'DRAFT_OPEN' });
});

test('It is seen by those who draft and those who publish, of whatever office, and by no one else', async () => {
  const { ruleSetDrafts } = await publisher(world).ask<{ ruleSetDrafts: Draft[] }>(
    `{ ruleSetDrafts { ${DRAFT} } }`,
  );

  expect(ruleSetDrafts).toHaveLength(1);
  expect(ruleSetDrafts[0]).toMatchObject({ viewerCanEdit: false, viewerCanPublish: true });
  const id = ruleSetDrafts[0]?.id;
  const elsewhere = await world
    .as('RULE_OWNER', OFFICES.other)
    .ask<{ ruleSetDraft: Draft }>(`query ($id: ID!) { ruleSetDraft(id: $id) { ${DRAFT} } }`, { id });
  expect(elsewhere.ruleSetDraft).toMatchObject({ viewerCanEdit: false });
  await expectRefusal(
    world,
    world.as('COLLECTOR'),
    'FORBIDDEN',
    `query ($id: ID!) { ruleSetDraft(id: $id) { id } }`,
    { id },
  );
  // A comparison tells nothing of it either.
  await expectRefusal(
    world,
    world.as('COLLECTOR'),
    'NOT_FOUND',
    `query ($before: ID!, $after: ID!) { ruleSetComparison(before: $before, after: $after) { code } }`,
    { before: from, after: id },
  );
});

test.each([
  ['a draft', async () => (await startedDraft()).id],
  ['nothing', () => Promise.resolve('999999')],
  ['no id', () => Promise.resolve('x')],
])('Not from %s', async (_what, id) => {
  await expectRefusal(world, drafter(world), 'NOT_FOUND', START, { from: await id() });
});

test('Not by somebody who collects, nor by one who publishes', async () => {
  for (const client of [world.as('COLLECTOR'), world.as('GRADING_OFFICER'), publisher(world)]) {
    await expectRefusal(world, client, 'FORBIDDEN', START, { from });
  }
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', START, { from });
});

test('After it is discarded, another may start', async () => {
  await drafter(world).ask(DISCARD, { id: (await startedDraft()).id, reason: '重新起草' });

  expect(await startDraft(drafter(world))).toMatchObject({ status: 'OPEN', revision: 1 });
});

async function startedDraft(): Promise<Draft> {
  const { ruleSetDrafts } = await drafter(world).ask<{ ruleSetDrafts: Draft[] }>(
    `{ ruleSetDrafts { ${DRAFT} } }`,
  );
  const [draft] = ruleSetDrafts;
  if (draft === undefined) {
    throw new Error('There is no draft.');
  }
  return draft;
}
