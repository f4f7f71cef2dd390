import { auditOf, expectRefusal, OFFICES, openWorld, type World } from '../kit';
import { SAVE_VIEW, saveView, viewsOf } from './kit';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const input = (more: Record<string, unknown>) => ({
  input: { list: 'CREDIT_EVENTS', name: '待确认', filter: '', ...more },
});

test('A list is kept as it is looked at: filters, columns, name; for its owner alone', async () => {
  const view = await saveView(world.as('COLLECTOR'), {
    filter: 'status=EFFECTIVE&search=%E7%94%B2&after=xyz&size=50&look=7',
    columns: ['verifiedOn', 'enterprise'],
  });

  // Where the page has been turned to belongs to the page.
  expect(view).toMatchObject({
    name: '待确认',
    filter: 'status=EFFECTIVE&search=%E7%94%B2',
    columns: ['verifiedOn', 'enterprise'],
    shared: false,
    isOwn: true,
    isDefault: false,
    owner: `COLLECTOR ${OFFICES.own}`,
  });
  expect(await viewsOf(world.as('COLLECTOR'))).toEqual([view]);
  expect(await viewsOf(world.as('COLLECTOR'), 'ENTERPRISES')).toEqual([]);
  expect(await viewsOf(world.as('INSPECTOR'))).toEqual([]);
  expect((await auditOf(world, 'SAVE_VIEW'))[0]).toMatchObject({
    subject_type: 'SavedView',
    subject_id: view.id,
    actor: `COLLECTOR ${OFFICES.own}`,
    after: { name: '待确认', shared: false },
  });
});

test('A shared one is used by the people of the office, and of no other, above or below', async () => {
  await saveView(world.as('COLLECTOR'), { shared: true });

  expect(await viewsOf(world.as('INSPECTOR'))).toMatchObject([{ name: '待确认', isOwn: false }]);
  for (const office of [OFFICES.below, OFFICES.above, OFFICES.other]) {
    expect(await viewsOf(world.as('INSPECTOR', office))).toEqual([]);
  }
});

test('A colleague copies it under the same name', async () => {
  const { name, filter, columns } = await saveView(world.as('COLLECTOR'), { shared: true });
  await saveView(world.as('INSPECTOR'), { name, filter, columns });

  expect(await viewsOf(world.as('INSPECTOR'))).toMatchObject([{ isOwn: true }, { isOwn: false }]);
});

test.each([
  ['a blank name', { name: ' ' }, 'name'],
  ['a long name', { name: '长'.repeat(41) }, 'name'],
  ['what is no filter of an address', { filter: '<script>=1' }, 'filter'],
  ['a long filter', { filter: `search=${'x'.repeat(2_000)}` }, 'filter'],
  ['no column at all', { columns: [] }, 'columns'],
  ['what can be no column', { columns: ['a b'] }, 'columns'],
])('Refused: %s', async (_what, more, field) => {
  const { fields } = await expectRefusal(
    world,
    world.as('COLLECTOR'),
    'INVALID_INPUT',
    SAVE_VIEW,
    input(more),
  );
  expect(fields).toEqual([field]);
});

test('Refused: a name that the account has given already; another list may have it, and another account', async () => {
  await saveView(world.as('COLLECTOR'));
  await expectRefusal(world, world.as('COLLECTOR'), 'ALREADY_TAKEN', SAVE_VIEW, input({}));
  await saveView(world.as('COLLECTOR'), { list: 'ENTERPRISES' });
  await saveView(world.as('INSPECTOR'));
});

test('Refused: a fifty-first view of a list', async () => {
  for (let n = 1; n <= 50; n += 1) {
    await saveView(world.as('COLLECTOR'), { name: `视图${n}` });
  }
  await expectRefusal(world, world.as('COLLECTOR'), 'INVALID_INPUT', SAVE_VIEW, input({ name: '再一个' }));
});

test('Who may not: partners, and whoever is not signed in', async () => {
  await expectRefusal(world, world.partner(), 'FORBIDDEN', SAVE_VIEW, input({}));
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SAVE_VIEW, input({}));
});
