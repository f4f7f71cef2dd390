import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files of credit events: staged as they came, checked as a whole, then collected row by row. */
export class ImportCreditEvents20261125000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index job_subject on job (subject_id, id);

      create table event_import (
        id bigint generated always as identity constraint event_import_pk primary key,
        file_name text not null,
        format text not null default 'CSV' constraint event_import_format check (format in ('CSV', 'XLSX')),
        office_code text not null constraint event_import_office_fk references office,
        header text[] not null default '{}',
        content_hash text constraint event_import_content_hash check (content_hash ~ '^[0-9a-f]{64}$'),
        rows integer not null default 0,
        created_by bigint constraint event_import_creator_fk references user_account,
        created_at timestamptz(3) not null,
        checked jsonb,
        checked_at timestamptz(3),
        started_by bigint constraint event_import_starter_fk references user_account,
        started_at timestamptz(3),
        taken_to integer not null default 0,
        result jsonb,
        finished_at timestamptz(3),
        cleared_at timestamptz(3),
        constraint event_import_checked_before_started check (started_at is null or checked is not null),
        constraint event_import_finished_with_result check ((finished_at is null) = (result is null)),
        constraint event_import_taken_within_rows check (taken_to between 0 and rows)
      );
      comment on column event_import.content_hash is
        'SHA-256 of the cells in their order: the same table is the same file, whatever program saved it. With the number of the row it is the external id of the event.';
      comment on column event_import.taken_to is 'Rows up to this number are collected or refused; after a crash the import goes on behind it.';
      comment on column event_import.cleared_at is 'When the staged rows were deleted.';
      create index event_import_office on event_import (office_code, id);
      create index event_import_content on event_import (content_hash);

      create table event_import_row (
        import_id bigint not null constraint event_import_row_import_fk references event_import,
        number integer not null,
        line integer not null,
        cells text[] not null,
        cut integer[],
        outcome text constraint event_import_row_outcome check (outcome in ('COLLECTIBLE', 'COLLECTED', 'REPEATED', 'REFUSED')),
        code text,
        reason text,
        enterprise_id bigint,
        item_code text,
        business_number text,
        verified_on date,
        conduct_key text,
        points integer,
        serious boolean,
        waits boolean,
        warned boolean,
        constraint event_import_row_pk primary key (import_id, number),
        constraint event_import_row_refused_for_a_reason check ((outcome = 'REFUSED') = (code is not null and reason is not null) or outcome is null)
      );
      comment on column event_import_row.number is 'The first row below the header is number 1; blank lines do not count';
      comment on column event_import_row.line is 'The line of the file, for the reader of a refusal';
      create index event_import_row_refused on event_import_row (import_id, number) where outcome = 'REFUSED';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table event_import_row, event_import;
      drop index job_subject;
    `);
  }
}
