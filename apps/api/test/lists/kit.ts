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
