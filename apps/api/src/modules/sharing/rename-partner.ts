import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { MAX_PARTNER_NAME } from './create-partner';
import { managedPartner } from './managed-partner';

/** Gives a partner another name. @throws Refusal NOT_FOUND, INVALID_INPUT */
export async function renamePartner(context: CommandContext, id: string, raw: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  const name = requireText('name', '部门名称', raw, MAX_PARTNER_NAME);
  await context.db.transaction(async (tx) => {
    const before = await managedPartner(tx, viewer, id);
    await tx.query(`update partner set name = $2 where id = $1`, [id, name]);
    await writeAudit(tx, context, [
      {
        operation: 'RENAME_PARTNER',
        subjectType: 'Partner',
        subjectId: id,
        before: { name: before.name },
        after: { name },
        officeCode: before.officeCode,
      },
    ]);
  });
}
