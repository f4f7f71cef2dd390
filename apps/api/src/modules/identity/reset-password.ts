import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { staffOf } from '../../platform/viewer';
import { requireAccount, requireHeld, requireOther } from './account-rules';
import { endSessionsOf } from './end-sessions';
import { newFirstPassword } from './password-rule';
import { hashPassword } from './secrets';
import { UserAccountEntity } from './user-account.entity';

/**
 * A new first password for somebody who forgot hers, told once; her sessions end.
 * Who could reset a stronger account could become it: that takes all that the account holds.
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export async function resetPassword(context: CommandContext, id: string): Promise<string> {
  const viewer = staffOf(context.viewer);
  requireOther(context, id, '重置');
  const firstPassword = newFirstPassword();
  const passwordHash = await hashPassword(firstPassword);
  await context.db.transaction(async (tx) => {
    const found = await requireAccount(tx, viewer, id);
    requireHeld(viewer, found.permissions);
    await tx.update(UserAccountEntity, { id }, { passwordHash, mustChangePassword: true });
    const ended = await endSessionsOf(tx, id, context.clock.now());
    await writeAudit(tx, context, [
      {
        operation: 'RESET_PASSWORD',
        subjectType: 'UserAccount',
        subjectId: id,
        after: { username: found.username, ended },
        officeCode: found.officeCode,
      },
    ]);
  });
  return firstPassword;
}
