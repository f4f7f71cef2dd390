import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { inLanes, JobCancelled, type RunningJob } from '../../platform/jobs';
import { withinOffice } from '../offices';
import { holdCycles } from './cycles-lock';
import { FOR_ANSWERS } from './answers';
import { answersFor, cycleToGrade, type GradedCycle, gradeEnterprises } from './grade-enterprises';

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
    `select (select count(*)::integer from enterprise where ${withinOffice('enterprise.office_code', 2)}) as total,
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
    const chunk = await context.db.transaction(async (tx) => {
      await tx.query(SETTINGS);
      const next = await takeNext(tx);
      if (next !== undefined && next.count > 0) {
        await gradeEnterprises(tx, context, cycle, { answers });
      }
      return next;
    });
    if (chunk === undefined) {
      return false;
    }
    await graded(chunk.count);
    return true;
  });
}

/**
 * What is lost where the machine fails before the log is on the disk is graded again, as after any crash; a decision about a
 * review waits for the log, and with it for all that was written before.
 */
const SETTINGS = `set local synchronous_commit = off; ${FOR_ANSWERS}`;

interface Chunk {
  count: number;
  last: string;
}

/**
 * The next enterprises that have no review in the cycle, held by the transaction, in its table `chosen`; undefined after the last.
 * Who has one is asked once they are held: nobody else can be grading one of them then.
 */
async function takeChunk(tx: EntityManager, cycle: GradedCycle, after: string): Promise<Chunk | undefined> {
  await holdCycles(tx);
  await tx.query(
    `create temporary table chosen on commit drop as
     select enterprise.id, enterprise.facts_at from enterprise where enterprise.id > $1 and ${withinOffice('enterprise.office_code', 2)}
     order by enterprise.id limit ${CHUNK} for no key update of enterprise`,
    [after, cycle.officeCode],
  );
  const [held] = await tx.query<{ count: number; first: string | null; last: string | null }[]>(
    `select count(*)::integer as count, min(id) as first, max(id) as last from chosen`,
  );
  if (held === undefined || held.last === null) {
    return undefined;
  }
  // By the index, of a table of which the planner knows nothing while it is filled for the first time.
  await tx.query(`set local enable_seqscan = off`);
  const [, reviewed] = await tx.query<[unknown[], number]>(
    `delete from chosen where id in (select enterprise_id from grade_review
       where cycle_id = $1 and origin = 'CYCLE' and enterprise_id between $2 and $3)`,
    [cycle.id, held.first, held.last],
  );
  await tx.query(`set local enable_seqscan = on`);
  return { count: held.count - reviewed, last: held.last };
}
