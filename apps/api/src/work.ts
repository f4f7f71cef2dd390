import { gradeCycle, ensureRunningCycles } from './modules/grading';
import { mergeImport } from './modules/enterprises';
import { SYSTEM } from './platform/audit/write-audit';
import { type Platform } from './platform/graphql/context';
import { startWorker, type Worker } from './platform/jobs';

/** One minute past midnight in Shanghai, in UTC. */
const AFTER_MIDNIGHT = '1 16 * * *';

/** Works the queue of a platform's database. */
export function work(platform: Platform, databaseUrl: string): Promise<Worker> {
  const { db, clock, log } = platform;
  return startWorker({
    url: databaseUrl,
    db,
    clock,
    log,
    handlers: {
      PRELIMINARY_GRADING: (job) => gradeCycle(platform, job),
      ENTERPRISE_IMPORT: async (job) => {
        const result = await mergeImport(db, clock, { ...SYSTEM, address: `job ${job.id}` }, job.subjectId);
        await job.progress(result.read, result.read);
      },
    },
    crontab: `${AFTER_MIDNIGHT} ensure-running-cycles`,
    cronTasks: { 'ensure-running-cycles': () => ensureRunningCycles(db, clock) },
  });
}
