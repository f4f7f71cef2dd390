import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { notFound } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireAccount } from './account-rules';

/** Ends the open sessions of an account, cookies and tokens. @returns how many */
export async function endSessionsOf(
  tx: EntityManager,
  userId: string,
  at: Date,
  exceptId: string | null = null,
): Promise<number> {
  const [, ended] = await tx.query<[unknown[], number]>(
    `update session set ended_at = $2 where user_id = $1 and ended_at is null and expires_at > $2 and id is distinct from $3::bigint`,
    [userId, at, exceptId],
  );
  return ended;
}

/** Ends one session of the viewer's own. @throws Refusal NOT_FOUND for one that is another's, or has ended */
export async function endSession(context: CommandContext, id: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const now = context.clock.now();
    const [, ended] = isId(id)
      ? await tx.query<[unknown[], number]>(
          `update session set ended_at = $3 where id = $1 and user_id = $2 and ended_at is null and expires_at > $3`,
          [id, viewer.userId, now],
        )
      : [[], 0];
    if (ended === 0) {
      throw notFound('登录');
    }
    await writeAudit(tx, context, [{ operation: 'END_SESSION', subjectType: 'Session', subjectId: id }]);
  });
}

/**
 * Ends all sessions: the viewer's own but this one, or those of another account that she manages.
 * @returns how many
 * @throws Refusal NOT_FOUND for an account that is not hers to manage
 */
export async function endAllSessions(
  context: CommandContext,
  accountId: string | undefined,
): Promise<number> {
  const viewer = staffOf(context.viewer);
  const own = accountId === undefined || accountId === viewer.userId;
  return context.db.transaction(async (tx) => {
    if (!own && !viewer.permissions.has('MANAGE_ACCOUNTS')) {
      throw notFound('账户');
    }
    const account = own
      ? { id: viewer.userId, officeCode: viewer.officeCode }
      : await requireAccount(tx, viewer, accountId);
    const ended = await endSessionsOf(tx, account.id, context.clock.now(), own ? viewer.sessionId : null);
    await writeAudit(tx, context, [
      {
        operation: 'END_ALL_SESSIONS',
        subjectType: 'UserAccount',
        subjectId: account.id,
        after: { ended },
        officeCode: account.officeCode,
      },
    ]);
    return ended;
  });
}
