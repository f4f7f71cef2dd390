import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Removals from the list of serious dishonesty, and what sets an enterprise apart in a cycle. */
export class TellCircumstances20261125001430 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table list_removal (
        id bigint generated always as identity constraint list_removal_pk primary key,
        enterprise_id bigint not null constraint list_removal_enterprise_fk references enterprise,
        regime text not null,
        removed_on date not null,
        document text not null constraint list_removal_has_document check (btrim(document) <> ''),
        recorded_by bigint not null constraint list_removal_officer_fk references user_account,
        recorded_at timestamptz(3) not null,
        constraint list_removal_once_a_day unique (enterprise_id, regime, removed_on)
      );
      comment on table list_removal is 'That an enterprise was removed from the list of serious dishonesty (移出严重失信企业名单), by which document';
      create trigger list_removal_never_changes before update or delete on list_removal for each row execute function refuse_change();
      create trigger list_removal_never_truncated before truncate on list_removal for each statement execute function refuse_change();

      create function circumstance_of(cycle bigint, enterprise bigint, known_at timestamptz) returns text language sql stable as $$
        select case
          when exists (select from list_removal removal where removal.enterprise_id = $2 and removal.regime = grading_cycle.regime
            and removal.removed_on <@ grading_cycle.period and removal.recorded_at <= $3) then 'REMOVED_FROM_LIST'
          when not exists (
            select from generate_series(date_trunc('month', lower(grading_cycle.period)), upper(grading_cycle.period) - 1, interval '1 month') as span (first_day)
            where coalesce((select declarations from business_volume volume where volume.enterprise_id = $2 and volume.month = span.first_day::date
              and volume.recorded_at <= $3 order by volume.id desc limit 1), 1) > 0) then 'NO_BUSINESS'
        end from grading_cycle where grading_cycle.id = $1
      $$;
      comment on function circumstance_of is 'What sets an enterprise apart in a cycle, as known at an instant: removed from the list within it; else each month of it recorded without a declaration';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function circumstance_of(bigint, bigint, timestamptz);
      drop table list_removal;
    `);
  }
}
