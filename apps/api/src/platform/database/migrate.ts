import { runMigrations } from 'graphile-worker';
import { type DataSource } from 'typeorm';
import { APPLICATION_ROLE, createDataSource } from './data-source';

/** Tables that even the application's role may only add to. */
const APPEND_ONLY = [
  'announcement_entry',
  'audit_entry',
  'audit_leaf',
  'audit_node',
  'audit_checkpoint',
  'credit_event_status',
  'client_request',
  'evidence_link',
  'evidence_strike',
  'penalty_case',
  'penalty_case_event',
  'reminder',
  'business_volume',
  'list_removal',
  'grade_adjustment_evidence',
  'grade_confirmation',
  'reminder_seen',
  'partner_grant_office',
  'partner_receipt',
  'partner_receipt_enterprise',
  'second_officer_setting',
  'external_report',
  'subject_left_out',
  'rule_set_draft_revision',
  'grade_batch',
  'grade_application_proof',
  'grade_application_evidence',
  'objection_evidence',
  'grade_withdrawal_notice',
  'grade_withdrawal_receipt',
  'grade_withdrawal_effect',
];

/**
 * Brings the database up to date as its owner, and makes the application's role where that is allowed.
 * Several processes may call it at once: one works, the others wait.
 * @returns the role for the application's connections; undefined where none could be made
 */
export async function migrate(url: string): Promise<string | undefined> {
  const owner = await createDataSource({ url, poolSize: 2 }).initialize();
  const guard = owner.createQueryRunner();
  try {
    await guard.query(`select pg_advisory_lock(hashtext('portcredit migrations'))`);
    await owner.runMigrations();
    await runMigrations({ connectionString: url });
    await allowEnqueueing(owner);
    return await grantToApplication(owner);
  } finally {
    await guard.query(`select pg_advisory_unlock(hashtext('portcredit migrations'))`);
    await guard.release();
    await owner.destroy();
  }
}

/** A job may be added inside any transaction, without rights on the queue's own tables. */
async function allowEnqueueing(owner: DataSource): Promise<void> {
  await owner.query(`
    create or replace function enqueue_job(job_id bigint) returns void language sql security definer
      set search_path = graphile_worker, public, pg_temp as $$
      select graphile_worker.add_job('work', json_build_object('jobId', job_id::text), job_key => 'job-' || job_id, max_attempts => 3)
    $$;
  `);
}

async function grantToApplication(owner: DataSource): Promise<string | undefined> {
  if (!(await canTakeOnRole(owner))) {
    return undefined;
  }
  await owner.query(`
    grant usage on schema public to ${APPLICATION_ROLE};
    grant select, insert, update, delete on all tables in schema public to ${APPLICATION_ROLE};
    grant usage on all sequences in schema public to ${APPLICATION_ROLE};
    revoke update, delete on ${APPEND_ONLY.join(', ')} from ${APPLICATION_ROLE};
    revoke delete on announcement, objection, credit_event, credit_event_task, grade, grade_review, grade_application, grade_withdrawal, partner, api_key, partner_grant, feed_key, feed_delivery, feed_refusal from ${APPLICATION_ROLE};
    revoke insert, update, delete on migration, fact_chain from ${APPLICATION_ROLE};
  `);
  return APPLICATION_ROLE;
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** Makes the role where it is missing; tells whether this user may work under it. */
async function canTakeOnRole(owner: DataSource): Promise<boolean> {
  try {
    await owner.transaction(async (tx) => {
      const [role] = await tx.query<{ member: boolean }[]>(
        `select pg_has_role(oid, 'MEMBER') as member from pg_roles where rolname = $1`,
        [APPLICATION_ROLE],
      );
      if (role === undefined) {
        // Another database of this server may be making it at this moment.
        await tx.query(
          `do $$ begin create role ${APPLICATION_ROLE} nologin; exception when duplicate_object or unique_violation then null; end $$`,
        );
      }
      if (role?.member !== true) {
        await tx.query(`grant ${APPLICATION_ROLE} to current_user`);
      }
      await tx.query(`set local role ${APPLICATION_ROLE}`);
    });
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === INSUFFICIENT_PRIVILEGE) {
      return false;
    }
    throw error;
  }
}
