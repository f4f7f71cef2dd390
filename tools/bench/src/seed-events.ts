import { type Installation } from './installation.ts';

const REGIME = 'AQSIQ_2013_93';

/** How often which item: ordinary findings mostly, a penalty for a serious violation now and then, rarely a direct D. */
export const ITEMS = [
  ...Array<string>(14).fill('E-001'),
  ...Array<string>(12).fill('N-002'),
  ...Array<string>(8).fill('N-005'),
  ...Array<string>(6).fill('N-001'),
  ...Array<string>(3).fill('J-001'),
  'J-002',
  'N-009',
  'P-090',
  'P-003',
];

/**
 * A finished cycle whose events are written by SQL, as they would stand after having been collected one by one: 0 to
 * twice the mean for each enterprise, of one conduct in fifty two events, one in fifty revoked, one in fifty awaiting
 * its confirmation. Constraints and triggers stand aside for it: what is written is right by construction.
 * @returns the id of the cycle
 */
export async function seedEvents(
  { sql, ask }: Pick<Installation, 'sql' | 'ask'>,
  enterprises: number,
  events: number,
): Promise<string> {
  const { openGradingCycle: cycle } = await ask<{ openGradingCycle: { id: string } }>(
    `mutation { openGradingCycle(input: { office: "380000", from: "2024-10-01", to: "2025-10-01" }) { id } }`,
  );
  const [{ id: ruleSetId } = { id: '' }] = await sql<{ id: string }>(
    `select id from rule_set where regime = '${REGIME}' order by version limit 1`,
  );
  const [{ id: userId } = { id: '' }] = await sql<{ id: string }>(`select id from user_account limit 1`);
  // What the database tidies by itself after so many new rows would fall into one round and not into another.
  await sql(`alter system set autovacuum = off`);
  await sql(`select pg_reload_conf()`);
  const mean = Math.round(events / enterprises);
  await sql(`
    set local session_replication_role = replica;
    insert into enterprise (name, kinds, office_code, created_at, facts_at)
      select '测量企业' || n, '{IMPORTER}', (array['380000', '380100', '380200'])[1 + n % 3], '2024-01-01', '2025-09-02'
      from generate_series(1, ${enterprises}) n;
    insert into grade (enterprise_id, regime, value, valid, known, basis, official)
      select id, '${REGIME}', (array['A', 'B', 'B', 'C', 'AA'])[1 + id % 5], '[2024-01-01,)', '[2024-01-01,)', 'REGISTRATION', false
      from enterprise;
    insert into conduct (enterprise_id, key)
      select enterprise.id, 'c' || n from generate_series(1, ${2 * mean}) n cross join enterprise
      where n <= abs(hashint8(enterprise.id)) % ${2 * mean + 1};
    insert into credit_event (enterprise_id, conduct_id, rule_set_id, item_code, category, points, serious_penalty, effect,
        business_number, number_issued, verified_on, collect_by, collect_by_provisional, late, office_code, detail, source,
        collected_by, collected_at, status, cycle_id, department)
      select conduct.enterprise_id, conduct.id, item.rule_set_id, item.code, item.category, item.points, item.serious, item.effect,
        'M' || conduct.id, false, '2025-01-01'::date + (conduct.id % 200)::integer, '2025-12-31', false, false, '380000', '测量', 'STAFF',
        ${userId}, '2025-09-01', case conduct.id % 50 when 7 then 'REVOKED' when 8 then 'AWAITING_CONFIRMATION' else 'EFFECTIVE' end,
        ${cycle.id}, item.collector
      from conduct join collection_item item on item.rule_set_id = ${ruleSetId}
        and item.code = case when conduct.id % 9973 = 1 then 'W-006' else (array['${ITEMS.join("','")}'])[1 + abs(hashint8(conduct.id)) % ${ITEMS.length}] end;
    insert into credit_event (enterprise_id, conduct_id, rule_set_id, item_code, category, points, serious_penalty, effect,
        business_number, number_issued, verified_on, collect_by, collect_by_provisional, late, office_code, detail, source,
        collected_by, collected_at, status, superseded_by_id, cycle_id, department)
      select event.enterprise_id, event.conduct_id, item.rule_set_id, item.code, item.category, item.points, item.serious, item.effect,
        event.business_number, false, event.verified_on, event.collect_by, false, false, event.office_code, event.detail, event.source,
        event.collected_by, event.collected_at, 'SUPERSEDED', event.id, event.cycle_id, item.collector
      from credit_event event join collection_item item on item.rule_set_id = ${ruleSetId} and item.code = 'E-002'
      where event.conduct_id % 50 = 9;
    insert into credit_event_status (event_id, status, at, by_user_id, reason, superseded_by_id, cycle_id)
      select id, status, collected_at, collected_by, case status when 'REVOKED' then '测量' end, superseded_by_id, cycle_id
      from credit_event order by id;
    insert into standing (enterprise_id, cycle_id, points, serious_penalty_points, direct_d)
      select enterprise_id, cycle_id, sum(points), coalesce(sum(points) filter (where serious_penalty), 0), count(*) filter (where effect = 'DIRECT_D')
      from credit_event where status = 'EFFECTIVE' group by enterprise_id, cycle_id order by enterprise_id;
    insert into fact_chain (cycle_id, enterprise_id, hash)
      select event.cycle_id, event.enterprise_id, fact_chain_hash(sha256(''), concat_ws(':', event.id, event.points,
        case when event.serious_penalty then 'S' else '-' end, event.effect, event.status, event.superseded_by_id) order by event.id)
      from credit_event event group by event.cycle_id, event.enterprise_id order by event.enterprise_id;
    set local session_replication_role = default`);
  await sql(`vacuum analyze`);
  await sql(`checkpoint`);
  return cycle.id;
}
