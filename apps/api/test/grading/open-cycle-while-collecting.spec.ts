import { collect, openCycle, openWorld, register, type World } from '../kit';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Waits until this many transactions wait for a lock. */
async function waiting(count: number): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [row] = await world.owner.query<{ waiting: number }[]>(
      `select count(*)::integer as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((row?.waiting ?? 0) >= count) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Not ${count} transactions wait.`);
}

test('an event that is being saved while its cycle is opened counts in that cycle', async () => {
  const { id } = await register(world.as('COLLECTOR'));
  const hold = world.owner.createQueryRunner();
  await hold.startTransaction();
  // Both write to the trail last: so the event is stored, and not yet committed, when the cycle is opened.
  await hold.query(`lock table audit_entry in share mode`);
  const saving = collect(world.as('COLLECTOR'), {
    enterpriseId: id,
    itemCode: 'E-001',
    businessNumber: '126000724004932',
    verifiedOn: '2026-09-22',
  });
  await waiting(1);
  const opening = openCycle(world.as('GRADING_OFFICER'));
  await waiting(2);
  await hold.commitTransaction();
  await hold.release();
  const [event, cycleId] = await Promise.all([saving, opening]);

  const { creditEvent } = await world.as('COLLECTOR').ask<{
    creditEvent: { cycle: { id: string } | null };
  }>(`query ($id: ID!) { creditEvent(id: $id) { cycle { id } } }`, { id: event.id });
  expect(creditEvent.cycle).toEqual({ id: cycleId });
  const standing = await world.owner.query(
    `select points from standing where cycle_id = $1 and enterprise_id = $2`,
    [cycleId, id],
  );
  expect(standing).toEqual([{ points: 1 }]);
});
