import { type EntityManager } from 'typeorm';
import { requireId } from '../../../platform/graphql/id';
import { invalidInput, notFound } from '../../../platform/refusal';
import { type StaffViewer } from '../../../platform/viewer';
import { type ViewedList } from './saved-view.type';

const MAX_NAME = 40;
const MAX_FILTER = 2_000;
const MAX_COLUMNS = 60;
/** Views of one list that an account may keep. */
export const MAX_VIEWS = 50;

/** @throws Refusal INVALID_INPUT */
export function requireName(raw: string): string {
  const name = raw.trim();
  if (name === '' || name.length > MAX_NAME) {
    throw invalidInput('name', `请填写视图名称，不超过 ${MAX_NAME} 字。`, 'TEXT_LENGTH');
  }
  return name;
}

/** What belongs to the page and not to the view: where it has been turned to, and what is open in it. */
const OF_THE_PAGE = ['after', 'size', 'look', 'tab', 'view'];

/** @throws Refusal INVALID_INPUT for what is no query of an address of ours */
export function requireFilter(raw: string): string {
  const given = [...new URLSearchParams(raw)].filter(([key]) => !OF_THE_PAGE.includes(key));
  if (raw.length > MAX_FILTER || given.some(([key]) => !/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(key))) {
    throw invalidInput('filter', '筛选条件的格式不正确，请从列表页面保存视图。', 'FILTER_FORM');
  }
  return new URLSearchParams(given).toString();
}

/** Null for all columns. @throws Refusal INVALID_INPUT */
export function requireColumns(raw: readonly string[] | null | undefined): string[] | null {
  if (raw === null || raw === undefined) {
    return null;
  }
  const columns = [...new Set(raw)];
  if (
    columns.length === 0 ||
    columns.length > MAX_COLUMNS ||
    columns.some((key) => !/^[A-Za-z][A-Za-z0-9]{0,39}$/.test(key))
  ) {
    throw invalidInput('columns', '请至少选择一列；列名应取自该列表。', 'COLUMNS_FORM');
  }
  return columns;
}

export interface OwnView {
  id: string;
  list: ViewedList;
  name: string;
  filter: string;
  columns: string[] | null;
  shared: boolean;
  officeCode: string;
}

/** A view of the viewer's own, locked until the transaction ends. @throws Refusal NOT_FOUND for another's */
export async function requireOwnView(tx: EntityManager, viewer: StaffViewer, id: string): Promise<OwnView> {
  const [view] = await tx.query<OwnView[]>(
    `select id, list, name, filter, columns, shared, office_code as "officeCode" from saved_view
     where id = $1 and owner_id = $2 for no key update`,
    [requireId(id, '视图'), viewer.userId],
  );
  if (view === undefined) {
    throw notFound('视图');
  }
  return view;
}
