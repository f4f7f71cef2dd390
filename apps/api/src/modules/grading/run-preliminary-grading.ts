import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { enqueueJob } from '../../platform/jobs';
import { notFound } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';

/**
 * Puts the preliminary grading of a cycle into the queue.
 * @returns the id of the job
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE while it is running already
 */
export async function runPreliminaryGrading(context: CommandContext, cycleId: string): Promise<string> {
  const viewer = staffOf(context.viewer);
  return context.db.transaction(async (tx) => {
    const [cycle] = await tx.query<{ id: string; officeCode: string }[]>(
      `select id, office_code as "officeCode" from grading_cycle where id = $1`,
      [requireId(cycleId, '评定周期')],
    );
    if (cycle === undefined) {
      throw notFound('评定周期');
    }
    await requireOwnOffice(tx, viewer, cycle.officeCode, 'cycleId');
    const jobId = await enqueueJob(tx, {
      kind: 'PRELIMINARY_GRADING',
      subjectId: cycle.id,
      officeCode: cycle.officeCode,
      createdBy: viewer.userId,
      at: context.clock.now(),
    });
    await writeAudit(tx, context, [
      {
        operation: 'RUN_PRELIMINARY_GRADING',
        subjectType: 'GradingCycle',
        subjectId: cycle.id,
        after: { jobId },
        officeCode: cycle.officeCode,
      },
    ]);
    return jobId;
  });
}
