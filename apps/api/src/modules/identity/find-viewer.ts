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
  /** Asked by a page by itself: it keeps no session alive. */
  background?: boolean;
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
  const { bearer, cookie, background = false } = credentials;
  if (bearer !== undefined) {
    return bearer.startsWith(API_KEY_PREFIX)
      ? findPartner(db, clock, bearer, credentials)
      : findStaff(db, clock, bearer, 'BEARER', background);
  }
  return cookie === undefined ? null : findStaff(db, clock, cookie, 'COOKIE', background);
}

/** A desk that was left: a browser's session ends after two hours without a request by hand. */
const IDLE_MINUTES = 120;
/** How exactly it is kept when a session was last seen; each time costs a write. */
const SEEN_SECONDS = 60;

type StaffRow = Omit<StaffViewer, 'kind' | 'permissions' | 'scopes'> & {
  permissions: Permission[];
};

const STAFF = `account.id as "userId", account.username, account.display_name as "displayName", account.office_code as "officeCode", account.department,
  role.code as role, role.permissions, account.must_change_password as "mustChangePassword"`;

const asStaff = (row: StaffRow): StaffViewer => ({
  ...row,
  kind: 'STAFF',
  scopes: [row.officeCode],
  permissions: new Set(row.mustChangePassword ? [] : row.permissions),
});

async function findStaff(
  db: DataSource,
  clock: Clock,
  token: string,
  kind: 'BEARER' | 'COOKIE',
  background: boolean,
): Promise<StaffViewer | null> {
  const now = clock.now();
  const [row] = await db.query<(StaffRow & { lastSeenAt: Date | null })[]>(
    `select ${STAFF}, session.id as "sessionId", session.kind as "sessionKind", session.last_seen_at as "lastSeenAt"
     from session join user_account account on account.id = session.user_id join role on role.code = account.role_code
     where session.token_hash = $1 and session.kind = $2 and session.ended_at is null and session.expires_at > $3
       and account.disabled_at is null
       and (session.kind = 'BEARER' or coalesce(session.last_seen_at, session.created_at) > $4)`,
    [hashToken(token), kind, now, new Date(now.getTime() - IDLE_MINUTES * 60_000)],
  );
  if (row === undefined) {
    return null;
  }
  const { lastSeenAt, ...staff } = row;
  const seen = lastSeenAt?.getTime() ?? -Infinity;
  if (!background && Math.abs(now.getTime() - seen) > SEEN_SECONDS * 1_000) {
    await db.query(`update session set last_seen_at = $2 where id = $1`, [row.sessionId, now]);
  }
  return asStaff(staff);
}

/** Who an account belongs to, without a session: for work that goes on after its request. */
export async function findAccount(db: Pick<DataSource, 'query'>, userId: string): Promise<StaffViewer> {
  const [row] = await db.query<StaffRow[]>(
    `select ${STAFF}, '' as "sessionId", 'COOKIE' as "sessionKind" from user_account account join role on role.code = account.role_code where account.id = $1`,
    [userId],
  );
  if (row === undefined) {
    throw new Error(`There is no account ${userId}.`);
  }
  return asStaff(row);
}
