import { Conditions } from '../../platform/database/conditions';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { staffOf } from '../../platform/viewer';
import { withinScopes } from '../offices';
import {
  type FeedDeliveryFilterInput,
  type FeedDeliveryType,
  type FeedKeyType,
  type FeedRefusalFilterInput,
  type FeedRefusalType,
} from './feed.type';

/** Rows of a table whose office is the viewer's or below. */
function own(context: Context, table: string): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => withinScopes(`${table}.office_code`, n), staffOf(context.viewer).scopes);
  return conditions;
}

/** The keys of the viewer's office and those below, the latest first; of one id where it is given. */
export function listFeedKeys(context: Context, id?: string): Promise<FeedKeyType[]> {
  return context.db.query<FeedKeyType[]>(
    `select key.id, key.name, key.office_code as "officeCode", key.ending, key.created_at as "createdAt", key.expires_at as "expiresAt",
       key.revoked_at as "revokedAt", key.revoked_at is null and (key.expires_at is null or key.expires_at > $2) as active,
       coalesce(key.addresses::text[], '{}') as addresses, key.requests_per_minute as "requestsPerMinute",
       used.last_used_at as "lastUsedAt", host(used.last_used_address) as "lastUsedAddress"
     from feed_key key left join feed_key_minute used on used.feed_key_id = key.id
     where ${withinScopes('key.office_code', 1)} and ($3::bigint is null or key.id = $3) order by key.id desc`,
    [staffOf(context.viewer).scopes, context.clock.now(), id ?? null],
  );
}

const DELIVERY = `select delivery.id, key.name as key, delivery.file_name as "fileName", delivery.office_code as "officeCode",
    delivery.received_at as "receivedAt", delivery.events, delivery.collected, delivery.repeated, delivery.refused,
    case when delivery.refused = 0 then 0 else
      (select count(*)::integer from feed_refusal refusal where refusal.delivery_id = delivery.id and refusal.closed_at is null) end as open,
    delivery.finished_at is not null as finished, delivery.unreadable`;
const DELIVERIES = `feed_delivery delivery left join feed_key key on key.id = delivery.feed_key_id`;

/** A page of deliveries, the latest first. */
export async function listFeedDeliveries(
  context: Context,
  { office, withRefused, from, to }: FeedDeliveryFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<FeedDeliveryType>> {
  const request = pageRequest('feed-delivery', first, after);
  const conditions = own(context, 'delivery');
  if (typeof office === 'string') {
    conditions.add((n) => withinScopes('delivery.office_code', n), [office]);
  }
  if (withRefused === true) {
    conditions.addPlain(`(delivery.refused > 0 or delivery.unreadable is not null)`);
  }
  if (typeof from === 'string') {
    conditions.add(
      (n) => `delivery.received_at >= ($${n}::date::timestamp at time zone 'Asia/Shanghai')`,
      from,
    );
  }
  if (typeof to === 'string') {
    conditions.add(
      (n) => `delivery.received_at < (($${n}::date + 1)::timestamp at time zone 'Asia/Shanghai')`,
      to,
    );
  }
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `delivery.id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<FeedDeliveryType[]>(
    `${DELIVERY} from ${DELIVERIES} where ${page.sql} order by delivery.id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('feed-delivery', request, rows, () => conditions.count(context.db, DELIVERIES));
}

const REFUSAL = `select refusal.id, refusal.delivery_id as "deliveryId", refusal.position, refusal.office_code as "officeCode",
    refusal.external_id as "externalId", refusal.event, refusal.code, refusal.message, refusal.fields, refusal.refused_at as "refusedAt",
    refusal.tries, refusal.closed_at as "closedAt", refusal.credit_event_id as "creditEventId"`;

type RefusalRow = Omit<
  FeedRefusalType,
  'itemCode' | 'creditCode' | 'businessNumber' | 'verifiedOn' | 'registeredAt'
> & { event: string };

const MAX_SHOWN = 100;

/** Of the event as it was sent what tells it from others, where it is text, and cut short, for it may be anything. */
function shown({ event, ...row }: RefusalRow): FeedRefusalType {
  const sent: unknown = JSON.parse(event);
  const text = (field: string): string | null => {
    const value = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>)[field] : null;
    return typeof value === 'string' ? value.slice(0, MAX_SHOWN) : null;
  };
  return {
    ...row,
    itemCode: text('itemCode'),
    creditCode: text('creditCode'),
    businessNumber: text('number'),
    verifiedOn: text('verifiedOn'),
    registeredAt: text('registeredAt'),
  };
}

/** A page of events that were refused, the latest first. */
export async function listFeedRefusals(
  context: Context,
  { deliveryId, office, open, code, externalId }: FeedRefusalFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<FeedRefusalType>> {
  const request = pageRequest('feed-refusal', first, after);
  const conditions = own(context, 'refusal');
  if (typeof deliveryId === 'string') {
    conditions.add((n) => `refusal.delivery_id = $${n}`, isId(deliveryId) ? deliveryId : '0');
  }
  if (typeof office === 'string') {
    conditions.add((n) => withinScopes('refusal.office_code', n), [office]);
  }
  if (typeof open === 'boolean') {
    conditions.addPlain(`refusal.closed_at is ${open ? '' : 'not '}null`);
  }
  if (typeof code === 'string') {
    conditions.add((n) => `refusal.code = $${n}`, code);
  }
  if (typeof externalId === 'string') {
    conditions.add((n) => `refusal.external_id = $${n}`, externalId.trim());
  }
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `refusal.id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<RefusalRow[]>(
    `${REFUSAL} from feed_refusal refusal where ${page.sql} order by refusal.id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('feed-refusal', request, rows.map(shown), () =>
    conditions.count(context.db, 'feed_refusal refusal'),
  );
}

/** A refused event of the viewer's offices, just taken again. */
export async function feedRefusalById(context: Context, id: string): Promise<FeedRefusalType | undefined> {
  const conditions = own(context, 'refusal');
  conditions.add((n) => `refusal.id = $${n}`, id);
  const [row] = await context.db.query<RefusalRow[]>(
    `${REFUSAL} from feed_refusal refusal where ${conditions.sql}`,
    conditions.parameters,
  );
  return row === undefined ? undefined : shown(row);
}
