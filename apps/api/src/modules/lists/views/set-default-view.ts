import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { isId } from '../../../platform/graphql/id';
import { notFound } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { savedViews } from './saved-view.queries';
import { type ViewedList } from './saved-view.type';

/**
 * The view that a list opens with, for this account alone.
 * @param id undefined: the list opens as it is
 * @throws Refusal NOT_FOUND for a view that she may not use, and for one of another list
 */
export async function setDefaultView(
  context: CommandContext,
  list: ViewedList,
  id: string | undefined,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    if (id === undefined) {
      await tx.query(`delete from saved_view_default where account_id = $1 and list = $2`, [
        viewer.userId,
        list,
      ]);
    } else {
      const [view] = isId(id) ? await savedViews(tx, viewer, { id }) : [];
      if (view?.list !== list) {
        throw notFound('视图');
      }
      await tx.query(
        `insert into saved_view_default (account_id, list, view_id) values ($1, $2, $3)
         on conflict (account_id, list) do update set view_id = excluded.view_id`,
        [viewer.userId, list, id],
      );
    }
    await writeAudit(tx, context, [
      {
        operation: 'SET_DEFAULT_VIEW',
        subjectType: 'SavedView',
        subjectId: id ?? null,
        after: { list },
      },
    ]);
  });
}
