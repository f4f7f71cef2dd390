import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireReason } from '../../platform/reason';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';
import { lockDraft } from './lock-draft';

/**
 * Ends a draft without publishing it; it stays on record, and the regime is free for another.
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE, INVALID_INPUT without a reason
 */
export async function discardRuleSetDraft(
  context: CommandContext,
  id: string,
  reason: string,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = requireReason(reason);
  await context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, id);
    await requireOwnOffice(tx, viewer, draft.officeCode, 'id');
    await tx.query(
      `update rule_set_draft set status = 'DISCARDED', ended_by = $2, ended_at = $3, discard_reason = $4 where id = $1`,
      [draft.id, viewer.userId, context.clock.now(), words],
    );
    await writeAudit(tx, context, [
      {
        operation: 'DISCARD_RULE_SET_DRAFT',
        subjectType: 'RuleSetDraft',
        subjectId: draft.id,
        before: { status: 'OPEN' },
        after: { status: 'DISCARDED', reason: words, revision: draft.revision },
        officeCode: draft.officeCode,
      },
    ]);
  });
}
