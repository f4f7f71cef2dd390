import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A check lets pass what it cannot tell: a reason that is null was taken for one that is given. */
export class RequireReasonWhenStruck20261124000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table credit_event_status drop constraint credit_event_status_reason_when_struck,
        add constraint credit_event_status_reason_when_struck
          check (status not in ('DISMISSED', 'REVOKED') or (reason is not null and btrim(reason) <> ''));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table credit_event_status drop constraint credit_event_status_reason_when_struck,
        add constraint credit_event_status_reason_when_struck check (status not in ('DISMISSED', 'REVOKED') or btrim(reason) <> '');
    `);
  }
}
