import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the grants of before held: enterprises, their identifiers and grades. */
const ALL_FIELDS = `'{Enterprise.*,Identifier.*,Grade.*,GradePeriod.*}'`;

/** Named keys with limits and addresses, grants by field and office, what each key used, and a receipt for each reply. */
export class GrantFieldsToPartners20261124000800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table partner
        add column office_code text constraint partner_office_fk references office,
        add column created_at timestamptz(3) not null default now(),
        add constraint partner_name_not_blank check (btrim(name) <> '');
      update partner set office_code = coalesce(
        (select min(office_code) from partner_grant where partner_id = partner.id),
        (select code from office where parent_code is null limit 1));
      alter table partner alter column office_code set not null;
      create index partner_office on partner (office_code);
      comment on column partner.office_code is 'The office that admitted it, and keeps its keys and grants';

      alter table api_key
        add column name text not null default '' ,
        add column ending text not null default '',
        add column addresses cidr[] constraint api_key_addresses_not_empty check (cardinality(addresses) > 0),
        add column requests_per_minute integer not null default 600 constraint api_key_requests check (requests_per_minute > 0),
        add column cost_per_day integer not null default 1000000 constraint api_key_cost check (cost_per_day > 0),
        add column last_used_at timestamptz(3),
        add column last_used_address inet;
      alter table api_key alter column name drop default, alter column ending drop default;
      create index api_key_partner on api_key (partner_id);
      comment on column api_key.ending is 'The last four characters, to tell one key from another';
      comment on column api_key.addresses is 'Networks it may be used from; null for any';

      create table partner_grant_office (
        grant_id bigint not null constraint partner_grant_office_grant_fk references partner_grant,
        office_code text not null constraint partner_grant_office_office_fk references office,
        constraint partner_grant_office_pk primary key (grant_id, office_code)
      );
      insert into partner_grant_office select id, office_code from partner_grant;
      alter table partner_grant
        drop column office_code,
        add column fields text[] not null default ${ALL_FIELDS}
          constraint partner_grant_fields_not_empty check (cardinality(fields) > 0),
        add column created_at timestamptz(3) not null default now(),
        add column ended_at timestamptz(3),
        add constraint partner_grant_purpose_not_blank check (btrim(purpose) <> ''),
        add constraint partner_grant_one_for_a_purpose
          exclude using gist (partner_id with =, purpose with =, valid with &&) where (ended_at is null);
      alter table partner_grant alter column fields drop default;
      comment on column partner_grant.fields is 'Type.field, or Type.* for all that may be granted of a type';

      create table api_key_minute (
        api_key_id bigint constraint api_key_minute_pk primary key constraint api_key_minute_key_fk references api_key,
        minute timestamptz(3) not null,
        requests integer not null
      ) with (fillfactor = 50);
      comment on table api_key_minute is 'How often a key was used in the minute that runs; shared by all processes';
      create table api_key_usage (
        api_key_id bigint not null constraint api_key_usage_key_fk references api_key,
        day date not null,
        requests integer not null default 0,
        refused integer not null default 0,
        cost bigint not null default 0,
        constraint api_key_usage_pk primary key (api_key_id, day)
      ) with (fillfactor = 50);
      comment on column api_key_usage.refused is 'Requests that a limit refused';
      comment on column api_key_usage.cost is 'Objects asked for';

      create table partner_receipt (
        id bigint generated always as identity constraint partner_receipt_pk primary key,
        at timestamptz(3) not null,
        partner_id bigint not null constraint partner_receipt_partner_fk references partner,
        api_key_id bigint not null constraint partner_receipt_key_fk references api_key,
        grant_id bigint constraint partner_receipt_grant_fk references partner_grant,
        purpose text,
        operation_name text,
        operation_hash bytea not null constraint partner_receipt_hash_sha256 check (length(operation_hash) = 32),
        outcome text not null constraint partner_receipt_outcome check (outcome in ('ANSWERED', 'REFUSED')),
        address inet,
        request_id text not null,
        retain_until date not null generated always as
          (((at at time zone 'Asia/Shanghai')::date + interval '10 years')::date) stored,
        constraint partner_receipt_grant_has_purpose check ((grant_id is null) = (purpose is null))
      );
      create index partner_receipt_partner on partner_receipt (partner_id, id);
      comment on table partner_receipt is 'One for each reply to a partner, committed before it left; kept ten years (浙江省公共信用信息管理条例)';
      create table partner_receipt_enterprise (
        enterprise_id bigint not null constraint partner_receipt_enterprise_enterprise_fk references enterprise,
        receipt_id bigint not null constraint partner_receipt_enterprise_receipt_fk references partner_receipt on delete cascade,
        credit_code text,
        constraint partner_receipt_enterprise_pk primary key (enterprise_id, receipt_id)
      );
      create index partner_receipt_enterprise_receipt on partner_receipt_enterprise (receipt_id);
      create index partner_receipt_enterprise_code on partner_receipt_enterprise (credit_code, receipt_id);
      comment on table partner_receipt_enterprise is 'The enterprises that a reply handed out';

      create function keep_partner_receipt() returns trigger language plpgsql as $$
      declare until date;
      begin
        if tg_op = 'DELETE' then
          if tg_table_name = 'partner_receipt' then
            until := old.retain_until;
          else
            -- Null once its receipt is gone: then the receipt was old enough.
            select receipt.retain_until into until from partner_receipt receipt where receipt.id = old.receipt_id;
          end if;
          if until is null or until <= (now() at time zone 'Asia/Shanghai')::date then
            return old;
          end if;
          raise exception 'a receipt is kept until %', until using errcode = 'restrict_violation';
        end if;
        raise exception '% on % is refused: its rows are never changed', tg_op, tg_table_name using errcode = 'restrict_violation';
      end $$;
      create trigger partner_receipt_kept before update or delete on partner_receipt for each row execute function keep_partner_receipt();
      create trigger partner_receipt_never_truncated before truncate on partner_receipt for each statement execute function refuse_change();
      create trigger partner_receipt_enterprise_kept before update or delete on partner_receipt_enterprise
        for each row execute function keep_partner_receipt();
      create trigger partner_receipt_enterprise_never_truncated before truncate on partner_receipt_enterprise
        for each statement execute function refuse_change();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table partner_receipt_enterprise, partner_receipt, api_key_usage, api_key_minute;
      drop function keep_partner_receipt();
      create temp table grant_before on commit drop as
        select id, partner_id, (select min(office_code) from partner_grant_office where grant_id = partner_grant.id) as office_code, purpose,
          case when ended_at is null then valid
            else valid * daterange(null, (ended_at at time zone 'Asia/Shanghai')::date) end as valid
        from partner_grant;
      drop table partner_grant_office, partner_grant;
      create table partner_grant (
        id bigint generated always as identity constraint partner_grant_pk primary key,
        partner_id bigint not null constraint partner_grant_partner_fk references partner,
        office_code text not null constraint partner_grant_office_fk references office,
        purpose text not null,
        valid daterange not null
      );
      create index partner_grant_partner on partner_grant (partner_id);
      insert into partner_grant overriding system value select * from grant_before;
      select setval(pg_get_serial_sequence('partner_grant', 'id'), (select coalesce(max(id), 0) + 1 from partner_grant), false);
      drop index api_key_partner;
      alter table api_key drop column last_used_address, drop column last_used_at, drop column cost_per_day,
        drop column requests_per_minute, drop column addresses, drop column ending, drop column name;
      drop index partner_office;
      alter table partner drop constraint partner_name_not_blank, drop column created_at, drop column office_code;
    `);
  }
}
