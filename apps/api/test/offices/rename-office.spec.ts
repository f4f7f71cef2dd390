import { auditOf, expectRefusal, OFFICES, openWorld, type World } from '../kit';

const RENAME = `mutation ($code: String!, $name: String!) { renameOffice(code: $code, name: $name) { name } }`;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('renames its own and those below, and no other', async () => {
  const admin = world.as('ADMINISTRATOR');
  const renamed = { code: OFFICES.below, name: '宁波局北仑分局' };
  expect(await admin.ask(RENAME, renamed)).toEqual({ renameOffice: { name: '宁波局北仑分局' } });
  expect(await auditOf(world, 'RENAME_OFFICE')).toMatchObject([{ after: { name: '宁波局北仑分局' } }]);
  await expectRefusal(world, admin, 'FORBIDDEN', RENAME, { code: OFFICES.other, name: '上海局' });
  await expectRefusal(world, admin, 'NOT_FOUND', RENAME, { code: '999999', name: '上海局' });
  await expectRefusal(world, admin, 'INVALID_INPUT', RENAME, { code: OFFICES.below, name: ' ' });
  await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', RENAME, renamed);
});

test('who may not: other roles, a partner, nobody', async () => {
  await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', RENAME, {
    code: OFFICES.below,
    name: '北仑局',
  });
  await expectRefusal(world, world.partner(), 'FORBIDDEN', RENAME, { code: OFFICES.below, name: '北仑局' });
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', RENAME, {
    code: OFFICES.below,
    name: '北仑局',
  });
});
