import { type DataSource } from 'typeorm';
import { type Clock, today } from '../../platform/clock';
import { Refusal } from '../../platform/refusal';
import { type PartnerViewer } from '../../platform/viewer';

/** Where a key stands against one of its limits. */
export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds until it begins anew. */
  reset: number;
}

/** A limit that is used up. */
export class LimitReached extends Refusal {
  readonly allowance: Allowance;

  constructor(words: string, allowance: Allowance) {
    super('TOO_MANY_REQUESTS', `${words}，请在 ${allowance.reset} 秒后再试。`, {
      detail: { limit: allowance.limit, retryAfter: allowance.reset },
    });
    this.allowance = allowance;
  }
}

type Queryable = Pick<DataSource, 'query'>;

const MINUTE = 60_000;
const secondsTo = (end: number, now: Date): number => Math.max(1, Math.ceil((end - now.getTime()) / 1_000));
/** Midnight in Shanghai, eight hours before that of UTC. */
const endOfDay = (day: string): number => new Date(`${day}T24:00:00+08:00`).getTime();

/**
 * Counts a request of a key. One row for each key, so that all processes share it and only requests of one key wait for
 * each other, for the time of one statement.
 * @throws LimitReached beyond the requests of a minute
 */
export async function countRequest(
  db: Queryable,
  clock: Clock,
  { keyId, requestsPerMinute: limit }: PartnerViewer,
  address: string,
): Promise<Allowance> {
  const now = clock.now();
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const [row] = await db.query<{ requests: number }[]>(
    `with counted as (
       insert into api_key_minute as counter (api_key_id, minute, requests) values ($1, $2, 1)
       on conflict (api_key_id) do update
         set requests = case when counter.minute = excluded.minute then counter.requests + 1 else 1 end, minute = excluded.minute
       returning requests
     ), used as (
       insert into api_key_usage as usage (api_key_id, day, requests, refused)
       select $1, $3, (requests <= $4)::integer, (requests > $4)::integer from counted
       on conflict (api_key_id, day) do update
         set requests = usage.requests + excluded.requests, refused = usage.refused + excluded.refused
     ), seen as (
       update api_key set last_used_at = $5, last_used_address = $6
       where id = $1 and (last_used_at is null or last_used_at < $5::timestamptz - interval '1 minute'
         or last_used_address is distinct from $6::inet)
     )
     select requests from counted`,
    [keyId, new Date(minute), today(clock), limit, now, address === '' ? null : address],
  );
  const requests = row?.requests ?? 0;
  const allowance = {
    limit,
    remaining: Math.max(0, limit - requests),
    reset: secondsTo(minute + MINUTE, now),
  };
  if (requests > limit) {
    throw new LimitReached(`每分钟 ${limit} 次的请求已用完`, allowance);
  }
  return allowance;
}

/**
 * Takes a cost off what a key may spend in a day; the whole or nothing.
 * @throws LimitReached where less is left
 */
export async function chargeCost(
  db: Queryable,
  clock: Clock,
  { keyId, costPerDay: limit }: PartnerViewer,
  cost: number,
): Promise<Allowance> {
  const day = today(clock);
  const reset = secondsTo(endOfDay(day), clock.now());
  const [row] = await db.query<{ cost: number | null }[]>(
    `with charged as (
       insert into api_key_usage as usage (api_key_id, day, cost) select $1, $2, $3::bigint where $3::bigint <= $4
       on conflict (api_key_id, day) do update set cost = usage.cost + excluded.cost where usage.cost + excluded.cost <= $4
       returning cost
     ) select (select cost from charged)::float as cost`,
    [keyId, day, cost, limit],
  );
  if (row !== undefined && row.cost !== null) {
    return { limit, remaining: limit - row.cost, reset };
  }
  const refused = await db.query<[{ cost: number }[], number]>(
    `update api_key_usage set refused = refused + 1 where api_key_id = $1 and day = $2 returning cost::float as cost`,
    [keyId, day],
  );
  const remaining = Math.max(0, limit - (refused[0][0]?.cost ?? 0));
  throw new LimitReached(
    `本次查询的用量为 ${cost}，今日 ${limit} 的用量只余 ${remaining}，请缩小 first 或减少层次`,
    { limit, remaining, reset },
  );
}

/** The usual headers of a limit (draft-ietf-httpapi-ratelimit-headers). */
export const limitHeaders = ({ limit, remaining, reset }: Allowance): [string, string][] => [
  ['ratelimit-limit', String(limit)],
  ['ratelimit-remaining', String(remaining)],
  ['ratelimit-reset', String(reset)],
];
