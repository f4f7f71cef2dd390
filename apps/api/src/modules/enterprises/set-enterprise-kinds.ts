import { ENTERPRISE_KINDS, type EnterpriseKind } from '@portcredit/credit';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { notFound } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';

/**
 * Sets the kinds by hand; no import overwrites them.
 * @throws Refusal NOT_FOUND, FORBIDDEN where the viewer's office does not supervise it
 */
export async function setEnterpriseKinds(
  context: CommandContext,
  id: string,
  given: readonly EnterpriseKind[],
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const kinds = ENTERPRISE_KINDS.filter((kind) => given.includes(kind));
  await context.db.transaction(async (tx) => {
    const [before] = await tx.query<{ kinds: EnterpriseKind[]; officeCode: string; byHand: boolean }[]>(
      `select kinds, kinds_set_by_hand as "byHand", office_code as "officeCode" from enterprise where id = $1 for no key update`,
      [requireId(id, '企业')],
    );
    if (before === undefined) {
      throw notFound('企业');
    }
    await requireOwnOffice(tx, viewer, before.officeCode, 'id');
    await tx.query(`update enterprise set kinds = $2, kinds_set_by_hand = true where id = $1`, [id, kinds]);
    await writeAudit(tx, context, [
      {
        operation: 'SET_ENTERPRISE_KINDS',
        subjectType: 'Enterprise',
        subjectId: id,
        before: { kinds: before.kinds, kindsSetByHand: before.byHand },
        after: { kinds, kindsSetByHand: true },
        officeCode: before.officeCode,
      },
    ]);
  });
}
