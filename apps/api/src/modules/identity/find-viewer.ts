import { type DataSource } from 'typeorm';
import { type Clock } from '../../platform/clock';
import { type Permission } from '../../platform/permission';
import { type StaffViewer, type Viewer } from '../../platform/viewer';
import { findPartner } from './find-partner';
import { API_KEY_PREFIX, hashToken } from './secrets';

/** What a request shows of whoever makes it. */
export interface Credentials {
  bearer: string | undefined;
  cookie: string | undefined;
  /** Where it comes from; a key may be bound to networks. */
  address?: string;
  /** For which of its grants a partner asks. */
  purpose?: string;
}

/**
 * Who stands behind a bearer token, a partner key or a session cookie; null for nobody, or no longer.
 * @throws Refusal FORBIDDEN for a key from elsewhere, INVALID_INPUT for a purpose that is not granted or not said
 */
export async function findViewer(
  db: DataSource,
  clock: Clock,
  credentials: Credentials,
): Promise<Viewer | null> {
  if (credentials.bearer !== undefined) {
    return credentials.bearer.startsWith(API_KEY_PREFIX)
      ? findPartner(db, clock, credentials.bearer, credentials)
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
