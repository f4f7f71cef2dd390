import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { inLanes, JobCancelled, type RunningJob } from '../../platform/jobs';
import { holdCycles } from './cycles-lock';
import { FOR_ANSWERS } from './answers';
import {
  answersFor,
  cycleToGrade,
  type GradedCycle,
  gradeEnterprises,
  REVIEWED,
  SUPERVISED,
} from './grade-enterprises';

/** Enterprises that are graded in one transaction: what a crash costs at most, and how long an officer may wait. */
const CHUNK = 10_000;
/** Chunks at work at the same time: while one is written, the next is read. */
const AT_ONCE = 2;

/**
 * Grades every enterprise that the cycle's office and those below supervise on the day of the run and that has no
 * review in the cycle yet. Called again, after a crash or after it was cancelled, it goes on where it stopped; nobody is
 * graded twice. The bands are those in force on the cycle's last day. Of each chunk some reviews are scored again from
 * their events before it is committed.
 */
export async function gradeCycle(context: CommandContext, job: RunningJob): Promise<void> {
  const { db } = context;
  const cycle = await cycleToGrade(db, job.subjectId);
  const { total, done: before } = await countEnterprises(db.manager, cycle);
  await job.progress(before, total);
  let done = before;
  const graded = async (count: number): Promise<void> => {
    done += count;
    // Enterprises that were registered meanwhile are graded too; they do not move the goal.
    await job.progress(Math.min(done, total));
  };
  let cancelled: JobCancelled | undefined;
  try {
    await gradeInChunks(context, cycle, graded);
  } catch (error) {
    if (!(error instanceof JobCancelled)) {
      throw error;
    }
    cancelled = error;
  }
  const after = {
    jobId: job.id,
    graded: done - before,
    ...(cancelled === undefined ? {} : { cancelled: true }),
  };
  await db.transaction((tx) =>
    writeAudit(tx, context, [
      {
        operation: 'GRADE_CYCLE',
        subjectType: 'GradingCycle',
        subjectId: cycle.id,
        after,
        officeCode: cycle.officeCode,
      },
    ]),
  );
  if (cancelled !== undefined) {
    throw cancelled;
  }
}

/** How many there are, and how many were graded before: also those that another office supervises by now. */
async function countEnterprises(
  db: EntityManager,
  cycle: GradedCycle,
): Promise<{ total: number; done: number }> {
  const [row] = await db.query<{ total: number; done: number }[]>(
    `select (select count(*)::integer from enterprise where ${SUPERVISED}) as total,
       (select count(*)::integer from grade_review where cycle_id = $1 and origin = 'CYCLE') as done`,
    [cycle.id, cycle.officeCode],
  );
  return row ?? { total: 0, done: 0 };
}

async function gradeInChunks(
  context: CommandContext,
  cycle: GradedCycle,
  graded: (count: number) => Promise<void>,
): Promise<void> {
  const answers = await answersFor(context.db.manager, cycle);
  let after = '0';
  let taken: Promise<unknown> = Promise.resolve();
  // Chunks are taken one after another: each begins where the one before ends.
  const takeNext = (tx: EntityManager): Promise<Chunk | undefined> => {
    const next = taken.then(async () => {
      const chunk = await takeChunk(tx, cycle, after);
      after = chunk?.last ?? after;
      return chunk;
    });
    taken = next.catch(() => undefined);
    return next;
  };
  await inLanes(AT_ONCE, async () => {
    const count = await context.db.transaction(async (tx) => {
      await tx.query(SETTINGS);
      const chunk = await takeNext(tx);
      if (chunk === undefined) {
        return 0;
      }
      await gradeEnterprises(tx, context, cycle, { answers });
      return chunk.count;
    });
    if (count === 0) {
      return false;
    }
    await graded(count);
    return true;
  });
}

/**
 * What is lost where the machine fails before the log is on the disk is graded again, as after any crash; a decision about a
 * review waits for the log, and with it for all that was written before.
 */
const SETTINGS = `set local synchronous_commit = off; ${FOR_ANSWERS}`;

/**
 * The first reviews of a cycle are written while the next enterprises are taken. A plan made when there were none would read all of
 * those reviews for each enterprise: ten thousand times ten thousand rows.
 */
const BY_INDEX = `set local enable_seqscan = off`;

interface Chunk {
  count: number;
  last: string;
}

/** The next enterprises, held by the transaction, in its table `chosen`; undefined after the last. */
async function takeChunk(tx: EntityManager, cycle: GradedCycle, after: string): Promise<Chunk | undefined> {
  await holdCycles(tx);
  await tx.query(BY_INDEX);
  await tx.query(
    `create temporary table chosen on commit drop as
     select enterprise.id, enterprise.facts_at from enterprise where enterprise.id > $3 and ${SUPERVISED} and not ${REVIEWED}
     order by enterprise.id limit ${CHUNK} for no key update of enterprise`,
    [cycle.id, cycle.officeCode, after],
  );
  await tx.query(`set local enable_seqscan = on`);
  const [chunk] = await tx.query<{ count: number; last: string | null }[]>(
    `select count(*)::integer as count, max(id) as last from chosen`,
  );
  return chunk === undefined || chunk.last === null ? undefined : { count: chunk.count, last: chunk.last };
}
