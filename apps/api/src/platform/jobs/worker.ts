import { Logger as QueueLogger, makeWorkerUtils, run } from 'graphile-worker';
import { Pool } from 'pg';
import { type DataSource } from 'typeorm';
import { type Clock } from '../clock';
import { type Logger } from '../logging';
import { Refusal } from '../refusal';
import { type JobKind } from './job.entity';

/** A job as its handler sees it. */
export interface RunningJob {
  id: string;
  subjectId: string;
  officeCode: string;
  createdBy: string | null;
  createdAt: Date;
  /**
   * Reports how far it is; each report is seen at once. A handler lets what it throws go through.
   * @throws JobCancelled once somebody has cancelled the job: what is done stays
   */
  progress: (done: number, total?: number) => Promise<void>;
}

/** Ends a job at the place where it reports its progress, because somebody has cancelled it. */
export class JobCancelled extends Error {}

/** What does the work of a kind. It may be called again after a crash, and then goes on or begins anew. */
export type JobHandlers = Record<JobKind, (job: RunningJob) => Promise<void>>;

export interface WorkerOptions {
  /** As the owner, whom the queue's tables belong to. */
  url: string;
  db: DataSource;
  clock: Clock;
  log: Logger;
  handlers: JobHandlers;
  /** Work that comes by the clock: a crontab in UTC, and what its names do. */
  crontab: string;
  cronTasks: Record<string, () => Promise<void>>;
}

export interface Worker {
  stop(): Promise<void>;
}

const MAX_ATTEMPTS = 3;
const LOOK_FOR_DEAD_WORKERS_MS = 30_000;

/** Takes jobs from the queue until it is stopped; any number of workers may run against one database. */
export async function startWorker({
  url,
  db,
  clock,
  log,
  handlers,
  crontab,
  cronTasks,
}: WorkerOptions): Promise<Worker> {
  // A pool of our own: the queue's would end after `stop` has answered, and cut connections would be nobody's fault.
  const pgPool = new Pool({ connectionString: url });
  const lost = (error: Error): void => log.error({ err: error }, 'connection of the queue');
  pgPool.on('error', lost);
  // One that is lost while it is in use says so itself; unheard, that would end the process.
  pgPool.on('connect', (client) => client.on('error', lost));
  const free = (): Promise<void> => freeJobsOfDeadWorkers(pgPool, db);
  await free();
  const runner = await run({
    pgPool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1_000,
    crontab,
    logger: new QueueLogger(() => (level, message) => (level === 'error' ? log.error(message) : undefined)),
    taskList: {
      work: (payload, { job }) =>
        workOn(db, clock, log, handlers, (payload as { jobId: string }).jobId, job.attempts >= MAX_ATTEMPTS),
      ...cronTasks,
    },
  });
  const timer = setInterval(
    () => void free().catch((error: unknown) => log.error({ err: error }, 'freeing jobs')),
    LOOK_FOR_DEAD_WORKERS_MS,
  );
  return {
    stop: async () => {
      clearInterval(timer);
      await runner.stop();
      await pgPool.end();
    },
  };
}

/** Whoever works on a job holds this lock by its connection; a crash lets go of it at once. */
const JOB_LOCK = 7_790_001;

async function workOn(
  db: DataSource,
  clock: Clock,
  log: Logger,
  handlers: JobHandlers,
  jobId: string,
  lastTry: boolean,
): Promise<void> {
  const life = db.createQueryRunner();
  await life.query(`select pg_advisory_lock($1, $2::integer)`, [JOB_LOCK, jobId]);
  try {
    const [[job]] = await db.query<[(Omit<RunningJob, 'progress'> & { kind: JobKind })[], number]>(
      `update job set status = 'RUNNING', error = null where id = $1 and status in ('QUEUED', 'RUNNING')
       returning id, kind, subject_id as "subjectId", office_code as "officeCode", created_by as "createdBy", created_at as "createdAt"`,
      [jobId],
    );
    if (job === undefined) {
      return;
    }
    const progress = async (done: number, total?: number): Promise<void> => {
      // Of two lanes that report at once the one that is further may be the first to be heard.
      const [[row]] = await db.query<[{ cancelled: boolean }[], number]>(
        `update job set done = case when $3::integer is null then greatest(done, $2) else $2 end, total = coalesce($3, total) where id = $1 returning cancel_requested_at is not null as cancelled`,
        [jobId, done, total ?? null],
      );
      if (row?.cancelled === true) {
        throw new JobCancelled();
      }
    };
    const finish = (status: 'SUCCEEDED' | 'FAILED' | 'CANCELLED', error: string | null): Promise<unknown> =>
      db.query(`update job set status = $2, error = $3, finished_at = $4 where id = $1`, [
        jobId,
        status,
        error,
        clock.now(),
      ]);
    try {
      await handlers[job.kind]({ ...job, progress });
      await finish('SUCCEEDED', null);
    } catch (error) {
      if (error instanceof JobCancelled) {
        await finish('CANCELLED', null);
        return;
      }
      if (error instanceof Refusal) {
        await finish('FAILED', error.message);
        return;
      }
      log.error({ err: error, jobId, kind: job.kind }, 'job failed');
      if (!lastTry) {
        throw error;
      }
      await finish('FAILED', `系统发生故障，请将任务编号 ${jobId} 告知管理员。`);
    }
  } finally {
    await life.query(`select pg_advisory_unlock($1, $2::integer)`, [JOB_LOCK, jobId]).catch(() => undefined);
    await life.release();
  }
}

/** The queue keeps the jobs of a killed worker locked for hours; those that nobody holds are given back. */
async function freeJobsOfDeadWorkers(pgPool: Pool, db: DataSource): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool });
  try {
    const locked = await utils.withPgClient(
      async (client) =>
        (
          await client.query<{ worker: string; jobId: string }>(
            `select locked_by as worker, substring(key from 'job-(\\d+)') as "jobId" from graphile_worker.jobs
           where locked_by is not null and task_identifier = 'work'`,
          )
        ).rows,
    );
    const gone: string[] = [];
    for (const { worker, jobId } of locked) {
      const runner = db.createQueryRunner();
      const [row] = (await runner.query(`select pg_try_advisory_lock($1, $2::integer) as free`, [
        JOB_LOCK,
        jobId,
      ])) as { free: boolean }[];
      if (row?.free === true) {
        gone.push(worker);
        await runner.query(`select pg_advisory_unlock($1, $2::integer)`, [JOB_LOCK, jobId]);
      }
      await runner.release();
    }
    if (gone.length > 0) {
      await utils.forceUnlockWorkers(gone);
    }
  } finally {
    await utils.release();
  }
}
