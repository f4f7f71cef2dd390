import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** SQL: what a row of the history says of an event, as it enters the chain of a cycle. */
const FACT = `case when touched.cycle_id = entry.cycle_id
    then concat_ws(':', event.id, event.points, case when event.serious_penalty then 'S' else '-' end, event.effect, entry.status, entry.superseded_by_id)
    else concat_ws(':', event.id, 'LEFT') end`;

/**
 * A hash of the facts of each enterprise and cycle, kept as they change: a grading reads it instead of all events.
 * The grade that is known now is found by enterprise.
 */
export class ChainTheFacts20261125000800 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table fact_chain (
        cycle_id bigint not null,
        enterprise_id bigint not null,
        hash bytea not null constraint fact_chain_sha256 check (length(hash) = 32),
        constraint fact_chain_pk primary key (cycle_id, enterprise_id)
      ) with (fillfactor = 90);
      comment on table fact_chain is 'SHA-256 chain over all that was known of the events of an enterprise in a cycle, in the order of the status history; kept by credit_event_status_chained';

      create function link_fact(chain bytea, start bytea, fact text) returns bytea immutable parallel safe language plpgsql as $$
      begin
        return sha256(coalesce(chain, start) || convert_to(fact, 'UTF8'));
      end $$;
      create aggregate fact_chain_hash(bytea, text) (sfunc = link_fact, stype = bytea);

      create function chain_facts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        insert into fact_chain (cycle_id, enterprise_id, hash)
        select touched.cycle_id, event.enterprise_id, fact_chain_hash(coalesce(chain.hash, sha256('')), ${FACT} order by entry.id)
        from added entry
        join credit_event event on event.id = entry.event_id
        left join lateral (select cycle_id from credit_event_status where event_id = entry.event_id and id < entry.id
          order by at desc, id desc limit 1) earlier on true
        cross join lateral (select unnest(array[entry.cycle_id, nullif(earlier.cycle_id, entry.cycle_id)]) as cycle_id) touched
        left join fact_chain chain on chain.cycle_id = touched.cycle_id and chain.enterprise_id = event.enterprise_id
        where touched.cycle_id is not null
        group by touched.cycle_id, event.enterprise_id
        on conflict (cycle_id, enterprise_id) do update set hash = excluded.hash;
        return null;
      end $$;
      create trigger credit_event_status_chained after insert on credit_event_status
        referencing new table as added for each statement execute function chain_facts();

      insert into fact_chain (cycle_id, enterprise_id, hash)
      select touched.cycle_id, event.enterprise_id, fact_chain_hash(sha256(''), ${FACT} order by entry.id)
      from (select *, lag(cycle_id) over (partition by event_id order by id) as earlier_cycle_id from credit_event_status) entry
      join credit_event event on event.id = entry.event_id
      cross join lateral (select unnest(array[entry.cycle_id, nullif(entry.earlier_cycle_id, entry.cycle_id)]) as cycle_id) touched
      where touched.cycle_id is not null
      group by touched.cycle_id, event.enterprise_id;

      create index grade_known_now on grade (regime, enterprise_id) include (value, valid) where upper_inf(known);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index grade_known_now;
      drop trigger credit_event_status_chained on credit_event_status;
      drop function chain_facts();
      drop aggregate fact_chain_hash(bytea, text);
      drop function link_fact(bytea, bytea, text);
      drop table fact_chain;
    `);
  }
}
