import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What departments are reminded of on a working day, who has seen it, and the order in which their queues are read. */
export class RemindDepartments20261125000500 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reminder (
        id bigint generated always as identity constraint reminder_pk primary key,
        day date not null,
        office_code text not null constraint reminder_office_fk references office,
        department text not null constraint reminder_department check (department in
          ('CASE_CLOSING', 'DECLARATION', 'INSPECTION', 'FINDING', 'FIRST_RECEIVING')),
        overdue integer not null,
        due_today integer not null,
        due_next integer not null,
        written_at timestamptz(3) not null,
        constraint reminder_once_a_day unique (office_code, department, day),
        constraint reminder_of_something check (overdue >= 0 and due_today >= 0 and due_next >= 0 and overdue + due_today + due_next > 0)
      );
      comment on table reminder is 'What a department was told of on a day: what waits for its word and is overdue, due, or due on the next working day';
      create trigger reminder_never_changes before update or delete on reminder for each row execute function refuse_change();
      create trigger reminder_never_truncated before truncate on reminder for each statement execute function refuse_change();

      create table reminder_seen (
        reminder_id bigint not null constraint reminder_seen_reminder_fk references reminder,
        account_id bigint not null constraint reminder_seen_account_fk references user_account,
        at timestamptz(3) not null,
        constraint reminder_seen_pk primary key (reminder_id, account_id)
      );
      create trigger reminder_seen_never_changes before update or delete on reminder_seen for each row execute function refuse_change();
      create trigger reminder_seen_never_truncated before truncate on reminder_seen for each statement execute function refuse_change();

      create index credit_event_queue on credit_event (department, collect_by, id) where status = 'AWAITING_CONFIRMATION';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index credit_event_queue;
      drop table reminder_seen, reminder;
    `);
  }
}
