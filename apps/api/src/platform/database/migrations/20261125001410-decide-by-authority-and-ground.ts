import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Which office decides a grade, and on what ground it is adjusted, by whom, with which files. */
export class DecideByAuthorityAndGround20261125001410 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table grading_authorisation (
        id bigint generated always as identity constraint grading_authorisation_pk primary key,
        office_code text not null constraint grading_authorisation_office_fk references office,
        document text not null constraint grading_authorisation_has_document check (btrim(document) <> ''),
        granted_by bigint not null constraint grading_authorisation_granter_fk references user_account,
        granted_at timestamptz(3) not null,
        revoked_by bigint constraint grading_authorisation_revoker_fk references user_account,
        revoked_at timestamptz(3),
        revoke_reason text,
        constraint grading_authorisation_revoked_by_somebody check
          ((revoked_at is null) = (revoked_by is null) and (revoked_at is null) = (revoke_reason is null)
            and revoked_at >= granted_at and btrim(revoke_reason) <> '')
      );
      create unique index grading_authorisation_one_in_force on grading_authorisation (office_code) where revoked_at is null;
      comment on table grading_authorisation is 'That an office below a bureau confirms and adjusts the grades of its enterprises itself, until revoked';
      create function keep_grading_authorisation() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.revoked_at is not null
          or (old.office_code, old.document, old.granted_by, old.granted_at) is distinct from (new.office_code, new.document, new.granted_by, new.granted_at) then
          raise exception 'an authorisation may be revoked once and never changes' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger grading_authorisation_never_changes before update or delete on grading_authorisation
        for each row execute function keep_grading_authorisation();
      create trigger grading_authorisation_never_truncated before truncate on grading_authorisation
        for each statement execute function refuse_change();

      create view grading_office as
        select distinct on (scope.descendant_code) scope.descendant_code as office_code, decider.code as decided_by
        from office_scope scope join office decider on decider.code = scope.ancestor_code
        where decider.level in ('GENERAL_ADMINISTRATION', 'DIRECT_BUREAU')
          or exists (select from grading_authorisation given where given.office_code = decider.code and given.revoked_at is null)
        order by scope.descendant_code, (select count(*) from office_scope up where up.descendant_code = decider.code) desc;
      comment on view grading_office is 'Which office confirms and adjusts the grades of the enterprises of an office: the nearest authorised one, else its bureau';

      create table grade_adjustment (
        id bigint generated always as identity constraint grade_adjustment_pk primary key,
        review_id bigint not null constraint grade_adjustment_review_fk references grade_review,
        grade text not null,
        ground text,
        reason text not null constraint grade_adjustment_has_reason check (btrim(reason) <> ''),
        second_officer boolean not null,
        status text not null constraint grade_adjustment_status check (status in ('PROPOSED', 'DONE', 'REJECTED', 'WITHDRAWN')),
        proposed_by bigint not null constraint grade_adjustment_proposer_fk references user_account,
        proposed_at timestamptz(3) not null,
        ended_by bigint constraint grade_adjustment_officer_fk references user_account,
        ended_at timestamptz(3),
        note text,
        constraint grade_adjustment_ended_by_somebody check
          ((status = 'PROPOSED') = (ended_at is null) and (status = 'PROPOSED') = (ended_by is null)),
        constraint grade_adjustment_four_eyes check (not second_officer or status not in ('DONE', 'REJECTED') or ended_by <> proposed_by),
        constraint grade_adjustment_withdrawn_by_proposer check (status <> 'WITHDRAWN' or ended_by = proposed_by),
        constraint grade_adjustment_rejected_with_words check (status <> 'REJECTED' or (note is not null and btrim(note) <> ''))
      );
      create unique index grade_adjustment_one_open on grade_adjustment (review_id) where status = 'PROPOSED';
      create index grade_adjustment_review on grade_adjustment (review_id, id);
      comment on table grade_adjustment is 'What was proposed or done to adjust a review, on which ground of the rule set';
      create function keep_grade_adjustment() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.status <> 'PROPOSED'
          or (old.review_id, old.grade, old.ground, old.reason, old.second_officer, old.proposed_by, old.proposed_at)
            is distinct from (new.review_id, new.grade, new.ground, new.reason, new.second_officer, new.proposed_by, new.proposed_at) then
          raise exception 'an adjustment is ended once and never changes' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger grade_adjustment_never_changes before update or delete on grade_adjustment
        for each row execute function keep_grade_adjustment();
      create trigger grade_adjustment_never_truncated before truncate on grade_adjustment
        for each statement execute function refuse_change();

      create table grade_adjustment_evidence (
        adjustment_id bigint not null constraint grade_adjustment_evidence_adjustment_fk references grade_adjustment,
        evidence_id bigint not null constraint grade_adjustment_evidence_evidence_fk references evidence,
        constraint grade_adjustment_evidence_pk primary key (adjustment_id, evidence_id)
      );
      create index grade_adjustment_evidence_evidence on grade_adjustment_evidence (evidence_id);
      create trigger grade_adjustment_evidence_never_changes before update or delete on grade_adjustment_evidence
        for each row execute function refuse_change();
      create trigger grade_adjustment_evidence_never_truncated before truncate on grade_adjustment_evidence
        for each statement execute function refuse_change();

      create view evidence_use as
        select link.evidence_id, event.office_code, enterprise.office_code as supervised_by
        from evidence_link link join credit_event event on event.id = link.event_id join enterprise on enterprise.id = event.enterprise_id
        union all
        select used.evidence_id, enterprise.office_code, enterprise.office_code
        from grade_adjustment_evidence used join grade_adjustment adjustment on adjustment.id = used.adjustment_id
          join grade_review review on review.id = adjustment.review_id join enterprise on enterprise.id = review.enterprise_id;
      comment on view evidence_use is 'What a file of evidence belongs to, and the offices that may see it; a file without a row is a draft';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view evidence_use;
      drop table grade_adjustment_evidence, grade_adjustment;
      drop view grading_office;
      drop table grading_authorisation;
      drop function keep_grade_adjustment();
      drop function keep_grading_authorisation();
    `);
  }
}
