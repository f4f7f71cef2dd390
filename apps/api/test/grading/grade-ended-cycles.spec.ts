import { gradeEndedCycles } from '../../src/modules/grading';
import { auditOf, type Client, finished, openCycle, openWorld, register, reviewOf, type World } from '../kit';

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await openWorld({ worker: true });
  officer = world.as('GRADING_OFFICER');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-16T10:00:00+08:00'));

/** The running cycle of 380000 ends with 30 September 2027. */
const runningCycle = async (): Promise<string> => {
  const [cycle] = await world.owner.query<{ id: string }[]>(
    `select id from grading_cycle where office_code = '380000' and period @> '2026-11-16'::date`,
  );
  return cycle?.id ?? '';
};
const gradingsOf = async (cycleId: string): Promise<{ id: string; createdBy: string | null }[]> =>
  world.owner.query(`select id, created_by as "createdBy" from job where subject_id = $1 order by id`, [
    cycleId,
  ]);

test('A cycle is graded by itself on the day after its last, once, and on record as the deed of the system', async () => {
  const cycleId = await runningCycle();
  const { id: enterpriseId } = await register(world.as('COLLECTOR'));
  world.clock.set('2027-09-30T23:59:00+08:00');
  await gradeEndedCycles(world.platform);
  expect(await gradingsOf(cycleId)).toEqual([]);

  world.clock.set('2027-10-01T00:01:00+08:00');
  await Promise.all([gradeEndedCycles(world.platform), gradeEndedCycles(world.platform)]);
  await gradeEndedCycles(world.platform);

  const [grading, ...others] = await gradingsOf(cycleId);
  expect(others).toEqual([]);
  expect(grading?.createdBy).toBeNull();
  expect(await finished(officer, grading?.id ?? '')).toMatchObject({ status: 'SUCCEEDED' });
  expect(await reviewOf(officer, enterpriseId, cycleId)).toMatchObject({
    preliminaryGrade: 'A',
    // Five and ten natural days by the rule set, from the day of the grading.
    confirmBy: '2027-10-06',
    adjustBy: '2027-10-11',
  });
  expect(
    (await auditOf(world, 'RUN_PRELIMINARY_GRADING')).find(({ subject_id: id }) => id === cycleId),
  ).toMatchObject({
    actor_kind: 'SYSTEM',
    after: { jobId: grading?.id },
  });
});

test('A night without a worker is made up for', async () => {
  const [cycle] = await world.owner.query<{ id: string }[]>(
    `insert into grading_cycle (regime, office_code, period, opened_at)
     values ('AQSIQ_2013_93', '380000', '[2016-01-01,2017-01-01)', '2016-01-01') returning id`,
  );
  await gradeEndedCycles(world.platform);

  expect(await gradingsOf(cycle?.id ?? '')).toHaveLength(1);
});

test('A cycle that was opened for the past waits for somebody to start it', async () => {
  const cycleId = await openCycle(officer);
  await gradeEndedCycles(world.platform);

  expect(await gradingsOf(cycleId)).toEqual([]);
});
