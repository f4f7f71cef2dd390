import { type DataSource } from 'typeorm';
import { type Clock, today } from '../../platform/clock';
import { type Permission } from '../../platform/permission';
import { type PartnerViewer, type StaffViewer, type Viewer } from '../../platform/viewer';
import { API_KEY_PREFIX, hashToken } from './secrets';

/** Who stands behind a bearer token, a partner key or a session cookie; null for nobody, or no longer. */
export async function findViewer(
  db: DataSource,
  clock: Clock,
  credentials: { bearer: string | undefined; cookie: string | undefined },
): Promise<Viewer | null> {
  if (credentials.bearer !== undefined) {
    return credentials.bearer.startsWith(API_KEY_PREFIX)
      ? findPartner(db, clock, credentials.bearer)
      : findStaff(db, clock, credentials.bearer, 'BEARER');
  }
  return credentials.cookie === undefined ? null : findStaff(db, clock, credentials.cookie, 'COOKIE');
}

type StaffRow = Omit<StaffViewer, 'kind' | 'permissions' | 'scopes'> & { permissions: Permission[] };

const STAFF = `account.id as "userId", account.username, account.display_name as "displayName", account.office_code as "officeCode",
  role.code as role, role.permissions`;

const asStaff = (row: StaffRow): StaffViewer => ({
  ...row,
  kind: 'STAFF',
  scopes: [row.officeCode],
  permissions: new Set(row.permissions),
});

async function findStaff(
  db: DataSource,
  clock: Clock,
  token: string,
  kind: 'BEARER' | 'COOKIE',
): Promise<StaffViewer | null> {
  const [row] = await db.query<StaffRow[]>(
    `select ${STAFF}, session.id as "sessionId"
     from session join user_account account on account.id = session.user_id join role on role.code = account.role_code
     where session.token_hash = $1 and session.kind = $2 and session.ended_at is null and session.expires_at > $3
       and account.disabled_at is null`,
    [hashToken(token), kind, clock.now()],
  );
  return row === undefined ? null : asStaff(row);
}

/** Who an account belongs to, without a session: for work that goes on after its request. */
export async function findAccount(db: Pick<DataSource, 'query'>, userId: string): Promise<StaffViewer> {
  const [row] = await db.query<StaffRow[]>(
    `select ${STAFF}, '' as "sessionId" from user_account account join role on role.code = account.role_code where account.id = $1`,
    [userId],
  );
  if (row === undefined) {
    throw new Error(`There is no account ${userId}.`);
  }
  return asStaff(row);
}

async function findPartner(db: DataSource, clock: Clock, key: string): Promise<PartnerViewer | null> {
  const [row] = await db.query<{ partnerId: string; displayName: string; scopes: string[] }[]>(
    `select partner.id as "partnerId", partner.name as "displayName",
       coalesce(array_agg(distinct grants.office_code) filter (where grants.id is not null), '{}') as scopes
     from api_key join partner on partner.id = api_key.partner_id
     left join partner_grant grants on grants.partner_id = partner.id and grants.valid @> $2::date
     where api_key.key_hash = $1 and api_key.revoked_at is null and (api_key.expires_at is null or api_key.expires_at > $3)
     group by partner.id`,
    [hashToken(key), today(clock), clock.now()],
  );
  return row === undefined ? null : { ...row, kind: 'PARTNER', permissions: new Set() };
}
