import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Whoever proposed an adjustment that another agreed to took part in deciding: she answers no objection to it either. */
export class CountProposersAsDeciders20261125001710 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view grade_decider as
        select enterprise_id, cycle_id, decided_by as account_id from grade_review where decided_by is not null
        union all
        select review.enterprise_id, review.cycle_id, adjustment.proposed_by
        from grade_adjustment adjustment join grade_review review on review.id = adjustment.review_id where adjustment.status = 'DONE';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace view grade_decider as
        select enterprise_id, cycle_id, decided_by as account_id from grade_review where decided_by is not null;
    `);
  }
}
