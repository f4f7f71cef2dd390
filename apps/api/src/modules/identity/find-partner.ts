import { type DataSource } from 'typeorm';
import { type Clock, today } from '../../platform/clock';
import { forbidden, Refusal } from '../../platform/refusal';
import { type PartnerViewer, type ViewerGrant } from '../../platform/viewer';
import { hashToken } from './secrets';

/** The header that names the purpose; its value may be percent-encoded, as Chinese must be. */
export const PURPOSE_HEADER = 'x-portcredit-purpose';

interface KeyRow extends Omit<PartnerViewer, 'kind' | 'grant' | 'scopes' | 'permissions'> {
  admitted: boolean;
  grants: (ViewerGrant & { offices: string[] })[];
}

/**
 * The partner behind a key, under the one grant that the request is made for; null for a key that is none, or no longer.
 * @throws Refusal FORBIDDEN for an address outside the key's list, INVALID_INPUT for a purpose not granted or not said
 */
export async function findPartner(
  db: DataSource,
  clock: Clock,
  key: string,
  { address, purpose }: { address?: string; purpose?: string },
): Promise<PartnerViewer | null> {
  const [row] = await db.query<KeyRow[]>(
    `select partner.id as "partnerId", api_key.id as "keyId", partner.name as "displayName", partner.office_code as "officeCode",
       api_key.requests_per_minute as "requestsPerMinute", api_key.cost_per_day as "costPerDay",
       api_key.addresses is null or coalesce($4::inet <<= any(api_key.addresses), false) as admitted,
       coalesce(json_agg(json_build_object('id', grants.id::text, 'purpose', grants.purpose, 'fields', grants.fields, 'offices',
         (select json_agg(office_code order by office_code) from partner_grant_office where grant_id = grants.id)) order by grants.id)
         filter (where grants.id is not null), '[]') as grants
     from api_key join partner on partner.id = api_key.partner_id
     left join partner_grant grants on grants.partner_id = partner.id and grants.valid @> $2::date and grants.ended_at is null
     where api_key.key_hash = $1 and api_key.revoked_at is null and (api_key.expires_at is null or api_key.expires_at > $3)
     group by partner.id, api_key.id`,
    [hashToken(key), today(clock), clock.now(), address ?? null],
  );
  if (row === undefined) {
    return null;
  }
  const { admitted, grants, ...partner } = row;
  if (!admitted) {
    throw forbidden(`该密钥不得从地址 ${address ?? '（未知）'} 使用，请联系发给密钥的机构登记该地址。`);
  }
  const chosen = chooseGrant(grants, purpose);
  const grant =
    chosen === undefined ? null : { id: chosen.id, purpose: chosen.purpose, fields: chosen.fields };
  return { ...partner, kind: 'PARTNER', grant, scopes: chosen?.offices ?? [], permissions: new Set() };
}

function chooseGrant(
  grants: KeyRow['grants'],
  named: string | undefined,
): KeyRow['grants'][number] | undefined {
  if (named === undefined) {
    if (grants.length > 1) {
      throw purposeRefused(`贵部门有多项授权，请以 ${PURPOSE_HEADER} 头说明用途`, grants);
    }
    return grants[0];
  }
  const purpose = readPurpose(named);
  const grant = grants.find((candidate) => candidate.purpose === purpose);
  if (grant === undefined) {
    throw purposeRefused(`没有以此为用途的有效授权，请更正 ${PURPOSE_HEADER} 头`, grants);
  }
  return grant;
}

const purposeRefused = (words: string, grants: KeyRow['grants']): Refusal =>
  new Refusal(
    'INVALID_INPUT',
    grants.length === 0
      ? `${words}。`
      : `${words}，可选：${grants.map(({ purpose }) => purpose).join('、')}。`,
    { fields: [PURPOSE_HEADER], detail: { purposes: grants.map(({ purpose }) => purpose) } },
  );

/** A header's bytes reach us as Latin-1: what was sent as UTF-8, or percent-encoded, is read as it was meant. */
function readPurpose(header: string): string {
  const text = Buffer.from(header, 'latin1').toString('utf8').trim();
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
