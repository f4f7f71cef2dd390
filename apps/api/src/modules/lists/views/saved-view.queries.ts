import { type EntityManager } from 'typeorm';
import { type StaffViewer } from '../../../platform/viewer';
import { type SavedViewType, type ViewedList } from './saved-view.type';

/** What an account may use: its own views, and those that are shared in its office. */
const USABLE = `(view.owner_id = $1 or view.shared and view.office_code = $2)`;

/** The views of a list that the viewer may use, her own first. */
export const savedViews = (
  db: Pick<EntityManager, 'query'>,
  { userId, officeCode }: StaffViewer,
  of: { list: ViewedList } | { id: string },
): Promise<SavedViewType[]> =>
  db.query<SavedViewType[]>(
    `select view.id, view.list, view.name, view.filter, view.columns, view.shared, owner.display_name as owner,
       view.owner_id = $1 as "isOwn", chosen.view_id is not null as "isDefault", view.changed_at as "changedAt"
     from saved_view view
     join user_account owner on owner.id = view.owner_id
     left join saved_view_default chosen on chosen.view_id = view.id and chosen.account_id = $1
     where ${USABLE} and ${'id' in of ? 'view.id = $3::bigint' : 'view.list = $3'}
     order by view.owner_id = $1 desc, view.name, view.id limit 200`,
    [userId, officeCode, 'id' in of ? of.id : of.list],
  );
