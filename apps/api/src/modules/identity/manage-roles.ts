import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { type Permission } from '../../platform/permission';
import { forbidden, invalidInput, notFound, Refusal } from '../../platform/refusal';
import { type StaffViewer, staffOf } from '../../platform/viewer';
import { requireOwnOffice, withinScopes } from '../offices';
import { requireHeld } from './account-rules';
import { type ChangeRoleInput, type CreateRoleInput } from './role.type';

const MAX_NAME = 40;
/** Without these one could not take back what one did. */
const KEEPS_ONE_IN: readonly Permission[] = ['MANAGE_ROLES', 'MANAGE_ACCOUNTS'];

interface FoundRole {
  name: string;
  permissions: Permission[];
  officeCode: string;
  builtIn: boolean;
}

/** Makes a role for an office and those below. @throws Refusal INVALID_INPUT, FORBIDDEN for more than the viewer holds, ALREADY_TAKEN */
export async function createRole(context: CommandContext, input: CreateRoleInput): Promise<string> {
  const viewer = staffOf(context.viewer);
  const code = input.code.trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(code)) {
    throw invalidInput(
      'code',
      '角色代码以字母开头，由 2 至 40 个大写字母、数字或下划线组成。',
      'ROLE_CODE_FORM',
    );
  }
  const name = requireName(input.name);
  const permissions = ordered(input.permissions);
  await context.db.transaction(async (tx) => {
    await requireOwnOffice(tx, viewer, input.office);
    requireHeld(viewer, permissions);
    await tx.query(
      `insert into role (code, name, permissions, office_code, changed_at) values ($1, $2, $3, $4, $5)`,
      [code, name, permissions, input.office, context.clock.now()],
    );
    await writeAudit(tx, context, [
      {
        operation: 'CREATE_ROLE',
        subjectType: 'Role',
        subjectId: code,
        after: { name, permissions, office: input.office },
        officeCode: input.office,
      },
    ]);
  });
  return code;
}

/**
 * Changes what a role is called and allows; it holds for all who have it from their next request on.
 * @throws Refusal NOT_FOUND, INVALID_INPUT, FORBIDDEN for a permission given or taken that the viewer does not hold, and for locking herself out
 */
export async function changeRole(
  context: CommandContext,
  code: string,
  input: ChangeRoleInput,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const found = await requireRole(tx, viewer, code);
    const name = requireName(input.name ?? found.name);
    const permissions = ordered(input.permissions ?? found.permissions);
    const given = permissions.filter((permission) => !found.permissions.includes(permission));
    const taken = found.permissions.filter((permission) => !permissions.includes(permission));
    requireHeld(viewer, [...given, ...taken]);
    if (viewer.role === code && taken.some((permission) => KEEPS_ONE_IN.includes(permission))) {
      throw forbidden('不能从自己的角色中去掉账户、角色管理权限，否则将无法恢复。请由其他管理员办理。');
    }
    await tx.query(`update role set name = $2, permissions = $3, changed_at = $4 where code = $1`, [
      code,
      name,
      permissions,
      context.clock.now(),
    ]);
    await writeAudit(tx, context, [
      {
        operation: 'CHANGE_ROLE',
        subjectType: 'Role',
        subjectId: code,
        before: { name: found.name, permissions: found.permissions },
        after: { name, permissions },
        officeCode: found.officeCode,
      },
    ]);
  });
}

/** Deletes a role that nobody has. @throws Refusal NOT_FOUND, FORBIDDEN for one that came with the system, STILL_IN_USE */
export async function deleteRole(context: CommandContext, code: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const found = await requireRole(tx, viewer, code);
    if (found.builtIn) {
      throw forbidden('系统自带的角色不能删除；可以修改其权限，或停用相应账户。');
    }
    const [used] = await tx.query<{ count: number }[]>(
      `select count(*)::integer as count from user_account where role_code = $1`,
      [code],
    );
    if ((used?.count ?? 0) > 0) {
      throw new Refusal('STILL_IN_USE', `仍有 ${used?.count} 个账户使用该角色，请先为其更换角色。`, {
        detail: { accounts: used?.count },
      });
    }
    await tx.query(`delete from role where code = $1`, [code]);
    await writeAudit(tx, context, [
      {
        operation: 'DELETE_ROLE',
        subjectType: 'Role',
        subjectId: code,
        before: { name: found.name, permissions: found.permissions, office: found.officeCode },
        officeCode: found.officeCode,
      },
    ]);
  });
}

/** A role that the viewer may know of; hers to change where her office, or one below, made it. */
async function requireRole(tx: EntityManager, viewer: StaffViewer, code: string): Promise<FoundRole> {
  const [found] = await tx.query<(FoundRole & { own: boolean })[]>(
    `select name, permissions, office_code as "officeCode", built_in as "builtIn", ${withinScopes('office_code', 2)} as own
     from role where code = $1 and (${withinScopes('office_code', 2)}
       or office_code in (select ancestor_code from office_scope where descendant_code = any($2::text[]))) for update`,
    [code, viewer.scopes],
  );
  if (found === undefined) {
    throw notFound('角色');
  }
  if (!found.own) {
    throw forbidden('该角色由上级机构统一设置，请由上级机构修改；本机构可另建角色。');
  }
  return found;
}

function requireName(raw: string): string {
  const name = raw.trim();
  if (name === '' || name.length > MAX_NAME) {
    throw invalidInput('name', `请填写角色名称，不超过 ${MAX_NAME} 个字。`, 'NAME_LENGTH');
  }
  return name;
}

const ordered = (permissions: readonly Permission[]): Permission[] => [...new Set(permissions)].toSorted();
