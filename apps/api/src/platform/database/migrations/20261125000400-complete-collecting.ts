import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What collecting needs besides the event: who else was involved, corrections, open tasks, second officers, subjects that are left out. */
export class CompleteCollecting20261125000400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table credit_event
        add column other_party_id bigint constraint credit_event_other_party_fk references enterprise,
        add column responsibility_reason text,
        add column corrects_id bigint constraint credit_event_corrects_fk references credit_event
          constraint credit_event_corrected_once unique,
        add constraint credit_event_responsibility_has_reason
          check ((other_party_id is null) = (responsibility_reason is null) and btrim(responsibility_reason) <> ''),
        add constraint credit_event_other_party_is_another check (other_party_id <> enterprise_id);
      create index credit_event_number_given on credit_event (business_number) where not number_issued;
      comment on column credit_event.other_party_id is 'Agent, or consignee or consignor, that was involved as well and does not answer for the conduct';
      comment on column credit_event.corrects_id is 'The revoked event that this one stands for';

      create table credit_event_task (
        id bigint generated always as identity constraint credit_event_task_pk primary key,
        event_id bigint not null constraint credit_event_task_event_fk references credit_event,
        code text not null constraint credit_event_task_code check (code in ('DECISION_MISSING', 'NUMBER_ON_ANOTHER_ENTERPRISE')),
        opened_at timestamptz(3) not null,
        settled_at timestamptz(3),
        settled_by bigint constraint credit_event_task_settler_fk references user_account,
        note text,
        constraint credit_event_task_once unique (event_id, code),
        constraint credit_event_task_settled_by_somebody check ((settled_at is null) = (settled_by is null)),
        constraint credit_event_task_number_has_note
          check (code <> 'NUMBER_ON_ANOTHER_ENTERPRISE' or settled_at is null or btrim(coalesce(note, '')) <> '')
      );
      create index credit_event_task_open on credit_event_task (event_id) where settled_at is null;
      comment on table credit_event_task is 'What an event was taken with and has to be put right: open until somebody settles it, once';
      create function settle_task_once() returns trigger language plpgsql as $$
      begin
        if old.settled_at is not null or (to_jsonb(new) - array['settled_at', 'settled_by', 'note'])
           is distinct from (to_jsonb(old) - array['settled_at', 'settled_by', 'note']) then
          raise exception 'task % of a credit event is settled once and changes no more', old.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger credit_event_task_settled_once before update on credit_event_task
        for each row execute function settle_task_once();
      create trigger credit_event_task_never_deleted before delete on credit_event_task
        for each row execute function refuse_change();
      create trigger credit_event_task_never_truncated before truncate on credit_event_task
        for each statement execute function refuse_change();

      create table second_officer_setting (
        id bigint generated always as identity constraint second_officer_setting_pk primary key,
        office_code text not null constraint second_officer_setting_office_fk references office,
        category text not null constraint second_officer_setting_category check (category in
          ('ADMINISTRATIVE_PENALTY', 'DECLARATION_ERROR', 'NONCONFORMITY', 'DAILY_SUPERVISION', 'EXTERNAL')),
        required boolean,
        decided_at timestamptz(3) not null,
        decided_by bigint not null constraint second_officer_setting_decider_fk references user_account
      );
      create index second_officer_setting_latest on second_officer_setting (office_code, category, id desc);
      comment on table second_officer_setting is 'Every decision whether a second officer looks at what is collected by hand; the last of an office and category holds';
      comment on column second_officer_setting.required is 'Null: as the office above has it';
      create trigger second_officer_setting_never_changes before update or delete on second_officer_setting
        for each row execute function refuse_change();
      create trigger second_officer_setting_never_truncated before truncate on second_officer_setting
        for each statement execute function refuse_change();

      create function second_officer_in_force(wanted_office text, wanted_category text) returns setof second_officer_setting
        language sql stable as $$
        select latest.* from (
          select distinct on (setting.office_code) setting.*
          from second_officer_setting setting
          join office_scope scope on scope.ancestor_code = setting.office_code and scope.descendant_code = wanted_office
          where setting.category = wanted_category
          order by setting.office_code, setting.id desc
        ) latest
        where latest.required is not null
        -- The nearest office: of those above, the one that the fewest offices hold below them.
        order by (select count(*) from office_scope above where above.descendant_code = latest.office_code) desc
        limit 1
      $$;
      comment on function second_officer_in_force is 'The decision that holds for an office and category: its own, else that of the nearest office above; none where nobody decided';

      create table subject_left_out (
        id bigint generated always as identity constraint subject_left_out_pk primary key,
        name text not null constraint subject_left_out_name_not_blank check (btrim(name) <> ''),
        identifiers jsonb not null,
        rule_set_id bigint not null,
        item_code text not null,
        business_number text,
        occurred_on date,
        verified_on date not null,
        detail text not null constraint subject_left_out_detail_not_blank check (btrim(detail) <> ''),
        reason text not null constraint subject_left_out_reason_not_blank check (btrim(reason) <> ''),
        office_code text not null constraint subject_left_out_office_fk references office,
        recorded_by bigint not null constraint subject_left_out_recorder_fk references user_account,
        recorded_at timestamptz(3) not null,
        constraint subject_left_out_item_fk foreign key (rule_set_id, item_code) references collection_item (rule_set_id, code),
        constraint subject_left_out_occurred_before_verified check (occurred_on <= verified_on)
      );
      create index subject_left_out_office on subject_left_out (office_code, id);
      comment on table subject_left_out is 'Conduct of a subject that should not be taken into the platform, with the reason (质检办通〔2017〕264号 三(三))';
      create trigger subject_left_out_never_changes before update or delete on subject_left_out
        for each row execute function refuse_change();
      create trigger subject_left_out_never_truncated before truncate on subject_left_out
        for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table subject_left_out;
      drop function second_officer_in_force(text, text);
      drop table second_officer_setting, credit_event_task;
      drop function settle_task_once();
      drop index credit_event_number_given;
      alter table credit_event drop constraint credit_event_responsibility_has_reason,
        drop constraint credit_event_other_party_is_another,
        drop column other_party_id, drop column responsibility_reason, drop column corrects_id;
    `);
  }
}
