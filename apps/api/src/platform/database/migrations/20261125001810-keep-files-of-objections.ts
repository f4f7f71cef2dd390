import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files that were handed in with an objection are kept with it. */
export class KeepFilesOfObjections20261125001810 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table objection_evidence (
        evidence_id bigint constraint objection_evidence_pk primary key constraint objection_evidence_file_fk references evidence,
        objection_id bigint not null constraint objection_evidence_objection_fk references objection
      );
      create index objection_evidence_objection on objection_evidence (objection_id);
      create trigger objection_evidence_never_changes before update or delete on objection_evidence
        for each row execute function refuse_change();
      create trigger objection_evidence_never_truncated before truncate on objection_evidence
        for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table objection_evidence`);
  }
}
