import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Departments, first passwords, what one sees of one's sessions, roles that belong to an office, slowed guessers, four eyes. */
export class ManageAccounts20261124000700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table user_account
        add column department text constraint user_account_department check (department in
          ('DECLARATION', 'INSPECTION', 'CASE_CLOSING', 'ENTERPRISE_MANAGEMENT', 'BUSINESS', 'SUPERVISION', 'INFORMATION')),
        add column must_change_password boolean not null default false,
        add constraint user_account_display_name_not_blank check (btrim(display_name) <> '');
      create index user_account_office on user_account (office_code, id);
      comment on column user_account.must_change_password is 'The password was made by the system and seen by another: nothing else is possible before it is changed';

      alter table session add column address text, add column last_seen_at timestamptz(3);
      comment on column session.last_seen_at is 'Within a minute; requests that a page makes by itself do not count';

      alter table role
        add column office_code text constraint role_office_fk references office,
        add column built_in boolean not null default false,
        add column changed_at timestamptz(3),
        add constraint role_code_form check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
        add constraint role_name_not_blank check (btrim(name) <> '');
      update role set built_in = true, office_code = (select code from office where level = 'GENERAL_ADMINISTRATION');
      alter table role alter column office_code set not null;
      comment on column role.office_code is 'The office that made it: it may be given there and below';
      comment on column role.changed_at is 'Null while it is as it came; then the system leaves it alone';
      create function keep_built_in_role() returns trigger language plpgsql as $$
      begin
        if old.built_in and (tg_op = 'DELETE' or new.code <> old.code or not new.built_in) then
          raise exception 'role % came with the system and stays', old.code using errcode = 'restrict_violation';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger role_built_in_stays before update or delete on role for each row execute function keep_built_in_role();

      create table sign_in_attempt (
        key bytea constraint sign_in_attempt_pk primary key,
        failures integer not null constraint sign_in_attempt_failures check (failures > 0),
        last_at timestamptz(3) not null,
        blocked_until timestamptz(3)
      );
      create index sign_in_attempt_last on sign_in_attempt (last_at);
      comment on table sign_in_attempt is 'Attempts that failed or are under way; the key is a hash of an address, or of a name and an address';

      create function require_four_eyes() returns trigger language plpgsql as $$
      begin
        if new.by_user_id is not null
           and new.by_user_id = (select collected_by from credit_event where id = new.event_id)
           and 'AWAITING_CONFIRMATION' = (select status from credit_event_status where event_id = new.event_id order by at desc, id desc limit 1) then
          raise exception 'credit event % was collected by the same account', new.event_id
            using errcode = 'check_violation', constraint = 'credit_event_status_four_eyes', table = 'credit_event_status';
        end if;
        return new;
      end $$;
      create trigger credit_event_status_four_eyes before insert on credit_event_status
        for each row execute function require_four_eyes();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger credit_event_status_four_eyes on credit_event_status;
      drop function require_four_eyes();
      drop table sign_in_attempt;
      drop trigger role_built_in_stays on role;
      drop function keep_built_in_role();
      alter table role drop constraint role_code_form, drop constraint role_name_not_blank,
        drop column office_code, drop column built_in, drop column changed_at;
      alter table session drop column address, drop column last_seen_at;
      drop index user_account_office;
      alter table user_account drop constraint user_account_display_name_not_blank,
        drop column department, drop column must_change_password;
    `);
  }
}
