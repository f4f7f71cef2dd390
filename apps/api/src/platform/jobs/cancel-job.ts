import { writeAudit } from '../audit/write-audit';
import { type CommandContext } from '../graphql/context';
import { requireId } from '../graphql/id';
import { type Permission } from '../permission';
import { forbidden, notFound, Refusal } from '../refusal';
import { staffOf } from '../viewer';
import { type JobKind, type JobStatus } from './job.entity';

/** Work that stops when it is asked to, and what one needs to ask for it. Other kinds run to their end. */
export const CANCELLABLE: Partial<Record<JobKind, Permission>> = {
  PRELIMINARY_GRADING: 'RUN_PRELIMINARY_GRADING',
  GRADE_CONFIRMATION: 'CONFIRM_GRADE',
};

/**
 * Cancels a job: one that waits is over at once, one at work ends where it next reports its progress. What is done stays.
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE where it is over already or is of a kind that runs to its end
 */
export async function cancelJob(context: CommandContext, id: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const [job] = await tx.query<
      { id: string; kind: JobKind; status: JobStatus; officeCode: string; cancelRequested: boolean }[]
    >(
      `select id, kind, status, office_code as "officeCode", cancel_requested_at is not null as "cancelRequested" from job
       where id = $1 and office_code in (select descendant_code from office_scope where ancestor_code = any($2::text[]))
       for no key update`,
      [requireId(id, '任务'), viewer.scopes],
    );
    if (job === undefined) {
      throw notFound('任务');
    }
    const permission = CANCELLABLE[job.kind];
    if (permission === undefined) {
      throw new Refusal('INVALID_STATE', '该类任务不能取消，请等待其完成。', { detail: { kind: job.kind } });
    }
    if (!viewer.permissions.has(permission)) {
      throw forbidden('您没有取消该任务的权限，请由有权发起该任务的人员办理。');
    }
    if (job.status !== 'QUEUED' && job.status !== 'RUNNING') {
      throw new Refusal('INVALID_STATE', '该任务已经结束，不能取消，请刷新后查看。', {
        detail: { status: job.status },
      });
    }
    if (job.cancelRequested) {
      throw new Refusal('INVALID_STATE', '该任务已有人取消，正在停止，请稍候。', {
        detail: { status: job.status },
      });
    }
    const now = context.clock.now();
    const waiting = job.status === 'QUEUED';
    await tx.query(`update job set cancel_requested_at = $2, status = $3, finished_at = $4 where id = $1`, [
      job.id,
      now,
      waiting ? 'CANCELLED' : job.status,
      waiting ? now : null,
    ]);
    await writeAudit(tx, context, [
      {
        operation: 'CANCEL_JOB',
        subjectType: 'Job',
        subjectId: job.id,
        before: { status: job.status },
        after: { kind: job.kind },
        officeCode: job.officeCode,
      },
    ]);
  });
}
