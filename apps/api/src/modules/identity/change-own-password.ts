import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { ownAccount } from './account-rules';
import { endSessionsOf } from './end-sessions';
import { requireGoodPassword } from './password-rule';
import { hashPassword, verifyPassword } from './secrets';
import { type IssuedSession, issueWithin } from './sign-in';
import { countAttempt } from './slow-down';
import { UserAccountEntity } from './user-account.entity';

/**
 * Ends all sessions and tokens of the account, this one among them.
 * @returns the session that takes this one's place in a browser; undefined for a script, which signs in again
 * @throws Refusal INVALID_INPUT for a wrong current password, and a new one that is short, common or the same; TOO_MANY_REQUESTS
 */
export async function changeOwnPassword(
  context: CommandContext,
  currentPassword: string,
  newPassword: string,
): Promise<IssuedSession | undefined> {
  const viewer = staffOf(context.viewer);
  const { passwordHash: known } = await ownAccount(context.db.manager, viewer);
  // Whoever sits down at an open browser may guess no faster than at the sign-in.
  const attempt = await countAttempt(context, viewer.username);
  if (!(await verifyPassword(known, currentPassword))) {
    throw invalidInput('currentPassword', '当前密码不正确，请重新输入。', 'PASSWORD_WRONG');
  }
  await attempt.succeeded();
  if (currentPassword === newPassword) {
    throw invalidInput('newPassword', '新密码不能与当前密码相同，请另设一个。', 'PASSWORD_SAME');
  }
  requireGoodPassword(newPassword, [viewer.username, viewer.displayName]);
  const passwordHash = await hashPassword(newPassword);
  return context.db.transaction(async (tx) => {
    await ownAccount(tx, viewer);
    await tx.update(UserAccountEntity, { id: viewer.userId }, { passwordHash, mustChangePassword: false });
    const ended = await endSessionsOf(tx, viewer.userId, context.clock.now());
    await writeAudit(tx, context, [
      {
        operation: 'CHANGE_OWN_PASSWORD',
        subjectType: 'UserAccount',
        subjectId: viewer.userId,
        after: { ended },
      },
    ]);
    return viewer.sessionKind === 'COOKIE' ? issueWithin(tx, context, viewer.userId, 'COOKIE') : undefined;
  });
}
