import { accountId, auditOf, expectRefusal, OFFICES, openAccount, openWorld, type World } from '../kit';

const CHANGE = `mutation ($id: ID!, $input: ChangeAccountInput!) { changeAccount(id: $id, input: $input) {
  displayName office { code } role { code } department } }`;

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  const input = { username: 'moved.officer', office: OFFICES.own, role: 'COLLECTOR' };
  ({ id } = await openAccount(world.as('ADMINISTRATOR'), input));
});
afterAll(() => world.close());

test('changes what is given, keeps the rest, and keeps both in the trail', async () => {
  const { changeAccount } = await world.as('ADMINISTRATOR').ask<{ changeAccount: object }>(CHANGE, {
    id,
    input: { office: OFFICES.below, role: 'INSPECTOR', department: 'INSPECTION' },
  });

  expect(changeAccount).toEqual({
    displayName: 'moved.officer',
    office: { code: OFFICES.below },
    role: { code: 'INSPECTOR' },
    department: 'INSPECTION',
  });
  const [entry] = await auditOf(world, 'CHANGE_ACCOUNT');
  expect(entry).toMatchObject({
    subject_id: id,
    before: { office: OFFICES.own, role: 'COLLECTOR', department: null },
    after: { office: OFFICES.below, role: 'INSPECTOR', department: '施检' },
  });
});

test.each([
  ['an office above', { office: OFFICES.above }, 'FORBIDDEN'],
  ['an office beside', { office: OFFICES.other }, 'FORBIDDEN'],
  ['an office that is none', { office: '999999' }, 'INVALID_INPUT'],
  ['a role that is none', { role: 'KING' }, 'INVALID_INPUT'],
  ['an empty name', { displayName: '  ' }, 'INVALID_INPUT'],
])('refuses %s', async (_what, input, code) => {
  await expectRefusal(world, world.as('ADMINISTRATOR'), code, CHANGE, { id, input });
});

test('the own role and office are for another to change; the own name is not', async () => {
  const own = await accountId(world, 'administrator.380000');
  const admin = world.as('ADMINISTRATOR');
  await expectRefusal(world, admin, 'FORBIDDEN', CHANGE, { id: own, input: { role: 'COLLECTOR' } });
  await expectRefusal(world, admin, 'FORBIDDEN', CHANGE, { id: own, input: { office: OFFICES.below } });
  await admin.ask(CHANGE, { id: own, input: { displayName: '管理员甲' } });
});

test('an account that may do more is not for an operator to take down', async () => {
  const admin = await accountId(world, 'administrator.380100');
  const input = { role: 'SYSTEM_OPERATOR' };
  await expectRefusal(world, world.as('SYSTEM_OPERATOR'), 'FORBIDDEN', CHANGE, { id: admin, input });
});

test('accounts above, beside, and such as do not exist, are not found', async () => {
  const input = { displayName: '乙' };
  for (const name of ['collector.000000', 'collector.310000', 'nobody']) {
    const variables = { id: (await accountId(world, name)) || '999999', input };
    await expectRefusal(world, world.as('ADMINISTRATOR'), 'NOT_FOUND', CHANGE, variables);
  }
  await expectRefusal(world, world.as('AUDITOR'), 'FORBIDDEN', CHANGE, { id, input });
});
