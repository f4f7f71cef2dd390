import { enqueueJob, type JobHandlers, type RunningJob, startWorker } from '../../src/platform/jobs';
import { type Client, finished, OFFICES, openWorld, type World } from '../kit';

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await openWorld();
  officer = world.as('GRADING_OFFICER');
});
afterAll(() => world.close());

const done = async (reports: (job: RunningJob) => Promise<void>): Promise<number> => {
  const { db, clock, log } = world.platform;
  const id = await db.transaction((tx) =>
    enqueueJob(tx, {
      kind: 'PRELIMINARY_GRADING',
      subjectId: '1',
      officeCode: OFFICES.own,
      createdBy: null,
      at: clock.now(),
    }),
  );
  const worker = await startWorker({
    url: world.databaseUrl,
    db,
    clock,
    log,
    handlers: { PRELIMINARY_GRADING: reports } as unknown as JobHandlers,
    crontab: '',
    cronTasks: {},
  });
  try {
    return Number((await finished(officer, id)).done);
  } finally {
    await worker.stop();
  }
};

describe('How far a job is', () => {
  test('never goes back while it runs, whichever of two reports is heard last', async () => {
    const heard = await done(async (job) => {
      await job.progress(1, 3);
      await job.progress(3);
      await job.progress(2);
    });

    expect(heard).toBe(3);
  });

  test('begins anew where the work does', async () => {
    const heard = await done(async (job) => {
      await job.progress(2, 3);
      await job.progress(0, 5);
    });

    expect(heard).toBe(0);
  });
});
