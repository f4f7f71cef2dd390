import { DROP, EFFECT, granted, OPEN_WITHDRAWAL, SERVE, type Withdrawal } from '../grade-applications/kit';
import { type Client, OFFICES, openWorld, type RoleCode, type World } from '../kit';

let world: World;
let officer: Client;
beforeEach(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
  world.clock.set('2026-11-16T10:00:00+08:00');
});
afterEach(() => world.close());

interface Item {
  kind: string;
  dueOn: string;
  count: number;
  withdrawal: { id: string; enterprise: { id: string } } | null;
}
interface Work {
  workQueue: Item[];
  workSummary: { overdue: number; today: number; withinFiveWorkingDays: number; later: number };
}
const workOf = (client: Client = officer): Promise<Work> =>
  client.ask<Work>(`{
    workQueue { kind dueOn count withdrawal { id enterprise { id } } }
    workSummary { overdue today withinFiveWorkingDays later }
  }`);

async function opened(): Promise<{ id: string; enterpriseId: string }> {
  const enterpriseId = await granted(world);
  const { openGradeWithdrawal } = await officer.ask<{ openGradeWithdrawal: Withdrawal }>(OPEN_WITHDRAWAL, {
    enterpriseId,
    reason: '提供的证明材料不实',
  });
  return { id: openGradeWithdrawal.id, enterpriseId };
}
const serve = (id: string): Promise<unknown> =>
  officer.ask(SERVE, { id, input: { servedOn: '2026-11-16', way: 'IN_PERSON', receiver: '王签收' } });

const none = { overdue: 0, today: 0, withinFiveWorkingDays: 0, later: 0 };

describe('A withdrawal in the queue of work', () => {
  test('waits for its notice to be served, for which there is no last day', async () => {
    const { id, enterpriseId } = await opened();
    const item = {
      kind: 'SERVE_WITHDRAWAL_NOTICE',
      dueOn: '2026-11-16',
      count: 1,
      withdrawal: { id, enterprise: { id: enterpriseId } },
    };

    expect(await workOf()).toEqual({ workQueue: [item], workSummary: { ...none, today: 1 } });
    world.clock.set('2026-11-17T00:00:00+08:00');
    expect(await workOf()).toEqual({
      workQueue: [{ ...item, dueOn: '2026-11-17' }],
      workSummary: { ...none, today: 1 },
    });
  });

  test('waits for nothing while the days for the defence run, and from the day after to be settled', async () => {
    const { id, enterpriseId } = await opened();
    await serve(id);
    for (const now of ['2026-11-16T10:00:00+08:00', '2026-11-26T23:59:59+08:00']) {
      world.clock.set(now);
      expect(await workOf()).toEqual({ workQueue: [], workSummary: none });
    }
    world.clock.set('2026-11-27T00:00:00+08:00');

    expect(await workOf()).toEqual({
      workQueue: [
        {
          kind: 'SETTLE_GRADE_WITHDRAWAL',
          dueOn: '2026-11-27',
          count: 1,
          withdrawal: { id, enterprise: { id: enterpriseId } },
        },
      ],
      workSummary: { ...none, today: 1 },
    });
  });

  test.each<[string, (id: string) => Promise<unknown>]>([
    ['took effect', (id) => officer.ask(EFFECT, { id })],
    ['was dropped', (id) => officer.ask(DROP, { id, reason: '申辩成立' })],
  ])('waits no more once it %s', async (_what, settle) => {
    const { id } = await opened();
    await serve(id);
    world.clock.set('2026-11-27T10:00:00+08:00');
    await settle(id);

    expect(await workOf()).toEqual({ workQueue: [], workSummary: none });
  });

  test('is told to the offices above, and to nobody who may not do it', async () => {
    const { id } = await opened();
    const kindsOf = async (role: RoleCode, office?: string): Promise<string[]> =>
      (await workOf(world.as(role, office))).workQueue.map(({ kind }) => kind);
    const expectToldAbove = async (kind: string): Promise<void> => {
      expect(await kindsOf('GRADING_OFFICER', OFFICES.above)).toEqual([kind]);
      for (const role of ['COLLECTOR', 'INSPECTOR', 'AUDITOR', 'SYSTEM_OPERATOR'] as const) {
        expect(await kindsOf(role)).toEqual([]);
      }
      for (const office of [OFFICES.below, OFFICES.other]) {
        expect(await kindsOf('GRADING_OFFICER', office)).toEqual([]);
      }
    };

    await expectToldAbove('SERVE_WITHDRAWAL_NOTICE');
    await serve(id);
    world.clock.set('2026-11-27T10:00:00+08:00');
    await expectToldAbove('SETTLE_GRADE_WITHDRAWAL');
  });
});
