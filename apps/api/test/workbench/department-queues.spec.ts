import {
  type Client,
  collect,
  collectAutomatically,
  CONFIRM,
  expectRefusal,
  inputFor,
  OFFICES,
  openWorld,
  register,
  REVOKE,
  type World,
} from '../kit';

const QUEUES = `query ($office: String) { departmentQueues(office: $office) {
  department overdue today nextWorkingDay withinFiveWorkingDays later tasks } }`;
const LIST = `query ($filter: CreditEventFilter, $first: Int, $after: String, $order: CreditEventOrder!) {
  creditEvents(filter: $filter, first: $first, after: $after, order: $order) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { id } } } }`;

let world: World;
let officer: Client;
let enterpriseId: string;
beforeAll(async () => {
  world = await openWorld();
  officer = world.as('CONFIRMING_OFFICER');
  enterpriseId = (await register(world.as('COLLECTOR'))).id;
});
afterAll(() => world.close());

const arrive = (item: string, verifiedOn: string, office?: string): Promise<string> =>
  collectAutomatically(world, item, { enterpriseId, verifiedOn }, office);

interface Queue {
  department: string;
  overdue: number;
  today: number;
  nextWorkingDay: number;
  withinFiveWorkingDays: number;
  later: number;
  tasks: number;
}
const queues = async (client: Client = officer, office?: string): Promise<Record<string, Queue>> => {
  const { departmentQueues } = await client.ask<{ departmentQueues: Queue[] }>(QUEUES, { office });
  return Object.fromEntries(departmentQueues.map((queue) => [queue.department, queue]));
};

interface List {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { node: { id: string } }[];
}
const list = async (filter: object, more: object = {}): Promise<List> =>
  (await officer.ask<{ creditEvents: List }>(LIST, { filter, first: 200, order: 'DUE', ...more }))
    .creditEvents;
const idsOf = ({ edges }: List): string[] => edges.map(({ node }) => node.id);

// Monday 2026-11-16: found on the Monday before is due today, on Tuesday due tomorrow, on Friday the 6th overdue.
const DUE = {
  overdue: '2026-11-06',
  today: '2026-11-09',
  tomorrow: '2026-11-10',
  fifth: '2026-11-16',
} as const;

describe('The queues of the departments', () => {
  let nonconformities: Record<keyof typeof DUE, string>;
  beforeAll(async () => {
    nonconformities = {
      fifth: await arrive('N-002', DUE.fifth),
      tomorrow: await arrive('N-002', DUE.tomorrow),
      overdue: await arrive('N-002', DUE.overdue),
      today: await arrive('N-002', DUE.today),
    };
    await arrive('E-001', DUE.today);
  });

  test('count what waits by its last day, for each department a line', async () => {
    expect(await queues()).toEqual({
      CASE_CLOSING: expect.objectContaining({
        overdue: 0,
        today: 0,
        withinFiveWorkingDays: 0,
        later: 0,
      }) as object,
      DECLARATION: expect.objectContaining({ today: 1, overdue: 0 }) as object,
      INSPECTION: {
        department: 'INSPECTION',
        overdue: 1,
        today: 1,
        nextWorkingDay: 1,
        withinFiveWorkingDays: 2,
        later: 0,
        tasks: 0,
      },
      FINDING: expect.objectContaining({ overdue: 0 }) as object,
      FIRST_RECEIVING: expect.objectContaining({ overdue: 0 }) as object,
    });
  });

  test('hold what waits in the order in which it is due, page by page', async () => {
    const filter = { department: 'INSPECTION', status: 'AWAITING_CONFIRMATION' };
    const { overdue, today, tomorrow, fifth } = nonconformities;
    expect(idsOf(await list(filter))).toEqual([overdue, today, tomorrow, fifth]);

    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page: List = await list(filter, { first: 1, after });
      paged.push(...idsOf(page));
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(paged).toEqual([overdue, today, tomorrow, fifth]);
  });

  test('are read by a span of last days, both included', async () => {
    const filter = { department: 'INSPECTION', status: 'AWAITING_CONFIRMATION' };
    const { today, tomorrow } = nonconformities;
    expect(idsOf(await list({ ...filter, dueFrom: '2026-11-16', dueTo: '2026-11-17' }))).toEqual([
      today,
      tomorrow,
    ]);
  });

  test('on a Friday, the next working day is Monday', async () => {
    world.clock.set('2026-11-13T10:00:00+08:00');
    expect((await queues()).INSPECTION).toMatchObject({ overdue: 0, today: 1, nextWorkingDay: 1 });
    world.clock.set('2026-11-16T10:00:00+08:00');
  });

  test('lose what is confirmed', async () => {
    const id = await arrive('N-002', DUE.today);
    expect((await queues()).INSPECTION?.today).toBe(2);
    await officer.ask(CONFIRM, { id });
    expect((await queues()).INSPECTION?.today).toBe(1);
  });

  test('are those of the office and all below it, and may be asked for one below', async () => {
    await arrive('N-002', DUE.today, OFFICES.below);
    expect((await queues()).INSPECTION?.today).toBe(2);
    expect((await queues(officer, OFFICES.below)).INSPECTION?.today).toBe(1);
    expect((await queues(world.as('CONFIRMING_OFFICER', OFFICES.other))).INSPECTION?.today).toBe(0);
    await expectRefusal(world, officer, 'FORBIDDEN', QUEUES, { office: OFFICES.other });
  });
});

test('What has to be put right is counted for the department, and found by that, until it is struck', async () => {
  const { id } = await collect(world.as('COLLECTOR'), inputFor('J-001', { enterpriseId }));
  expect((await queues()).FINDING?.tasks).toBe(0);
  await world.owner.query(
    `insert into credit_event_task (event_id, code, opened_at) values ($1, 'NUMBER_ON_ANOTHER_ENTERPRISE', now())`,
    [id],
  );
  expect((await queues()).FINDING?.tasks).toBe(1);
  expect(idsOf(await list({ openTask: true }))).toEqual([id]);
  expect(idsOf(await list({ openTask: false }))).not.toContain(id);

  await officer.ask(REVOKE, { id, reason: '复议撤销' });
  expect((await queues()).FINDING?.tasks).toBe(0);
  expect(idsOf(await list({ openTask: true }))).toEqual([]);
});

test('What was collected late is found by that', async () => {
  const late = await arrive('N-002', '2026-10-12');
  expect(idsOf(await list({ late: true }))).toContain(late);
  expect(idsOf(await list({ late: false }))).not.toContain(late);
  expect((await list({ late: true })).totalCount + (await list({ late: false })).totalCount).toBe(
    (await list({})).totalCount,
  );
});
