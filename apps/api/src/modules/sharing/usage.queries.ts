import { today } from '../../platform/clock';
import { type Context } from '../../platform/graphql/context';
import { type PartnerViewer } from '../../platform/viewer';
import { type KeyUsageType, type UsageDayType } from './usage.type';

const MAX_DAYS = 30;

/** Days on which a partner's keys were used, or one key was; the latest first. */
export function usageDays(
  context: Context,
  of: { partnerId: string } | { keyId: string },
): Promise<UsageDayType[]> {
  const [condition, id] =
    'keyId' in of ? ['api_key.id = $1', of.keyId] : ['api_key.partner_id = $1', of.partnerId];
  return context.db.query<UsageDayType[]>(
    `select day, sum(requests)::integer as requests, sum(refused)::integer as refused, sum(cost)::float as cost
     from api_key_usage join api_key on api_key.id = api_key_usage.api_key_id
     where ${condition} and day > $2::date - ${MAX_DAYS} group by day order by day desc`,
    [id, today(context.clock)],
  );
}

/** Where the key behind a request stands. */
export async function keyUsage(context: Context, viewer: PartnerViewer): Promise<KeyUsageType> {
  const [row] = await context.db.query<[{ requests: number; cost: number }]>(
    `select coalesce((select requests from api_key_minute where api_key_id = $1 and minute > $3::timestamptz - interval '1 minute'), 0) as requests,
       coalesce((select cost from api_key_usage where api_key_id = $1 and day = $2), 0)::float as cost`,
    [viewer.keyId, today(context.clock), context.clock.now()],
  );
  const { requestsPerMinute, costPerDay } = viewer;
  return { requestsPerMinute, costPerDay, requestsThisMinute: row.requests, costToday: row.cost };
}
