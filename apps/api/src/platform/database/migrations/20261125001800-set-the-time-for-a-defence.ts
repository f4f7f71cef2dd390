import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How long an enterprise may defend itself is said by the rule set. */
export class SetTheTimeForADefence20261125001800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rule_deadline drop constraint rule_deadline_code, add constraint rule_deadline_code
        check (code in ('COLLECT', 'CONFIRM_REVIEW', 'ADJUST_REVIEW', 'ANNOUNCE', 'ANSWER_OBJECTION', 'DEFEND'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table rule_deadline drop constraint rule_deadline_code, add constraint rule_deadline_code
        check (code in ('COLLECT', 'CONFIRM_REVIEW', 'ADJUST_REVIEW', 'ANNOUNCE', 'ANSWER_OBJECTION'));
    `);
  }
}
