import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { MAX_REASON, partnerHolding } from './managed-partner';

/** Revokes a key at once. @throws Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE */
export async function revokeApiKey(context: CommandContext, id: string, rawReason: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  const reason = requireText('reason', '理由', rawReason, MAX_REASON);
  await context.db.transaction(async (tx) => {
    const partner = await partnerHolding(tx, viewer, 'api_key', id);
    const [[revoked]] = await tx.query<[{ name: string }[], number]>(
      `update api_key set revoked_at = $2 where id = $1 and revoked_at is null returning name`,
      [id, context.clock.now()],
    );
    if (revoked === undefined) {
      throw new Refusal('INVALID_STATE', '该密钥已撤销，无需再次撤销。');
    }
    await writeAudit(tx, context, [
      {
        operation: 'REVOKE_API_KEY',
        subjectType: 'ApiKey',
        subjectId: id,
        before: { revoked: false },
        after: { revoked: true, partner: partner.name, partnerId: partner.id, name: revoked.name, reason },
        officeCode: partner.officeCode,
      },
    ]);
  });
}
