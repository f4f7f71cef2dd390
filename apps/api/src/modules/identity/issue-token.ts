import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { hashToken, newToken } from './secrets';

const MAX_DAYS = 30;
const MAX_NAME = 40;
/** Open tokens of one account. */
const MAX_TOKENS = 20;

export interface IssuedToken {
  token: string;
  sessionId: string;
}

/**
 * A bearer token for a script of the viewer's, however she signed in; it leaves the system once, here. A token may issue
 * another, which ends no later than itself: none renews itself.
 * @param days how long it lasts, 1 to 30
 * @throws Refusal INVALID_INPUT
 */
export async function issueToken(
  context: CommandContext,
  rawName: string,
  days: number,
): Promise<IssuedToken> {
  const viewer = staffOf(context.viewer);
  const name = rawName.trim();
  if (name === '' || name.length > MAX_NAME) {
    throw invalidInput('name', `请写明令牌的用途，不超过 ${MAX_NAME} 字。`, 'TEXT_LENGTH');
  }
  if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
    throw invalidInput('days', `令牌的有效期应为 1 至 ${MAX_DAYS} 日。`, 'DAYS_RANGE');
  }
  const token = newToken();
  const now = context.clock.now();
  return context.db.transaction(async (tx) => {
    const [{ open }] = await tx.query<[{ open: number }]>(
      `select count(*)::integer as open from session
       where user_id = $1 and name is not null and ended_at is null and expires_at > $2`,
      [viewer.userId, now],
    );
    if (open >= MAX_TOKENS) {
      throw invalidInput('name', `有效的令牌已有 ${MAX_TOKENS} 个，请先终止不用的。`, 'TOO_MANY');
    }
    const [row] = await tx.query<[{ id: string; expiresAt: Date }]>(
      `insert into session (token_hash, user_id, kind, name, created_at, expires_at, address)
       select $1, user_id, 'BEARER', $2, $3,
         case when kind = 'BEARER' then least(expires_at, $4::timestamptz) else $4::timestamptz end, $5
       from session where id = $6 returning id, expires_at as "expiresAt"`,
      [
        hashToken(token),
        name,
        now,
        new Date(now.getTime() + days * 86_400_000),
        context.address,
        viewer.sessionId,
      ],
    );
    await writeAudit(tx, context, [
      {
        operation: 'ISSUE_TOKEN',
        subjectType: 'Session',
        subjectId: row.id,
        after: { name, expiresAt: row.expiresAt.toISOString() },
      },
    ]);
    return { token, sessionId: row.id };
  });
}
