import { finishAnnouncements } from './modules/announcements';
import { startSealer } from './modules/audit';
import { checkEvents, clearEventImports, importEvents } from './modules/credit-events';
import { confirmMatching, ensureRunningCycles, gradeCycle, gradeEndedCycles } from './modules/grading';
import { mergeImport } from './modules/enterprises';
import { expireDrafts } from './modules/evidence';
import { watchDropFolder } from './modules/feeds';
import { watchHeldGrades } from './modules/grade-applications';
import { findAccount } from './modules/identity';
import { writeReminders } from './modules/workbench';
import { tryRuleSet } from './modules/rule-drafts';
import { SYSTEM } from './platform/audit/write-audit';
import { type Caller, type Platform } from './platform/graphql/context';
import { type RunningJob, startWorker, type Worker } from './platform/jobs';

/** One minute past midnight in Shanghai, in UTC. */
const AFTER_MIDNIGHT = '1 16 * * *';

/** Works the queue of a platform's database, seals its trail, and watches the drop folder where there is one. */
export async function work(
  platform: Platform,
  databaseUrl: string,
  dataDir: string,
  feedDir?: string,
): Promise<Worker> {
  const sealer = await startSealer(platform, dataDir);
  try {
    const worker = await workQueue(platform, databaseUrl);
    const folder = feedDir === undefined ? undefined : watchDropFolder(platform, feedDir);
    return {
      stop: async () => {
        await folder?.stop();
        await worker.stop();
        await sealer.stop();
      },
    };
  } catch (error) {
    await sealer.stop();
    throw error;
  }
}

async function workQueue(platform: Platform, databaseUrl: string): Promise<Worker> {
  const { db, clock, log, calendar } = platform;
  // A midnight may have passed while no worker was there.
  await gradeEndedCycles(platform);
  await finishAnnouncements(platform);
  await watchHeldGrades(platform);
  // What a job does was done by whoever started it.
  const callerOf = async ({ id, createdBy }: RunningJob): Promise<Caller> => ({
    ...SYSTEM,
    viewer: createdBy === null ? null : await findAccount(db, createdBy),
    address: `job ${id}`,
  });
  return startWorker({
    url: databaseUrl,
    db,
    clock,
    log,
    handlers: {
      RULE_SET_TRIAL: async (job) => tryRuleSet({ ...platform, ...(await callerOf(job)) }, job),
      PRELIMINARY_GRADING: async (job) => gradeCycle({ ...platform, ...(await callerOf(job)) }, job),
      GRADE_CONFIRMATION: async (job) => confirmMatching({ ...platform, ...(await callerOf(job)) }, job),
      ENTERPRISE_IMPORT: async (job) => {
        const result = await mergeImport(db, clock, await callerOf(job), job.subjectId);
        await job.progress(result.read, result.read);
      },
      CREDIT_EVENT_CHECK: async (job) => {
        await checkEvents({ ...platform, ...(await callerOf(job)) }, job.subjectId, job.progress);
      },
      CREDIT_EVENT_IMPORT: async (job) => {
        await importEvents({ ...platform, ...(await callerOf(job)) }, job.subjectId, job.progress);
      },
    },
    crontab: [
      'ensure-running-cycles',
      'grade-ended-cycles',
      'finish-announcements',
      'watch-held-grades',
      'write-reminders',
      'expire-evidence-drafts',
      'clear-event-imports',
    ]
      .map((name) => `${AFTER_MIDNIGHT} ${name}`)
      .join('\n'),
    cronTasks: {
      'ensure-running-cycles': () => ensureRunningCycles(db, clock),
      'grade-ended-cycles': async () => void (await gradeEndedCycles(platform)),
      'finish-announcements': async () => void (await finishAnnouncements(platform)),
      'watch-held-grades': async () => void (await watchHeldGrades(platform)),
      'write-reminders': () => writeReminders(db, clock, calendar),
      'expire-evidence-drafts': async () => void (await expireDrafts(platform)),
      'clear-event-imports': () => clearEventImports(db, clock),
    },
  });
}
