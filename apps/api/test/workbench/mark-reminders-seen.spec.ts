import { writeReminders } from '../../src/modules/workbench';
import {
  accountId,
  auditOf,
  type Client,
  collectAutomatically,
  CONFIRM,
  expectRefusal,
  OFFICES,
  openWorld,
  register,
  type World,
} from '../kit';

const REMINDERS = `{ reminders { id day department overdue today nextWorkingDay seen office { code } } }`;
const SEEN = `mutation ($ids: [ID!]!) { markRemindersSeen(ids: $ids) { id seen } }`;

let world: World;
let officer: Client;
beforeEach(async () => {
  world = await openWorld();
  officer = world.as('CONFIRMING_OFFICER');
});
afterEach(() => world.close());

const arrive = async (item: string, verifiedOn: string, office?: string): Promise<string> =>
  collectAutomatically(
    world,
    item,
    { enterpriseId: (await register(world.as('COLLECTOR'))).id, verifiedOn },
    office,
  );
const remind = (): Promise<void> => writeReminders(world.platform.db, world.clock, world.platform.calendar);

interface Row {
  id: string;
  day: string;
  department: string;
  overdue: number;
  today: number;
  nextWorkingDay: number;
  seen: boolean;
}
const reminders = async (client: Client = officer): Promise<Row[]> =>
  (await client.ask<{ reminders: Row[] }>(REMINDERS)).reminders;
const inDepartment = (department: string | null): Promise<unknown> =>
  world.owner.query(`update user_account set department = $1 where username = 'confirming.officer.380000'`, [
    department,
  ]);

describe('The reminder of a working day', () => {
  test('tells each department what is overdue, due today, and due on the next working day', async () => {
    await arrive('N-002', '2026-11-06');
    await arrive('N-002', '2026-11-09');
    await arrive('N-002', '2026-11-10');
    await arrive('N-002', '2026-11-16');
    await arrive('E-001', '2026-11-09');
    await remind();

    expect(await reminders()).toMatchObject([
      { department: 'INSPECTION', overdue: 1, today: 1, nextWorkingDay: 1, day: '2026-11-16', seen: false },
      { department: 'DECLARATION', overdue: 0, today: 1, nextWorkingDay: 0 },
    ]);
  });

  test('is written once, however often and by however many it is asked for', async () => {
    await arrive('N-002', '2026-11-09');
    await Promise.all([remind(), remind(), remind()]);
    await arrive('N-002', '2026-11-06');
    await remind();

    expect(await reminders()).toMatchObject([{ today: 1, overdue: 0 }]);
  });

  test('is written anew on the next day, and the latest comes first', async () => {
    await arrive('N-002', '2026-11-09');
    await remind();
    world.clock.set('2026-11-17T00:01:00+08:00');
    await remind();

    expect(await reminders()).toMatchObject([
      { day: '2026-11-17', overdue: 1, today: 0 },
      { day: '2026-11-16', today: 1 },
    ]);
  });

  test('comes on the Friday for what is due on Monday, and not on a day off', async () => {
    await arrive('N-002', '2026-11-16');
    world.clock.set('2026-11-20T00:01:00+08:00');
    await remind();
    world.clock.set('2026-11-21T00:01:00+08:00');
    await remind();

    expect(await reminders()).toMatchObject([{ day: '2026-11-20', nextWorkingDay: 1, overdue: 0 }]);
  });

  test('is not written where nothing is due, nor for what has been confirmed', async () => {
    await officer.ask(CONFIRM, { id: await arrive('N-002', '2026-11-09') });
    await arrive('N-002', '2026-11-16');
    await remind();

    expect(await reminders()).toEqual([]);
  });
});

describe('A reminder is addressed', () => {
  test('to the department that the account names, and to the whole office where it names none', async () => {
    await arrive('N-002', '2026-11-09');
    await arrive('E-001', '2026-11-09');
    await remind();

    await inDepartment('DECLARATION');
    expect(await reminders()).toMatchObject([{ department: 'DECLARATION' }]);
    // A department that collects nothing is no department of the queues.
    await inDepartment('SUPERVISION');
    expect(await reminders()).toHaveLength(2);
  });

  test('to its own office, and to none above, below or beside it', async () => {
    await arrive('N-002', '2026-11-09');
    await remind();

    for (const office of [OFFICES.above, OFFICES.below, OFFICES.other]) {
      expect(await reminders(world.as('CONFIRMING_OFFICER', office))).toEqual([]);
    }
  });
});

describe('Marking reminders as seen', () => {
  test('holds for the account, and for no other of the office', async () => {
    await arrive('N-002', '2026-11-09');
    await remind();
    const [{ id } = { id: '' }] = await reminders();

    expect(await officer.ask(SEEN, { ids: [id, id] })).toEqual({ markRemindersSeen: [{ id, seen: true }] });

    expect(await reminders()).toMatchObject([{ id, seen: true }]);
    expect(await reminders(world.as('COLLECTOR'))).toMatchObject([{ id, seen: false }]);
  });

  test('again changes nothing, and is noted once', async () => {
    await arrive('N-002', '2026-11-09');
    await remind();
    const [{ id } = { id: '' }] = await reminders();
    await officer.ask(SEEN, { ids: [id] });
    await officer.ask(SEEN, { ids: [id] });

    expect(await auditOf(world, 'MARK_REMINDER_SEEN')).toMatchObject([
      {
        subject_type: 'Reminder',
        subject_id: id,
        actor: 'CONFIRMING_OFFICER 380000',
        after: { day: '2026-11-16', department: 'INSPECTION' },
      },
    ]);
    expect(
      await world.owner.query(`select account_id as id from reminder_seen where reminder_id = $1`, [id]),
    ).toEqual([{ id: await accountId(world, 'confirming.officer.380000') }]);
  });

  test('is refused for what is not addressed to one, all or none', async () => {
    await arrive('N-002', '2026-11-09');
    await arrive('E-001', '2026-11-09');
    await remind();
    const ids = (await reminders()).map(({ id }) => id);
    const foreign = world.as('CONFIRMING_OFFICER', OFFICES.other);
    await expectRefusal(world, foreign, 'NOT_FOUND', SEEN, { ids });
    await inDepartment('DECLARATION');
    await expectRefusal(world, officer, 'NOT_FOUND', SEEN, { ids });
  });

  test.each([['999999999'], ['abc']])('is refused for %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', SEEN, { ids: [id] });
  });

  test('is refused for none at all, to a partner, and to nobody', async () => {
    await expectRefusal(world, officer, 'INVALID_INPUT', SEEN, { ids: [] });
    await expectRefusal(world, world.partner(), 'FORBIDDEN', SEEN, { ids: ['1'] });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', SEEN, { ids: ['1'] });
    await expectRefusal(world, world.as('SYSTEM_OPERATOR'), 'FORBIDDEN', SEEN, { ids: ['1'] });
  });
});
