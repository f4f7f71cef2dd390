import { type Installation } from './installation.ts';

/** A finished cycle whose events are written by SQL, as they would stand after having been collected one by one. @returns its id */
export async function seedEvents(
  { sql, ask }: Installation,
  enterprises: number,
  events: number,
): Promise<string> {
  const { openGradingCycle: cycle } = await ask<{ openGradingCycle: { id: string } }>(
    `mutation { openGradingCycle(input: { office: "380000", from: "2024-10-01", to: "2025-10-01" }) { id } }`,
  );
  const [{ id: ruleSetId } = { id: '' }] = await sql<{ id: string }>(
    `select id from rule_set where regime = 'AQSIQ_2013_93'`,
  );
  const [{ id: userId } = { id: '' }] = await sql<{ id: string }>(`select id from user_account limit 1`);
  await sql(
    `insert into enterprise (name, kinds, office_code, created_at, facts_at)
     select '测量企业' || n, '{IMPORTER}', (array['380000', '380100', '380200'])[1 + n % 3], '2024-01-01', '2024-01-01'
     from generate_series(1, $1::integer) n`,
    [enterprises],
  );
  await sql(
    `insert into grade (enterprise_id, regime, value, valid, known, basis, official)
     select id, 'AQSIQ_2013_93', 'B', '[2024-01-01,)', '[2024-01-01,)', 'REGISTRATION', false from enterprise`,
  );
  await sql(
    `insert into conduct (enterprise_id, key)
     select enterprise.id, 'c' || n from enterprise cross join generate_series(1, $1::integer) n`,
    [Math.round(events / enterprises)],
  );
  await sql(
    `insert into credit_event (enterprise_id, conduct_id, rule_set_id, item_code, category, points, serious_penalty, effect,
       business_number, number_issued, verified_on, collect_by, collect_by_provisional, late, office_code, detail, source,
       collected_by, collected_at, status, cycle_id, department)
     select conduct.enterprise_id, conduct.id, item.rule_set_id, item.code, item.category, item.points, item.serious, item.effect,
       'M' || conduct.id, false, '2025-01-01'::date + (conduct.id % 200)::integer, '2025-12-31', false, false, '380000', '测量', 'STAFF',
       $2, '2025-09-01', 'EFFECTIVE', $3, item.collector
     from conduct join collection_item item on item.rule_set_id = $1
       and item.code = (array['N-001', 'N-002', 'E-001', 'J-001', 'N-005'])[1 + (conduct.id * 7919 % 5)::integer]`,
    [ruleSetId, userId, cycle.id],
  );
  await sql(
    `insert into credit_event_status (event_id, status, at, by_user_id, cycle_id)
     select id, status, collected_at, collected_by, cycle_id from credit_event`,
  );
  await sql(
    `insert into standing (enterprise_id, cycle_id, points, serious_penalty_points, direct_d)
     select enterprise_id, cycle_id, sum(points), 0, 0 from credit_event group by enterprise_id, cycle_id`,
  );
  await sql(`vacuum analyze`);
  return cycle.id;
}
