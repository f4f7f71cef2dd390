import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * All sources of credit events, the source's own id of an event, and the department whose duty it is: what is there
 * already gets the department that its item names.
 */
export class NameSourcesAndDepartments20261125000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table credit_event add column external_id text
        constraint credit_event_external_id_not_blank check (btrim(external_id) <> '');
      alter table credit_event add column department text;
      alter table credit_event disable trigger credit_event_facts_never_change;
      update credit_event set department = item.collector from collection_item item
        where item.rule_set_id = credit_event.rule_set_id and item.code = credit_event.item_code;
      alter table credit_event enable trigger credit_event_facts_never_change;
      alter table credit_event alter column department set not null;
      alter table credit_event add constraint credit_event_department check (department in
        ('CASE_CLOSING', 'DECLARATION', 'INSPECTION', 'FINDING', 'FIRST_RECEIVING'));
      alter table credit_event drop constraint credit_event_source;
      alter table credit_event add constraint credit_event_source check (source in
        ('STAFF', 'IMPORT', 'ECIQ', 'PENALTY_CASE', 'PARTNER'));
      create unique index credit_event_external_id_unique on credit_event (source, external_id) where external_id is not null;
      comment on column credit_event.external_id is 'The id under which the source knows it: delivered again, it is the same event';
      comment on column credit_event.department is 'The department whose duty the event is';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table credit_event drop constraint credit_event_source;
      alter table credit_event add constraint credit_event_source check (source in ('STAFF', 'ECIQ'));
      alter table credit_event drop column external_id, drop column department;
    `);
  }
}
