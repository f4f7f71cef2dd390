import { auditOf, collect, expectRefusal, inputFor, OFFICES, openWorld, register, type World } from '../kit';

const ADD = `mutation ($input: AddOfficeInput!) { addOffice(input: $input) { code name level official parent { code } } }`;
const office = (more: object = {}) => ({
  input: { code: '380300', name: '第三分局', parent: OFFICES.own, ...more },
});

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('adds an office below one’s own, one level down, and its scope holds at once', async () => {
  const admin = world.as('ADMINISTRATOR');
  expect(await admin.ask(ADD, office())).toEqual({
    addOffice: {
      code: '380300',
      name: '第三分局',
      level: 'BRANCH',
      official: false,
      parent: { code: OFFICES.own },
    },
  });
  expect(await auditOf(world, 'ADD_OFFICE')).toMatchObject([{ subject_id: '380300' }]);

  const enterprise = await register(admin, { office: '380300' });
  const event = await collect(admin, inputFor('J-001', { enterpriseId: enterprise.id, office: '380300' }));
  expect(event.status).toBe('EFFECTIVE');
});

test.each([
  ['a code that is taken', { code: '380100' }, 'ALREADY_TAKEN'],
  ['a code of five digits', { code: '38030' }, 'INVALID_INPUT'],
  ['no name', { code: '380400', name: '' }, 'INVALID_INPUT'],
  ['a parent that is none', { code: '380400', parent: '999999' }, 'INVALID_INPUT'],
  ['a parent above', { code: '390000', parent: OFFICES.above }, 'FORBIDDEN'],
  ['a parent beside', { code: '310100', parent: OFFICES.other }, 'FORBIDDEN'],
  ['an office below a sub-office', { code: '380111', parent: '380110' }, 'INVALID_INPUT'],
])('refuses %s', async (_what, more, code) => {
  await expectRefusal(world, world.as('ADMINISTRATOR'), code, ADD, office(more));
});

test('who may not: other roles, a partner, nobody', async () => {
  await expectRefusal(world, world.as('COLLECTOR'), 'FORBIDDEN', ADD, office({ code: '380400' }));
  await expectRefusal(world, world.partner(), 'FORBIDDEN', ADD, office({ code: '380400' }));
  await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', ADD, office({ code: '380400' }));
});
