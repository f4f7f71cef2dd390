import { auditOf, expectRefusal, OFFICES, openWorld, type World } from '../kit';
import { CREATE, role, rolesOf } from './role-kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a role that an office makes is there for it and those below, and for nobody beside it', async () => {
  const { createRole } = await world.as('ADMINISTRATOR').ask<{ createRole: object }>(CREATE, role());
  expect(createRole).toEqual({
    code: 'WINDOW',
    name: '窗口人员',
    permissions: ['READ_ENTERPRISES'],
    builtIn: false,
    office: { code: OFFICES.own },
  });
  const codes = async (office: string) => (await rolesOf(world, office)).map(({ code }) => code);
  expect(await codes(OFFICES.own)).toContain('WINDOW');
  expect(await codes(OFFICES.below)).toContain('WINDOW');
  expect(await codes(OFFICES.other)).not.toContain('WINDOW');
  expect(await codes(OFFICES.other)).toContain('COLLECTOR');
  expect(await auditOf(world, 'CREATE_ROLE')).toMatchObject([{ subject_id: 'WINDOW' }]);
});

test.each([
  ['a code that is taken', { code: 'COLLECTOR' }, 'ALREADY_TAKEN'],
  ['a code of other characters', { code: '窗口' }, 'INVALID_INPUT'],
  ['no name', { code: 'OTHER', name: ' ' }, 'INVALID_INPUT'],
  ['a permission that is none', { code: 'OTHER', permissions: ['FLY'] }, 'INVALID_INPUT'],
  ['an office above', { code: 'OTHER', office: OFFICES.above }, 'FORBIDDEN'],
  ['an office beside', { code: 'OTHER', office: OFFICES.other }, 'FORBIDDEN'],
])('refuses %s', async (_what, more, code) => {
  await expectRefusal(world, world.as('ADMINISTRATOR'), code, CREATE, role(more));
});

test('nobody puts into a role what she does not hold', async () => {
  await expectRefusal(world, world.as('SYSTEM_OPERATOR'), 'FORBIDDEN', CREATE, role({ code: 'OTHER' }));
});

test('who may not: other roles, a partner, nobody', async () => {
  await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', CREATE, role({ code: 'OTHER' }));
  await expectRefusal(world, world.partner(), 'FORBIDDEN', CREATE, role({ code: 'OTHER' }));
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CREATE, role({ code: 'OTHER' }));
});
