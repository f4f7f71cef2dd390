import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * A grading writes many reviews at once. Foreign keys look up each row's enterprise, cycle and rules by itself, which took
 * more than half of its time; one statement that looks at all rows promises the same. What they refer to never goes away.
 * For the same reason there is an index less.
 */
export class CheckReviewsByStatement20261125000820 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table grade_review drop constraint grade_review_enterprise_fk, drop constraint grade_review_cycle_fk,
        drop constraint grade_review_rule_set_fk, drop constraint grade_review_preliminary_grade_fk;

      -- One index for both: one review open in a cycle, and the reviews of an enterprise.
      drop index grade_review_one_open, grade_review_enterprise;
      create unique index grade_review_one_open on grade_review (enterprise_id, cycle_id, (case when status = 'PRELIMINARY' then true end));

      create trigger enterprise_never_deleted before delete on enterprise for each row execute function refuse_change();
      create trigger enterprise_never_truncated before truncate on enterprise for each statement execute function refuse_change();
      create trigger grading_cycle_never_deleted before delete on grading_cycle for each row execute function refuse_change();
      create trigger grading_cycle_never_truncated before truncate on grading_cycle for each statement execute function refuse_change();

      create function check_new_reviews() returns trigger language plpgsql as $$
      declare broken text;
      begin
        select case
          when exists (select from (select distinct cycle_id from added) used
            where not exists (select from grading_cycle where id = cycle_id)) then 'grade_review_cycle_fk'
          when exists (select from (select distinct rule_set_id from added) used
            where not exists (select from rule_set where id = rule_set_id and status = 'PUBLISHED')) then 'grade_review_rule_set_fk'
          when exists (select from (select distinct rule_set_id, preliminary_grade from added) used
            where not exists (select from grade_definition where rule_set_id = used.rule_set_id and code = preliminary_grade)) then 'grade_review_preliminary_grade_fk'
          when exists (select from added where not exists (select from enterprise where id = enterprise_id)) then 'grade_review_enterprise_fk'
        end into broken;
        if broken is not null then
          raise exception 'a grade review refers to what is not there: %', broken
            using errcode = 'foreign_key_violation', constraint = broken, table = 'grade_review';
        end if;
        return null;
      end $$;
      create trigger grade_review_refers after insert on grade_review
        referencing new table as added for each statement execute function check_new_reviews();

      create function check_changed_review() returns trigger language plpgsql as $$
      begin
        if (new.enterprise_id, new.cycle_id, new.rule_set_id) is distinct from (old.enterprise_id, old.cycle_id, old.rule_set_id) then
          raise exception 'grade review % stays with its enterprise, cycle and rules', old.id using errcode = 'restrict_violation';
        end if;
        if not exists (select from grade_definition where rule_set_id = new.rule_set_id and code = new.preliminary_grade) then
          raise exception 'grade review % has no such grade', old.id
            using errcode = 'foreign_key_violation', constraint = 'grade_review_preliminary_grade_fk', table = 'grade_review';
        end if;
        return new;
      end $$;
      create trigger grade_review_stays before update of enterprise_id, cycle_id, rule_set_id, preliminary_grade on grade_review
        for each row execute function check_changed_review();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger grade_review_stays on grade_review;
      drop trigger grade_review_refers on grade_review;
      drop function check_changed_review();
      drop function check_new_reviews();
      drop trigger grading_cycle_never_truncated on grading_cycle;
      drop trigger grading_cycle_never_deleted on grading_cycle;
      drop trigger enterprise_never_truncated on enterprise;
      drop trigger enterprise_never_deleted on enterprise;
      drop index grade_review_one_open;
      create unique index grade_review_one_open on grade_review (enterprise_id, cycle_id) where status = 'PRELIMINARY';
      create index grade_review_enterprise on grade_review (enterprise_id, id);
      alter table grade_review
        add constraint grade_review_enterprise_fk foreign key (enterprise_id) references enterprise,
        add constraint grade_review_cycle_fk foreign key (cycle_id) references grading_cycle,
        add constraint grade_review_rule_set_fk foreign key (rule_set_id) references rule_set,
        add constraint grade_review_preliminary_grade_fk foreign key (rule_set_id, preliminary_grade) references grade_definition (rule_set_id, code);
    `);
  }
}
