import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { requireId } from '../../../platform/graphql/id';
import { requireReason } from '../../../platform/reason';
import { notFound, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { requireProvable } from './attach-evidence';

/**
 * Strikes a file that was attached wrongly: it stays, with the reason, and proves nothing any more.
 * @param id of the attaching
 * @returns the id of the event
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE, INVALID_INPUT without a reason
 */
export async function strikeEvidence(context: CommandContext, id: string, reason: string): Promise<string> {
  const viewer = staffOf(context.viewer);
  const words = requireReason(reason);
  return context.db.transaction(async (tx) => {
    const [link] = await tx.query<
      { eventId: string; evidenceId: string; name: string; sha256: string; isStruck: boolean }[]
    >(
      `select link.event_id as "eventId", file.id as "evidenceId", file.name, file.sha256,
         exists (select from evidence_strike where link_id = link.id) as "isStruck"
       from evidence_link link join evidence file on file.id = link.evidence_id where link.id = $1`,
      [requireId(id, '证据')],
    );
    if (link === undefined) {
      throw notFound('证据');
    }
    const { officeCode } = await requireProvable(tx, viewer, link.eventId);
    if (link.isStruck) {
      throw new Refusal('INVALID_STATE', '该证据已作废，请刷新后查看。');
    }
    await tx.query(
      `insert into evidence_strike (link_id, reason, struck_by, struck_at) values ($1, $2, $3, $4)`,
      [id, words, viewer.userId, context.clock.now()],
    );
    const { evidenceId, name, sha256 } = link;
    await writeAudit(tx, context, [
      {
        operation: 'STRIKE_EVIDENCE',
        subjectType: 'CreditEvent',
        subjectId: link.eventId,
        after: { evidence: [{ id: evidenceId, name, sha256 }], reason: words },
        officeCode,
      },
    ]);
    return link.eventId;
  });
}
