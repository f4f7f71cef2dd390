import {
  auditOf,
  CANCEL_JOB as CANCEL,
  type Client,
  expectRefusal,
  finished,
  OFFICES,
  openCycle,
  openWorld,
  type RoleCode,
  RUN,
  runGrading,
  type World,
} from '../kit';
import { work } from '../../src/work';

const ENTERPRISES = 50_000;

let world: World;
let officer: Client;
let cycleId: string;
beforeAll(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
  cycleId = await openCycle(officer);
});
afterAll(() => world.close());

const started = async (cycle = cycleId, client = officer): Promise<string> =>
  (await client.ask<{ runPreliminaryGrading: { id: string } }>(RUN, { cycleId: cycle })).runPreliminaryGrading
    .id;
const reviews = async (): Promise<number> => {
  const [row] = await world.owner.query<{ count: number }[]>(
    `select count(*)::integer as count from grade_review where cycle_id = $1`,
    [cycleId],
  );
  return row?.count ?? 0;
};
const atWork = async <Result>(deed: () => Promise<Result>): Promise<Result> => {
  const worker = await work(world.platform, world.databaseUrl, world.dataDir);
  try {
    return await deed();
  } finally {
    await worker.stop();
  }
};

describe('It is refused, and nothing changes', () => {
  const job = async (kind: string, more = ''): Promise<string> => {
    const [row] = await world.owner.query<{ id: string }[]>(
      `insert into job (kind, subject_id, office_code, status, created_at, finished_at)
       values ($1, (select coalesce(max(id), 0) + 1000 from job), $2, ${more === '' ? `'RUNNING'` : `'${more}'`}, now(), ${more === '' ? 'null' : 'now()'}) returning id`,
      [kind, OFFICES.own],
    );
    return row?.id ?? '';
  };

  test.each(['SUCCEEDED', 'FAILED'])('for one that is %s', async (status) => {
    const id = await job('PRELIMINARY_GRADING', status);
    await expectRefusal(world, officer, 'INVALID_STATE', CANCEL, { id });
  });

  test('for one that was cancelled already and is still stopping', async () => {
    const id = await job('PRELIMINARY_GRADING');
    await officer.ask(CANCEL, { id });
    await expectRefusal(world, officer, 'INVALID_STATE', CANCEL, { id });
  });

  test('for an import, which is one transaction', async () => {
    const id = await job('ENTERPRISE_IMPORT');
    await expectRefusal(world, officer, 'INVALID_STATE', CANCEL, { id });
  });

  test.each([['999999999'], ['abc']])('for the job %j, which is none', async (id) => {
    await expectRefusal(world, officer, 'NOT_FOUND', CANCEL, { id });
  });

  test.each<[RoleCode]>([['COLLECTOR'], ['CONFIRMING_OFFICER'], ['AUDITOR']])('for a %s', async (role) => {
    const id = await job('PRELIMINARY_GRADING');
    await expectRefusal(world, world.as(role), 'FORBIDDEN', CANCEL, { id });
  });

  test('for a partner agency, somebody who is signed out, an office below, another bureau', async () => {
    const id = await job('PRELIMINARY_GRADING');
    await expectRefusal(world, world.partner(), 'FORBIDDEN', CANCEL, { id });
    await expectRefusal(world, world.anyone(), 'UNAUTHENTICATED', CANCEL, { id });
    for (const office of [OFFICES.below, OFFICES.other]) {
      await expectRefusal(world, world.as('GRADING_OFFICER', office), 'NOT_FOUND', CANCEL, { id });
    }
  });
});

describe('A grading that is cancelled', () => {
  // More than are at work at the same time. Refusals come before: each looks whether anything has changed.
  beforeAll(async () => {
    await world.owner.query(
      `insert into enterprise (name, kinds, office_code, created_at, facts_at)
       select '企业' || n, '{IMPORTER}', $1, '2020-01-01', '2020-01-01' from generate_series(1, ${ENTERPRISES}) n`,
      [OFFICES.own],
    );
  });

  test('before a worker takes it is over at once, and grades nobody when one comes', async () => {
    const id = await started();

    expect(await officer.ask(CANCEL, { id })).toEqual({
      cancelJob: { id, status: 'CANCELLED', cancelRequested: true, viewerCanCancel: false },
    });
    await atWork(() => new Promise((passed) => setTimeout(passed, 1_500)));
    expect(await reviews()).toBe(0);
  });

  test('while it is at work ends soon; what is graded stays, and the next run goes on from there', async () => {
    await atWork(async () => {
      const id = await started();
      for (let done = 0; done === 0;) {
        const [row] = await world.owner.query<{ done: number; status: string }[]>(
          `select done, status from job where id = $1`,
          [id],
        );
        done = row?.done ?? 0;
      }
      const { cancelJob } = await officer.ask<{ cancelJob: { status: string } }>(CANCEL, { id });
      expect(cancelJob.status).toBe('RUNNING');
      expect(await finished(officer, id)).toMatchObject({ status: 'CANCELLED', error: null });
      const graded = await reviews();
      expect(graded).toBeGreaterThan(0);
      expect(graded).toBeLessThan(ENTERPRISES);
      expect((await auditOf(world, 'GRADE_CYCLE'))[0]?.after).toMatchObject({
        jobId: id,
        graded,
        cancelled: true,
      });

      expect(await runGrading(officer, cycleId)).toMatchObject({ status: 'SUCCEEDED', done: ENTERPRISES });
      expect(await reviews()).toBe(ENTERPRISES);
    });
  });

  test('is on record', async () => {
    const id = await started();
    await officer.ask(CANCEL, { id });

    expect((await auditOf(world, 'CANCEL_JOB'))[0]).toMatchObject({
      actor: 'GRADING_OFFICER 380000',
      subject_type: 'Job',
      subject_id: id,
      before: { status: 'QUEUED' },
      after: { kind: 'PRELIMINARY_GRADING' },
    });
  });

  test('may be so by another officer of the office or one above', async () => {
    const id = await started();
    const { cancelJob } = await world
      .as('GRADING_OFFICER', OFFICES.above)
      .ask<{ cancelJob: { status: string } }>(CANCEL, { id });
    expect(cancelJob.status).toBe('CANCELLED');
  });
});
