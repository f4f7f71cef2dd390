import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { MAX_REASON, partnerHolding } from './managed-partner';

/** Ends a grant at once: the partner's next request is no longer under it. @throws Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE */
export async function endGrant(context: CommandContext, id: string, rawReason: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  const reason = requireText('reason', '理由', rawReason, MAX_REASON);
  await context.db.transaction(async (tx) => {
    const partner = await partnerHolding(tx, viewer, 'partner_grant', id);
    const [[ended]] = await tx.query<[{ purpose: string }[], number]>(
      `update partner_grant set ended_at = $2 where id = $1 and ended_at is null returning purpose`,
      [id, context.clock.now()],
    );
    if (ended === undefined) {
      throw new Refusal('INVALID_STATE', '该授权已终止，无需再次终止。');
    }
    await writeAudit(tx, context, [
      {
        operation: 'END_GRANT',
        subjectType: 'Grant',
        subjectId: id,
        before: { ended: false },
        after: { ended: true, partner: partner.name, partnerId: partner.id, purpose: ended.purpose, reason },
        officeCode: partner.officeCode,
      },
    ]);
  });
}
