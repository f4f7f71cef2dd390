import {
  auditOf,
  type Client,
  collect,
  collectAutomatically,
  CONFIRM,
  DISMISS,
  eventOf,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type RoleCode,
  type World,
} from '../kit';

let world: World;
let collector: Client;
let officer: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
  officer = world.as('CONFIRMING_OFFICER');
});
afterAll(() => world.close());
beforeEach(async () => {
  enterpriseId = (await register(collector)).id;
});

const arrive = (itemCode = 'N-009', more: Record<string, unknown> = {}, office?: string): Promise<string> =>
  collectAutomatically(world, itemCode, { enterpriseId, ...more }, office);

describe('What came by itself and needs the word of a department', () => {
  test('waits without counting, and counts from its confirmation on', async () => {
    const id = await arrive();
    expect((await eventOf(officer, id)).status).toBe('AWAITING_CONFIRMATION');
    expect((await pointsOf(collector, enterpriseId)).points).toBe(0);

    await officer.ask(CONFIRM, { id, note: '  属实 ' });

    expect(await eventOf(officer, id)).toMatchObject({
      status: 'EFFECTIVE',
      history: [
        { status: 'AWAITING_CONFIRMATION', by: null, reason: null },
        { status: 'EFFECTIVE', by: 'CONFIRMING_OFFICER 380000', reason: '属实' },
      ],
    });
    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
  });

  test('is confirmed without a note as well', async () => {
    const id = await arrive();

    await officer.ask(CONFIRM, { id });

    expect((await eventOf(officer, id)).history.at(-1)).toMatchObject({ status: 'EFFECTIVE', reason: null });
  });

  test('gives way when the same act counts with more points already', async () => {
    const larger = await collect(collector, inputFor('P-003', { enterpriseId, conductKey: '甲' }));
    const id = await arrive('N-009', { conductKey: '甲' });

    await officer.ask(CONFIRM, { id });

    expect(await eventOf(officer, id)).toMatchObject({
      status: 'SUPERSEDED',
      supersededBy: { id: larger.id },
    });
    expect((await pointsOf(collector, enterpriseId)).points).toBe(12);
  });

  test('takes the place of what counts of the same act with fewer points', async () => {
    const smaller = await collect(collector, inputFor('J-001', { enterpriseId, conductKey: '甲' }));
    const id = await arrive('N-009', { conductKey: '甲' });
    expect((await eventOf(officer, smaller.id)).status).toBe('EFFECTIVE');

    await officer.ask(CONFIRM, { id });

    expect(await eventOf(officer, smaller.id)).toMatchObject({
      status: 'SUPERSEDED',
      supersededBy: { id },
    });
    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
  });

  test('does not wait where the item is collected by hand', async () => {
    expect((await eventOf(officer, await arrive('J-001'))).status).toBe('EFFECTIVE');
  });
});

describe('Confirming is refused, and nothing is stored', () => {
  test('for an event that counts already, by hand or by a confirmation before', async () => {
    const byHand = await collect(collector, inputFor('E-001', { enterpriseId }));
    const confirmed = await arrive();
    await officer.ask(CONFIRM, { id: confirmed });

    for (const id of [byHand.id, confirmed]) {
      const refusal = await expectRefusal(world, officer, 'INVALID_STATE', CONFIRM, { id });
      expect(refusal.detail).toEqual({ status: 'EFFECTIVE' });
    }
  });

  test('for one that was dismissed', async () => {
    const id = await arrive();
    await officer.ask(DISMISS, { id, reason: '误报' });

    const refusal = await expectRefusal(world, officer, 'INVALID_STATE', CONFIRM, { id });

    expect(refusal.detail).toEqual({ status: 'DISMISSED' });
  });

  test.each([['999999999'], ['0'], ['abc'], ['']])('for the id %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', CONFIRM, { id });
  });

  test('of five who confirm at once, one does, and the points count once', async () => {
    const id = await arrive();

    const replies = await Promise.all(Array.from({ length: 5 }, () => officer.send(CONFIRM, { id })));

    const codes = replies.map(({ errors }) => errors?.[0]?.extensions.code ?? 'DONE').sort();
    expect(codes).toEqual(['DONE', ...Array<string>(4).fill('INVALID_STATE')]);
    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
    expect((await eventOf(officer, id)).history).toHaveLength(2);
  });
});

describe('Who may confirm', () => {
  test.each<[RoleCode, string]>([
    ['CONFIRMING_OFFICER', OFFICES.own],
    ['ADMINISTRATOR', OFFICES.own],
    ['CONFIRMING_OFFICER', OFFICES.above],
  ])('%s of %s', async (role, office) => {
    await world.as(role, office).ask(CONFIRM, { id: await arrive() });
  });

  test('the collecting office and the supervising one, where they differ', async () => {
    const [one, other] = [await arrive('N-009', {}, OFFICES.other), await arrive('N-009', {}, OFFICES.other)];

    await world.as('CONFIRMING_OFFICER', OFFICES.other).ask(CONFIRM, { id: one });
    await officer.ask(CONFIRM, { id: other });
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['GRADING_OFFICER'], ['AUDITOR']])('not %s', async (role) => {
    const id = await arrive();
    const refusal = await expectRefusal(world, world.as(role), 'FORBIDDEN', CONFIRM, { id });
    expect(refusal.detail).toEqual({ permission: 'CONFIRM_CREDIT_EVENT' });
  });

  test('not a partner agency, and nobody who is signed out', async () => {
    const id = await arrive();
    await expectRefusal(world, world.partner(), 'FORBIDDEN', CONFIRM, { id });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CONFIRM, { id });
  });

  test.each([
    ['another bureau', OFFICES.other],
    ['an office below the supervising one', OFFICES.below],
  ])('not %s: there is no such event for it', async (_who, office) => {
    const id = await arrive();
    await expectRefusal(world, world.as('CONFIRMING_OFFICER', office), 'NOT_FOUND', CONFIRM, { id });
  });
});

test('The trail holds the status before and after', async () => {
  const id = await arrive();
  await officer.ask(CONFIRM, { id, note: '属实' });

  expect((await auditOf(world, 'CONFIRM_CREDIT_EVENT'))[0]).toMatchObject({
    actor: 'CONFIRMING_OFFICER 380000',
    office_code: OFFICES.own,
    subject_type: 'CreditEvent',
    subject_id: id,
    before: { status: 'AWAITING_CONFIRMATION' },
    after: { status: 'EFFECTIVE', reason: '属实' },
  });
});
