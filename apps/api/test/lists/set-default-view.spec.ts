import { auditOf, expectRefusal, OFFICES, openWorld, type World } from '../kit';
import { saveView, SET_DEFAULT_VIEW, viewsOf } from './kit';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const list = 'CREDIT_EVENTS';

test('A list opens with one view, for one account; another takes its place, and none again', async () => {
  const { id } = await saveView(world.as('COLLECTOR'), { shared: true });
  const other = await saveView(world.as('COLLECTOR'), { name: '另一个' });
  const begin = (view: string | null) => world.as('COLLECTOR').ask(SET_DEFAULT_VIEW, { list, id: view });
  const defaults = async () =>
    (await viewsOf(world.as('COLLECTOR'))).filter(({ isDefault }) => isDefault).map((view) => view.id);

  await begin(id);
  expect(await defaults()).toEqual([id]);
  expect(await viewsOf(world.as('INSPECTOR'))).toMatchObject([{ id, isDefault: false }]);
  expect((await auditOf(world, 'SET_DEFAULT_VIEW'))[0]).toMatchObject({ subject_id: id, after: { list } });
  await begin(other.id);
  expect(await defaults()).toEqual([other.id]);
  await begin(null);
  expect(await defaults()).toEqual([]);
});

test('Refused: a view of another list, one that is not shared, one of another office', async () => {
  const own = await saveView(world.as('COLLECTOR'), { list: 'ENTERPRISES' });
  await expectRefusal(world, world.as('COLLECTOR'), 'NOT_FOUND', SET_DEFAULT_VIEW, { list, id: own.id });
  const alone = await saveView(world.as('COLLECTOR'));
  await expectRefusal(world, world.as('INSPECTOR'), 'NOT_FOUND', SET_DEFAULT_VIEW, { list, id: alone.id });
  const elsewhere = await saveView(world.as('COLLECTOR', OFFICES.other), { shared: true });
  await expectRefusal(world, world.as('INSPECTOR'), 'NOT_FOUND', SET_DEFAULT_VIEW, {
    list,
    id: elsewhere.id,
  });
});

test('Who may not: partners, and whoever is not signed in', async () => {
  await expectRefusal(world, world.partner(), 'FORBIDDEN', SET_DEFAULT_VIEW, { list });
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SET_DEFAULT_VIEW, { list });
});
