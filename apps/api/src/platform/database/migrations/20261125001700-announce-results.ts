import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Results of grading are announced (公示), objections to them received and answered, and then they are final. */
export class AnnounceResults20261125001700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table grade_review drop constraint grade_review_origin,
        add constraint grade_review_origin check (origin in ('CYCLE', 'DYNAMIC', 'OBJECTION'));

      create table announcement (
        id bigint generated always as identity constraint announcement_pk primary key,
        cycle_id bigint not null constraint announcement_cycle_fk references grading_cycle,
        office_code text not null constraint announcement_office_fk references office,
        rule_set_id bigint not null constraint announcement_rule_set_fk references rule_set,
        first_day date not null,
        last_day date not null constraint announcement_lasts check (last_day > first_day),
        announced_at timestamptz(3) not null,
        announced_by bigint not null constraint announcement_officer_fk references user_account,
        final_at timestamptz(3) constraint announcement_final_after_last_day
          check ((final_at at time zone 'Asia/Shanghai')::date > last_day),
        final_by bigint constraint announcement_final_officer_fk references user_account,
        constraint announcement_final_by_nobody_before check (final_by is null or final_at is not null)
      );
      create index announcement_cycle on announcement (cycle_id);
      create index announcement_not_final on announcement (last_day) where final_at is null;
      comment on column announcement.last_day is 'Included';
      comment on column announcement.final_by is 'Null where it became final by itself';

      create table announcement_entry (
        id bigint generated always as identity constraint announcement_entry_pk primary key,
        announcement_id bigint not null constraint announcement_entry_announcement_fk references announcement,
        review_id bigint not null constraint announcement_entry_review_fk references grade_review
          constraint announcement_entry_review_once unique,
        enterprise_id bigint not null constraint announcement_entry_enterprise_fk references enterprise,
        name text not null,
        credit_code text,
        grade text not null
      );
      create index announcement_entry_list on announcement_entry (announcement_id, id);
      comment on table announcement_entry is 'What is announced of an enterprise, as it was at that instant; nothing about people';

      create table objection (
        id bigint generated always as identity constraint objection_pk primary key,
        entry_id bigint not null constraint objection_entry_fk references announcement_entry,
        received_on date not null,
        answer_by date not null,
        by_enterprise boolean not null,
        objector text not null constraint objection_has_objector check (btrim(objector) <> ''),
        objector_contact text,
        statement text not null constraint objection_has_statement check (btrim(statement) <> ''),
        evidence text,
        registered_at timestamptz(3) not null,
        registered_by bigint not null constraint objection_registrar_fk references user_account,
        outcome text constraint objection_outcome check (outcome in ('DISMISSED', 'UPHELD')),
        answer text constraint objection_has_answer check (btrim(answer) <> ''),
        answered_at timestamptz(3),
        answered_by bigint constraint objection_officer_fk references user_account,
        answered_late boolean,
        review_id bigint constraint objection_review_fk references grade_review constraint objection_review_once unique,
        constraint objection_answered_in_full check (num_nulls(outcome, answer, answered_at, answered_by, answered_late) in (0, 5)),
        constraint objection_upheld_is_graded_anew check ((outcome is not distinct from 'UPHELD') = (review_id is not null))
      );
      create index objection_entry on objection (entry_id);
      create index objection_open on objection (answer_by) where outcome is null;

      create view grade_decider as
        select enterprise_id, cycle_id, decided_by as account_id from grade_review where decided_by is not null;
      comment on view grade_decider is 'Who took part in deciding the grade of an enterprise in a cycle: others answer objections to it';

      create function check_announcement_entries() returns trigger language plpgsql as $$
      begin
        if exists (select from added join announcement on announcement.id = added.announcement_id
             join grade_review review on review.id = added.review_id
           where announcement.final_at is not null or review.status = 'PRELIMINARY' or review.cycle_id <> announcement.cycle_id
             or review.enterprise_id <> added.enterprise_id or review.final_grade <> added.grade) then
          raise exception 'what is announced is the decided result of a review of the cycle'
            using errcode = 'check_violation', constraint = 'announcement_entry_as_decided', table = 'announcement_entry';
        end if;
        return null;
      end $$;
      create trigger announcement_entry_as_decided after insert on announcement_entry
        referencing new table as added for each statement execute function check_announcement_entries();
      create trigger announcement_entry_never_changes before update or delete on announcement_entry
        for each row execute function refuse_change();
      create trigger announcement_entry_never_truncated before truncate on announcement_entry for each statement execute function refuse_change();

      create function check_objection() returns trigger language plpgsql as $$
      declare running announcement;
      begin
        -- Held until the commit: it cannot become final meanwhile.
        select announcement.* into running from announcement_entry entry join announcement on announcement.id = entry.announcement_id
          where entry.id = new.entry_id for share of announcement;
        if new.received_on not between running.first_day and running.last_day then
          raise exception 'objections are received while the result is announced'
            using errcode = 'check_violation', constraint = 'objection_within_period', table = 'objection';
        end if;
        if running.final_at is not null then
          raise exception 'announcement % is final', running.id
            using errcode = 'check_violation', constraint = 'objection_before_final', table = 'objection';
        end if;
        if new.outcome is not null then
          raise exception 'an objection is received before it is answered'
            using errcode = 'check_violation', constraint = 'objection_open_at_first', table = 'objection';
        end if;
        return new;
      end $$;
      create trigger objection_within_period before insert on objection for each row execute function check_objection();

      create function check_answer() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.outcome is not null or new.outcome is null
           or (new.id, new.entry_id, new.received_on, new.answer_by, new.by_enterprise, new.objector, new.objector_contact, new.statement,
             new.evidence, new.registered_at, new.registered_by)
             is distinct from (old.id, old.entry_id, old.received_on, old.answer_by, old.by_enterprise, old.objector, old.objector_contact,
             old.statement, old.evidence, old.registered_at, old.registered_by) then
          raise exception 'objection % never changes; it is answered once', old.id using errcode = 'restrict_violation';
        end if;
        if exists (select from announcement_entry entry join grade_review announced on announced.id = entry.review_id
             join grade_decider decider on decider.enterprise_id = announced.enterprise_id and decider.cycle_id = announced.cycle_id
           where entry.id = new.entry_id and decider.account_id = new.answered_by) then
          raise exception 'who decided the review does not answer the objection'
            using errcode = 'check_violation', constraint = 'objection_four_eyes', table = 'objection';
        end if;
        if new.review_id is not null and not exists (select from announcement_entry entry
             join grade_review announced on announced.id = entry.review_id
             join grade_review review on review.enterprise_id = announced.enterprise_id and review.cycle_id = announced.cycle_id
           where entry.id = new.entry_id and review.id = new.review_id and review.origin = 'OBJECTION') then
          raise exception 'an enterprise is graded anew in the cycle that was announced'
            using errcode = 'check_violation', constraint = 'objection_review_of_entry', table = 'objection';
        end if;
        return new;
      end $$;
      create trigger objection_answered_once before update or delete on objection for each row execute function check_answer();
      create trigger objection_never_truncated before truncate on objection for each statement execute function refuse_change();

      create function keep_announcement() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.final_at is not null or new.final_at is null
           or (to_jsonb(new) - '{final_at,final_by}'::text[]) is distinct from (to_jsonb(old) - '{final_at,final_by}'::text[]) then
          raise exception 'announcement % never changes; it becomes final once', old.id using errcode = 'restrict_violation';
        end if;
        if exists (select from announcement_entry entry join objection on objection.entry_id = entry.id
             left join grade_review review on review.id = objection.review_id
           where entry.announcement_id = new.id and (objection.outcome is null or review.status = 'PRELIMINARY')) then
          raise exception 'announcement % has objections that are open', new.id
            using errcode = 'check_violation', constraint = 'announcement_final_when_settled', table = 'announcement';
        end if;
        return new;
      end $$;
      create trigger announcement_never_changes before update or delete on announcement for each row execute function keep_announcement();
      create trigger announcement_never_truncated before truncate on announcement for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table objection, announcement_entry, announcement;
      drop function keep_announcement();
      drop function check_answer();
      drop function check_objection();
      drop function check_announcement_entries();
      drop view grade_decider;
      alter table grade_review drop constraint grade_review_origin,
        add constraint grade_review_origin check (origin in ('CYCLE', 'DYNAMIC'));
    `);
  }
}
