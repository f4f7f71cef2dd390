import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files that prove what an event says: what was uploaded, what it belongs to, and what was struck again. */
export class KeepEvidence20261125000310 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table evidence (
        id bigint generated always as identity constraint evidence_pk primary key,
        sha256 text not null constraint evidence_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
        name text not null constraint evidence_name check (btrim(name) <> '' and length(name) <= 200),
        media_type text not null constraint evidence_media_type check (media_type in
          ('application/pdf', 'image/jpeg', 'image/png', 'application/ofd')),
        size integer not null constraint evidence_size check (size between 1 and 20971520),
        kind text not null constraint evidence_kind check (kind in ('DECISION', 'OTHER')),
        office_code text not null constraint evidence_office_fk references office,
        uploaded_by bigint not null constraint evidence_uploader_fk references user_account,
        uploaded_at timestamptz(3) not null
      );
      create index evidence_sha256_index on evidence (sha256);
      comment on table evidence is 'An uploaded file, its bytes in the store under sha256; until it belongs to an event it is a draft of whoever uploaded it, and expires';

      create table evidence_link (
        id bigint generated always as identity constraint evidence_link_pk primary key,
        evidence_id bigint not null constraint evidence_link_evidence_fk references evidence,
        event_id bigint not null constraint evidence_link_event_fk references credit_event,
        attached_by bigint not null constraint evidence_link_attacher_fk references user_account,
        attached_at timestamptz(3) not null,
        constraint evidence_link_once unique (event_id, evidence_id)
      );
      create index evidence_link_evidence on evidence_link (evidence_id);

      create table evidence_strike (
        link_id bigint constraint evidence_strike_pk primary key constraint evidence_strike_link_fk references evidence_link,
        reason text not null constraint evidence_strike_has_reason check (btrim(reason) <> ''),
        struck_by bigint not null constraint evidence_strike_striker_fk references user_account,
        struck_at timestamptz(3) not null
      );
      comment on table evidence_strike is 'A file that was attached wrongly: it stays and is shown as struck';

      create trigger evidence_never_changes before update on evidence for each row execute function refuse_change();
      create trigger evidence_never_truncated before truncate on evidence for each statement execute function refuse_change();
      create trigger evidence_link_never_changes before update or delete on evidence_link
        for each row execute function refuse_change();
      create trigger evidence_link_never_truncated before truncate on evidence_link
        for each statement execute function refuse_change();
      create trigger evidence_strike_never_changes before update or delete on evidence_strike
        for each row execute function refuse_change();
      create trigger evidence_strike_never_truncated before truncate on evidence_strike
        for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table evidence_strike, evidence_link, evidence;`);
  }
}
