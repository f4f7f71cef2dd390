import {
  auditOf,
  type Client,
  collectPoints,
  expectRefusal,
  OFFICES,
  openCycle,
  openWorld,
  register,
  type World,
} from '../kit';
import {
  cell,
  type Draft,
  DISCARD,
  drafter,
  edit,
  publisher,
  startDraft,
  type Trial,
  TRY,
  tryDraft,
} from './kit';

let world: World;
let collector: Client;
let cycleId: string;
let otherCycle: string;
let draft: Draft;
let clean: string;
let near: string;
let far: string;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  collector = world.as('COLLECTOR');
  cycleId = await openCycle(world.as('GRADING_OFFICER'));
  otherCycle = await openCycle(world.as('GRADING_OFFICER', OFFICES.other), { office: OFFICES.other });
  const day = { verifiedOn: '2026-09-28' };
  ({ id: clean } = await register(collector));
  ({ id: near } = await register(collector, { office: OFFICES.below, kinds: ['IMPORTER'] }));
  ({ id: far } = await register(collector));
  await collectPoints(collector, near, 6, day);
  await collectPoints(collector, far, 24, day);
  draft = await startDraft(drafter(world));
});
afterAll(() => world.close());

const byEnterprise = (trial: Trial): Record<string, [string, string, number, number]> =>
  Object.fromEntries(
    trial.moves.edges.map(({ node }) => [
      node.enterprise.id,
      [node.before, node.after, node.pointsBefore, node.pointsAfter],
    ]),
  );

test('A draft that says the same moves nobody', async () => {
  const trial = await tryDraft(drafter(world), draft.id, cycleId);

  expect(trial).toMatchObject({
    contentHash: draft.contentHash,
    current: true,
    total: { enterprises: 3, better: 0, worse: 0 },
    moves: { totalCount: 0 },
  });
  expect(trial.matrix.toSorted((a, b) => a.before.localeCompare(b.before))).toEqual([
    { before: 'A', after: 'A', enterprises: 2 },
    { before: 'C', after: 'C', enterprises: 1 },
  ]);
});

test('Events are priced by the draft: who moves, from which grade to which, by office and by kind', async () => {
  draft = await edit(drafter(world), draft, cell('items', 'J-003', 'points', '12'), {
    part: 'items',
    code: 'W-002',
  });

  const trial = await tryDraft(drafter(world), draft.id, cycleId);

  expect(trial.total).toEqual({ enterprises: 3, better: 1, worse: 1 });
  expect(byEnterprise(trial)).toEqual({ [near]: ['A', 'B', 6, 12], [far]: ['C', 'A', 24, 0] });
  expect(byEnterprise(trial)).not.toHaveProperty(clean);
  expect(trial.byOffice.toSorted((a, b) => a.office.code.localeCompare(b.office.code))).toEqual([
    { office: { code: OFFICES.own }, enterprises: 2, better: 1, worse: 0 },
    { office: { code: OFFICES.below }, enterprises: 1, better: 0, worse: 1 },
  ]);
  expect(trial.byKind.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
    { kind: 'EXPORTER', enterprises: 2, better: 1, worse: 0 },
    { kind: 'IMPORTER', enterprises: 3, better: 1, worse: 1 },
  ]);
});

test('Bands and effects of the draft grade too', async () => {
  const bands = await edit(
    drafter(world),
    draft,
    cell('bands', 'A', 'to', '6'),
    cell('bands', 'B', 'from', '6'),
    cell('items', 'J-003', 'points', '6'),
  );
  expect(byEnterprise(await tryDraft(drafter(world), bands.id, cycleId))).toMatchObject({
    [near]: ['A', 'B', 6, 6],
  });

  draft = await edit(drafter(world), bands, cell('items', 'J-003', 'effect', '直接评为最低等级'));
  expect(byEnterprise(await tryDraft(drafter(world), draft.id, cycleId))).toMatchObject({
    [near]: ['A', 'D', 6, 6],
  });
});

test('An enterprise without business is graded by what each of the two says of it', async () => {
  const months = Array.from({ length: 12 }, (_, index) =>
    new Date(Date.UTC(2025, 9 + index, 1)).toISOString().slice(0, 7),
  );
  await collector.ask(
    `mutation ($input: RecordBusinessVolumesInput!) { recordBusinessVolumes(input: $input) }`,
    {
      input: {
        source: 'e-CIQ',
        volumes: months.map((month) => ({ enterpriseId: clean, month, declarations: 0 })),
      },
    },
  );
  draft = await edit(drafter(world), draft, cell('circumstances', 'NO_BUSINESS', 'grade', 'C'));
  expect(byEnterprise(await tryDraft(drafter(world), draft.id, cycleId))).toMatchObject({
    [clean]: ['B', 'C', 0, 0],
  });

  draft = await edit(drafter(world), draft, { part: 'circumstances', code: 'NO_BUSINESS' });
  expect(byEnterprise(await tryDraft(drafter(world), draft.id, cycleId))).toMatchObject({
    [clean]: ['B', 'A', 0, 0],
  });
});

test('The same draft over the same facts has the same hash; another draft, or another fact, another', async () => {
  const first = await tryDraft(drafter(world), draft.id, cycleId);
  const second = await tryDraft(publisher(world), draft.id, cycleId);
  expect(second.resultHash).toBe(first.resultHash);

  draft = await edit(drafter(world), draft, cell('items', 'J-003', 'effect', '仅计分'));
  const changed = await tryDraft(drafter(world), draft.id, cycleId);
  await collectPoints(collector, clean, 1, { verifiedOn: '2026-09-28' });
  const later = await tryDraft(drafter(world), draft.id, cycleId);

  expect(new Set([first.resultHash, changed.resultHash, later.resultHash]).size).toBe(3);
});

test('A trial changes neither standings, reviews nor grades', async () => {
  const before = await world.fingerprint();

  await tryDraft(drafter(world), draft.id, cycleId);

  const after = await world.fingerprint();
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(changed.toSorted()).toEqual(['audit_entry', 'job', 'rule_set_trial', 'rule_set_trial_move']);
});

test('Its order and its end are in the trail', async () => {
  const [ordered] = await auditOf(world, 'START_RULE_SET_TRIAL');
  const [ended] = await auditOf(world, 'TRY_RULE_SET');

  expect(ordered).toMatchObject({
    subject_type: 'RuleSetDraft',
    subject_id: draft.id,
    after: { cycleId, contentHash: draft.contentHash },
  });
  expect(ended).toMatchObject({
    actor: 'RULE_OWNER 380000',
    after: {
      contentHash: draft.contentHash,
      enterprises: 3,
      resultHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
});

test('An unsound draft is not tried', async () => {
  const unsound = await edit(drafter(world), draft, cell('bands', 'B', 'to', '20'));

  const refusal = await expectRefusal(world, drafter(world), 'INVALID_STATE', TRY, {
    draftId: unsound.id,
    cycleId,
  });

  expect(refusal.detail).toMatchObject({
    rule: 'UNSOUND',
    findings: [{ rule: 'BANDS_GAP', part: 'bands', code: 'C', detail: '20–23' }],
  });
  draft = await edit(drafter(world), unsound, cell('bands', 'B', 'to', '24'));
});

test('Not in a cycle of another office, and not by those who neither draft nor publish', async () => {
  await expectRefusal(world, drafter(world), 'NOT_FOUND', TRY, { draftId: draft.id, cycleId: otherCycle });
  await expectRefusal(world, drafter(world), 'NOT_FOUND', TRY, { draftId: draft.id, cycleId: '999999' });
  await expectRefusal(world, drafter(world), 'NOT_FOUND', TRY, { draftId: '999999', cycleId });
  await expectRefusal(world, world.as('GRADING_OFFICER'), 'FORBIDDEN', TRY, { draftId: draft.id, cycleId });
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', TRY, { draftId: draft.id, cycleId });
});

test('A trial is read where its cycle is', async () => {
  const { id } = await tryDraft(drafter(world), draft.id, cycleId);
  const READ = `query ($id: ID!) { ruleSetTrial(id: $id) { id } }`;

  expect(await world.as('RULE_OWNER', OFFICES.other).ask(READ, { id })).toEqual({ ruleSetTrial: null });
  expect(await publisher(world).ask(READ, { id })).toEqual({ ruleSetTrial: { id } });
});

test('Not of a draft that has ended', async () => {
  await drafter(world).ask(DISCARD, { id: draft.id, reason: '不再需要' });

  await expectRefusal(world, drafter(world), 'INVALID_STATE', TRY, { draftId: draft.id, cycleId });
});
