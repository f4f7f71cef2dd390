import { auditOf, expectRefusal, OFFICES, openAccount, openWorld, type World } from '../kit';
import { CREATE, DELETE, role } from './role-kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a role is deleted when nobody has it, and never one that came with the system', async () => {
  const admin = world.as('ADMINISTRATOR');
  await admin.ask(CREATE, role({ code: 'BRIEF' }));
  await openAccount(admin, { username: 'brief', office: OFFICES.own, role: 'BRIEF' });
  await expectRefusal(world, admin, 'STILL_IN_USE', DELETE, { code: 'BRIEF' });
  await admin.ask(CREATE, role({ code: 'DESK', permissions: [] }));
  await admin.ask(DELETE, { code: 'DESK' });
  expect(await auditOf(world, 'DELETE_ROLE')).toMatchObject([{ subject_id: 'DESK' }]);

  const head = world.as('ADMINISTRATOR', OFFICES.above);
  await expectRefusal(world, head, 'FORBIDDEN', DELETE, { code: 'PUBLISHER' });
  await expect(world.owner.query(`delete from role where code = 'PUBLISHER'`)).rejects.toThrow('stays');
});

test('who may not: other roles, a partner, nobody', async () => {
  await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', DELETE, { code: 'DESK' });
  await expectRefusal(world, world.partner(), 'FORBIDDEN', DELETE, { code: 'DESK' });
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', DELETE, { code: 'DESK' });
});
