import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { requireReason } from '../../platform/reason';
import { notFound, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { isWithinScopes } from '../offices';

/** Revokes a key of a feed at once. @throws Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE */
export async function revokeFeedKey(context: CommandContext, id: string, given: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  const reason = requireReason(given);
  await context.db.transaction(async (tx) => {
    const [key] = await tx.query<{ name: string; officeCode: string; revokedAt: Date | null }[]>(
      `select name, office_code as "officeCode", revoked_at as "revokedAt" from feed_key where id = $1 for update`,
      [requireId(id, '密钥')],
    );
    if (key === undefined || !(await isWithinScopes(tx, viewer, key.officeCode))) {
      throw notFound('密钥');
    }
    if (key.revokedAt !== null) {
      throw new Refusal('INVALID_STATE', '该密钥已撤销，无需再次撤销。');
    }
    await tx.query(`update feed_key set revoked_at = $2 where id = $1`, [id, context.clock.now()]);
    await writeAudit(tx, context, [
      {
        operation: 'REVOKE_FEED_KEY',
        subjectType: 'FeedKey',
        subjectId: id,
        before: { revoked: false },
        after: { revoked: true, name: key.name, reason },
        officeCode: key.officeCode,
      },
    ]);
  });
}
