import { today } from '../../platform/clock';
import { Conditions } from '../../platform/database/conditions';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { loader } from '../../platform/graphql/loader';
import { staffOf } from '../../platform/viewer';
import { withinScopes } from '../offices';
import { type ApiKeyType, type GrantType, type PartnerFilterInput, type PartnerType } from './partner.type';

const PARTNER = `select partner.id, partner.name, partner.office_code as "officeCode", partner.created_at as "createdAt" from partner`;

/** Partners that the viewer's office or one below it admitted. */
function managed(context: Context): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => withinScopes('partner.office_code', n), staffOf(context.viewer).scopes);
  return conditions;
}

/** Undefined for none, or none that the viewer may know of. */
export async function findPartnerById(context: Context, id: string): Promise<PartnerType | undefined> {
  if (!isId(id)) {
    return undefined;
  }
  const conditions = managed(context);
  conditions.add((n) => `partner.id = $${n}`, id);
  const [row] = await context.db.query<PartnerType[]>(
    `${PARTNER} where ${conditions.sql}`,
    conditions.parameters,
  );
  return row;
}

/** A page of partners in the order of their admission. */
export async function listPartners(
  context: Context,
  filter: PartnerFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<PartnerType>> {
  const request = pageRequest('partner', first, after);
  const conditions = managed(context);
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    conditions.add((n) => `position(lower($${n}) in lower(partner.name)) > 0`, search);
  }
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('partner.office_code', n), [filter.office]);
  }
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `partner.id > $${n}`, request.afterId);
  }
  const rows = await context.db.query<PartnerType[]>(
    `${PARTNER} where ${page.sql} order by partner.id limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('partner', request, rows, () => conditions.count(context.db, 'partner'));
}

const grouped = <Row extends { partnerId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> => new Map(ids.map((id) => [id, rows.filter((row) => row.partnerId === id)]));

const KEY = `select id, partner_id as "partnerId", name, ending, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt",
  revoked_at is null and (expires_at is null or expires_at > $2) as active, coalesce(addresses::text[], '{}') as addresses,
  requests_per_minute as "requestsPerMinute", cost_per_day as "costPerDay", last_used_at as "lastUsedAt",
  host(last_used_address) as "lastUsedAddress" from api_key`;

export const keysOfPartner = (context: Context) =>
  loader(context, 'partner-keys', async (ids: readonly string[]) =>
    grouped(
      ids,
      await context.db.query<(ApiKeyType & { partnerId: string })[]>(
        `${KEY} where partner_id = any($1::bigint[]) order by id desc`,
        [ids, context.clock.now()],
      ),
    ),
  );

/** A key just issued or revoked, whose partner is the viewer's to manage. */
export async function keyById(context: Context, id: string): Promise<ApiKeyType> {
  const [row] = await context.db.query<[ApiKeyType]>(`${KEY} where id = $1`, [id, context.clock.now()]);
  return row;
}

const GRANT = `select id, partner_id as "partnerId", purpose, fields, lower(valid) as "from", upper(valid) - 1 as until,
  created_at as "createdAt", ended_at as "endedAt", ended_at is null and valid @> $2::date as active,
  array(select office_code from partner_grant_office where grant_id = partner_grant.id order by office_code) as "officeCodes"
  from partner_grant`;

export const grantsOfPartner = (context: Context) =>
  loader(context, 'partner-grants', async (ids: readonly string[]) =>
    grouped(
      ids,
      await context.db.query<(GrantType & { partnerId: string })[]>(
        `${GRANT} where partner_id = any($1::bigint[]) order by id desc`,
        [ids, today(context.clock)],
      ),
    ),
  );

/** A grant just made or ended, whose partner is the viewer's to manage. */
export async function grantById(context: Context, id: string): Promise<GrantType> {
  const [row] = await context.db.query<[GrantType]>(`${GRANT} where id = $1`, [id, today(context.clock)]);
  return row;
}
