import { type MigrationInterface, type QueryRunner } from 'typeorm';

const OF_EVENTS = `
  from evidence_link link join credit_event event on event.id = link.event_id join enterprise on enterprise.id = event.enterprise_id`;
const OF_ADJUSTMENTS = `
  from grade_adjustment_evidence used join grade_adjustment adjustment on adjustment.id = used.adjustment_id
    join grade_review review on review.id = adjustment.review_id join enterprise on enterprise.id = review.enterprise_id`;
const OF_APPLICATIONS = `
  from grade_application_evidence proves join grade_application_proof proof on proof.id = proves.proof_id
    join grade_application application on application.id = proof.application_id
    join enterprise on enterprise.id = application.enterprise_id`;

/** A file is read by whoever may read what it belongs to; receipts of notices and files of objections belong to something as well. */
export class TellWhoReadsEvidence20261125001820 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view evidence_use;
      create view evidence_use as
        select link.evidence_id, event.office_code, enterprise.office_code as supervised_by, array['READ_CREDIT_EVENTS'] as read_by,
          null::bigint as objection_id ${OF_EVENTS}
        union all
        select used.evidence_id, enterprise.office_code, enterprise.office_code, array['READ_GRADE_REVIEWS'], null ${OF_ADJUSTMENTS}
        union all
        select proves.evidence_id, enterprise.office_code, enterprise.office_code, array['READ_GRADE_REVIEWS'], null ${OF_APPLICATIONS}
        union all
        select receipt.evidence_id, enterprise.office_code, enterprise.office_code, array['READ_GRADE_REVIEWS'], null
        from grade_withdrawal_receipt receipt join grade_withdrawal_notice notice on notice.id = receipt.notice_id
          join grade_withdrawal withdrawal on withdrawal.id = notice.withdrawal_id
          join enterprise on enterprise.id = withdrawal.enterprise_id
        union all
        select handed.evidence_id, enterprise.office_code, enterprise.office_code, array['READ_GRADE_REVIEWS', 'ANNOUNCE_GRADES'], objection.id
        from objection_evidence handed join objection on objection.id = handed.objection_id
          join announcement_entry entry on entry.id = objection.entry_id join enterprise on enterprise.id = entry.enterprise_id;
      comment on view evidence_use is
        'What a file of evidence belongs to, the offices that may see it, and the permissions that it takes; a file without a row is a draft';
      comment on column evidence_use.objection_id is 'Of a file that may name who objects: for those alone who may see her';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view evidence_use;
      create view evidence_use as
        select link.evidence_id, event.office_code, enterprise.office_code as supervised_by ${OF_EVENTS}
        union all
        select used.evidence_id, enterprise.office_code, enterprise.office_code ${OF_ADJUSTMENTS}
        union all
        select proves.evidence_id, enterprise.office_code, enterprise.office_code ${OF_APPLICATIONS};
      comment on view evidence_use is 'What a file of evidence belongs to, and the offices that may see it; a file without a row is a draft';
    `);
  }
}
