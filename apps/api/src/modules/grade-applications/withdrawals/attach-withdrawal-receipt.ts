import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { invalidInput, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { type EvidenceFacts, takeUploads } from '../../evidence';
import { takeWithdrawal } from './take-withdrawal';

const MAX_FILES = 20;

/**
 * Attaches the signed receipt (送达回证) of a notice that is on record.
 * @throws Refusal NOT_FOUND, INVALID_STATE where the withdrawal has ended or its notice was not served, INVALID_INPUT without a file, with
 *   too many, and for files that are no upload of the viewer's
 */
export async function attachWithdrawalReceipt(
  context: CommandContext,
  id: string,
  evidenceIds: readonly string[],
): Promise<void> {
  if (evidenceIds.length === 0) {
    throw invalidInput('evidenceIds', '请上传送达回证。', 'NOTHING_HANDED_IN');
  }
  await context.db.transaction(async (tx) => {
    const { noticeId, at, officeCode } = await takeWithdrawal(tx, context, id);
    if (noticeId === null) {
      throw new Refusal('INVALID_STATE', '告知书尚未登记送达，请先登记送达。', {
        detail: { rule: 'NOT_SERVED' },
      });
    }
    const files = await keepReceipt(tx, context, noticeId, evidenceIds, at);
    await writeAudit(tx, context, [
      {
        operation: 'ATTACH_WITHDRAWAL_RECEIPT',
        subjectType: 'GradeWithdrawal',
        subjectId: id,
        after: { evidence: files },
        officeCode,
      },
    ]);
  });
}

/** Keeps the viewer's own uploads as the receipt of a notice. @throws Refusal INVALID_INPUT as `attachWithdrawalReceipt` */
export async function keepReceipt(
  tx: EntityManager,
  context: CommandContext,
  noticeId: string,
  evidenceIds: readonly string[],
  at: Date,
): Promise<EvidenceFacts[]> {
  const files = await takeUploads(tx, context, evidenceIds);
  const [{ kept }] = await tx.query<[{ kept: number }]>(
    `select count(*)::integer as kept from grade_withdrawal_receipt where notice_id = $1`,
    [noticeId],
  );
  if (kept + files.length > MAX_FILES) {
    throw invalidInput(
      'evidenceIds',
      `一份送达回证最多 ${MAX_FILES} 个文件，请合并后上传。`,
      'TOO_MANY_FILES',
    );
  }
  await tx.query(
    `insert into grade_withdrawal_receipt (evidence_id, notice_id, attached_by, attached_at)
     select file, $2, $3, $4 from unnest($1::bigint[]) as file`,
    [files.map((file) => file.id), noticeId, staffOf(context.viewer).userId, at],
  );
  return files;
}
