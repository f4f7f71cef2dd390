import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The signed receipt of a notice is kept as files; of each file is known by which permission it is read. */
export class KeepReceiptsOfNotices20261125001801 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table grade_withdrawal_receipt (
        evidence_id bigint constraint grade_withdrawal_receipt_pk primary key
          constraint grade_withdrawal_receipt_file_fk references evidence,
        notice_id bigint not null constraint grade_withdrawal_receipt_notice_fk references grade_withdrawal_notice,
        attached_by bigint not null constraint grade_withdrawal_receipt_officer_fk references user_account,
        attached_at timestamptz(3) not null
      );
      create index grade_withdrawal_receipt_notice on grade_withdrawal_receipt (notice_id);
      comment on table grade_withdrawal_receipt is 'The signed receipt (送达回证) of a notice, as files; it may come after the notice is on record';

      create trigger grade_withdrawal_receipt_never_changes before update or delete on grade_withdrawal_receipt
        for each row execute function refuse_change();
      create trigger grade_withdrawal_receipt_never_truncated before truncate on grade_withdrawal_receipt
        for each statement execute function refuse_change();

      create or replace view evidence_use as
        select link.evidence_id, event.office_code, enterprise.office_code as supervised_by, 'READ_CREDIT_EVENTS' as read_by
        from evidence_link link join credit_event event on event.id = link.event_id join enterprise on enterprise.id = event.enterprise_id
        union all
        select used.evidence_id, enterprise.office_code, enterprise.office_code, 'READ_GRADE_REVIEWS'
        from grade_adjustment_evidence used join grade_adjustment adjustment on adjustment.id = used.adjustment_id
          join grade_review review on review.id = adjustment.review_id join enterprise on enterprise.id = review.enterprise_id
        union all
        select proves.evidence_id, enterprise.office_code, enterprise.office_code, 'READ_GRADE_REVIEWS'
        from grade_application_evidence proves join grade_application_proof proof on proof.id = proves.proof_id
          join grade_application application on application.id = proof.application_id
          join enterprise on enterprise.id = application.enterprise_id
        union all
        select receipt.evidence_id, enterprise.office_code, enterprise.office_code, 'READ_GRADE_REVIEWS'
        from grade_withdrawal_receipt receipt join grade_withdrawal_notice notice on notice.id = receipt.notice_id
          join grade_withdrawal withdrawal on withdrawal.id = notice.withdrawal_id
          join enterprise on enterprise.id = withdrawal.enterprise_id;
      comment on view evidence_use is
        'What a file of evidence belongs to, the offices that may see it, and the permission that it takes; a file without a row is a draft';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view evidence_use;
      create view evidence_use as
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
          join enterprise on enterprise.id = application.enterprise_id;
      comment on view evidence_use is 'What a file of evidence belongs to, and the offices that may see it; a file without a row is a draft';
      drop table grade_withdrawal_receipt;
    `);
  }
}
