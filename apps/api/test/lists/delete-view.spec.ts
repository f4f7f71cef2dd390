import { auditOf, expectRefusal, openWorld, type World } from '../kit';
import { DELETE_VIEW, saveView, SET_DEFAULT_VIEW, viewsOf } from './kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('Its owner deletes it, for colleagues too, who may have begun with it', async () => {
  const { id } = await saveView(world.as('COLLECTOR'), { shared: true });
  await world.as('INSPECTOR').ask(SET_DEFAULT_VIEW, { list: 'CREDIT_EVENTS', id });

  await world.as('COLLECTOR').ask(DELETE_VIEW, { id });

  expect(await viewsOf(world.as('COLLECTOR'))).toEqual([]);
  expect(await viewsOf(world.as('INSPECTOR'))).toEqual([]);
  expect((await auditOf(world, 'DELETE_VIEW'))[0]).toMatchObject({
    subject_id: id,
    before: { name: '待确认' },
  });
});

test('Who may not: colleagues, partners, whoever is not signed in; and what is gone is not found', async () => {
  const { id } = await saveView(world.as('COLLECTOR'), { shared: true });
  await expectRefusal(world, world.as('ADMINISTRATOR'), 'NOT_FOUND', DELETE_VIEW, { id });
  await expectRefusal(world, world.partner(), 'FORBIDDEN', DELETE_VIEW, { id });
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', DELETE_VIEW, { id });
  await world.as('COLLECTOR').ask(DELETE_VIEW, { id });
  await expectRefusal(world, world.as('COLLECTOR'), 'NOT_FOUND', DELETE_VIEW, { id });
});
