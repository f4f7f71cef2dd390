import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An item is named by its code alone, so a code that two regimes had would count an act under either. */
export class KeepAnItemCodeToOneRegime20261125001310 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // The lock lets two publications at a time see each other's codes.
    await db.query(`
      create function keep_item_code_to_one_regime() returns trigger language plpgsql as $$
      declare taken text;
      begin
        perform pg_advisory_xact_lock(hashtext('collection_item_code_of_one_regime'));
        select min(item.code) into taken from fresh item join rule_set own on own.id = item.rule_set_id
        where exists (select from collection_item other join rule_set on rule_set.id = other.rule_set_id
          where other.code = item.code and rule_set.regime <> own.regime);
        if taken is not null then
          raise exception using errcode = 'unique_violation', constraint = 'collection_item_code_of_one_regime',
            message = format('the item %s belongs to another regime', taken);
        end if;
        return null;
      end $$;
      create trigger collection_item_code_of_one_regime after insert on collection_item
        referencing new table as fresh for each statement execute function keep_item_code_to_one_regime();
      create index collection_item_code on collection_item (code);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index collection_item_code;
      drop trigger collection_item_code_of_one_regime on collection_item;
      drop function keep_item_code_to_one_regime();
    `);
  }
}
