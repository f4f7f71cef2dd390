import {
  auditOf,
  type Client,
  collect,
  collectAutomatically,
  eventOf,
  expectRefusal,
  inputFor,
  MONDAY_MORNING,
  OFFICES,
  openWorld,
  pointsOf,
  register,
  type RoleCode,
  type World,
} from '../kit';

const CORRECT = `mutation ($id: ID!, $reason: String!, $input: CollectCreditEventInput!) {
  correctCreditEvent(id: $id, reason: $reason, input: $input) {
    id status points late businessNumber conductKey corrects { id status correctedBy { id } } } }`;
const reason = '条目选错，应为严重不符合项。';

interface CorrectedEvent {
  id: string;
  status: string;
  points: number;
  late: boolean;
  corrects: { id: string; status: string; correctedBy: { id: string } };
}

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

const collected = async (itemCode: string, more: Record<string, unknown> = {}): Promise<string> =>
  (await collect(collector, inputFor(itemCode, { enterpriseId, ...more }))).id;
const correct = async (
  id: string,
  itemCode: string,
  more: Record<string, unknown> = {},
): Promise<CorrectedEvent> =>
  (
    await officer.ask<{ correctCreditEvent: CorrectedEvent }>(CORRECT, {
      id,
      reason,
      input: inputFor(itemCode, { enterpriseId, ...more }),
    })
  ).correctCreditEvent;

describe('A correction is a revocation and a new event, linked', () => {
  test('the wrong one is revoked and stays as it was, the new one counts, and each names the other', async () => {
    const wrong = await collected('J-001');
    const facts = `select to_jsonb(event) - 'status' as facts from credit_event event where id = $1`;
    const before = await world.owner.query<object[]>(facts, [wrong]);

    const right = await correct(wrong, 'J-002');

    expect(right).toMatchObject({
      status: 'EFFECTIVE',
      points: 6,
      corrects: { id: wrong, status: 'REVOKED', correctedBy: { id: right.id } },
    });
    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
    expect(await eventOf(officer, wrong)).toMatchObject({
      history: [{ status: 'EFFECTIVE' }, { status: 'REVOKED', by: 'CONFIRMING_OFFICER 380000', reason }],
    });
    expect(await world.owner.query<object[]>(facts, [wrong])).toEqual(before);
  });

  test('the trail tells what was wrong and what stands for it', async () => {
    const wrong = await collected('J-001', { verifiedOn: '2026-11-16' });
    const { id } = await correct(wrong, 'J-002', { verifiedOn: '2026-11-13' });

    expect((await auditOf(world, 'CORRECT_CREDIT_EVENT'))[0]).toMatchObject({
      subject_id: id,
      actor: 'CONFIRMING_OFFICER 380000',
      before: { correctsId: wrong, itemCode: 'J-001', points: 1, verifiedOn: '2026-11-16' },
      after: { itemCode: 'J-002', points: 6, verifiedOn: '2026-11-13', reason },
    });
    expect((await auditOf(world, 'REVOKE_CREDIT_EVENT'))[0]).toMatchObject({ subject_id: wrong });
    expect((await auditOf(world, 'COLLECT_CREDIT_EVENT'))[0]).toMatchObject({
      subject_id: id,
      after: { correctsId: wrong },
    });
  });

  test('the new one belongs to the same conduct, so that what else is known of it counts once', async () => {
    const wrong = await collected('J-001', { conductKey: '甲' });
    const other = await collected('J-003', { conductKey: '甲' });
    const right = await correct(wrong, 'J-015');

    expect(right).toMatchObject({ status: 'SUPERSEDED', conductKey: '甲' });
    expect((await eventOf(officer, other)).status).toBe('EFFECTIVE');
    expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
  });

  test('where the enterprise was wrong, the points move from the one to the other', async () => {
    const wrong = await collected('J-002');
    const other = await register(collector);
    const right = await correct(wrong, 'J-002', { enterpriseId: other.id });

    expect((await pointsOf(collector, enterpriseId)).points).toBe(0);
    expect((await pointsOf(collector, other.id)).points).toBe(6);
    expect(right.corrects.id).toBe(wrong);
  });

  test('what was in time stays in time, through several corrections; what was late stays late', async () => {
    const inTime = await collected('J-001', { verifiedOn: '2026-11-13' });
    const late = await collected('J-001', { verifiedOn: '2026-11-06' });
    world.clock.set('2026-12-16T10:00:00+08:00');
    const once = await correct(inTime, 'J-002', { verifiedOn: '2026-11-13' });
    const twice = await correct(once.id, 'J-003', { verifiedOn: '2026-11-12' });
    expect([once.late, twice.late]).toEqual([false, false]);
    expect((await correct(late, 'J-002', { verifiedOn: '2026-11-06' })).late).toBe(true);
    world.clock.set(MONDAY_MORNING);
  });

  test('what was explained about its number is not asked again, unless the number is another', async () => {
    const other = await register(collector);
    const [businessNumber, another] = ['117000007300401', '117000007300402'];
    for (const number of [businessNumber, another]) {
      await collect(collector, inputFor('N-001', { enterpriseId: other.id, businessNumber: number }));
    }
    const wrong = await collected('N-001', { businessNumber });
    const tasks = async (id: string): Promise<{ id: string }[]> =>
      (
        await collector.ask<{ creditEvent: { tasks: { id: string }[] } }>(
          `query ($id: ID!) { creditEvent(id: $id) { tasks { id } } }`,
          { id },
        )
      ).creditEvent.tasks;
    const [task] = await tasks(wrong);
    await collector.ask(`mutation ($id: ID!) { settleEventTask(id: $id, note: "同一报检单") { id } }`, {
      id: task?.id,
    });

    const right = await correct(wrong, 'N-002', { businessNumber });
    expect(await tasks(right.id)).toEqual([]);
    expect(await tasks((await correct(right.id, 'N-002', { businessNumber: another })).id)).toHaveLength(1);
  });

  test('an officer may correct what another department collects: it is a word on what is there', async () => {
    const wrong = await collected('P-005', { businessNumber: '（甬）检罚〔2026〕401号' });
    const right = await correct(wrong, 'P-005', { businessNumber: '（甬）检罚〔2026〕410号' });
    expect(right.status).toBe('EFFECTIVE');
  });
});

test('the preview tells what it does before it is done, and leaves no trace', async () => {
  const wrong = await collected('J-002');
  const before = await world.fingerprint();
  const PREVIEW = `query ($input: CollectCreditEventInput!, $corrects: ID) {
    previewCreditEvent(input: $input, corrects: $corrects) { status before { points } after { points } } }`;
  const variables = { input: inputFor('J-004', { enterpriseId }), corrects: wrong };

  const { previewCreditEvent } = await officer.ask<{ previewCreditEvent: unknown }>(PREVIEW, variables);

  expect(previewCreditEvent).toEqual({
    status: 'EFFECTIVE',
    before: { points: 6 },
    after: { points: 12 },
  });
  expect(await world.fingerprint()).toEqual(before);
  await expectRefusal(world, collector, 'FORBIDDEN', PREVIEW, variables);
});

test('a repeated request is one correction', async () => {
  const wrong = await collected('J-001');
  const more = { clientRequestId: 'correct-1' };
  const [first, second] = [await correct(wrong, 'J-002', more), await correct(wrong, 'J-002', more)];
  expect(second.id).toBe(first.id);
});

test('of five who correct at once, one does', async () => {
  const id = await collected('J-001');
  const variables = { id, reason, input: inputFor('J-002', { enterpriseId }) };
  const replies = await Promise.all(Array.from({ length: 5 }, () => officer.send(CORRECT, variables)));
  expect(replies.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  expect((await pointsOf(collector, enterpriseId)).points).toBe(6);
});

describe('Correcting is refused, and nothing is stored: neither half', () => {
  const variables = async (more: Record<string, unknown> = {}) => ({
    id: await collected('J-001'),
    reason,
    input: inputFor('J-002', { enterpriseId }),
    ...more,
  });

  test('without a reason', async () => {
    const refusal = await expectRefusal(
      world,
      officer,
      'INVALID_INPUT',
      CORRECT,
      await variables({ reason: ' ' }),
    );
    expect(refusal.fields).toEqual(['reason']);
  });

  test.each([
    ['a detail that is missing', { detail: '' }, 'INVALID_INPUT', 'detail'],
    ['an item that does not apply', { itemCode: 'J-013' }, 'NOT_APPLICABLE', 'itemCode'],
    ['a day to come', { verifiedOn: '2026-11-17' }, 'INVALID_INPUT', 'verifiedOn'],
  ])('for %s in the new one', async (_what, more, code, field) => {
    const given = await variables({ input: inputFor('J-002', { enterpriseId, ...more }) });
    const refusal = await expectRefusal(world, officer, code, CORRECT, given);
    expect(refusal.fields).toEqual([field]);
  });

  test('for one that waits, was revoked, or was corrected already', async () => {
    const waiting = await collectAutomatically(world, 'N-009', { enterpriseId });
    await expectRefusal(world, officer, 'INVALID_STATE', CORRECT, await variables({ id: waiting }));
    const wrong = await collected('J-001');
    await correct(wrong, 'J-002');
    await expectRefusal(world, officer, 'INVALID_STATE', CORRECT, await variables({ id: wrong }));
  });

  test.each([['999999999'], ['abc']])('for the id %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', CORRECT, await variables({ id }));
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['GRADING_OFFICER'], ['AUDITOR']])('to %s', async (role) => {
    const refusal = await expectRefusal(world, world.as(role), 'FORBIDDEN', CORRECT, await variables());
    expect(refusal.detail).toEqual({ permission: 'REVOKE_CREDIT_EVENT' });
  });

  test('to partners, to the signed out, and to other offices', async () => {
    const given = await variables();
    await expectRefusal(world, world.partner(), 'FORBIDDEN', CORRECT, given);
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CORRECT, given);
    for (const office of [OFFICES.other, OFFICES.below]) {
      await expectRefusal(world, world.as('CONFIRMING_OFFICER', office), 'NOT_FOUND', CORRECT, given);
    }
  });
});
