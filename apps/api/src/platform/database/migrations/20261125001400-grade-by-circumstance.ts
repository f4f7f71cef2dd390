import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Deadlines of the announcement, the circumstances that are graded otherwise than by points, and how much business there was. */
export class GradeByCircumstance20261125001400 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rule_deadline drop constraint rule_deadline_code, add constraint rule_deadline_code
        check (code in ('COLLECT', 'CONFIRM_REVIEW', 'ADJUST_REVIEW', 'ANNOUNCE', 'ANSWER_OBJECTION'));

      alter table grade_review
        add column circumstance text constraint grade_review_circumstance check (circumstance in ('NO_BUSINESS', 'REMOVED_FROM_LIST')),
        drop constraint grade_review_reason_known,
        add constraint grade_review_reason_known check
          (grade_reason in ('POINTS', 'DIRECT_D', 'KEPT_BY_APPLICATION') or grade_reason = circumstance);
      comment on column grade_review.circumstance is 'What set the enterprise apart in the cycle, as it was known at known_at';

      create table business_volume (
        id bigint generated always as identity constraint business_volume_pk primary key,
        enterprise_id bigint not null constraint business_volume_enterprise_fk references enterprise,
        month date not null constraint business_volume_month_is_its_first_day check (extract(day from month) = 1),
        declarations integer not null constraint business_volume_declarations check (declarations >= 0),
        source text not null constraint business_volume_has_source check (btrim(source) <> ''),
        recorded_at timestamptz(3) not null,
        recorded_by bigint not null constraint business_volume_officer_fk references user_account
      );
      create index business_volume_enterprise on business_volume (enterprise_id, month, id);
      comment on table business_volume is 'How many declarations an enterprise made in a month (业务量); the latest row of a month holds';
      create trigger business_volume_never_changes before update or delete on business_volume for each row execute function refuse_change();
      create trigger business_volume_never_truncated before truncate on business_volume for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table business_volume;
      alter table grade_review drop constraint grade_review_reason_known, drop column circumstance,
        add constraint grade_review_reason_known check (grade_reason in ('POINTS', 'DIRECT_D', 'KEPT_BY_APPLICATION'));
      alter table rule_deadline drop constraint rule_deadline_code,
        add constraint rule_deadline_code check (code in ('COLLECT', 'CONFIRM_REVIEW', 'ADJUST_REVIEW'));
    `);
  }
}
