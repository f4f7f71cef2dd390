import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { staffOf } from '../../../platform/viewer';
import { type ChangeViewInput } from './saved-view.type';
import { requireColumns, requireFilter, requireName, requireOwnView } from './view-rules';

/**
 * Renames a view of one's own, shares it or takes it back, or lets it show something else.
 * @throws Refusal NOT_FOUND for another's, INVALID_INPUT, ALREADY_TAKEN
 */
export async function changeView(context: CommandContext, id: string, input: ChangeViewInput): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const { name, filter, columns, shared, officeCode } = await requireOwnView(tx, viewer, id);
    const before = { name, filter, columns, shared };
    const after = {
      name: typeof input.name === 'string' ? requireName(input.name) : before.name,
      filter: typeof input.filter === 'string' ? requireFilter(input.filter) : before.filter,
      columns: input.columns === undefined ? before.columns : requireColumns(input.columns),
      shared: input.shared ?? before.shared,
    };
    await tx.query(
      `update saved_view set name = $2, filter = $3, columns = $4, shared = $5, office_code = $6, changed_at = $7 where id = $1`,
      [id, after.name, after.filter, after.columns, after.shared, viewer.officeCode, context.clock.now()],
    );
    // Who was lent it begins with it no longer.
    await tx.query(
      `delete from saved_view_default chosen using user_account account
       where chosen.view_id = $1 and account.id = chosen.account_id and account.id <> $2
         and not ($3 and account.office_code = $4)`,
      [id, viewer.userId, after.shared, viewer.officeCode],
    );
    await writeAudit(tx, context, [
      { operation: 'CHANGE_VIEW', subjectType: 'SavedView', subjectId: id, before, after, officeCode },
    ]);
  });
}
