import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The foreign keys of a review's decision were looked up for each new review, although a grading decides nothing. A trigger looks
 * at those that are decided; what they refer to never goes away.
 */
export class CheckReferencesOfDecisions20261125001500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table grade_review drop constraint grade_review_final_grade_fk, drop constraint grade_review_officer_fk;

      create trigger user_account_never_deleted before delete on user_account for each row execute function refuse_change();
      create trigger user_account_never_truncated before truncate on user_account for each statement execute function refuse_change();

      create function check_decision() returns trigger language plpgsql as $$
      declare broken text;
      begin
        select case
          when new.final_grade is not null and not exists (select from grade_definition where rule_set_id = new.rule_set_id and code = new.final_grade) then 'grade_review_final_grade_fk'
          when new.decided_by is not null and not exists (select from user_account where id = new.decided_by) then 'grade_review_officer_fk'
        end into broken;
        if broken is not null then
          raise exception 'the decision about grade review % refers to what is not there: %', new.id, broken
            using errcode = 'foreign_key_violation', constraint = broken, table = 'grade_review';
        end if;
        return null;
      end $$;
      create trigger grade_review_decision_refers after insert or update on grade_review
        for each row when (new.status <> 'PRELIMINARY') execute function check_decision();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger grade_review_decision_refers on grade_review;
      drop function check_decision();
      drop trigger user_account_never_truncated on user_account;
      drop trigger user_account_never_deleted on user_account;
      alter table grade_review
        add constraint grade_review_final_grade_fk foreign key (rule_set_id, final_grade) references grade_definition (rule_set_id, code),
        add constraint grade_review_officer_fk foreign key (decided_by) references user_account;
    `);
  }
}
