import { type Installation, peakRssMiB, seconds, withInstallation } from './installation.ts';

const BATCH = 1_000;
/** Batches that are on their way at once. */
const SENDERS = 2;
/** What the main system registers, with the points that are asked most. */
const ITEMS = ['E-001', 'E-002', 'N-001', 'N-002', 'N-005'];

interface Round {
  eventsPerSecond: number;
  slowestBatchSeconds: number;
}

/**
 * Batches of a thousand events over HTTP, two at a time, on a durable database without events and then on one with as
 * many as a year of the whole country brings (8,000 a day): filled by SQL as they would stand after having been collected.
 * The client works in the same process, and the trail is sealed meanwhile.
 */
export function feed(quick: boolean): Promise<object> {
  const enterprises = quick ? 2_000 : 100_000;
  const stored = quick ? 50_000 : 3_000_000;
  const batches = quick ? 6 : 40;
  return withInstallation(async (installation) => {
    const { ask, sql } = installation;
    await ask(
      `mutation { openGradingCycle(input: { office: "380000", from: "${daysAgo(730)}", to: "${await startOfRunning(installation)}" }) { id } }`,
    );
    await addEnterprises(installation, enterprises);
    const { issueFeedKey } = await ask<{ issueFeedKey: { secret: string } }>(
      `mutation { issueFeedKey(input: { name: "测量", requestsPerMinute: 6000 }) { secret } }`,
    );
    const send = sender(installation, issueFeedKey.secret, enterprises);
    await send(2, 'warm');
    const empty = await send(batches, 'empty');
    const filling = await seconds(() => fill(installation, stored));
    await send(2, 'warm-again');
    const full = await send(batches, 'full');
    const [count] = await sql<{ events: number; standings: boolean }>(
      `select (select count(*) from credit_event)::integer as events, not exists (
         select from (select enterprise_id, cycle_id, sum(points) as points from credit_event where status = 'EFFECTIVE' group by 1, 2) counted
         full join standing using (enterprise_id, cycle_id) where coalesce(counted.points, 0) <> coalesce(standing.points, 0)) as standings`,
    );
    return {
      ...count,
      batches,
      batch: BATCH,
      fillingSeconds: filling,
      slowestBatchSecondsEmpty: empty.slowestBatchSeconds,
      slowestBatchSecondsFull: full.slowestBatchSeconds,
      peakRssMiB: peakRssMiB(),
      eventsPerSecondEmpty: empty.eventsPerSecond,
      eventsPerSecondFull: full.eventsPerSecond,
      eventsPerSecond: Math.min(empty.eventsPerSecond, full.eventsPerSecond),
    };
  });
}

const daysAgo = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

async function startOfRunning({ sql }: Installation): Promise<string> {
  const [row] = await sql<{ from: string }>(
    `select lower(period)::text as "from" from grading_cycle where office_code = '380000' order by 1 limit 1`,
  );
  if (row === undefined) throw new Error('There is no running cycle.');
  return row.from;
}

const creditCodeOf = (n: number): string => `M${String(n).padStart(9, '0')}`;

async function addEnterprises({ sql }: Installation, count: number): Promise<void> {
  await sql(
    `with made as (
       insert into enterprise (name, kinds, office_code, created_at, facts_at)
       select '测量企业' || n, '{IMPORTER,EXPORTER}', (array['380000', '380100', '380200'])[1 + n % 3], '2024-01-01', '2024-01-01'
       from generate_series(1, $1::integer) n returning id, name)
     insert into enterprise_identifier (enterprise_id, scheme, value)
     select id, 'CUSTOMS', 'M' || lpad(substr(name, 5), 9, '0') from made`,
    [count],
  );
  await sql(`analyze enterprise, enterprise_identifier`);
}

/** Sends batches over HTTP as the main system would. */
function sender({ url }: Installation, key: string, enterprises: number) {
  return async (batches: number, round: string): Promise<Round> => {
    const bodies = Array.from({ length: batches }, (_, batch) =>
      JSON.stringify(
        Array.from({ length: BATCH }, (_unused, n) => eventOf(round, batch * BATCH + n, enterprises)),
      ),
    );
    let slowest = 0;
    const work = async (): Promise<void> => {
      for (let body = bodies.shift(); body !== undefined; body = bodies.shift()) {
        const start = performance.now();
        const response = await fetch(`${url}/feeds/e-ciq`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
          body,
        });
        const answer = (await response.json()) as { collected?: number };
        if (answer.collected !== BATCH) {
          throw new Error(
            `Of ${BATCH} events ${answer.collected} were collected: ${JSON.stringify(answer).slice(0, 500)}`,
          );
        }
        slowest = Math.max(slowest, performance.now() - start);
      }
    };
    const taken = await seconds(() => Promise.all(Array.from({ length: SENDERS }, work)));
    return {
      eventsPerSecond: Math.round((batches * BATCH) / taken),
      slowestBatchSeconds: Math.round(slowest) / 1_000,
    };
  };
}

/** Different enterprises, as they come; a third of the events belong to acts that others belong to as well. */
function eventOf(round: string, n: number, enterprises: number): object {
  const enterprise = 1 + ((n * 7_919) % enterprises);
  return {
    id: `${round}-${n}`,
    registeredAt: n % 2 === 0 ? 'DECLARATION' : 'INSPECTION',
    itemCode: ITEMS[n % ITEMS.length],
    identifier: { scheme: 'CUSTOMS', value: creditCodeOf(enterprise) },
    number: String(117_000_000_000_000 + n),
    occurredOn: daysAgo(3),
    verifiedOn: daysAgo(1 + (n % 3)),
    office: ['380000', '380100', '380200'][n % 3],
    detail: '申报品名、数量与实际货物不符，经现场查验核实，责令更正。',
    declarantNumber: '3800600123',
    conductKey: n % 3 === 0 ? `act-${n % 50}` : null,
  };
}

/** Events of the last year, 8,000 a day and more, without the triggers that look at each row by itself. */
async function fill({ sql }: Installation, events: number): Promise<void> {
  const SLICE = 500_000;
  for (let from = 0; from < events; from += SLICE) {
    await sql(
      `do $do$ begin
         set local session_replication_role = replica;
         with enterprises as (select array_agg(id) as ids, count(*) as many from enterprise),
         made as (
           insert into conduct (enterprise_id, key)
           select ids[1 + (n::bigint * 7919) % many], 'stored-' || n from enterprises, generate_series(${from + 1}, ${Math.min(events, from + SLICE)}) n
           returning id, enterprise_id),
         placed as (
           select made.*, (now() at time zone 'Asia/Shanghai')::date - 1 - (made.id % 365)::integer as day,
             office_bureau.bureau_code, enterprise.office_code
           from made join enterprise on enterprise.id = made.enterprise_id
           join office_bureau on office_bureau.office_code = enterprise.office_code),
         stored as (
           insert into credit_event (enterprise_id, conduct_id, rule_set_id, item_code, category, points, serious_penalty, effect,
             business_number, number_issued, occurred_on, verified_on, collect_by, collect_by_provisional, late, office_code, department,
             detail, source, external_id, collected_at, status, cycle_id)
           select placed.enterprise_id, placed.id, item.rule_set_id, item.code, item.category, item.points, item.serious, item.effect,
             (117000000000000 + placed.id)::text, false, day, day, day + 7, false, false, placed.office_code, item.collector,
             '申报品名、数量与实际货物不符，经现场查验核实，责令更正。', 'ECIQ', 'stored-' || placed.id, day + time '10:00',
             case when placed.id % 200 = 0 then 'AWAITING_CONFIRMATION' else 'EFFECTIVE' end, cycle.id
           from placed join collection_item item on item.rule_set_id = (select min(id) from rule_set where regime = 'AQSIQ_2013_93')
             and item.code = (array['E-001', 'E-002', 'N-001', 'N-002', 'N-005'])[1 + placed.id % 5]
           join grading_cycle cycle on cycle.office_code = placed.bureau_code and cycle.period @> placed.day and cycle.regime = 'AQSIQ_2013_93'
           returning *)
         insert into credit_event_status (event_id, status, at, cycle_id)
         select id, status, collected_at, cycle_id from stored;
       end $do$`,
    );
  }
  await sql(
    `insert into standing (enterprise_id, cycle_id, points, serious_penalty_points, direct_d)
     select enterprise_id, cycle_id, sum(points), coalesce(sum(points) filter (where serious_penalty), 0), count(*) filter (where effect = 'DIRECT_D')
     from credit_event where status = 'EFFECTIVE' group by enterprise_id, cycle_id
     on conflict (cycle_id, enterprise_id) do update set points = excluded.points, serious_penalty_points = excluded.serious_penalty_points,
       direct_d = excluded.direct_d`,
  );
  await sql(`vacuum analyze`);
}
