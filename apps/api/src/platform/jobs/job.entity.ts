import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

export const JOB_KINDS = {
  PRELIMINARY_GRADING: 'PRELIMINARY_GRADING',
  ENTERPRISE_IMPORT: 'ENTERPRISE_IMPORT',
  GRADE_CONFIRMATION: 'GRADE_CONFIRMATION',
  RULE_SET_TRIAL: 'RULE_SET_TRIAL',
  CREDIT_EVENT_CHECK: 'CREDIT_EVENT_CHECK',
  CREDIT_EVENT_IMPORT: 'CREDIT_EVENT_IMPORT',
} as const;
export type JobKind = keyof typeof JOB_KINDS;
export const JOB_STATUSES = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type JobStatus = keyof typeof JOB_STATUSES;

/** Long work that can be watched; the queue delivers it, this row is what one sees of it. */
@Entity('job')
export class JobEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id: string;
  @Column('text') kind: JobKind;
  @Column('text') status: JobStatus;
  @Column('bigint') subjectId: string;
  @Column('integer') done: number;
  @Column('integer', { nullable: true }) total: number | null;
  @Column('text', { nullable: true }) error: string | null;
  @Column('text') officeCode: string;
  @Column('bigint', { nullable: true }) createdBy: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) finishedAt: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) cancelRequestedAt: Date | null;
}
