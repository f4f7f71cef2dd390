import { type DataSource } from 'typeorm';
import { SYSTEM, writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';
import { factsOf, requireDisplayName, requireGrantableRole, requireUsername } from './account-rules';
import { type CreateAccountInput } from './account.type';
import { type Department } from './departments.data';
import { newFirstPassword } from './password-rule';
import { hashPassword } from './secrets';
import { UserAccountEntity } from './user-account.entity';

export interface NewAccount {
  username: string;
  displayName: string;
  password: string;
  office: string;
  role: string;
  department?: Department;
}

/**
 * Opens an account at the viewer's office or below, with a first password that is told once and must be changed.
 * @throws Refusal INVALID_INPUT, FORBIDDEN for an office above or a role with more than the viewer holds, ALREADY_TAKEN
 */
export async function createAccount(
  context: CommandContext,
  input: CreateAccountInput,
): Promise<{ id: string; firstPassword: string }> {
  const viewer = staffOf(context.viewer);
  const account = {
    username: requireUsername(input.username),
    displayName: requireDisplayName(input.displayName),
    officeCode: input.office,
    roleCode: input.role,
    department: input.department ?? null,
    mustChangePassword: true,
    disabledAt: null,
  };
  const firstPassword = newFirstPassword();
  const passwordHash = await hashPassword(firstPassword);
  return context.db.transaction(async (tx) => {
    await requireOwnOffice(tx, viewer, account.officeCode);
    await requireGrantableRole(tx, viewer, account.roleCode, account.officeCode);
    const { identifiers } = await tx.insert(UserAccountEntity, {
      ...account,
      passwordHash,
      createdAt: context.clock.now(),
    });
    const id = String(identifiers[0]?.id);
    await writeAudit(tx, context, [
      {
        operation: 'CREATE_ACCOUNT',
        subjectType: 'UserAccount',
        subjectId: id,
        after: factsOf(account),
        officeCode: account.officeCode,
      },
    ]);
    return { id, firstPassword };
  });
}

/** Makes the first accounts of an installation, all or none, with passwords that are given. */
export async function createAccounts(
  db: DataSource,
  accounts: readonly NewAccount[],
  at: Date,
): Promise<void> {
  const hashed = await Promise.all(
    accounts.map(async (account) => ({ ...account, passwordHash: await hashPassword(account.password) })),
  );
  await db.transaction(async (tx) => {
    for (const { username, displayName, passwordHash, office, role, department } of hashed) {
      const { identifiers } = await tx.insert(UserAccountEntity, {
        username,
        displayName,
        passwordHash,
        officeCode: office,
        roleCode: role,
        department: department ?? null,
        mustChangePassword: false,
        createdAt: at,
      });
      await writeAudit(tx, SYSTEM, [
        {
          operation: 'CREATE_ACCOUNT',
          subjectType: 'UserAccount',
          subjectId: String(identifiers[0]?.id),
          after: { username, displayName, office, role },
          officeCode: office,
        },
      ]);
    }
  });
}
