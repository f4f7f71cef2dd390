import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What one regime counts once does not give way to what another counts: a conduct belongs to a regime. */
export class SeparateConductsByRegime20261125001100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table conduct add column regime text not null default 'AQSIQ_2013_93';
      alter table conduct drop constraint conduct_key_unique;
      alter table conduct add constraint conduct_key_unique unique (enterprise_id, regime, key);
      comment on column conduct.regime is 'What one regime counts once does not give way to what another counts';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table conduct drop constraint conduct_key_unique;
      alter table conduct add constraint conduct_key_unique unique (enterprise_id, key);
      alter table conduct drop column regime;
    `);
  }
}
