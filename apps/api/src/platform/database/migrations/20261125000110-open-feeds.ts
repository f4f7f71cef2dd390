import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Keys of systems that bring events in, what they delivered, and the events of it that were refused. */
export class OpenFeeds20261125000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table feed_key (
        id bigint generated always as identity constraint feed_key_pk primary key,
        name text not null constraint feed_key_name_not_blank check (btrim(name) <> ''),
        office_code text not null constraint feed_key_office_fk references office,
        key_hash bytea not null constraint feed_key_hash_unique unique,
        ending text not null,
        addresses cidr[] constraint feed_key_addresses_not_empty check (cardinality(addresses) > 0),
        requests_per_minute integer not null constraint feed_key_requests check (requests_per_minute > 0),
        created_by bigint not null constraint feed_key_creator_fk references user_account,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      create index feed_key_office on feed_key (office_code, id);
      comment on column feed_key.ending is 'The last four characters, to tell one key from another';
      comment on column feed_key.addresses is 'Networks it may be used from; null for any';

      create table feed_key_minute (
        feed_key_id bigint constraint feed_key_minute_pk primary key constraint feed_key_minute_key_fk references feed_key,
        minute timestamptz(3) not null,
        requests integer not null,
        last_used_at timestamptz(3) not null,
        last_used_address inet
      ) with (fillfactor = 50);
      comment on table feed_key_minute is 'How often a key was used in the minute that runs, and when and from where last; shared by all processes';

      create table feed_delivery (
        id bigint generated always as identity constraint feed_delivery_pk primary key,
        feed_key_id bigint constraint feed_delivery_key_fk references feed_key,
        file_name text,
        file_sha256 bytea,
        office_code text not null constraint feed_delivery_office_fk references office,
        received_at timestamptz(3) not null,
        events integer not null constraint feed_delivery_events check (events >= 0),
        collected integer not null constraint feed_delivery_collected check (collected >= 0),
        repeated integer not null constraint feed_delivery_repeated check (repeated >= 0),
        refused integer not null constraint feed_delivery_refused check (refused >= 0),
        finished_at timestamptz(3),
        unreadable text,
        constraint feed_delivery_by_key_or_file check ((feed_key_id is null) = (file_name is not null)),
        constraint feed_delivery_each_is_answered check (events = collected + repeated + refused)
      );
      create index feed_delivery_office on feed_delivery (office_code, id);
      create unique index feed_delivery_one_open_for_each_file on feed_delivery (file_name, file_sha256) where finished_at is null;
      comment on column feed_delivery.events is 'As many as were answered; of a file that is still being taken, those up to there';
      comment on column feed_delivery.unreadable is 'Why nothing of the file could be read';

      create table feed_refusal (
        id bigint generated always as identity constraint feed_refusal_pk primary key,
        delivery_id bigint not null constraint feed_refusal_delivery_fk references feed_delivery,
        office_code text not null constraint feed_refusal_office_fk references office,
        position integer not null constraint feed_refusal_position check (position > 0),
        external_id text,
        event text not null,
        code text not null,
        message text not null,
        fields text[] not null,
        refused_at timestamptz(3) not null,
        tries integer not null default 1 constraint feed_refusal_tries check (tries > 0),
        closed_at timestamptz(3),
        credit_event_id bigint constraint feed_refusal_credit_event_fk references credit_event,
        constraint feed_refusal_closed_when_collected check (credit_event_id is null or closed_at is not null)
      );
      create index feed_refusal_open on feed_refusal (office_code, id) where closed_at is null;
      create index feed_refusal_delivery on feed_refusal (delivery_id, position);
      create index feed_refusal_external_id on feed_refusal (external_id) where closed_at is null;
      comment on column feed_refusal.event is 'JSON as text, as it was sent: it may hold what PostgreSQL cannot keep as json';
      comment on column feed_refusal.office_code is 'The office that the event named, where it is one of the delivery''s; else the delivery''s';
      comment on column feed_refusal.closed_at is 'When it was collected after all, or the source sent a later word on it';

      alter table audit_entry drop constraint audit_entry_actor_kind;
      alter table audit_entry add constraint audit_entry_actor_kind check (actor_kind in ('STAFF', 'PARTNER', 'FEED', 'SYSTEM', 'ANONYMOUS'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table feed_refusal, feed_delivery, feed_key_minute, feed_key;
      alter table audit_entry drop constraint audit_entry_actor_kind;
      alter table audit_entry add constraint audit_entry_actor_kind check (actor_kind in ('STAFF', 'PARTNER', 'SYSTEM', 'ANONYMOUS'));
    `);
  }
}
