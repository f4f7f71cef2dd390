import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { type Permission } from '../../platform/permission';
import { forbidden, invalidInput, notFound, Refusal } from '../../platform/refusal';
import { type StaffViewer } from '../../platform/viewer';
import { withinScopes } from '../offices';
import { type Department, DEPARTMENTS } from './departments.data';

const MAX_NAME = 60;

/** An account as a command finds it, locked. */
export interface FoundAccount {
  id: string;
  username: string;
  displayName: string;
  passwordHash: string;
  officeCode: string;
  roleCode: string;
  department: Department | null;
  disabledAt: Date | null;
  mustChangePassword: boolean;
  permissions: Permission[];
}

const FOUND = `select account.id, account.username, account.display_name as "displayName", account.password_hash as "passwordHash",
    account.office_code as "officeCode", account.role_code as "roleCode", account.department, account.disabled_at as "disabledAt",
    account.must_change_password as "mustChangePassword", role.permissions
  from user_account account join role on role.code = account.role_code where account.id = $1`;

/** An account of the viewer's office or below. @throws Refusal NOT_FOUND */
export async function requireAccount(
  tx: EntityManager,
  viewer: StaffViewer,
  id: string,
): Promise<FoundAccount> {
  const [found] = isId(id)
    ? await tx.query<FoundAccount[]>(
        `${FOUND} and ${withinScopes('account.office_code', 2)} for no key update of account`,
        [id, viewer.scopes],
      )
    : [];
  if (found === undefined) {
    throw notFound('账户');
  }
  return found;
}

/** The account of the viewer herself. */
export async function ownAccount(tx: EntityManager, viewer: StaffViewer): Promise<FoundAccount> {
  const [found] = await tx.query<FoundAccount[]>(`${FOUND} for no key update of account`, [viewer.userId]);
  if (found === undefined) {
    throw notFound('账户');
  }
  return found;
}

/**
 * A role that may be given at an office.
 * @throws Refusal INVALID_INPUT for none, or one that another office made; FORBIDDEN for more than the viewer holds
 */
export async function requireGrantableRole(
  tx: EntityManager,
  viewer: StaffViewer,
  roleCode: string,
  officeCode: string,
): Promise<void> {
  const [role] = await tx.query<{ permissions: Permission[] }[]>(
    `select permissions from role where code = $1
       and office_code in (select ancestor_code from office_scope where descendant_code = $2)`,
    [roleCode, officeCode],
  );
  if (role === undefined) {
    throw invalidInput('role', '该机构没有这一角色，请从角色表中选择。', 'ROLE_UNKNOWN');
  }
  requireHeld(viewer, role.permissions);
}

/** Nobody hands out, or takes over, what she does not hold. @throws Refusal FORBIDDEN with what is missing */
export function requireHeld(viewer: StaffViewer, permissions: readonly Permission[]): void {
  const missing = permissions.filter((permission) => !viewer.permissions.has(permission));
  if (missing.length > 0) {
    throw new Refusal(
      'FORBIDDEN',
      `您不能授予或处置自己没有的权限（${missing.join('、')}），请由持有这些权限的管理员办理。`,
      { fields: ['role'], detail: { rule: 'NOT_HELD', missing } },
    );
  }
}

/** @throws Refusal FORBIDDEN where an administrator would lock herself out */
export function requireOther({ viewer }: CommandContext, accountId: string, what: string): void {
  if (viewer?.kind === 'STAFF' && viewer.userId === accountId) {
    throw forbidden(`不能${what}自己的账户，请由其他管理员办理。`);
  }
}

/** @throws Refusal INVALID_INPUT */
export function requireDisplayName(raw: string, field = 'displayName'): string {
  const name = raw.trim();
  if (name === '' || name.length > MAX_NAME) {
    throw invalidInput(field, `请填写姓名，不超过 ${MAX_NAME} 个字。`, 'NAME_LENGTH');
  }
  return name;
}

/** @throws Refusal INVALID_INPUT */
export function requireUsername(raw: string): string {
  const username = raw.trim().toLowerCase();
  if (!/^[a-z0-9._-]{2,40}$/.test(username)) {
    throw invalidInput(
      'username',
      '用户名由 2 至 40 个小写字母、数字、点、下划线或连字符组成。',
      'USERNAME_FORM',
    );
  }
  return username;
}

/** As the trail keeps an account; never its password. */
export const factsOf = (account: Omit<FoundAccount, 'id' | 'passwordHash' | 'permissions'>): object => ({
  username: account.username,
  displayName: account.displayName,
  office: account.officeCode,
  role: account.roleCode,
  department: account.department === null ? null : DEPARTMENTS[account.department],
  disabled: account.disabledAt !== null,
});
