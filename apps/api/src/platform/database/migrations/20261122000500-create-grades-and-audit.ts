import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Grade reviews, grades by the days on which they hold and the instants at which that was known, the audit trail. */
export class CreateGradesAndAudit20261122000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table grade_review (
        id bigint generated always as identity constraint grade_review_pk primary key,
        enterprise_id bigint not null constraint grade_review_enterprise_fk references enterprise,
        cycle_id bigint not null constraint grade_review_cycle_fk references grading_cycle,
        origin text not null constraint grade_review_origin check (origin in ('CYCLE', 'DYNAMIC')),
        status text not null default 'PRELIMINARY' constraint grade_review_status check (status in ('PRELIMINARY', 'CONFIRMED', 'ADJUSTED')),
        rule_set_id bigint not null constraint grade_review_rule_set_fk references rule_set,
        graded_at timestamptz(3) not null,
        known_at timestamptz(3) not null,
        points integer not null,
        serious_penalty_points integer not null,
        facts_hash text not null,
        current_grade text,
        preliminary_grade text not null,
        grade_reason text not null constraint grade_review_reason_known check (grade_reason in ('POINTS', 'DIRECT_D', 'KEPT_BY_APPLICATION')),
        confirm_by date not null,
        adjust_by date not null,
        final_grade text,
        decided_at timestamptz(3),
        decided_by bigint constraint grade_review_officer_fk references user_account,
        decided_late boolean not null default false,
        reason text,
        note text,
        constraint grade_review_preliminary_grade_fk foreign key (rule_set_id, preliminary_grade) references grade_definition (rule_set_id, code),
        constraint grade_review_final_grade_fk foreign key (rule_set_id, final_grade) references grade_definition (rule_set_id, code),
        constraint grade_review_decided_has_officer check
          ((status = 'PRELIMINARY') = (decided_at is null) and (status = 'PRELIMINARY') = (decided_by is null)
            and (status = 'PRELIMINARY') = (final_grade is null)),
        constraint grade_review_confirmed_as_graded check (status <> 'CONFIRMED' or final_grade = preliminary_grade),
        constraint grade_review_adjusted_has_reason check (status <> 'ADJUSTED' or (reason is not null and btrim(reason) <> ''))
      );
      create unique index grade_review_one_open on grade_review (enterprise_id, cycle_id) where status = 'PRELIMINARY';
      create unique index grade_review_once_in_a_cycle on grade_review (cycle_id, enterprise_id) where origin = 'CYCLE';
      create index grade_review_enterprise on grade_review (enterprise_id, id);
      create index grade_review_open on grade_review (confirm_by, cycle_id) where status = 'PRELIMINARY';
      comment on column grade_review.known_at is 'Instant as of which its facts were known; its lines are derived from the status history at that instant';
      comment on column grade_review.facts_hash is 'SHA-256 of id:points:status of the cycle''s events, in the order of their ids';

      create function keep_decided_grade_review() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.status <> 'PRELIMINARY' then
          raise exception 'grade review % is decided and never changes', old.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger grade_review_decided_never_changes before update or delete on grade_review
        for each row execute function keep_decided_grade_review();
      create trigger grade_review_never_truncated before truncate on grade_review for each statement execute function refuse_change();

      create table grade (
        id bigint generated always as identity constraint grade_pk primary key,
        enterprise_id bigint not null constraint grade_enterprise_fk references enterprise,
        regime text not null,
        value text not null,
        valid daterange not null constraint grade_valid_not_empty check (not isempty(valid)),
        known tstzrange not null constraint grade_known_not_empty check (not isempty(known)),
        basis text not null constraint grade_basis check (basis in ('REGISTRATION', 'REVIEW')),
        official boolean not null,
        review_id bigint constraint grade_review_fk references grade_review,
        constraint grade_one_at_a_time exclude using gist (enterprise_id with =, regime with =, valid with &&, known with &&),
        constraint grade_review_when_by_review check ((basis = 'REVIEW') = (review_id is not null))
      );
      create index grade_in_force on grade (regime, value, enterprise_id) where upper_inf(valid) and upper_inf(known);
      create function keep_grade() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (to_jsonb(new) - 'known') is distinct from (to_jsonb(old) - 'known')
           or lower(new.known) <> lower(old.known) or not upper_inf(old.known) then
          raise exception 'grade % never changes; only the end of what was known may be set', old.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger grade_never_changes before update or delete on grade for each row execute function keep_grade();
      create trigger grade_never_truncated before truncate on grade for each statement execute function refuse_change();

      create table audit_entry (
        id bigint generated always as identity constraint audit_entry_pk primary key,
        at timestamptz(3) not null default clock_timestamp(),
        actor_kind text not null constraint audit_entry_actor_kind check (actor_kind in ('STAFF', 'PARTNER', 'SYSTEM', 'ANONYMOUS')),
        actor_id bigint,
        actor text not null,
        office_code text constraint audit_entry_office_fk references office,
        address text,
        request_id text,
        operation text not null,
        subject_type text not null,
        subject_id text,
        before jsonb,
        after jsonb,
        outcome text not null default 'DONE'
      );
      create index audit_entry_subject on audit_entry (subject_type, subject_id, id);
      create index audit_entry_office on audit_entry (office_code, id);
      create trigger audit_entry_never_changes before update or delete on audit_entry for each row execute function refuse_change();
      create trigger audit_entry_never_truncated before truncate on audit_entry for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table audit_entry, grade, grade_review;
      drop function keep_grade();
      drop function keep_decided_grade_review();
    `);
  }
}
