import { type EntityManager } from 'typeorm';
import { JobEntity, type JobKind } from './job.entity';

export interface NewJob {
  kind: JobKind;
  /** The cycle or the import that the work is about. */
  subjectId: string;
  officeCode: string;
  createdBy: string | null;
  at: Date;
}

/**
 * Puts work into the queue, in the caller's transaction: it starts when that commits, and not otherwise.
 * @returns the id of the job
 * @throws the refusal of `job_one_open_for_each_subject` while such work is open already
 */
export async function enqueueJob(tx: EntityManager, { at, ...job }: NewJob): Promise<string> {
  const { identifiers } = await tx.insert(JobEntity, { ...job, status: 'QUEUED', done: 0, createdAt: at });
  const id = String(identifiers[0]?.id);
  await tx.query(`select enqueue_job($1)`, [id]);
  return id;
}
