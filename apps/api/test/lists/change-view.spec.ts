import { auditOf, expectRefusal, openWorld, type World } from '../kit';
import { CHANGE_VIEW, saveView, SET_DEFAULT_VIEW, type View, viewsOf } from './kit';

let world: World;
let view: View;
beforeEach(async () => {
  world = await openWorld();
  view = await saveView(world.as('COLLECTOR'), { shared: true, columns: ['points'] });
});
afterEach(() => world.close());

const change = async (input: Record<string, unknown>): Promise<View> =>
  (await world.as('COLLECTOR').ask<{ changeView: View }>(CHANGE_VIEW, { id: view.id, input })).changeView;

test('Its owner renames it, gives it other filters and columns; what is left out stays', async () => {
  expect(await change({ name: '已逾期' })).toMatchObject({
    name: '已逾期',
    filter: 'status=AWAITING_CONFIRMATION',
    columns: ['points'],
    shared: true,
  });
  expect(await change({ filter: 'category=EXTERNAL', columns: null })).toMatchObject({
    name: '已逾期',
    filter: 'category=EXTERNAL',
    columns: null,
  });
  expect((await auditOf(world, 'CHANGE_VIEW'))[0]).toMatchObject({
    subject_id: view.id,
    before: { filter: 'status=AWAITING_CONFIRMATION', columns: ['points'] },
    after: { filter: 'category=EXTERNAL', columns: null },
  });
});

test('Taken back, it is gone for colleagues, also as the view that their list begins with', async () => {
  const colleague = world.as('INSPECTOR');
  await colleague.ask(SET_DEFAULT_VIEW, { list: 'CREDIT_EVENTS', id: view.id });
  await change({ shared: false });
  expect(await viewsOf(colleague)).toEqual([]);

  await change({ shared: true });
  expect(await viewsOf(colleague)).toMatchObject([{ isDefault: false }]);
});

test.each([
  ['a blank name', { name: '' }, 'name'],
  ['what is no filter', { filter: '<x>=1' }, 'filter'],
  ['no column at all', { columns: [] }, 'columns'],
])('Refused: %s', async (_what, input, field) => {
  const variables = { id: view.id, input };
  const { fields } = await expectRefusal(
    world,
    world.as('COLLECTOR'),
    'INVALID_INPUT',
    CHANGE_VIEW,
    variables,
  );
  expect(fields).toEqual([field]);
});

test('Refused: the name of another view of the list', async () => {
  await saveView(world.as('COLLECTOR'), { name: '另一个' });
  const variables = { id: view.id, input: { name: '另一个' } };
  await expectRefusal(world, world.as('COLLECTOR'), 'ALREADY_TAKEN', CHANGE_VIEW, variables);
});

test('Who may not: colleagues, who use it as it is; partners; whoever is not signed in', async () => {
  const variables = { id: view.id, input: { name: '我的' } };
  await expectRefusal(world, world.as('ADMINISTRATOR'), 'NOT_FOUND', CHANGE_VIEW, variables);
  await expectRefusal(world, world.partner(), 'FORBIDDEN', CHANGE_VIEW, variables);
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CHANGE_VIEW, variables);
  await expectRefusal(world, world.as('COLLECTOR'), 'NOT_FOUND', CHANGE_VIEW, {
    ...variables,
    id: '999999999',
  });
});
