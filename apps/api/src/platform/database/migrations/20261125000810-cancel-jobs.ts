import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A job may be cancelled; one that is at work ends where it next reports its progress. */
export class CancelJobs20261125000810 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table job add column cancel_requested_at timestamptz(3);
      alter table job add constraint job_cancelled_on_request check (status <> 'CANCELLED' or cancel_requested_at is not null);
      comment on column job.cancel_requested_at is 'Since when it is to end; a job at work looks at it where it reports its progress';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table job drop column cancel_requested_at`);
  }
}
