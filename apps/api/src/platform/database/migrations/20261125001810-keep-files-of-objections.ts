import { type MigrationInterface, type QueryRunner } from 'typeorm';

const USES_BEFORE = `
  select link.evidence_id, event.office_code, enterprise.office_code as supervised_by
  from evidence_link link join credit_event event on event.id = link.event_id join enterprise on enterprise.id = event.enterprise_id
  union all
  select used.evidence_id, enterprise.office_code, enterprise.office_code
  from grade_adjustment_evidence used join grade_adjustment adjustment on adjustment.id = used.adjustment_id
    join grade_review review on review.id = adjustment.review_id join enterprise on enterprise.id = review.enterprise_id
  union all
  select proves.evidence_id, enterprise.office_code, enterprise.office_code
  from grade_application_evidence proves join grade_application_proof proof on proof.id = proves.proof_id
    join grade_application application on application.id = proof.application_id
    join enterprise on enterprise.id = application.enterprise_id`;

/** Files that were handed in with an objection; who may see them is told by whose they are. */
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

      create or replace view evidence_use as
        select used.evidence_id, used.office_code, used.supervised_by, null::bigint as objection_id from (${USES_BEFORE}) used
        union all
        select handed.evidence_id, enterprise.office_code, enterprise.office_code, objection.id
        from objection_evidence handed join objection on objection.id = handed.objection_id
          join announcement_entry entry on entry.id = objection.entry_id join enterprise on enterprise.id = entry.enterprise_id;
      comment on column evidence_use.objection_id is 'Of a file that may name who objects: for those alone who may see her';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view evidence_use;
      create view evidence_use as ${USES_BEFORE};
      comment on view evidence_use is 'What a file of evidence belongs to, and the offices that may see it; a file without a row is a draft';
      drop table objection_evidence;
    `);
  }
}
