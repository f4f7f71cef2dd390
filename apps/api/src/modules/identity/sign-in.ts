import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { type StaffViewer } from '../../platform/viewer';
import { findAccount, findViewer } from './find-viewer';
import { hashToken, newToken, verifyPassword } from './secrets';
import { SessionEntity } from './session.entity';
import { countAttempt } from './slow-down';
import { UserAccountEntity } from './user-account.entity';

/** A session lasts a long working day. */
const SESSION_HOURS = 12;

export interface IssuedSession {
  token: string;
  expiresAt: Date;
}

/**
 * Checks the password and opens a session with a new token.
 * @param replaced the session cookie that came with the request: that session ends, whoever it was
 * @throws Refusal UNAUTHENTICATED, the same for an unknown name and a wrong password; TOO_MANY_REQUESTS
 */
export async function signIn(
  context: CommandContext,
  username: string,
  password: string,
  replaced?: string,
): Promise<{ session: IssuedSession; viewer: StaffViewer }> {
  const name = username.trim().toLowerCase();
  const attempt = await countAttempt(context, name);
  const account = await context.db.getRepository(UserAccountEntity).findOneBy({ username: name });
  const known = await verifyPassword(
    account?.disabledAt === null ? account.passwordHash : undefined,
    password,
  );
  if (!known || account === null) {
    throw new Refusal(
      'UNAUTHENTICATED',
      '用户名或密码不正确，请重新输入。',
      { fields: ['username', 'password'] },
      {
        after: { username: username.trim().slice(0, 200) },
        ...(account === null ? {} : { officeCode: account.officeCode }),
      },
    );
  }
  await attempt.succeeded();
  const session = await issueSession(context, account.id, 'COOKIE', replaced);
  const viewer = await findViewer(context.db, context.clock, { bearer: undefined, cookie: session.token });
  return { session, viewer: viewer as StaffViewer };
}

/**
 * Opens a session for an account; its token leaves the system once, here. Every way to sign in ends in it.
 * @param replaced the cookie of a session that ends with it
 */
export async function issueSession(
  context: CommandContext,
  userId: string,
  kind: 'COOKIE' | 'BEARER',
  replaced?: string,
): Promise<IssuedSession> {
  return context.db.transaction((tx) => issueWithin(tx, context, userId, kind, replaced));
}

/** The same in a transaction of the caller. */
export async function issueWithin(
  tx: EntityManager,
  context: CommandContext,
  userId: string,
  kind: 'COOKIE' | 'BEARER',
  replaced?: string,
): Promise<IssuedSession> {
  const token = newToken();
  const now = context.clock.now();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  if (replaced !== undefined) {
    await tx.query(
      `update session set ended_at = $2 where token_hash = $1 and kind = 'COOKIE' and ended_at is null`,
      [hashToken(replaced), now],
    );
  }
  const { identifiers } = await tx.insert(SessionEntity, {
    tokenHash: hashToken(token),
    userId,
    kind,
    createdAt: now,
    expiresAt,
    address: context.address,
    lastSeenAt: now,
  });
  await writeAudit(tx, { ...context, viewer: await findAccount(tx, userId) }, [
    {
      operation: 'SIGN_IN',
      subjectType: 'Session',
      subjectId: String(identifiers[0]?.id),
      after: { kind },
    },
  ]);
  return { token, expiresAt };
}

/** Ends a session at once. */
export async function signOut(context: CommandContext, viewer: StaffViewer): Promise<void> {
  await context.db.transaction(async (tx) => {
    await tx.update(SessionEntity, { id: viewer.sessionId }, { endedAt: context.clock.now() });
    await writeAudit(tx, context, [
      { operation: 'SIGN_OUT', subjectType: 'Session', subjectId: viewer.sessionId },
    ]);
  });
}
