import { watchHeldGrades } from '../../src/modules/grade-applications';
import {
  auditOf,
  type Client,
  collect,
  collectPoints,
  docxText,
  expectRefusal,
  gradeOf,
  inputFor,
  OFFICES,
  openWorld,
  REVOKE,
  type RoleCode,
  type World,
} from '../kit';
import {
  DROP,
  EFFECT,
  goodEnterprise,
  granted,
  OPEN_WITHDRAWAL,
  SERVE,
  type Withdrawal,
  WITHDRAWALS,
} from './kit';

const reason = '提供的证明材料不实';
const served = { servedOn: '2026-11-16', way: 'IN_PERSON', receiver: '王签收' };

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

const open = async (enterpriseId: string, more: Record<string, unknown> = {}): Promise<Withdrawal> =>
  (await officer.ask<{ openGradeWithdrawal: Withdrawal }>(OPEN_WITHDRAWAL, { enterpriseId, reason, ...more }))
    .openGradeWithdrawal;
const serve = async (id: string, more: Record<string, unknown> = {}): Promise<Withdrawal> =>
  (await officer.ask<{ serveWithdrawalNotice: Withdrawal }>(SERVE, { id, input: { ...served, ...more } }))
    .serveWithdrawalNotice;
const effect = async (id: string): Promise<Withdrawal> =>
  (await officer.ask<{ takeWithdrawalEffect: Withdrawal }>(EFFECT, { id, note: '未申辩' }))
    .takeWithdrawalEffect;
const withdrawalsOf = async (enterpriseId: string, client = officer): Promise<Withdrawal[]> =>
  (
    await client.ask<{ gradeWithdrawals: { edges: { node: Withdrawal }[] } }>(WITHDRAWALS, {
      id: enterpriseId,
    })
  ).gradeWithdrawals.edges.map(({ node }) => node);

describe('A withdrawal by an officer', () => {
  test('takes effect after its notice was served and the time for the defence has passed: the points give the grade', async () => {
    const enterpriseId = await granted(world);
    await collectPoints(world.as('COLLECTOR'), enterpriseId, 12);
    const opened = await open(enterpriseId);
    expect(opened).toMatchObject({
      status: 'OPEN',
      grade: 'AA',
      reason,
      openedBy: 'GRADING_OFFICER 380000',
      defenceDays: 10,
      notice: null,
      viewerCanServe: true,
      viewerCanEffect: false,
      viewerCanDrop: true,
    });
    expect(await gradeOf(officer, enterpriseId)).toBe('AA');

    expect(await serve(opened.id)).toMatchObject({
      notice: { ...served, defendUntil: '2026-11-26', recordedBy: 'GRADING_OFFICER 380000' },
      viewerCanServe: false,
      viewerCanEffect: false,
    });
    world.clock.set('2026-11-27T00:01:00+08:00');
    expect((await withdrawalsOf(enterpriseId))[0]?.viewerCanEffect).toBe(true);
    expect(await effect(opened.id)).toMatchObject({
      status: 'EFFECTIVE',
      effect: { effectiveOn: '2026-11-27', grade: 'B', note: '未申辩', decidedBy: 'GRADING_OFFICER 380000' },
      viewerCanDrop: false,
    });
    const { enterprise } = await officer.ask<{ enterprise: { gradeHistory: unknown[] } }>(
      `query ($id: ID!) { enterprise(id: $id) { gradeHistory { value from basis } } }`,
      { id: enterpriseId },
    );
    expect(enterprise.gradeHistory.slice(0, 2)).toEqual([
      { value: 'B', from: '2026-11-27', basis: 'WITHDRAWAL' },
      { value: 'AA', from: '2026-11-16', basis: 'APPLICATION' },
    ]);
    expect((await auditOf(world, 'OPEN_GRADE_WITHDRAWAL'))[0]).toMatchObject({ subject_id: opened.id });
    expect((await auditOf(world, 'SERVE_WITHDRAWAL_NOTICE'))[0]).toMatchObject({ subject_id: opened.id });
    expect(await auditOf(world, 'WITHDRAW_GRADE')).toContainEqual(
      expect.objectContaining({
        subject_type: 'Enterprise',
        subject_id: enterpriseId,
        before: { grade: 'AA' },
      }),
    );
  });

  test('may be dropped with a reason: the grade stays', async () => {
    const enterpriseId = await granted(world);
    const { id } = await open(enterpriseId);
    await serve(id);
    const { dropGradeWithdrawal } = await officer.ask<{ dropGradeWithdrawal: Withdrawal }>(DROP, {
      id,
      reason: '申辩成立',
    });

    expect(dropGradeWithdrawal).toMatchObject({
      status: 'DROPPED',
      dropReason: '申辩成立',
      droppedBy: 'GRADING_OFFICER 380000',
    });
    expect(await gradeOf(officer, enterpriseId)).toBe('AA');
    expect((await auditOf(world, 'DROP_GRADE_WITHDRAWAL'))[0]).toMatchObject({ subject_id: id });
    world.clock.set('2026-11-27T10:00:00+08:00');
    await expectRefusal(world, officer, 'INVALID_STATE', EFFECT, { id });
    await expectRefusal(world, officer, 'INVALID_STATE', DROP, { id, reason });
    await expectRefusal(world, officer, 'INVALID_STATE', SERVE, { id, input: served });
  });

  test('has its notice on the form of the office, and the print is noted', async () => {
    const enterpriseId = await granted(world);
    const { id } = await open(enterpriseId);
    await serve(id);
    const print = (client: Client) => client.fetch(`/exports/grade-withdrawals/${id}/notice.docx`);
    const text = docxText(Buffer.from(await (await print(officer)).arrayBuffer()));

    for (const words of [
      '信用信息告知书',
      '取消信用 AA 级',
      reason,
      '10 日内',
      '送达回证',
      '王签收',
      '直接送达',
      '2026-11-26',
    ]) {
      expect(text).toContain(words);
    }
    expect((await auditOf(world, 'PRINT_WITHDRAWAL_NOTICE'))[0]).toMatchObject({ subject_id: id });
    expect((await print(world.as('ADMINISTRATOR', OFFICES.other))).status).toBe(404);
    expect((await print(world.partner())).status).toBe(403);
  });
});

describe('What is refused of a withdrawal', () => {
  test('to open one where no such grade is held, one is open, or without a reason', async () => {
    const { id: good } = await goodEnterprise(world);
    await expectRefusal(world, officer, 'INVALID_STATE', OPEN_WITHDRAWAL, { enterpriseId: good, reason });
    const enterpriseId = await granted(world);
    await expectRefusal(world, officer, 'INVALID_INPUT', OPEN_WITHDRAWAL, { enterpriseId, reason: ' ' });
    for (const defenceDays of [9, 61]) {
      await expectRefusal(world, officer, 'INVALID_INPUT', OPEN_WITHDRAWAL, {
        enterpriseId,
        reason,
        defenceDays,
      });
    }
    await open(enterpriseId);
    await expectRefusal(world, officer, 'INVALID_STATE', OPEN_WITHDRAWAL, { enterpriseId, reason });
    await expectRefusal(world, officer, 'NOT_FOUND', OPEN_WITHDRAWAL, { enterpriseId: '999999999', reason });
  });

  test('its effect without a served notice, and on the last day for the defence', async () => {
    const enterpriseId = await granted(world);
    const { id } = await open(enterpriseId);
    world.clock.set('2026-11-27T10:00:00+08:00');
    expect((await expectRefusal(world, officer, 'INVALID_STATE', EFFECT, { id })).detail).toMatchObject({
      rule: 'NOT_SERVED',
    });
    await serve(id, { servedOn: '2026-11-27' });
    world.clock.set('2026-12-07T23:59:00+08:00');
    expect((await expectRefusal(world, officer, 'INVALID_STATE', EFFECT, { id })).detail).toEqual({
      rule: 'DEFENCE_RUNS',
      defendUntil: '2026-12-07',
    });
    world.clock.set('2026-12-08T00:01:00+08:00');
    expect((await effect(id)).status).toBe('EFFECTIVE');
  });

  test.each<[string, Record<string, unknown>]>([
    ['before it was opened', { servedOn: '2026-11-15' }],
    ['in the future', { servedOn: '2026-11-17' }],
    ['to nobody', { receiver: ' ' }],
  ])('a notice that was served %s', async (_what, more) => {
    const { id } = await open(await granted(world));
    await expectRefusal(world, officer, 'INVALID_INPUT', SERVE, { id, input: { ...served, ...more } });
  });

  test('a second notice', async () => {
    const { id } = await open(await granted(world));
    await serve(id);
    await expectRefusal(world, officer, 'INVALID_STATE', SERVE, { id, input: served });
  });

  test.each<[RoleCode, string, string]>([
    ['COLLECTOR', OFFICES.own, 'FORBIDDEN'],
    ['INSPECTOR', OFFICES.own, 'FORBIDDEN'],
    ['GRADING_OFFICER', OFFICES.other, 'NOT_FOUND'],
    ['GRADING_OFFICER', OFFICES.below, 'NOT_FOUND'],
  ])('to %s of %s', async (role, office, code) => {
    const enterpriseId = await granted(world);
    const { id } = await open(enterpriseId);
    const client = world.as(role, office);
    await expectRefusal(world, client, code, SERVE, { id, input: served });
    await expectRefusal(world, client, code, EFFECT, { id });
    await expectRefusal(world, client, code, DROP, { id, reason });
    await expectRefusal(world, client, 'FORBIDDEN', OPEN_WITHDRAWAL, { enterpriseId, reason });
    if (code === 'NOT_FOUND') {
      expect(await withdrawalsOf(enterpriseId, client)).toEqual([]);
    }
  });
});

describe('The watch over those who hold the grade', () => {
  /** What the watch opens for one enterprise: others of this suite may fail on the same day. */
  const watch = async (enterpriseId: string): Promise<string[]> => {
    const ids = await watchHeldGrades(world.platform);
    return (await withdrawalsOf(enterpriseId)).map(({ id }) => id).filter((id) => ids.includes(id));
  };

  test('opens a withdrawal when a condition fails, once, and the grade is held until it takes effect', async () => {
    const enterpriseId = await granted(world);
    expect(await watch(enterpriseId)).toEqual([]);
    const event = await collect(world.as('COLLECTOR'), inputFor('N-001', { enterpriseId }));
    const ids = await watch(enterpriseId);

    expect(ids).toHaveLength(1);
    expect(await watch(enterpriseId)).toEqual([]);
    const [withdrawal] = await withdrawalsOf(enterpriseId);
    expect(withdrawal).toMatchObject({
      id: ids[0],
      status: 'OPEN',
      openedBy: null,
      checks: [{ code: 'AA-2', outcome: 'NOT_MET', against: [{ id: event.id }] }],
    });
    expect(withdrawal?.reason).toContain('连续3年内');
    expect(await gradeOf(officer, enterpriseId)).toBe('AA');
    expect((await auditOf(world, 'OPEN_GRADE_WITHDRAWAL'))[0]).toMatchObject({
      actor: 'system',
      subject_id: ids[0],
    });

    await serve(ids[0] ?? '');
    world.clock.set('2026-11-27T10:00:00+08:00');
    expect((await effect(ids[0] ?? '')).effect?.grade).toBe('A');
    expect(await watch(enterpriseId)).toEqual([]);
  });

  test('does not open again what was dropped for the same findings, but does for new ones', async () => {
    const enterpriseId = await granted(world);
    await collect(world.as('COLLECTOR'), inputFor('N-001', { enterpriseId }));
    const [first] = await watch(enterpriseId);
    await officer.ask(DROP, { id: first, reason: '不属于质量安全问题' });

    expect(await watch(enterpriseId)).toEqual([]);
    await collect(
      world.as('COLLECTOR'),
      inputFor('N-002', { enterpriseId, businessNumber: '117000007278192' }),
    );
    expect(await watch(enterpriseId)).toHaveLength(1);
  });

  test('its withdrawal has no effect once the event was revoked: it is to be dropped', async () => {
    const enterpriseId = await granted(world);
    const event = await collect(world.as('COLLECTOR'), inputFor('N-001', { enterpriseId }));
    const [id = ''] = await watch(enterpriseId);
    await serve(id);
    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id: event.id, reason: '复检合格' });
    world.clock.set('2026-11-27T10:00:00+08:00');

    expect((await expectRefusal(world, officer, 'INVALID_STATE', EFFECT, { id })).detail).toMatchObject({
      rule: 'CONDITIONS_MET',
    });
    await officer.ask(DROP, { id, reason: '信用信息已撤销' });
    expect(await gradeOf(officer, enterpriseId)).toBe('AA');
  });

  test('opens nothing for what it does not know: declarations that were not recorded since', async () => {
    const enterpriseId = await granted(world);
    world.clock.set('2027-02-01T10:00:00+08:00');
    expect(await watch(enterpriseId)).toEqual([]);
  });
});
