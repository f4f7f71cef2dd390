import {
  auditOf,
  type Client,
  collect,
  collectAutomatically,
  eventOf,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  REVOKE,
  type RoleCode,
  type World,
} from '../kit';

const reason = '行政复议决定撤销原处罚';

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

const collected = async (itemCode = 'P-003', more: Record<string, unknown> = {}): Promise<string> =>
  (await collect(collector, inputFor(itemCode, { enterpriseId, ...more }))).id;

describe('An event that proves wrong', () => {
  test('takes its points back and keeps its record, its number and its history', async () => {
    const kept = await collected('J-002');
    const id = await collected('P-003');
    expect(await pointsOf(collector, enterpriseId)).toEqual({ points: 18, seriousPenaltyPoints: 12 });
    const facts = `select to_jsonb(event) - 'status' as facts from credit_event event where id = $1`;
    const before = await world.owner.query<object[]>(facts, [id]);

    await officer.ask(REVOKE, { id, reason: ` ${reason}  ` });

    expect(await pointsOf(collector, enterpriseId)).toEqual({ points: 6, seriousPenaltyPoints: 0 });
    expect(await eventOf(officer, id)).toMatchObject({
      status: 'REVOKED',
      points: 12,
      history: [
        { status: 'EFFECTIVE', by: 'COLLECTOR 380000', reason: null },
        { status: 'REVOKED', by: 'CONFIRMING_OFFICER 380000', reason },
      ],
    });
    expect(await world.owner.query<object[]>(facts, [id])).toEqual(before);
    expect((await eventOf(officer, kept)).status).toBe('EFFECTIVE');
  });

  test('gives its number to no other', async () => {
    const first = await collect(collector, inputFor('J-001', { enterpriseId }));
    await officer.ask(REVOKE, { id: first.id, reason });

    const second = await collect(collector, inputFor('J-001', { enterpriseId }));

    expect(Number(second.businessNumber.slice(-3))).toBe(Number(first.businessNumber.slice(-3)) + 1);
  });

  test('makes room for the next of the same act, which then counts', async () => {
    const next = await collected('J-002', { conductKey: '甲' });
    const id = await collected('P-003', { conductKey: '甲' });
    expect((await eventOf(officer, next)).status).toBe('SUPERSEDED');

    await officer.ask(REVOKE, { id, reason });

    expect((await eventOf(officer, next)).status).toBe('EFFECTIVE');
    expect(await pointsOf(collector, enterpriseId)).toEqual({ points: 6, seriousPenaltyPoints: 0 });
  });

  test('changes no points where it had given way', async () => {
    const id = await collected('J-002', { conductKey: '甲' });
    await collected('P-003', { conductKey: '甲' });

    await officer.ask(REVOKE, { id, reason });

    expect(await eventOf(officer, id)).toMatchObject({ status: 'REVOKED', supersededBy: null });
    expect((await pointsOf(collector, enterpriseId)).points).toBe(12);
  });
});

test('A reason that was cut in the middle of a character is kept with a mark in its place, in the trail as well', async () => {
  const id = await collected();

  await officer.ask(REVOKE, { id, reason: '撤销\ud83d' });

  expect((await eventOf(officer, id)).history.at(-1)).toMatchObject({ reason: '撤销\ufffd' });
  expect((await auditOf(world, 'REVOKE_CREDIT_EVENT'))[0]).toMatchObject({ after: { reason: '撤销\ufffd' } });
});

describe('Revoking is refused, and nothing is stored', () => {
  test.each([[''], [' \t\n'], ['理'.repeat(2_001)]])(
    'without a reason, or with one too long (%#)',
    async (wrong) => {
      const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', REVOKE, {
        id: await collected(),
        reason: wrong,
      });
      expect(refusal).toMatchObject({ fields: ['reason'], detail: { rule: 'REASON_REQUIRED' } });
    },
  );

  test('twice', async () => {
    const id = await collected();
    await officer.ask(REVOKE, { id, reason });

    const refusal = await expectRefusal(world, officer, 'INVALID_STATE', REVOKE, { id, reason });

    expect(refusal.detail).toEqual({ status: 'REVOKED' });
  });

  test('while the event waits for confirmation: that is dismissed, not revoked', async () => {
    const id = await collectAutomatically(world, 'N-009', { enterpriseId });

    const refusal = await expectRefusal(world, officer, 'INVALID_STATE', REVOKE, { id, reason });

    expect(refusal.detail).toEqual({ status: 'AWAITING_CONFIRMATION' });
  });

  test.each([['999999999'], ['-1'], ['abc']])('for the id %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', REVOKE, { id, reason });
  });

  test('with a character that PostgreSQL cannot keep in the reason', async () => {
    await expectRefusal(world, officer, 'INVALID_INPUT', REVOKE, {
      id: await collected(),
      reason: '撤销\u0000',
    });
  });

  test('of five who revoke at once, one does, and the points go once', async () => {
    await collected('J-002');
    const id = await collected('P-003');

    const replies = await Promise.all(Array.from({ length: 5 }, () => officer.send(REVOKE, { id, reason })));

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
  });
});

describe('Who may revoke', () => {
  test.each<[RoleCode, string]>([
    ['CONFIRMING_OFFICER', OFFICES.own],
    ['ADMINISTRATOR', OFFICES.own],
    ['CONFIRMING_OFFICER', OFFICES.above],
  ])('%s of %s', async (role, office) => {
    await world.as(role, office).ask(REVOKE, { id: await collected(), reason });
  });

  test('the collecting office, about an enterprise that another supervises', async () => {
    const { id } = await collect(world.as('COLLECTOR', OFFICES.other), inputFor('W-009', { enterpriseId }));

    await world.as('CONFIRMING_OFFICER', OFFICES.other).ask(REVOKE, { id, reason });
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['GRADING_OFFICER'], ['AUDITOR']])('not %s', async (role) => {
    const refusal = await expectRefusal(world, world.as(role), 'FORBIDDEN', REVOKE, {
      id: await collected(),
      reason,
    });
    expect(refusal.detail).toEqual({ permission: 'REVOKE_CREDIT_EVENT' });
  });

  test('not a partner agency, nobody who is signed out, no foreign office', async () => {
    const variables = { id: await collected(), reason };
    await expectRefusal(world, world.partner(), 'FORBIDDEN', REVOKE, variables);
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', REVOKE, variables);
    for (const office of [OFFICES.other, OFFICES.below]) {
      await expectRefusal(world, world.as('CONFIRMING_OFFICER', office), 'NOT_FOUND', REVOKE, variables);
    }
  });
});

test('The trail holds the status before and after, and the reason', async () => {
  const id = await collected();
  await officer.ask(REVOKE, { id, reason });

  expect((await auditOf(world, 'REVOKE_CREDIT_EVENT'))[0]).toMatchObject({
    actor: 'CONFIRMING_OFFICER 380000',
    office_code: OFFICES.own,
    subject_id: id,
    before: { status: 'EFFECTIVE' },
    after: { status: 'REVOKED', reason },
  });
});
