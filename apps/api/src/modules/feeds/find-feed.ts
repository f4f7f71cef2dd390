import { type DataSource } from 'typeorm';
import { type Clock } from '../../platform/clock';
import { forbidden, Refusal } from '../../platform/refusal';
import { type FeedViewer } from '../../platform/viewer';
import { hashToken } from '../identity';
import { type Allowance, LimitReached } from '../sharing';

/** Feed keys begin with this, so that they are told from partner keys and session tokens at a glance. */
export const FEED_KEY_PREFIX = 'fk_';

const MINUTE = 60_000;

/**
 * The feed behind a key, and what it may still send in this minute; the request is counted.
 * @throws Refusal UNAUTHENTICATED for what is no feed key, or none any longer; FORBIDDEN from an address that it is not
 *   for; LimitReached beyond the requests of a minute
 */
export async function findFeed(
  db: DataSource,
  clock: Clock,
  key: string | undefined,
  address: string,
): Promise<{ viewer: FeedViewer; allowance: Allowance }> {
  const now = clock.now();
  const minute = Math.floor(now.getTime() / MINUTE) * MINUTE;
  const [row] =
    key?.startsWith(FEED_KEY_PREFIX) === true
      ? await db.query<
          {
            id: string;
            name: string;
            officeCode: string;
            admitted: boolean;
            limit: number;
            requests: number;
          }[]
        >(
          `with found as (
             select id, name, office_code, requests_per_minute, addresses is null or coalesce($4::inet <<= any(addresses), false) as admitted
             from feed_key where key_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2)
           ), counted as (
             insert into feed_key_minute as counter (feed_key_id, minute, requests, last_used_at, last_used_address)
             select id, $3, 1, $2, $4::inet from found where admitted
             on conflict (feed_key_id) do update set minute = excluded.minute, last_used_at = excluded.last_used_at,
               last_used_address = excluded.last_used_address,
               requests = case when counter.minute = excluded.minute then counter.requests + 1 else 1 end
             returning requests
           )
           select id, name, office_code as "officeCode", admitted, requests_per_minute as limit,
             coalesce((select requests from counted), 0) as requests from found`,
          [hashToken(key), now, new Date(minute), address === '' ? null : address],
        )
      : [];
  if (row === undefined) {
    throw new Refusal('UNAUTHENTICATED', '请在 Authorization 头中提供有效的接入密钥（fk_ 开头）。');
  }
  if (!row.admitted) {
    throw forbidden(
      `该密钥不得从地址 ${address === '' ? '（未知）' : address} 使用，请联系发给密钥的机构登记该地址。`,
    );
  }
  const allowance: Allowance = {
    limit: row.limit,
    remaining: Math.max(0, row.limit - row.requests),
    reset: Math.max(1, Math.ceil((minute + MINUTE - now.getTime()) / 1_000)),
  };
  if (row.requests > row.limit) {
    throw new LimitReached(`每分钟 ${row.limit} 次的请求已用完`, allowance);
  }
  return { viewer: feedViewer(row.id, row.name, row.officeCode), allowance };
}

/** A feed as it acts: for the office that it is bound to, and those below. */
export const feedViewer = (keyId: string | null, name: string, officeCode: string): FeedViewer => ({
  kind: 'FEED',
  keyId,
  displayName: name,
  officeCode,
  scopes: [officeCode],
  permissions: new Set(),
});
