import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Enterprises with their identifiers, and the staging tables of an import. */
export class CreateEnterprises20261122000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function enterprise_kinds_known(kinds text[]) returns boolean immutable language sql as $$
        select kinds <@ array['IMPORTER', 'EXPORTER', 'DECLARATION_AGENT', 'EXPRESS_OPERATOR', 'QUARANTINE_TREATMENT',
          'SUPERVISED_WAREHOUSE', 'SURVEY_AGENCY', 'PORT_FOOD_BUSINESS', 'CARRIER', 'CONTAINER_OPERATOR',
          'ORIGIN_CERTIFICATE_APPLICANT', 'CROSS_BORDER_ECOMMERCE']
      $$;

      create table enterprise (
        id bigint generated always as identity constraint enterprise_pk primary key,
        credit_code text constraint enterprise_credit_code_unique unique
          constraint enterprise_credit_code_form check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
        name text not null constraint enterprise_name_not_blank check (btrim(name) <> ''),
        kinds text[] not null constraint enterprise_kinds_known check (enterprise_kinds_known(kinds)),
        kinds_set_by_hand boolean not null default false,
        office_code text not null constraint enterprise_office_fk references office,
        address text,
        registered_on date,
        enterprise_type text,
        legal_representative text,
        registered_capital text,
        business_scope text,
        province text,
        region text,
        created_at timestamptz(3) not null,
        facts_at timestamptz(3) not null
      );
      comment on column enterprise.facts_at is
        'Instant of the last change of its events, reviews or grades. Whoever changes one of them locks this row first and takes a later instant.';
      create index enterprise_office on enterprise (office_code, id);
      create index enterprise_name_parts on enterprise using gin (name gin_trgm_ops);
      create index enterprise_credit_code_start on enterprise (credit_code text_pattern_ops);
      create index enterprise_kind on enterprise using gin (kinds);

      create table enterprise_identifier (
        enterprise_id bigint not null constraint enterprise_identifier_enterprise_fk references enterprise,
        scheme text not null constraint enterprise_identifier_scheme check (scheme ~ '^[A-Z_]{2,40}$' and scheme <> 'USCC'),
        value text not null constraint enterprise_identifier_not_blank check (btrim(value) <> ''),
        constraint enterprise_identifier_pk primary key (enterprise_id, scheme, value),
        constraint enterprise_identifier_unique unique (scheme, value)
      );

      create table job (
        id bigint generated always as identity constraint job_pk primary key,
        kind text not null constraint job_kind check (kind in ('PRELIMINARY_GRADING', 'ENTERPRISE_IMPORT')),
        status text not null default 'QUEUED'
          constraint job_status check (status in ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
        subject_id bigint not null,
        done integer not null default 0,
        total integer,
        error text,
        office_code text not null constraint job_office_fk references office,
        created_by bigint constraint job_creator_fk references user_account,
        created_at timestamptz(3) not null,
        finished_at timestamptz(3),
        constraint job_finished_when_over check ((status in ('QUEUED', 'RUNNING')) = (finished_at is null)),
        constraint job_done_within_total check (done >= 0 and (total is null or done <= total))
      );
      comment on column job.subject_id is 'The grading cycle or the import that the work is about';
      create unique index job_one_open_for_each_subject on job (kind, subject_id) where finished_at is null;
      create index job_creator on job (created_by, id);

      create table enterprise_import (
        id bigint generated always as identity constraint enterprise_import_pk primary key,
        file_name text not null,
        office_code text not null constraint enterprise_import_office_fk references office,
        kinds text[] not null constraint enterprise_import_kinds_known check (enterprise_kinds_known(kinds)),
        header text not null default '',
        created_by bigint constraint enterprise_import_creator_fk references user_account,
        created_at timestamptz(3) not null,
        result jsonb
      );
      create table enterprise_import_row (
        import_id bigint not null constraint enterprise_import_row_import_fk references enterprise_import,
        line integer not null,
        raw text not null,
        credit_code text not null,
        name text not null,
        kinds text[] not null,
        address text,
        registered_on date,
        enterprise_type text,
        legal_representative text,
        registered_capital text,
        business_scope text,
        province text,
        region text,
        constraint enterprise_import_row_pk primary key (import_id, line)
      );
      create index enterprise_import_row_code on enterprise_import_row (import_id, credit_code, line);
      create table enterprise_import_reject (
        import_id bigint not null constraint enterprise_import_reject_import_fk references enterprise_import,
        line integer not null,
        reason text not null,
        raw text not null,
        constraint enterprise_import_reject_pk primary key (import_id, line)
      );
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table enterprise_import_reject, enterprise_import_row, enterprise_import, job, enterprise_identifier, enterprise;
      drop function enterprise_kinds_known(text[]);
    `);
  }
}
