import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Offices as a tree with its closure, people, partners, and the function that guards append-only tables. */
export class CreateOfficesAndIdentity20261122000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create extension if not exists btree_gist;
      create extension if not exists pg_trgm;

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% on % is refused: its rows are never changed', tg_op, tg_table_name
          using errcode = 'restrict_violation';
      end $$;

      create table office (
        code text constraint office_pk primary key constraint office_code_six_digits check (code ~ '^[0-9]{6}$'),
        name text not null,
        level text not null constraint office_level check (level in ('GENERAL_ADMINISTRATION', 'DIRECT_BUREAU', 'BRANCH', 'SUB_OFFICE')),
        parent_code text constraint office_parent_fk references office,
        official boolean not null,
        source text not null,
        constraint office_parent_unless_top check ((level = 'GENERAL_ADMINISTRATION') = (parent_code is null))
      );
      comment on column office.official is 'Whether the code was read in a published text';

      create table office_scope (
        ancestor_code text not null constraint office_scope_ancestor_fk references office,
        descendant_code text not null constraint office_scope_descendant_fk references office,
        constraint office_scope_pk primary key (ancestor_code, descendant_code)
      );
      create index office_scope_descendant on office_scope (descendant_code);
      comment on table office_scope is 'Each office with itself and all below it; kept by trigger';

      create function refresh_office_scope() returns trigger language plpgsql as $$
      begin
        delete from office_scope;
        insert into office_scope
          with recursive scope (ancestor_code, descendant_code) as (
            select code, code from office
            union all
            select scope.ancestor_code, office.code from scope join office on office.parent_code = scope.descendant_code
          ) select * from scope;
        return null;
      end $$;
      create trigger office_scope_refresh after insert or update of parent_code on office
        for each statement execute function refresh_office_scope();

      create view office_bureau as
        select scope.descendant_code as office_code, bureau.code as bureau_code
        from office bureau join office_scope scope on scope.ancestor_code = bureau.code
        where bureau.level = 'DIRECT_BUREAU';
      comment on view office_bureau is 'The directly affiliated bureau that an office belongs to; none for the general administration';

      create table role (
        code text constraint role_pk primary key,
        name text not null,
        permissions text[] not null
      );

      create table user_account (
        id bigint generated always as identity constraint user_account_pk primary key,
        username text not null constraint user_account_username_unique unique
          constraint user_account_username_form check (username ~ '^[a-z0-9._-]{2,40}$'),
        display_name text not null,
        password_hash text not null,
        office_code text not null constraint user_account_office_fk references office,
        role_code text not null constraint user_account_role_fk references role,
        created_at timestamptz(3) not null default now(),
        disabled_at timestamptz(3)
      );

      create table session (
        id bigint generated always as identity constraint session_pk primary key,
        token_hash bytea not null constraint session_token_unique unique,
        user_id bigint not null constraint session_user_fk references user_account,
        kind text not null constraint session_kind check (kind in ('COOKIE', 'BEARER')),
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        ended_at timestamptz(3)
      );
      create index session_of_user on session (user_id);

      create table partner (
        id bigint generated always as identity constraint partner_pk primary key,
        name text not null constraint partner_name_unique unique
      );
      create table api_key (
        id bigint generated always as identity constraint api_key_pk primary key,
        partner_id bigint not null constraint api_key_partner_fk references partner,
        key_hash bytea not null constraint api_key_hash_unique unique,
        created_at timestamptz(3) not null default now(),
        expires_at timestamptz(3),
        revoked_at timestamptz(3)
      );
      create table partner_grant (
        id bigint generated always as identity constraint partner_grant_pk primary key,
        partner_id bigint not null constraint partner_grant_partner_fk references partner,
        office_code text not null constraint partner_grant_office_fk references office,
        purpose text not null,
        valid daterange not null
      );
      create index partner_grant_partner on partner_grant (partner_id);

      create table calendar_year (
        year integer constraint calendar_year_pk primary key,
        source text not null
      );
      create table calendar_day (
        day date constraint calendar_day_pk primary key,
        year integer not null constraint calendar_day_year_fk references calendar_year,
        kind text not null constraint calendar_day_kind check (kind in ('DAY_OFF', 'MAKE_UP_WORKDAY')),
        name text not null
      );
      comment on table calendar_day is 'Where the State Council''s calendar differs from Monday to Friday';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table calendar_day, calendar_year, partner_grant, api_key, partner, session, user_account, role;
      drop view office_bureau;
      drop table office_scope, office;
      drop function refresh_office_scope();
      drop function refuse_change();
    `);
  }
}
