import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What an officer had confirmed at one go: what she looked at, and what became of it. */
export class ConfirmAllThatMatch20261125001420 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table grade_confirmation (
        id bigint generated always as identity constraint grade_confirmation_pk primary key,
        cycle_id bigint not null constraint grade_confirmation_cycle_fk references grading_cycle,
        filter jsonb not null,
        digest text not null constraint grade_confirmation_digest check (digest ~ '^[0-9a-f]{64}$'),
        matching integer not null constraint grade_confirmation_matching check (matching > 0),
        note text,
        requested_by bigint not null constraint grade_confirmation_officer_fk references user_account,
        requested_at timestamptz(3) not null
      );
      comment on table grade_confirmation is 'That all preliminary reviews which match a filter be confirmed, as they stood at requested_at';
      comment on column grade_confirmation.digest is 'SHA-256 of id:grade of each review, in the order of their ids';
      create trigger grade_confirmation_never_changes before update or delete on grade_confirmation
        for each row execute function refuse_change();
      create trigger grade_confirmation_never_truncated before truncate on grade_confirmation
        for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table grade_confirmation;`);
  }
}
