import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { SYSTEM, writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type Platform } from '../../platform/graphql/context';
import { enqueueJob } from '../../platform/jobs';
import { requireRuleSetOn } from '../rule-sets';
import { changeCycles } from './cycles-lock';

interface EndedCycle {
  id: string;
  regime: string;
  officeCode: string;
  lastDay: Day;
}

/**
 * Starts the preliminary grading of the cycles that have ended: on the day after a cycle's last, or as soon as a worker is
 * there again. A cycle that was opened after its end, for the past, is graded by hand; so is one that was started, and
 * one whose rules do not grade by points.
 * @returns the ids of the jobs
 */
export function gradeEndedCycles({ db, clock }: Pick<Platform, 'db' | 'clock'>): Promise<string[]> {
  return db.transaction(async (tx) => {
    // One worker at a time looks, so that none starts what another has just started.
    await changeCycles(tx);
    const jobs: string[] = [];
    for (const cycle of await endedCycles(tx, today(clock))) {
      const { bands } = await requireRuleSetOn(tx, cycle.regime, cycle.lastDay, 'cycleId');
      if (bands.length > 0) {
        jobs.push(await startGrading(tx, cycle, clock.now()));
      }
    }
    return jobs;
  });
}

const endedCycles = (tx: EntityManager, day: Day): Promise<EndedCycle[]> =>
  tx.query<EndedCycle[]>(
    `select id, regime, office_code as "officeCode", upper(period) - 1 as "lastDay" from grading_cycle cycle
     where upper(period) <= $1::date and (opened_at at time zone 'Asia/Shanghai')::date < upper(period)
       and not exists (select from job where job.kind = 'PRELIMINARY_GRADING' and job.subject_id = cycle.id)
     order by id`,
    [day],
  );

async function startGrading(tx: EntityManager, { id, officeCode }: EndedCycle, at: Date): Promise<string> {
  const jobId = await enqueueJob(tx, {
    kind: 'PRELIMINARY_GRADING',
    subjectId: id,
    officeCode,
    createdBy: null,
    at,
  });
  await writeAudit(tx, SYSTEM, [
    {
      operation: 'RUN_PRELIMINARY_GRADING',
      subjectType: 'GradingCycle',
      subjectId: id,
      after: { jobId },
      officeCode,
    },
  ]);
  return jobId;
}
