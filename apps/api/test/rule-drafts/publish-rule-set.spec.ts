import {
  auditOf,
  type Client,
  collect,
  expectRefusal,
  inputFor,
  OFFICES,
  openCycle,
  openWorld,
  register,
  type World,
} from '../kit';
import {
  cell,
  type Draft,
  drafter,
  edit,
  latestVersion,
  PUBLISH,
  publisher,
  signature,
  startDraft,
  type Trial,
  tryDraft,
} from './kit';

interface Version {
  id: string;
  version: number;
  title: string;
  effectiveFrom: string;
  publishedBy: string | null;
  changelog: string | null;
  contentHash: string;
  trialResultHash: string | null;
  affectedCycles: { office: { code: string }; from: string; to: string }[];
}

let world: World;
let chief: Client;
let cycleId: string;
let draft: Draft;
let trial: Trial;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  chief = publisher(world);
  cycleId = await openCycle(world.as('GRADING_OFFICER'));
  draft = await edit(drafter(world), await startDraft(drafter(world)), cell('items', 'J-001', 'points', '6'));
});
afterAll(() => world.close());

const ruleOf = async (client: Client, code: string, variables: { input: Record<string, unknown> }) =>
  (await expectRefusal(world, client, code, PUBLISH, variables)).detail?.rule;

test('Nothing is published untried', async () => {
  const untried = { id: '999999', resultHash: 'x' } as Trial;

  expect(await ruleOf(chief, 'INVALID_STATE', signature(draft, untried))).toBe('UNTRIED');
});

test('Nothing is published on a trial that has not ended', async () => {
  const ended = await tryDraft(drafter(world), draft.id, cycleId);
  // As if it were running still: a trial that has ended never changes, so another stands for it.
  const [running] = await world.owner.query<{ id: string }[]>(
    `insert into rule_set_trial (draft_id, content, content_hash, cycle_id, started_by, started_at)
     select draft_id, content, content_hash, cycle_id, started_by, started_at from rule_set_trial where id = $1 returning id`,
    [ended.id],
  );

  expect(
    await ruleOf(
      chief,
      'INVALID_STATE',
      signature(draft, { id: running?.id ?? '', resultHash: 'x' } as Trial),
    ),
  ).toBe('UNTRIED');
});

test('A draft that was changed after its trial must be tried again', async () => {
  const before = await tryDraft(drafter(world), draft.id, cycleId);
  draft = await edit(drafter(world), draft, cell('items', 'J-001', 'points', '3'));

  expect(await ruleOf(chief, 'INVALID_STATE', signature(draft, before))).toBe('CHANGED_SINCE_TRIAL');
  // Changed back, it says again what was tried.
  const back = await edit(drafter(world), draft, cell('items', 'J-001', 'points', '6'));
  expect(back.trials.find(({ id }) => id === before.id)).toEqual({ id: before.id, current: true });

  draft = await edit(drafter(world), back, cell('items', 'J-001', 'points', '3'));
  trial = await tryDraft(drafter(world), draft.id, cycleId);
});

test.each([
  [
    'a content that the draft no longer has',
    { contentHash: '0'.repeat(64) },
    'INVALID_STATE',
    'DRAFT_CHANGED',
  ],
  ['a result that did not come out', { trialResultHash: '0'.repeat(64) }, 'INVALID_STATE', 'OTHER_RESULT'],
  ['no changelog entry', { changelog: ' ' }, 'INVALID_INPUT', 'CHANGELOG_REQUIRED'],
  ['today as its day', { effectiveFrom: '2026-11-16' }, 'INVALID_INPUT', 'EFFECTIVE_TOO_EARLY'],
  ['a day of the past', { effectiveFrom: '2026-01-01' }, 'INVALID_INPUT', 'EFFECTIVE_TOO_EARLY'],
])('Not with %s', async (_what, more, code, rule) => {
  expect(await ruleOf(chief, code, signature(draft, trial, more))).toBe(rule);
});

test('Not while it is unsound', async () => {
  const unsound = await edit(drafter(world), draft, cell('bands', 'C', 'from', '25'));

  const refusal = await expectRefusal(world, chief, 'INVALID_STATE', PUBLISH, signature(unsound, trial));

  expect(refusal.detail).toMatchObject({ rule: 'UNSOUND', findings: [{ rule: 'BANDS_GAP' }] });
  draft = await edit(drafter(world), unsound, cell('bands', 'C', 'from', '24'));
});

test('Not by a bureau, nor by those who do not publish', async () => {
  const variables = signature(draft, trial);
  await expectRefusal(world, world.as('PUBLISHER'), 'FORBIDDEN', PUBLISH, variables);
  await expectRefusal(world, world.as('PUBLISHER', OFFICES.other), 'FORBIDDEN', PUBLISH, variables);
  for (const client of [drafter(world), world.as('RULE_OWNER', OFFICES.above), world.partner()]) {
    await expectRefusal(world, client, 'FORBIDDEN', PUBLISH, variables);
  }
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', PUBLISH, variables);
  await expectRefusal(world, chief, 'NOT_FOUND', PUBLISH, signature({ ...draft, id: '999999' }, trial));
});

test('Four eyes: whoever has edited it, once and long ago, may not publish it', async () => {
  const both = world.as('ADMINISTRATOR', OFFICES.above);
  const once = await edit(both, draft, cell('items', 'J-001', 'points', '2'));
  draft = await edit(drafter(world), once, cell('items', 'J-001', 'points', '3'));
  expect(draft.editors).toContain('ADMINISTRATOR 000000');

  await expectRefusal(world, both, 'FOUR_EYES', PUBLISH, signature(draft, trial));
});

test('Published: what was tried, under the signed day, as the next version; the draft has ended', async () => {
  const last = await latestVersion(chief);

  const { publishRuleSet: version } = await chief.ask<{ publishRuleSet: Version }>(
    PUBLISH,
    signature(draft, trial),
  );

  expect(version).toMatchObject({
    id: draft.id,
    version: 2,
    effectiveFrom: '2027-01-01',
    publishedBy: 'PUBLISHER 000000',
    changelog: '自2027年1月1日起，提高日常监管类条目的分值。',
    contentHash: draft.contentHash,
    trialResultHash: trial.resultHash,
  });
  // The cycle of the tests ended in September: its bands stay. Those that run into the new year get new ones.
  expect(version.affectedCycles.every(({ to }) => to > '2027-01-01')).toBe(true);
  expect(version.affectedCycles).toContainEqual({
    office: { code: OFFICES.own },
    from: '2026-10-01',
    to: '2027-10-01',
  });
  expect(await chief.ask(`{ ruleSetDrafts { id } }`)).toEqual({ ruleSetDrafts: [] });
  expect(
    await chief.ask(
      `query ($before: ID!, $after: ID!) { ruleSetComparison(before: $before, after: $after) { part code change cells { column before after } } }`,
      { before: last, after: version.id },
    ),
  ).toEqual({
    ruleSetComparison: [
      {
        part: 'head',
        code: '',
        change: 'CHANGED',
        cells: [
          { column: 'version', before: '1', after: '2' },
          { column: 'effectiveFrom', before: '2014-01-01', after: '2027-01-01' },
        ],
      },
      {
        part: 'items',
        code: 'J-001',
        change: 'CHANGED',
        cells: [{ column: 'points', before: '1', after: '3' }],
      },
    ],
  });
});

test('The trail keeps what the publisher signed', async () => {
  const [entry] = await auditOf(world, 'PUBLISH_RULE_SET');

  expect(entry).toMatchObject({
    actor: 'PUBLISHER 000000',
    subject_type: 'RuleSet',
    subject_id: draft.id,
    after: {
      regime: 'AQSIQ_2013_93',
      version: 2,
      contentHash: draft.contentHash,
      trialId: trial.id,
      trialResultHash: trial.resultHash,
      effectiveFrom: '2027-01-01',
      changelog: '自2027年1月1日起，提高日常监管类条目的分值。',
    },
  });
});

test('It holds from its day on: conducts before it keep the points of the version before', async () => {
  const rules = (on: string): Promise<unknown> =>
    chief.ask(`query ($on: Date) { ruleSet(on: $on) { version } }`, { on });
  expect(await rules('2026-12-31')).toEqual({ ruleSet: { version: 1 } });
  expect(await rules('2027-01-01')).toEqual({ ruleSet: { version: 2 } });

  const collector = world.as('COLLECTOR');
  const { id: enterpriseId } = await register(collector);
  world.clock.set('2027-01-05T09:00:00+08:00');
  const act = (occurredOn: string) =>
    collect(collector, inputFor('J-001', { enterpriseId, occurredOn, verifiedOn: '2027-01-04' }));

  expect(await act('2026-12-31')).toMatchObject({ points: 1 });
  expect(await act('2027-01-01')).toMatchObject({ points: 3 });
});

test('Not twice', async () => {
  expect(await ruleOf(chief, 'INVALID_STATE', signature(draft, trial))).toBe('DRAFT_ENDED');
});

test('The next version starts after the last one, though that lies in the future', async () => {
  world.clock.set('2026-12-01T09:00:00+08:00');
  const next = await edit(
    drafter(world),
    await startDraft(drafter(world)),
    cell('items', 'J-001', 'points', '2'),
  );
  const result = await tryDraft(drafter(world), next.id, cycleId);

  expect(await ruleOf(chief, 'INVALID_INPUT', signature(next, result, { effectiveFrom: '2027-01-01' }))).toBe(
    'EFFECTIVE_TOO_EARLY',
  );
  expect(await chief.ask(PUBLISH, signature(next, result, { effectiveFrom: '2027-01-02' }))).toMatchObject({
    publishRuleSet: { version: 3 },
  });
});

test('Of two publishers at once, one publishes', async () => {
  const next = await edit(
    drafter(world),
    await startDraft(drafter(world)),
    cell('items', 'J-001', 'points', '4'),
  );
  const result = await tryDraft(drafter(world), next.id, cycleId);
  const variables = signature(next, result, { effectiveFrom: '2028-01-01' });

  const replies = await Promise.all(
    [1, 2, 3].map(() => chief.send<{ publishRuleSet: Version }>(PUBLISH, variables)),
  );

  expect(replies.flatMap(({ data }) => data?.publishRuleSet?.version ?? [])).toEqual([4]);
});
