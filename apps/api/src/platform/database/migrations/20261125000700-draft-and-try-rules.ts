import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A published rule set as its tables hold it, for those that were published before the content was kept whole. */
const CONTENT = `jsonb_build_object('regime', regime, 'version', version, 'title', title, 'effectiveFrom', effective_from,
  'cycle', jsonb_build_object('month', cycle_month, 'day', cycle_day, 'months', cycle_months),
  'initialGrade', jsonb_build_object('grade', initial_grade, 'official', initial_grade_official, 'source', initial_grade_source),
  'items', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'category', category, 'description', description, 'points', points,
     'legalBasis', legal_basis, 'kinds', kinds, 'collector', collector, 'mode', mode, 'serious', serious,
     'effect', effect, 'official', official, 'source', source) order by position), '[]')
   from collection_item where rule_set_id = rule_set.id),
  'grades', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'label', label, 'rank', rank, 'reachedBy', reached_by,
     'official', official, 'source', source) order by rank), '[]')
   from grade_definition where rule_set_id = rule_set.id),
  'bands', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('grade', code, 'from', points_from, 'to', points_to,
     'official', band_official, 'source', band_source)) order by points_from), '[]')
   from grade_definition where rule_set_id = rule_set.id and points_from is not null),
  'thresholds', (select coalesce(jsonb_agg(jsonb_build_object('measure', measure, 'accumulator', accumulator, 'points', points,
     'official', official, 'source', source) order by points, measure), '[]')
   from dynamic_threshold where rule_set_id = rule_set.id),
  'deadlines', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'length', length, 'unit', unit,
     'official', official, 'source', source) order by code), '[]')
   from rule_deadline where rule_set_id = rule_set.id),
  'measures', (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('grade', grade, 'area', area, 'code', code, 'title', title,
     'inspectionRate', inspection_rate, 'releaseMode', release_mode, 'official', official, 'source', source)) order by position), '[]')
   from inspection_measure where rule_set_id = rule_set.id))`;

/**
 * Rules are drafted, tried and published: a draft is a document with a revision, each change of it a row that stays; a trial
 * keeps what was tried and what came out; a published version keeps its content whole, and what its publisher signed.
 */
export class DraftAndTryRules20261125000700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rule_set
        add column content jsonb,
        add column published_by bigint constraint rule_set_publisher_fk references user_account,
        add column changelog text,
        add column signed jsonb;
      comment on column rule_set.content is 'The whole; the tables of its parts hold what SQL asks for';
      comment on column rule_set.signed is 'What its publisher signed: content hash, trial with its result hash, effective day, changelog entry';
      alter table rule_set disable trigger rule_set_published_never_changes;
      update rule_set set content = ${CONTENT};
      alter table rule_set enable trigger rule_set_published_never_changes;
      alter table rule_set add constraint rule_set_published_has_content check (status = 'DRAFT' or content is not null);

      -- The kinds are those of the code; a list here would have to be changed with each of them.
      alter table job drop constraint job_kind, add constraint job_kind check (kind ~ '^[A-Z][A-Z_]*$');

      create table rule_set_draft (
        id bigint constraint rule_set_draft_pk primary key default nextval(pg_get_serial_sequence('rule_set', 'id')),
        regime text not null,
        office_code text not null constraint rule_set_draft_office_fk references office,
        based_on bigint constraint rule_set_draft_base_fk references rule_set,
        content jsonb not null,
        content_hash text not null constraint rule_set_draft_content_hash check (content_hash ~ '^[0-9a-f]{64}$'),
        revision integer not null default 1 constraint rule_set_draft_revision_positive check (revision > 0),
        status text not null default 'OPEN' constraint rule_set_draft_status check (status in ('OPEN', 'PUBLISHED', 'DISCARDED')),
        created_by bigint not null constraint rule_set_draft_creator_fk references user_account,
        created_at timestamptz(3) not null,
        ended_by bigint constraint rule_set_draft_ender_fk references user_account,
        ended_at timestamptz(3),
        discard_reason text,
        constraint rule_set_draft_ended check ((status = 'OPEN') = (ended_by is null) and (status = 'OPEN') = (ended_at is null)),
        constraint rule_set_draft_discarded_has_reason check (status <> 'DISCARDED' or btrim(coalesce(discard_reason, '')) <> '')
      );
      create unique index rule_set_draft_one_open on rule_set_draft (regime) where status = 'OPEN';
      comment on column rule_set_draft.id is 'From the ids of rule sets: published, it keeps it';

      create table rule_set_draft_revision (
        draft_id bigint not null constraint rule_set_draft_revision_draft_fk references rule_set_draft,
        revision integer not null,
        edited_by bigint not null constraint rule_set_draft_revision_editor_fk references user_account,
        edited_at timestamptz(3) not null,
        content_hash text not null,
        changes jsonb not null,
        constraint rule_set_draft_revision_pk primary key (draft_id, revision)
      );
      comment on table rule_set_draft_revision is 'Who made the draft what it is, change by change; revision 1 is its start';

      create table rule_set_trial (
        id bigint generated always as identity constraint rule_set_trial_pk primary key,
        draft_id bigint not null constraint rule_set_trial_draft_fk references rule_set_draft,
        content jsonb not null,
        content_hash text not null,
        cycle_id bigint not null constraint rule_set_trial_cycle_fk references grading_cycle,
        job_id bigint constraint rule_set_trial_job_fk references job,
        started_by bigint not null constraint rule_set_trial_starter_fk references user_account,
        started_at timestamptz(3) not null,
        finished_at timestamptz(3),
        result jsonb,
        result_hash text constraint rule_set_trial_result_hash check (result_hash ~ '^[0-9a-f]{64}$'),
        constraint rule_set_trial_finished_has_result check
          ((finished_at is null) = (result is null) and (finished_at is null) = (result_hash is null))
      );
      create index rule_set_trial_draft on rule_set_trial (draft_id, id desc);
      comment on column rule_set_trial.result is 'Counts: of enterprises, who rises and falls, the matrix of grades before and after, by office, by kind';

      create table rule_set_trial_move (
        trial_id bigint not null constraint rule_set_trial_move_trial_fk references rule_set_trial,
        enterprise_id bigint not null constraint rule_set_trial_move_enterprise_fk references enterprise,
        office_code text not null,
        before text not null,
        after text not null,
        points_before integer not null,
        points_after integer not null,
        constraint rule_set_trial_move_pk primary key (trial_id, enterprise_id)
      );
      comment on table rule_set_trial_move is 'The enterprises whose grade differs under the draft';

      create function keep_ended_draft() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.status <> 'OPEN' then
          raise exception 'draft % has ended and never changes', old.id using errcode = 'restrict_violation';
        end if;
        if new.status = 'PUBLISHED' and exists (select from rule_set_draft_revision revision
             where revision.draft_id = new.id and revision.edited_by = new.ended_by) then
          raise exception 'draft % was edited by the account that publishes it', new.id
            using errcode = 'check_violation', constraint = 'rule_set_draft_four_eyes', table = 'rule_set_draft';
        end if;
        return new;
      end $$;
      create trigger rule_set_draft_ended_never_changes before update or delete on rule_set_draft
        for each row execute function keep_ended_draft();
      create trigger rule_set_draft_never_truncated before truncate on rule_set_draft for each statement execute function refuse_change();

      create trigger rule_set_draft_revision_never_changes before update or delete on rule_set_draft_revision
        for each row execute function refuse_change();
      create trigger rule_set_draft_revision_never_truncated before truncate on rule_set_draft_revision
        for each statement execute function refuse_change();

      create function keep_finished_trial() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.finished_at is not null or new.content <> old.content or new.content_hash <> old.content_hash then
          raise exception 'trial % has ended and never changes', old.id using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger rule_set_trial_finished_never_changes before update or delete on rule_set_trial
        for each row execute function keep_finished_trial();
      create trigger rule_set_trial_never_truncated before truncate on rule_set_trial for each statement execute function refuse_change();

      create function keep_moves_of_finished_trial() returns trigger language plpgsql as $$
      begin
        if exists (select from rule_set_trial where id = old.trial_id and finished_at is not null) then
          raise exception 'trial % has ended and never changes', old.trial_id using errcode = 'restrict_violation';
        end if;
        return coalesce(new, old);
      end $$;
      create trigger rule_set_trial_move_never_changes before update or delete on rule_set_trial_move
        for each row execute function keep_moves_of_finished_trial();
      create trigger rule_set_trial_move_never_truncated before truncate on rule_set_trial_move
        for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table rule_set_trial_move, rule_set_trial, rule_set_draft_revision, rule_set_draft;
      drop function keep_moves_of_finished_trial();
      drop function keep_finished_trial();
      drop function keep_ended_draft();
      delete from job where kind = 'RULE_SET_TRIAL';
      alter table job drop constraint job_kind,
        add constraint job_kind check (kind in ('PRELIMINARY_GRADING', 'ENTERPRISE_IMPORT'));
      alter table rule_set drop constraint rule_set_published_has_content,
        drop column content, drop column published_by, drop column changelog, drop column signed;
    `);
  }
}
