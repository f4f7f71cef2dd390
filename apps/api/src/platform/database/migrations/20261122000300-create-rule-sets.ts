import { type MigrationInterface, type QueryRunner } from 'typeorm';

const PARTS = [
  'collection_item',
  'grade_definition',
  'dynamic_threshold',
  'rule_deadline',
  'inspection_measure',
];

/** A rule set is a draft, then published with a day from which it holds; a published one never changes. */
export class CreateRuleSets20261122000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table rule_set (
        id bigint generated always as identity constraint rule_set_pk primary key,
        regime text not null,
        version integer not null constraint rule_set_version_positive check (version > 0),
        title text not null,
        status text not null default 'DRAFT' constraint rule_set_status check (status in ('DRAFT', 'PUBLISHED')),
        effective_from date not null,
        cycle_month integer not null constraint rule_set_cycle_month check (cycle_month between 1 and 12),
        cycle_day integer not null constraint rule_set_cycle_day check (cycle_day between 1 and 28),
        cycle_months integer not null constraint rule_set_cycle_months check (cycle_months between 1 and 60),
        initial_grade text not null,
        initial_grade_official boolean not null,
        initial_grade_source text not null,
        published_at timestamptz(3),
        constraint rule_set_version_unique unique (regime, version),
        constraint rule_set_published_has_instant check ((status = 'PUBLISHED') = (published_at is not null))
      );
      create unique index rule_set_one_draft on rule_set (regime) where status = 'DRAFT';
      create unique index rule_set_one_start on rule_set (regime, effective_from) where status = 'PUBLISHED';

      create table collection_item (
        rule_set_id bigint not null constraint collection_item_rule_set_fk references rule_set,
        code text not null,
        position integer not null,
        category text not null constraint collection_item_category check (category in
          ('ADMINISTRATIVE_PENALTY', 'DECLARATION_ERROR', 'NONCONFORMITY', 'DAILY_SUPERVISION', 'EXTERNAL')),
        description text not null,
        points integer not null constraint collection_item_points check (points between 0 and 100),
        legal_basis text[] not null,
        kinds text[] not null constraint collection_item_kinds_known check (enterprise_kinds_known(kinds)),
        collector text not null,
        mode text not null,
        serious boolean not null,
        effect text not null constraint collection_item_effect check (effect in ('NONE', 'CONTROL', 'DOWNGRADE', 'DIRECT_D', 'LISTING')),
        official boolean not null,
        source text not null,
        constraint collection_item_pk primary key (rule_set_id, code)
      );

      create table grade_definition (
        rule_set_id bigint not null constraint grade_definition_rule_set_fk references rule_set,
        code text not null,
        label text not null,
        rank integer not null,
        reached_by text not null constraint grade_definition_reached_by check (reached_by in ('POINTS', 'APPLICATION', 'CONDITION')),
        official boolean not null,
        source text not null,
        points_from integer,
        points_to integer,
        band_official boolean,
        band_source text,
        constraint grade_definition_pk primary key (rule_set_id, code),
        constraint grade_definition_rank_unique unique (rule_set_id, rank),
        constraint grade_definition_band_when_by_points check ((reached_by = 'POINTS') = (points_from is not null)),
        constraint grade_definition_band_not_empty check (points_to > points_from),
        constraint grade_definition_bands_apart exclude using gist (rule_set_id with =, int4range(points_from, points_to) with &&)
          where (points_from is not null)
      );

      create table dynamic_threshold (
        rule_set_id bigint not null constraint dynamic_threshold_rule_set_fk references rule_set,
        measure text not null constraint dynamic_threshold_measure check (measure in ('CONTROL', 'DOWNGRADE', 'LISTING')),
        accumulator text not null constraint dynamic_threshold_accumulator check (accumulator in ('ALL_POINTS', 'SERIOUS_PENALTY_POINTS')),
        points integer not null,
        official boolean not null,
        source text not null,
        constraint dynamic_threshold_pk primary key (rule_set_id, measure)
      );

      create table rule_deadline (
        rule_set_id bigint not null constraint rule_deadline_rule_set_fk references rule_set,
        code text not null constraint rule_deadline_code check (code in ('COLLECT', 'CONFIRM_REVIEW', 'ADJUST_REVIEW')),
        length integer not null constraint rule_deadline_length check (length > 0),
        unit text not null constraint rule_deadline_unit check (unit in ('WORKING_DAY', 'DAY')),
        official boolean not null,
        source text not null,
        constraint rule_deadline_pk primary key (rule_set_id, code)
      );

      create table inspection_measure (
        rule_set_id bigint not null,
        grade text not null,
        code text not null,
        position integer not null,
        area text not null constraint inspection_measure_area check (area in
          ('PERMIT', 'DECLARATION_AND_RELEASE', 'INSPECTION', 'DAILY_SUPERVISION')),
        title text not null,
        inspection_rate double precision constraint inspection_measure_rate check (inspection_rate between 0 and 1),
        release_mode text constraint inspection_measure_release_mode check (release_mode in
          ('DECLARATION', 'VERIFICATION', 'SAMPLING', 'SUPERVISION')),
        official boolean not null,
        source text not null,
        constraint inspection_measure_pk primary key (rule_set_id, grade, code),
        constraint inspection_measure_grade_fk foreign key (rule_set_id, grade) references grade_definition (rule_set_id, code)
      );

      create function refuse_change_of_published_rule_set() returns trigger language plpgsql as $$
      declare changed bigint;
      begin
        if tg_table_name = 'rule_set' then
          if old.status = 'PUBLISHED' then
            raise exception 'rule set % version % is published and never changes', old.regime, old.version using errcode = 'restrict_violation';
          end if;
        else
          changed := case when tg_op = 'DELETE' then old.rule_set_id else new.rule_set_id end;
          if exists (select from rule_set where id = changed and status = 'PUBLISHED') then
            raise exception 'rule set % is published and never changes', changed using errcode = 'restrict_violation';
          end if;
          if tg_op = 'UPDATE' and exists (select from rule_set where id = old.rule_set_id and status = 'PUBLISHED') then
            raise exception 'rule set % is published and never changes', old.rule_set_id using errcode = 'restrict_violation';
          end if;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger rule_set_published_never_changes before update or delete on rule_set
        for each row execute function refuse_change_of_published_rule_set();
      create trigger rule_set_never_truncated before truncate on rule_set for each statement execute function refuse_change();
    `);
    for (const part of PARTS) {
      await db.query(`
        create trigger ${part}_published_never_changes before insert or update or delete on ${part}
          for each row execute function refuse_change_of_published_rule_set();
        create trigger ${part}_never_truncated before truncate on ${part} for each statement execute function refuse_change();
      `);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table inspection_measure, rule_deadline, dynamic_threshold, grade_definition, collection_item, rule_set;
      drop function refuse_change_of_published_rule_set();
    `);
  }
}
