import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The signed receipt of a notice is kept as files. */
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
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table grade_withdrawal_receipt`);
  }
}
