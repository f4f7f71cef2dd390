import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who told us what other departments and society say of an enterprise, and what a partner reported by its own number. */
export class ReportExternalInformation20261125001200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table credit_event
        add column sender text constraint credit_event_sender_not_blank check (btrim(sender) <> ''),
        add column sender_document text constraint credit_event_document_of_sender check (sender_document is null or sender is not null),
        add constraint credit_event_sender_of_external check (sender is null or category = 'EXTERNAL');
      comment on column credit_event.sender is 'Who told us (来源单位), of external information';

      create table external_report (
        event_id bigint constraint external_report_pk primary key constraint external_report_event_fk references credit_event,
        partner_id bigint not null constraint external_report_partner_fk references partner,
        external_id text not null,
        input_hash text not null,
        received_at timestamptz(3) not null,
        constraint external_report_once_for_a_partner unique (partner_id, external_id)
      );
      create index external_report_partner on external_report (partner_id, event_id);
      comment on table external_report is 'What a partner reported by its key, each with the event that it became';
      comment on column external_report.external_id is 'The partner''s own number of its report';
      create trigger external_report_never_changes before update or delete on external_report for each row execute function refuse_change();
      create trigger external_report_never_truncated before truncate on external_report for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table external_report;
      alter table credit_event drop column sender_document, drop column sender;
    `);
  }
}
