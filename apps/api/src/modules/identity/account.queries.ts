import type DataLoader from 'dataloader';
import { Conditions } from '../../platform/database/conditions';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { type CommandContext, type Context } from '../../platform/graphql/context';
import { byKey, loader } from '../../platform/graphql/loader';
import { type Permission } from '../../platform/permission';
import { staffOf } from '../../platform/viewer';
import { withinScopes } from '../offices';
import { type AccountFilterInput, type AccountType, type SessionType } from './account.type';
import { type RoleType } from './role.type';

const SELECT = `select account.id, account.username, account.display_name as "displayName", account.office_code as "officeCode",
  account.role_code as "roleCode", account.department, account.created_at as "createdAt", account.disabled_at as "disabledAt",
  account.must_change_password as "mustChangePassword",
  (select max(session.created_at) from session where session.user_id = account.id) as "lastSignInAt"`;

function visible(context: CommandContext): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => withinScopes('account.office_code', n), staffOf(context.viewer).scopes);
  return conditions;
}

/** Accounts of the viewer's office and those below. */
export const accountLoader = (context: Context): DataLoader<string, AccountType | undefined> =>
  loader(context, 'account', async (ids: readonly string[]) => {
    const conditions = visible(context);
    conditions.add((n) => `account.id = any($${n}::bigint[])`, ids);
    const rows = await context.db.query<AccountType[]>(
      `${SELECT} from user_account account where ${conditions.sql}`,
      conditions.parameters,
    );
    return byKey(rows, ({ id }) => id);
  });

/** What the viewer may read of the accounts, and asks for. */
export function accountConditions(context: CommandContext, filter: AccountFilterInput): Conditions {
  const conditions = visible(context);
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const literal = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.add((n) => `(account.display_name ilike $${n} or account.username ilike $${n})`, literal);
  }
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('account.office_code', n), [filter.office]);
  }
  if (typeof filter.role === 'string') {
    conditions.add((n) => `account.role_code = $${n}`, filter.role);
  }
  if (typeof filter.disabled === 'boolean') {
    conditions.add((n) => `(account.disabled_at is not null) = $${n}::boolean`, filter.disabled);
  }
  return conditions;
}

/** A page of accounts, in the order in which they were opened. */
export async function listAccounts(
  context: Context,
  filter: AccountFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<AccountType>> {
  const request = pageRequest('account', first, after);
  const conditions = accountConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `account.id > $${n}`, request.afterId);
  }
  const rows = await context.db.query<AccountType[]>(
    `${SELECT} from user_account account where ${page.sql} order by account.id limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('account', request, rows, () => conditions.count(context.db, 'user_account account'));
}

/** The open sessions of the viewer, this one first, then the one seen last. */
export function mySessions(context: Context): Promise<SessionType[]> {
  const viewer = staffOf(context.viewer);
  return context.db.query<SessionType[]>(
    `select id, kind, name, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
       address, id = $2 as current
     from session where user_id = $1 and ended_at is null and expires_at > $3
     order by id = $2 desc, coalesce(last_seen_at, created_at) desc, id desc limit 100`,
    [viewer.userId, viewer.sessionId, context.clock.now()],
  );
}

const ROLE = `select role.code, role.name, role.permissions, role.built_in as "builtIn", role.office_code as "officeCode",
  (select count(*)::integer from user_account account where account.role_code = role.code and account.disabled_at is null
    and ${withinScopes('account.office_code', 1)}) as "accountCount"
  from role`;

type RoleRow = RoleType & { permissions: Permission[] };

export const roleLoader = (context: Context): DataLoader<string, RoleType | undefined> =>
  loader(context, 'role', async (codes: readonly string[]) =>
    byKey(
      await context.db.query<RoleRow[]>(`${ROLE} where role.code = any($2)`, [
        staffOf(context.viewer).scopes,
        codes,
      ]),
      ({ code }) => code,
    ),
  );

/** The roles that may be given at the viewer's office or below it. */
export function listRoles(context: Context): Promise<RoleType[]> {
  return context.db.query<RoleRow[]>(
    `${ROLE} where ${withinScopes('role.office_code', 1)}
       or role.office_code in (select ancestor_code from office_scope where descendant_code = any($1::text[]))
     order by role.built_in desc, role.office_code, role.code`,
    [staffOf(context.viewer).scopes],
  );
}
