import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A reply that tells how many enterprises there are tells something, though it names none. */
export class TellCountsInReceipts20261125000610 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table partner_receipt add column count_read boolean not null default false`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table partner_receipt drop column count_read`);
  }
}
