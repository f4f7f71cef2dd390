import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Views of lists that people keep and share, the one that each begins with, and the names of tokens. */
export class SaveViews20261125000600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table saved_view (
        id bigint generated always as identity constraint saved_view_pk primary key,
        list text not null,
        name text not null constraint saved_view_name_not_blank check (btrim(name) <> ''),
        filter text not null,
        columns text[],
        shared boolean not null,
        owner_id bigint not null constraint saved_view_owner_fk references user_account,
        office_code text not null constraint saved_view_office_fk references office,
        changed_at timestamptz(3) not null,
        constraint saved_view_name_unique unique (owner_id, list, name),
        constraint saved_view_of_its_list unique (id, list)
      );
      comment on column saved_view.filter is 'The filters as they stand in the address of the list';
      comment on column saved_view.office_code is 'Whose people may use it while it is shared';
      create index saved_view_shared on saved_view (office_code, list) where shared;

      create table saved_view_default (
        account_id bigint not null constraint saved_view_default_account_fk references user_account,
        list text not null,
        view_id bigint not null,
        constraint saved_view_default_pk primary key (account_id, list),
        constraint saved_view_default_of_its_list foreign key (view_id, list) references saved_view (id, list) on delete cascade
      );
      create index saved_view_default_view on saved_view_default (view_id);

      alter table session add column name text constraint session_name_of_a_token check (name is null or (kind = 'BEARER' and btrim(name) <> ''));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table session drop column name;
      drop table saved_view_default, saved_view;
    `);
  }
}
