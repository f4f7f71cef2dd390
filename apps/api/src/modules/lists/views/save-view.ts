import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { invalidInput } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { type SaveViewInput } from './saved-view.type';
import { MAX_VIEWS, requireColumns, requireFilter, requireName } from './view-rules';

/**
 * Keeps a list as it is looked at under a name; another's view is copied so.
 * @returns the id of the view
 * @throws Refusal INVALID_INPUT, ALREADY_TAKEN for a name that the account has given already
 */
export async function saveView(context: CommandContext, input: SaveViewInput): Promise<string> {
  const viewer = staffOf(context.viewer);
  const view = {
    list: input.list,
    name: requireName(input.name),
    filter: requireFilter(input.filter),
    columns: requireColumns(input.columns),
    shared: input.shared,
  };
  return context.db.transaction(async (tx) => {
    const [{ kept }] = await tx.query<[{ kept: number }]>(
      `select count(*)::integer as kept from saved_view where owner_id = $1 and list = $2`,
      [viewer.userId, view.list],
    );
    if (kept >= MAX_VIEWS) {
      throw invalidInput('name', `每个列表最多保存 ${MAX_VIEWS} 个视图，请先删去不用的。`, 'TOO_MANY');
    }
    const [{ id }] = await tx.query<[{ id: string }]>(
      `insert into saved_view (list, name, filter, columns, shared, owner_id, office_code, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        view.list,
        view.name,
        view.filter,
        view.columns,
        view.shared,
        viewer.userId,
        viewer.officeCode,
        context.clock.now(),
      ],
    );
    await writeAudit(tx, context, [
      { operation: 'SAVE_VIEW', subjectType: 'SavedView', subjectId: id, after: view },
    ]);
    return id;
  });
}
