import { auditOf, expectRefusal, OFFICES, openWorld, type World } from '../kit';
import { DISCARD, type Draft, drafter, publisher, startDraft } from './kit';

let world: World;
let draft: Draft;
beforeAll(async () => {
  world = await openWorld();
  draft = await startDraft(drafter(world));
});
afterAll(() => world.close());

test('Not without a reason', async () => {
  await expectRefusal(world, drafter(world), 'INVALID_INPUT', DISCARD, { id: draft.id, reason: ' ' });
});

test('Not by another office, nor by those who do not draft, nor one that is not there', async () => {
  const variables = { id: draft.id, reason: '测试' };
  await expectRefusal(world, world.as('RULE_OWNER', OFFICES.other), 'FORBIDDEN', DISCARD, variables);
  for (const client of [world.as('COLLECTOR'), publisher(world), world.partner()]) {
    await expectRefusal(world, client, 'FORBIDDEN', DISCARD, variables);
  }
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', DISCARD, variables);
  await expectRefusal(world, drafter(world), 'NOT_FOUND', DISCARD, { ...variables, id: '999999' });
});

test('A discarded draft stays on record with its reason, and is open no more', async () => {
  const { discardRuleSetDraft } = await drafter(world).ask<{ discardRuleSetDraft: Draft }>(DISCARD, {
    id: draft.id,
    reason: '方案调整',
  });

  expect(discardRuleSetDraft).toMatchObject({
    status: 'DISCARDED',
    discardReason: '方案调整',
    viewerCanEdit: false,
    revision: 1,
  });
  expect(await drafter(world).ask(`{ ruleSetDrafts { id } }`)).toEqual({ ruleSetDrafts: [] });
  expect((await auditOf(world, 'DISCARD_RULE_SET_DRAFT'))[0]).toMatchObject({
    actor: 'RULE_OWNER 380000',
    subject_id: draft.id,
    before: { status: 'OPEN' },
    after: { status: 'DISCARDED', reason: '方案调整', revision: 1 },
  });
});

test('Not twice', async () => {
  await expectRefusal(world, drafter(world), 'INVALID_STATE', DISCARD, { id: draft.id, reason: '再次' });
});
