import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A row of a file is checked against the conducts and the cycle of the regime that its item belongs to. */
export class CheckImportsByRegime20261125001300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table event_import_row add column regime text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table event_import_row drop column regime`);
  }
}
