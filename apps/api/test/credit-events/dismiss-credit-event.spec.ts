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

const reason = '经核实为系统误报';

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

const arrive = (more: Record<string, unknown> = {}, office?: string): Promise<string> =>
  collectAutomatically(world, 'N-009', { enterpriseId, ...more }, office);

describe('A department that says no', () => {
  test('keeps the event and its history with the reason; its points never count', async () => {
    const id = await arrive();

    await officer.ask(DISMISS, { id, reason: `  ${reason} ` });

    expect(await eventOf(officer, id)).toMatchObject({
      status: 'DISMISSED',
      points: 6,
      supersededBy: null,
      history: [
        { status: 'AWAITING_CONFIRMATION', by: null },
        { status: 'DISMISSED', by: 'CONFIRMING_OFFICER 380000', reason },
      ],
    });
    expect((await pointsOf(collector, enterpriseId)).points).toBe(0);
  });

  test('leaves alone what counts of the same act', async () => {
    const counted = await collect(collector, inputFor('J-001', { enterpriseId, conductKey: '甲' }));
    const id = await arrive({ conductKey: '甲' });

    await officer.ask(DISMISS, { id, reason });

    expect(await eventOf(officer, counted.id)).toMatchObject({
      status: 'EFFECTIVE',
      history: [{ status: 'EFFECTIVE' }],
    });
  });
});

describe('Dismissing is refused, and nothing is stored', () => {
  test.each([[''], ['  \n'], ['理'.repeat(2_001)]])(
    'without a reason, or with one too long (%#)',
    async (wrong) => {
      const refusal = await expectRefusal(world, officer, 'INVALID_INPUT', DISMISS, {
        id: await arrive(),
        reason: wrong,
      });
      expect(refusal).toMatchObject({ fields: ['reason'], detail: { rule: 'REASON_REQUIRED' } });
    },
  );

  test('with no reason at all', async () => {
    const refusal = await expectRefusal(
      world,
      officer,
      'INVALID_INPUT',
      `mutation ($id: ID!) { dismissCreditEvent(id: $id) { id } }`,
      { id: await arrive() },
    );
    expect(refusal.fields).toEqual(['reason']);
  });

  test('twice', async () => {
    const id = await arrive();
    await officer.ask(DISMISS, { id, reason });

    const refusal = await expectRefusal(world, officer, 'INVALID_STATE', DISMISS, { id, reason });

    expect(refusal.detail).toEqual({ status: 'DISMISSED' });
  });

  test('for an event that counts: that is revoked, not dismissed', async () => {
    const byHand = await collect(collector, inputFor('E-001', { enterpriseId }));
    const confirmed = await arrive();
    await officer.ask(CONFIRM, { id: confirmed });

    for (const id of [byHand.id, confirmed]) {
      await expectRefusal(world, officer, 'INVALID_STATE', DISMISS, { id, reason });
    }
  });

  test.each([['999999999'], ['abc']])('for the id %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', DISMISS, { id, reason });
  });

  test('when confirming and dismissing meet, one of them does it', async () => {
    const id = await arrive();

    const replies = await Promise.all([
      officer.send(CONFIRM, { id }),
      officer.send(DISMISS, { id, reason }),
      officer.send(CONFIRM, { id }),
      officer.send(DISMISS, { id, reason }),
    ]);

    expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    const { status, history } = await eventOf(officer, id);
    expect(history.map((change) => change.status)).toEqual(['AWAITING_CONFIRMATION', status]);
    expect((await pointsOf(collector, enterpriseId)).points).toBe(status === 'EFFECTIVE' ? 6 : 0);
  });
});

describe('Who may dismiss', () => {
  test.each<[RoleCode, string]>([
    ['CONFIRMING_OFFICER', OFFICES.own],
    ['ADMINISTRATOR', OFFICES.own],
    ['CONFIRMING_OFFICER', OFFICES.above],
  ])('%s of %s', async (role, office) => {
    await world.as(role, office).ask(DISMISS, { id: await arrive(), reason });
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['GRADING_OFFICER'], ['AUDITOR']])('not %s', async (role) => {
    await expectRefusal(world, world.as(role), 'FORBIDDEN', DISMISS, { id: await arrive(), reason });
  });

  test('not a partner agency, nobody who is signed out, no foreign office', async () => {
    const variables = { id: await arrive(), reason };
    await expectRefusal(world, world.partner(), 'FORBIDDEN', DISMISS, variables);
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', DISMISS, variables);
    for (const office of [OFFICES.other, OFFICES.below]) {
      await expectRefusal(world, world.as('CONFIRMING_OFFICER', office), 'NOT_FOUND', DISMISS, variables);
    }
  });
});

test('The trail holds the status before and after, and the reason', async () => {
  const id = await arrive();
  await officer.ask(DISMISS, { id, reason });

  expect((await auditOf(world, 'DISMISS_CREDIT_EVENT'))[0]).toMatchObject({
    actor: 'CONFIRMING_OFFICER 380000',
    office_code: OFFICES.own,
    subject_id: id,
    before: { status: 'AWAITING_CONFIRMATION' },
    after: { status: 'DISMISSED', reason },
  });
});
