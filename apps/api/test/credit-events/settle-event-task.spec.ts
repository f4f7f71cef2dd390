import { collectCreditEvents, settleDecisionTasks } from '../../src/modules/credit-events';
import {
  accountId,
  auditOf,
  type Client,
  collect,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  register,
  REVOKE,
  type RoleCode,
  staffContext,
  type World,
} from '../kit';

const SETTLE = `mutation ($id: ID!, $note: String!) { settleEventTask(id: $id, note: $note) { id settledAt settledBy note viewerCanSettle } }`;
const TASKS = `query ($id: ID!) { creditEvent(id: $id) { tasks { id code settledAt settledBy note viewerCanSettle } } }`;
const OPEN = `query ($filter: CreditEventTaskFilter) { creditEventTasks(filter: $filter) { totalCount edges { node { id event { id } } } } }`;
const PREVIEW = `query ($input: CollectCreditEventInput!) { previewCreditEvent(input: $input) { refusals { code } warnings { code message } } }`;
const note = '同一报检单，代理与收货人各负其责，号码无误。';

interface Task {
  id: string;
  code: string;
  settledAt: string | null;
  viewerCanSettle: boolean;
}

let world: World;
let collector: Client;
beforeAll(async () => {
  world = await openWorld();
  collector = world.as('COLLECTOR');
});
afterAll(() => world.close());

let numbers = 117000007300000;
const freshNumber = (): string => String((numbers += 1));
const tasksOf = async (id: string, client = collector): Promise<Task[]> =>
  (await client.ask<{ creditEvent: { tasks: Task[] } }>(TASKS, { id })).creditEvent.tasks;
const openTasks = async (client: Client, filter = {}): Promise<string[]> =>
  (
    await client.ask<{ creditEventTasks: { edges: { node: { id: string } }[] } }>(OPEN, { filter })
  ).creditEventTasks.edges.map(({ node }) => node.id);

/** An event whose number stands on another enterprise's. */
async function doubled(): Promise<{ id: string; task: Task; businessNumber: string }> {
  const businessNumber = freshNumber();
  const [one, other] = [await register(collector), await register(collector)];
  await collect(collector, inputFor('N-001', { enterpriseId: one.id, businessNumber }));
  const { id } = await collect(collector, inputFor('N-001', { enterpriseId: other.id, businessNumber }));
  const [task] = await tasksOf(id);
  if (task === undefined) {
    throw new Error('No task was opened.');
  }
  return { id, task, businessNumber };
}

describe('What an event is taken with becomes a task, and no refusal', () => {
  test('a number that stands on another enterprise’s event', async () => {
    const { task } = await doubled();
    expect(task).toMatchObject({
      code: 'NUMBER_ON_ANOTHER_ENTERPRISE',
      settledAt: null,
      viewerCanSettle: true,
    });
  });

  test('a penalty without its decision attached', async () => {
    const { id: enterpriseId } = await register(collector);
    const { id } = await collect(
      collector,
      inputFor('P-005', { enterpriseId, businessNumber: '（甬）检罚〔2026〕301号' }),
    );
    expect(await tasksOf(id)).toMatchObject([{ code: 'DECISION_MISSING', viewerCanSettle: false }]);
  });

  test('the preview tells both before saving', async () => {
    const businessNumber = '（甬）检罚〔2026〕302号';
    const [one, other] = [await register(collector), await register(collector)];
    await collect(collector, inputFor('P-005', { enterpriseId: one.id, businessNumber }));
    const { previewCreditEvent } = await collector.ask<{
      previewCreditEvent: { refusals: unknown[]; warnings: { code: string }[] };
    }>(PREVIEW, { input: inputFor('P-005', { enterpriseId: other.id, businessNumber }) });
    expect(previewCreditEvent.refusals).toEqual([]);
    expect(previewCreditEvent.warnings.map(({ code }) => code)).toEqual([
      'DECISION_MISSING',
      'NUMBER_ON_ANOTHER_ENTERPRISE',
    ]);
  });

  test('not the same number on the same enterprise, nor on a revoked event, nor on the other party', async () => {
    const businessNumber = freshNumber();
    const [one, other, third] = [
      await register(collector),
      await register(collector),
      await register(collector),
    ];
    const first = await collect(collector, inputFor('N-001', { enterpriseId: one.id, businessNumber }));
    const same = await collect(collector, inputFor('N-002', { enterpriseId: one.id, businessNumber }));
    const party = await collect(
      collector,
      inputFor('N-001', {
        enterpriseId: other.id,
        businessNumber,
        otherPartyId: one.id,
        responsibilityReason: '由其装运',
      }),
    );
    expect([await tasksOf(same.id), await tasksOf(party.id)]).toEqual([[], []]);

    const officer = world.as('CONFIRMING_OFFICER');
    for (const { id } of [first, same, party]) {
      await officer.ask(REVOKE, { id, reason: '号码录错' });
    }
    const last = await collect(collector, inputFor('N-001', { enterpriseId: third.id, businessNumber }));
    expect(await tasksOf(last.id)).toEqual([]);
  });

  test('within one list as well, in a number of statements that does not grow with it', async () => {
    const context = await staffContext(world, 'COLLECTOR');
    const enterprises = await Promise.all(Array.from({ length: 6 }, () => register(collector)));
    const businessNumber = freshNumber();
    const inputs = enterprises.map(({ id }) =>
      inputFor('N-001', { enterpriseId: id, businessNumber }),
    ) as unknown as Parameters<typeof collectCreditEvents>[1];
    const ids: string[][] = [];
    const few = await world.countStatements(async () => {
      ids.push(await collectCreditEvents(context, inputs.slice(0, 2), 'IMPORT'));
    });
    const many = await world.countStatements(async () => {
      ids.push(await collectCreditEvents(context, inputs.slice(2), 'IMPORT'));
    });
    expect(many).toBe(few);
    const opened = await Promise.all(ids.flat().map((id) => tasksOf(id)));
    expect(opened.map((tasks) => tasks.length)).toEqual([0, 1, 1, 1, 1, 1]);
  });
});

describe('A task is settled once', () => {
  test('by a note, with who and when, and the list of those that are open is shorter by it', async () => {
    const { id, task } = await doubled();
    expect(await openTasks(collector)).toContain(task.id);

    const { settleEventTask } = await collector.ask<{ settleEventTask: unknown }>(SETTLE, {
      id: task.id,
      note: ` ${note} `,
    });

    expect(settleEventTask).toMatchObject({
      settledBy: 'COLLECTOR 380000',
      settledAt: expect.any(String),
      note,
      viewerCanSettle: false,
    });
    expect(await openTasks(collector)).not.toContain(task.id);
    expect(await openTasks(collector, { settled: true })).toContain(task.id);
    expect((await auditOf(world, 'SETTLE_EVENT_TASK'))[0]).toMatchObject({
      subject_type: 'CreditEvent',
      subject_id: id,
      after: { task: 'NUMBER_ON_ANOTHER_ENTERPRISE', settled: true, note },
    });
    await expectRefusal(world, collector, 'INVALID_STATE', SETTLE, { id: task.id, note });
  });

  test('a missing decision by attaching it, and by no note', async () => {
    const { id: enterpriseId } = await register(collector);
    const businessNumber = '（甬）检罚〔2026〕303号';
    const { id } = await collect(collector, inputFor('P-005', { enterpriseId, businessNumber }));
    const [task] = await tasksOf(id);
    await expectRefusal(world, collector, 'INVALID_STATE', SETTLE, { id: task?.id, note });

    const by = {
      userId: await accountId(world, 'collector.380000'),
      at: new Date('2026-11-17T10:00:00+08:00'),
    };
    await settleDecisionTasks(world.platform.db.manager, [id], by);
    expect(await tasksOf(id)).toMatchObject([
      { settledAt: '2026-11-17T02:00:00.000Z', settledBy: 'COLLECTOR 380000', note: null },
    ]);
    await settleDecisionTasks(world.platform.db.manager, [id], by);
  });

  test('what is revoked has nothing left to be put right', async () => {
    const { id, task } = await doubled();
    await world.as('CONFIRMING_OFFICER').ask(REVOKE, { id, reason: '号码录错' });
    expect(await openTasks(collector)).not.toContain(task.id);
    await expectRefusal(world, collector, 'INVALID_STATE', SETTLE, { id: task.id, note });
  });

  test('events with something left to be put right are found by a filter', async () => {
    const { id, task, businessNumber } = await doubled();
    const count = async (openTask: boolean): Promise<unknown> =>
      (
        await collector.ask<{ creditEvents: { edges: { node: { id: string } }[] } }>(
          `query ($filter: CreditEventFilter) { creditEvents(filter: $filter) { edges { node { id } } } }`,
          { filter: { businessNumber, openTask } },
        )
      ).creditEvents.edges.map(({ node }) => node.id);
    expect(await count(true)).toEqual([id]);
    expect(await count(false)).toHaveLength(1);
    await collector.ask(SETTLE, { id: task.id, note });
    expect(await count(true)).toEqual([]);
  });
});

describe('Settling is refused, and nothing is stored', () => {
  test.each([[''], [' \n'], ['核'.repeat(2_001)]])(
    'without a note, or with one too long (%#)',
    async (wrong) => {
      const { task } = await doubled();
      const refusal = await expectRefusal(world, collector, 'INVALID_INPUT', SETTLE, {
        id: task.id,
        note: wrong,
      });
      expect(refusal.fields).toEqual(['note']);
    },
  );

  test.each([['999999999'], ['abc']])('for the id %j, which is none', async (id) => {
    await expectRefusal(world, collector, 'NOT_FOUND', SETTLE, { id, note });
  });

  test.each<[RoleCode]>([['GRADING_OFFICER'], ['AUDITOR'], ['INSPECTOR']])('to %s', async (role) => {
    const { id, task } = await doubled();
    await expectRefusal(world, world.as(role), 'FORBIDDEN', SETTLE, { id: task.id, note });
    expect((await tasksOf(id, world.as(role)))[0]?.viewerCanSettle).toBe(false);
  });

  test('to partners, to the signed out, and to other offices, which are not shown it either', async () => {
    const { task } = await doubled();
    await expectRefusal(world, world.partner(), 'FORBIDDEN', SETTLE, { id: task.id, note });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SETTLE, { id: task.id, note });
    for (const office of [OFFICES.other, OFFICES.below]) {
      await expectRefusal(world, world.as('COLLECTOR', office), 'NOT_FOUND', SETTLE, { id: task.id, note });
      expect(await openTasks(world.as('COLLECTOR', office))).toEqual([]);
    }
    expect(await openTasks(world.as('COLLECTOR', OFFICES.above), { office: OFFICES.own })).toContain(task.id);
  });
});
