import { type DataSource } from 'typeorm';
import { SYSTEM, writeAudit } from '../../platform/audit/write-audit';
import { hashPassword } from './secrets';
import { UserAccountEntity } from './user-account.entity';

export interface NewAccount {
  username: string;
  displayName: string;
  password: string;
  office: string;
  role: string;
}

/** Makes accounts of staff, all or none. */
export async function createAccounts(
  db: DataSource,
  accounts: readonly NewAccount[],
  at: Date,
): Promise<void> {
  const hashed = await Promise.all(
    accounts.map(async (account) => ({ ...account, passwordHash: await hashPassword(account.password) })),
  );
  await db.transaction(async (tx) => {
    for (const { username, displayName, passwordHash, office, role } of hashed) {
      const { identifiers } = await tx.insert(UserAccountEntity, {
        username,
        displayName,
        passwordHash,
        officeCode: office,
        roleCode: role,
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
