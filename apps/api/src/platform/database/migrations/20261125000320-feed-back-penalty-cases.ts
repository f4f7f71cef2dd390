import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Closed penalty cases as they were fed back (行政处罚案件反馈表), and the events that they brought. */
export class FeedBackPenaltyCases20261125000320 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table penalty_case (
        id bigint generated always as identity constraint penalty_case_pk primary key,
        enterprise_id bigint not null constraint penalty_case_enterprise_fk references enterprise,
        document_number text not null constraint penalty_case_number_not_blank check (btrim(document_number) <> ''),
        case_number text,
        cause text not null constraint penalty_case_cause_not_blank check (btrim(cause) <> ''),
        business_department text not null,
        fed_back_on date not null,
        decided_on date not null,
        occurred_on date,
        confiscated numeric(14, 2) not null constraint penalty_case_confiscated check (confiscated >= 0),
        fined numeric(14, 2) not null constraint penalty_case_fined check (fined >= 0),
        total numeric(15, 2) not null generated always as (confiscated + fined) stored,
        detail text not null,
        signer text not null,
        receiver text,
        office_code text not null constraint penalty_case_office_fk references office,
        reported_by bigint not null constraint penalty_case_reporter_fk references user_account,
        reported_at timestamptz(3) not null,
        constraint penalty_case_fed_back_once unique (enterprise_id, document_number),
        constraint penalty_case_fed_back_after_decided check (fed_back_on >= decided_on)
      );
      create index penalty_case_office on penalty_case (office_code, id);
      create index penalty_case_number_start on penalty_case (document_number text_pattern_ops);
      comment on table penalty_case is 'What the closing department fed back; amounts in yuan';

      create table penalty_case_event (
        case_id bigint not null constraint penalty_case_event_case_fk references penalty_case,
        event_id bigint not null constraint penalty_case_event_event_fk references credit_event
          constraint penalty_case_event_once unique,
        constraint penalty_case_event_pk primary key (case_id, event_id)
      );

      create trigger penalty_case_never_changes before update or delete on penalty_case
        for each row execute function refuse_change();
      create trigger penalty_case_never_truncated before truncate on penalty_case
        for each statement execute function refuse_change();
      create trigger penalty_case_event_never_changes before update or delete on penalty_case_event
        for each row execute function refuse_change();
      create trigger penalty_case_event_never_truncated before truncate on penalty_case_event
        for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table penalty_case_event, penalty_case;`);
  }
}
