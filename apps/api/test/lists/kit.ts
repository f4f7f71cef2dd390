import { parse } from 'csv-parse/sync';
import { streamXlsxRows } from 'hucre/xlsx';
import { type Client } from '../kit';

export interface Asked {
  filter?: Record<string, unknown>;
  columns?: readonly string[];
  language?: 'en';
  personal?: 'shown';
  of?: string;
}

export const exportPath = (file: string, { filter, columns, ...more }: Asked = {}): string =>
  `/exports/${file}?${new URLSearchParams({
    ...(filter === undefined ? {} : { filter: JSON.stringify(filter) }),
    ...(columns === undefined ? {} : { columns: columns.join(',') }),
    ...more,
  }).toString()}`;

/** A list as a CSV file, its header first. */
export async function csvOf(client: Client, list: string, asked: Asked = {}): Promise<string[][]> {
  const response = await client.fetch(exportPath(`${list}.csv`, asked));
  const text = Buffer.from(await response.arrayBuffer()).toString();
  if (!response.ok) {
    throw new Error(`The API answered ${response.status} ${text}`);
  }
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { bom: true });
}

/** The rows of one sheet of a workbook. */
export async function sheetOf(file: Buffer, sheet: number | string = 0): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for await (const { values } of streamXlsxRows(file, { sheet })) {
    rows.push(values);
  }
  return rows;
}

const VIEW = `{ id list name filter columns shared owner isOwn isDefault }`;
export const SAVE_VIEW = `mutation ($input: SaveViewInput!) { saveView(input: $input) ${VIEW} }`;
export const CHANGE_VIEW = `mutation ($id: ID!, $input: ChangeViewInput!) { changeView(id: $id, input: $input) ${VIEW} }`;
export const DELETE_VIEW = `mutation ($id: ID!) { deleteView(id: $id) }`;
export const SET_DEFAULT_VIEW = `mutation ($list: ViewedList!, $id: ID) { setDefaultView(list: $list, id: $id) ${VIEW} }`;

export interface View {
  id: string;
  name: string;
  filter: string;
  columns: string[] | null;
  shared: boolean;
  owner: string;
  isOwn: boolean;
  isDefault: boolean;
}

export async function saveView(client: Client, input: Record<string, unknown> = {}): Promise<View> {
  const { saveView: view } = await client.ask<{ saveView: View }>(SAVE_VIEW, {
    input: { list: 'CREDIT_EVENTS', name: '待确认', filter: 'status=AWAITING_CONFIRMATION', ...input },
  });
  return view;
}

/** The names of the views that somebody may use of the list of events. */
export async function viewsOf(client: Client, list = 'CREDIT_EVENTS'): Promise<View[]> {
  const { savedViews } = await client.ask<{ savedViews: View[] }>(
    `query ($list: ViewedList!) { savedViews(list: $list) ${VIEW} }`,
    { list },
  );
  return savedViews;
}
