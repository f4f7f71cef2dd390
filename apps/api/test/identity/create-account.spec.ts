import { auditOf, Browser, expectRefusal, OFFICES, openWorld, type RoleCode, type World } from '../kit';

const CREATE = `mutation ($input: CreateAccountInput!) { createAccount(input: $input) {
  firstPassword account { id username displayName office { code } role { code } department mustChangePassword disabledAt } } }`;
const input = (more: object = {}) => ({
  input: { username: 'new.officer', displayName: '新同事', office: OFFICES.own, role: 'COLLECTOR', ...more },
});

interface Created {
  createAccount: { firstPassword: string; account: { id: string } };
}

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('opens an account with a first password that is told once, kept as a hash, and must be changed', async () => {
  const { createAccount } = await world
    .as('ADMINISTRATOR')
    .ask<Created>(CREATE, input({ username: ' New.Officer ', department: 'DECLARATION' }));

  const { firstPassword, account } = createAccount;
  expect(account).toMatchObject({
    username: 'new.officer',
    displayName: '新同事',
    office: { code: OFFICES.own },
    role: { code: 'COLLECTOR' },
    department: 'DECLARATION',
    mustChangePassword: true,
    disabledAt: null,
  });
  expect(firstPassword).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  const [entry] = await auditOf(world, 'CREATE_ACCOUNT');
  expect(entry).toMatchObject({ subject_id: account.id, actor: 'ADMINISTRATOR 380000' });
  expect(JSON.stringify(entry)).not.toContain(firstPassword);

  const browser = new Browser(world);
  expect(await browser.signIn('new.officer', firstPassword)).toBe('DONE');
  const { data } = await browser.send('{ viewer { mustChangePassword permissions } mySessions { current } }');
  expect(data).toEqual({
    viewer: { mustChangePassword: true, permissions: [] },
    mySessions: [{ current: true }],
  });
  for (const query of ['{ offices { code } }', '{ enterprises { totalCount } }', '{ workQueue { id } }']) {
    expect(await browser.outcome(query)).toBe('PASSWORD_CHANGE_REQUIRED');
  }
});

test.each([
  ['a name that is taken', { username: 'collector.380000' }, 'ALREADY_TAKEN'],
  ['a name with other characters', { username: '新同事' }, 'INVALID_INPUT'],
  ['a name of one character', { username: 'a' }, 'INVALID_INPUT'],
  ['no display name', { username: 'other', displayName: ' ' }, 'INVALID_INPUT'],
  ['a role that is none', { username: 'other', role: 'KING' }, 'INVALID_INPUT'],
  ['an office that is none', { username: 'other', office: '999999' }, 'INVALID_INPUT'],
  ['an office above', { username: 'other', office: OFFICES.above }, 'FORBIDDEN'],
  ['an office beside', { username: 'other', office: OFFICES.other }, 'FORBIDDEN'],
])('refuses %s', async (_what, more, code) => {
  await expectRefusal(world, world.as('ADMINISTRATOR'), code, CREATE, input(more));
});

test('nobody gives a role that may do what she may not', async () => {
  const operator = world.as('SYSTEM_OPERATOR');
  const refusal = await expectRefusal(world, operator, 'FORBIDDEN', CREATE, input({ username: 'other' }));
  expect(refusal.detail).toMatchObject({ rule: 'NOT_HELD' });

  const { createAccount } = await operator.ask<Created>(
    CREATE,
    input({ username: 'second.operator', role: 'SYSTEM_OPERATOR', office: OFFICES.below }),
  );
  expect(createAccount.account.id).toMatch(/^\d+$/);
});

test.each<[RoleCode]>([['COLLECTOR'], ['AUDITOR'], ['PUBLISHER'], ['GRADING_OFFICER']])(
  'is not for %s',
  async (role) => {
    await expectRefusal(world, world.as(role), 'FORBIDDEN', CREATE, input({ username: 'other' }));
  },
);

test('is for nobody who is signed out, and for no partner', async () => {
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CREATE, input());
  await expectRefusal(world, world.partner(), 'FORBIDDEN', CREATE, input());
});
