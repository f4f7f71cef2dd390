import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Grades that are given on application: the application with its conditions, the batch that grants it, the withdrawal with its notice. */
export class GrantGradesOnApplication20261125001600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table grade_batch (
        id bigint generated always as identity constraint grade_batch_pk primary key,
        regime text not null,
        grade text not null,
        number integer not null constraint grade_batch_number check (number >= 1),
        holds_from date not null,
        document_number text not null constraint grade_batch_document_not_blank check (btrim(document_number) <> ''),
        office_code text not null constraint grade_batch_office_fk references office,
        granted_by bigint not null constraint grade_batch_officer_fk references user_account,
        granted_at timestamptz(3) not null,
        constraint grade_batch_number_once unique (regime, grade, number)
      );
      comment on table grade_batch is 'A batch (第 n 批) of enterprises that were given a grade on application; published as it is written';

      create table grade_application (
        id bigint generated always as identity constraint grade_application_pk primary key,
        enterprise_id bigint not null constraint grade_application_enterprise_fk references enterprise,
        rule_set_id bigint not null,
        regime text not null,
        grade text not null,
        applied_on date not null,
        note text,
        entered_by bigint not null constraint grade_application_enterer_fk references user_account,
        entered_at timestamptz(3) not null,
        status text not null default 'APPLIED' constraint grade_application_status check
          (status in ('APPLIED', 'RECOMMENDED', 'DECLINED', 'GRANTED', 'REJECTED')),
        checks jsonb not null,
        checked_at timestamptz(3) not null,
        opinion text,
        recommended_by bigint constraint grade_application_recommender_fk references user_account,
        recommended_at timestamptz(3),
        batch_id bigint constraint grade_application_batch_fk references grade_batch,
        ended_by bigint constraint grade_application_ender_fk references user_account,
        ended_at timestamptz(3),
        end_reason text,
        constraint grade_application_grade_fk foreign key (rule_set_id, grade) references grade_definition (rule_set_id, code),
        constraint grade_application_recommended_by_somebody check
          ((status in ('RECOMMENDED', 'GRANTED', 'REJECTED')) = (recommended_by is not null)
            and (recommended_by is null) = (recommended_at is null) and (recommended_by is null) = (opinion is null)),
        constraint grade_application_granted_in_batch check ((status = 'GRANTED') = (batch_id is not null)),
        constraint grade_application_ended_by_somebody check
          ((status in ('DECLINED', 'GRANTED', 'REJECTED')) = (ended_by is not null) and (ended_by is null) = (ended_at is null)),
        constraint grade_application_refused_with_reason check
          (status not in ('DECLINED', 'REJECTED') or (end_reason is not null and btrim(end_reason) <> '')),
        constraint grade_application_four_eyes check (status <> 'GRANTED' or ended_by <> recommended_by)
      );
      create unique index grade_application_one_open on grade_application (enterprise_id, regime, grade) where status in ('APPLIED', 'RECOMMENDED');
      create index grade_application_status_index on grade_application (status, id);
      create index grade_application_batch on grade_application (batch_id);
      comment on column grade_application.checks is 'What the record said of each condition at checked_at; frozen when it is recommended';

      create function keep_grade_application() returns trigger language plpgsql as $$
      declare
        life constant text[] = array['status', 'batch_id', 'ended_by', 'ended_at', 'end_reason'];
        work constant text[] = array['checks', 'checked_at', 'opinion', 'recommended_by', 'recommended_at'];
      begin
        if tg_op = 'DELETE' or old.status not in ('APPLIED', 'RECOMMENDED') then
          raise exception 'grade application % never changes any more', old.id using errcode = 'restrict_violation';
        end if;
        if (to_jsonb(new) - life - work) is distinct from (to_jsonb(old) - life - work)
           or (old.status = 'RECOMMENDED' and ((to_jsonb(new) - life) is distinct from (to_jsonb(old) - life) or new.status = 'APPLIED')) then
          raise exception 'grade application %: what was applied for and what was recommended stays', old.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger grade_application_keeps before update or delete on grade_application
        for each row execute function keep_grade_application();
      create trigger grade_application_never_truncated before truncate on grade_application
        for each statement execute function refuse_change();
      create trigger grade_batch_never_changes before update or delete on grade_batch for each row execute function refuse_change();
      create trigger grade_batch_never_truncated before truncate on grade_batch for each statement execute function refuse_change();

      create table grade_application_proof (
        id bigint generated always as identity constraint grade_application_proof_pk primary key,
        application_id bigint not null constraint grade_application_proof_application_fk references grade_application,
        condition_code text not null,
        statement text,
        files integer not null constraint grade_application_proof_files check (files >= 0),
        handed_in_by bigint not null constraint grade_application_proof_officer_fk references user_account,
        handed_in_at timestamptz(3) not null,
        constraint grade_application_proof_not_empty check (files > 0 or (statement is not null and btrim(statement) <> ''))
      );
      create index grade_application_proof_application on grade_application_proof (application_id, id);
      comment on table grade_application_proof is 'What was handed in for a condition: a statement, files or both; the latest of a condition stands';

      create table grade_application_evidence (
        evidence_id bigint constraint grade_application_evidence_pk primary key
          constraint grade_application_evidence_file_fk references evidence,
        proof_id bigint not null constraint grade_application_evidence_proof_fk references grade_application_proof
      );
      create index grade_application_evidence_proof on grade_application_evidence (proof_id);

      create or replace view evidence_use as
        select link.evidence_id, event.office_code, enterprise.office_code as supervised_by
        from evidence_link link join credit_event event on event.id = link.event_id join enterprise on enterprise.id = event.enterprise_id
        union all
        select used.evidence_id, enterprise.office_code, enterprise.office_code
        from grade_adjustment_evidence used join grade_adjustment adjustment on adjustment.id = used.adjustment_id
          join grade_review review on review.id = adjustment.review_id join enterprise on enterprise.id = review.enterprise_id
        union all
        select proves.evidence_id, enterprise.office_code, enterprise.office_code
        from grade_application_evidence proves join grade_application_proof proof on proof.id = proves.proof_id
          join grade_application application on application.id = proof.application_id
          join enterprise on enterprise.id = application.enterprise_id;

      create trigger grade_application_proof_never_changes before update or delete on grade_application_proof
        for each row execute function refuse_change();
      create trigger grade_application_proof_never_truncated before truncate on grade_application_proof
        for each statement execute function refuse_change();
      create trigger grade_application_evidence_never_changes before update or delete on grade_application_evidence
        for each row execute function refuse_change();
      create trigger grade_application_evidence_never_truncated before truncate on grade_application_evidence
        for each statement execute function refuse_change();

      create table grade_withdrawal (
        id bigint generated always as identity constraint grade_withdrawal_pk primary key,
        enterprise_id bigint not null constraint grade_withdrawal_enterprise_fk references enterprise,
        rule_set_id bigint not null,
        regime text not null,
        grade text not null,
        reason text not null constraint grade_withdrawal_has_reason check (btrim(reason) <> ''),
        checks jsonb not null,
        findings text,
        defence_days integer not null constraint grade_withdrawal_defence_days check (defence_days between 1 and 60),
        opened_by bigint constraint grade_withdrawal_opener_fk references user_account,
        opened_at timestamptz(3) not null,
        dropped_by bigint constraint grade_withdrawal_dropper_fk references user_account,
        dropped_at timestamptz(3),
        drop_reason text,
        status text not null default 'OPEN' constraint grade_withdrawal_status check (status in ('OPEN', 'EFFECTIVE', 'DROPPED')),
        constraint grade_withdrawal_grade_fk foreign key (rule_set_id, grade) references grade_definition (rule_set_id, code),
        constraint grade_withdrawal_by_system_has_findings check (opened_by is not null or findings is not null),
        constraint grade_withdrawal_dropped_with_reason check
          ((status = 'DROPPED') = (dropped_by is not null) and (dropped_by is null) = (dropped_at is null)
            and (status <> 'DROPPED' or (drop_reason is not null and btrim(drop_reason) <> '')))
      );
      create unique index grade_withdrawal_one_open on grade_withdrawal (enterprise_id, regime) where status = 'OPEN';
      create index grade_withdrawal_enterprise on grade_withdrawal (enterprise_id, id);
      comment on column grade_withdrawal.findings is 'What the record found, in a form that tells whether it found the same before; null where opened by an officer';
      comment on column grade_withdrawal.opened_by is 'Null where the system opened it';

      create table grade_withdrawal_notice (
        id bigint generated always as identity constraint grade_withdrawal_notice_pk primary key,
        withdrawal_id bigint not null constraint grade_withdrawal_notice_withdrawal_fk references grade_withdrawal
          constraint grade_withdrawal_notice_once unique,
        served_on date not null,
        way text not null constraint grade_withdrawal_notice_way check
          (way in ('IN_PERSON', 'LEFT_BEHIND', 'POST', 'ELECTRONIC', 'PUBLIC_NOTICE')),
        receiver text not null constraint grade_withdrawal_notice_receiver_not_blank check (btrim(receiver) <> ''),
        defend_until date not null,
        recorded_by bigint not null constraint grade_withdrawal_notice_officer_fk references user_account,
        recorded_at timestamptz(3) not null,
        constraint grade_withdrawal_notice_leaves_time check (defend_until > served_on),
        constraint grade_withdrawal_notice_whole unique (id, withdrawal_id, defend_until)
      );
      comment on table grade_withdrawal_notice is 'That the notice (告知书) was served: when, how, to whom, and until when the enterprise may defend itself';

      create table grade_withdrawal_effect (
        withdrawal_id bigint constraint grade_withdrawal_effect_pk primary key
          constraint grade_withdrawal_effect_withdrawal_fk references grade_withdrawal,
        notice_id bigint not null,
        defend_until date not null,
        effective_on date not null,
        grade text not null,
        note text,
        decided_by bigint not null constraint grade_withdrawal_effect_officer_fk references user_account,
        decided_at timestamptz(3) not null,
        constraint grade_withdrawal_effect_notice_fk foreign key (notice_id, withdrawal_id, defend_until)
          references grade_withdrawal_notice (id, withdrawal_id, defend_until),
        constraint grade_withdrawal_effect_after_defence check (effective_on > defend_until)
      );
      comment on table grade_withdrawal_effect is 'That a withdrawal took effect: never without its served notice, never within the time for the defence';

      create function keep_grade_withdrawal() returns trigger language plpgsql as $$
      declare life constant text[] = array['status', 'dropped_by', 'dropped_at', 'drop_reason'];
      begin
        if tg_op = 'DELETE' or old.status <> 'OPEN' or (to_jsonb(new) - life) is distinct from (to_jsonb(old) - life) then
          raise exception 'grade withdrawal % never changes', old.id using errcode = 'restrict_violation';
        end if;
        if new.status = 'EFFECTIVE' and not exists (select from grade_withdrawal_effect where withdrawal_id = new.id) then
          raise exception 'grade withdrawal % has no effect yet', old.id
            using errcode = 'check_violation', constraint = 'grade_withdrawal_effective_by_effect', table = 'grade_withdrawal';
        end if;
        return new;
      end $$;
      create trigger grade_withdrawal_keeps before update or delete on grade_withdrawal
        for each row execute function keep_grade_withdrawal();
      create trigger grade_withdrawal_never_truncated before truncate on grade_withdrawal
        for each statement execute function refuse_change();
      create trigger grade_withdrawal_notice_never_changes before update or delete on grade_withdrawal_notice
        for each row execute function refuse_change();
      create trigger grade_withdrawal_notice_never_truncated before truncate on grade_withdrawal_notice
        for each statement execute function refuse_change();
      create trigger grade_withdrawal_effect_never_changes before update or delete on grade_withdrawal_effect
        for each row execute function refuse_change();
      create trigger grade_withdrawal_effect_never_truncated before truncate on grade_withdrawal_effect
        for each statement execute function refuse_change();

      alter table grade drop constraint grade_basis,
        add constraint grade_basis check (basis in ('REGISTRATION', 'REVIEW', 'APPLICATION', 'WITHDRAWAL')),
        add column batch_id bigint constraint grade_batch_fk references grade_batch,
        add column withdrawal_id bigint constraint grade_withdrawal_fk references grade_withdrawal_effect,
        add constraint grade_batch_when_by_application check ((basis = 'APPLICATION') = (batch_id is not null)),
        add constraint grade_withdrawal_when_withdrawn check ((basis = 'WITHDRAWAL') = (withdrawal_id is not null));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table grade drop constraint grade_withdrawal_when_withdrawn, drop constraint grade_batch_when_by_application,
        drop column withdrawal_id, drop column batch_id, drop constraint grade_basis,
        add constraint grade_basis check (basis in ('REGISTRATION', 'REVIEW'));
      create or replace view evidence_use as
        select link.evidence_id, event.office_code, enterprise.office_code as supervised_by
        from evidence_link link join credit_event event on event.id = link.event_id join enterprise on enterprise.id = event.enterprise_id
        union all
        select used.evidence_id, enterprise.office_code, enterprise.office_code
        from grade_adjustment_evidence used join grade_adjustment adjustment on adjustment.id = used.adjustment_id
          join grade_review review on review.id = adjustment.review_id join enterprise on enterprise.id = review.enterprise_id;
      drop table grade_withdrawal_effect, grade_withdrawal_notice, grade_withdrawal, grade_application_evidence, grade_application_proof,
        grade_application, grade_batch;
      drop function keep_grade_withdrawal();
      drop function keep_grade_application();
    `);
  }
}
