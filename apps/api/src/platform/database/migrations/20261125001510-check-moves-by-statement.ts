import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A trial writes many moves at once: one look at all of them instead of two for each. What they refer to is never deleted. */
export class CheckMovesByStatement20261125001510 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rule_set_trial_move drop constraint rule_set_trial_move_trial_fk, drop constraint rule_set_trial_move_enterprise_fk;

      create function check_new_moves() returns trigger language plpgsql as $$
      declare broken text;
      begin
        select case
          when exists (select from (select distinct trial_id from added) used
            where not exists (select from rule_set_trial where id = trial_id)) then 'rule_set_trial_move_trial_fk'
          when exists (select from added where not exists (select from enterprise where id = enterprise_id)) then 'rule_set_trial_move_enterprise_fk'
        end into broken;
        if broken is not null then
          raise exception 'a move refers to what is not there: %', broken
            using errcode = 'foreign_key_violation', constraint = broken, table = 'rule_set_trial_move';
        end if;
        return null;
      end $$;
      create trigger rule_set_trial_move_refers after insert on rule_set_trial_move
        referencing new table as added for each statement execute function check_new_moves();
      create trigger rule_set_trial_move_stays before update on rule_set_trial_move for each row execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop trigger rule_set_trial_move_stays on rule_set_trial_move;
      drop trigger rule_set_trial_move_refers on rule_set_trial_move;
      drop function check_new_moves();
      alter table rule_set_trial_move
        add constraint rule_set_trial_move_trial_fk foreign key (trial_id) references rule_set_trial,
        add constraint rule_set_trial_move_enterprise_fk foreign key (enterprise_id) references enterprise;
    `);
  }
}
