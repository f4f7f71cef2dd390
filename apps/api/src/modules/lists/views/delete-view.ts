import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { staffOf } from '../../../platform/viewer';
import { requireOwnView } from './view-rules';

/** Deletes a view of one's own, for whoever else used it too. @throws Refusal NOT_FOUND for another's */
export async function deleteView(context: CommandContext, id: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const { list, name, filter, columns, shared, officeCode } = await requireOwnView(tx, viewer, id);
    await tx.query(`delete from saved_view where id = $1`, [id]);
    await writeAudit(tx, context, [
      {
        operation: 'DELETE_VIEW',
        subjectType: 'SavedView',
        subjectId: id,
        before: { list, name, filter, columns, shared },
        officeCode,
      },
    ]);
  });
}
