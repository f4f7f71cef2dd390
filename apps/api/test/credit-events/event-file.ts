import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { type Client, finished, OFFICES } from '../kit';

/** The columns of the template in their order. */
export const EVENT_TITLES = [
  '责任企业统一社会信用代码',
  '采集条目代码',
  '业务关联号',
  '行为日期',
  '发现查实日期',
  '详情',
  '报检员备案号',
  '一次采集标识',
  '采集机构',
] as const;
export type EventRow = Partial<Record<(typeof EVENT_TITLES)[number], CellValue>>;

/** A row that the rules take, for an enterprise of both kinds of trade. */
export const eventRow = (creditCode: string, more: EventRow = {}): EventRow => ({
  责任企业统一社会信用代码: creditCode,
  采集条目代码: 'J-001',
  发现查实日期: '2026-11-16',
  详情: '日常监督检查发现一般不符合项',
  ...more,
});

const cellOf = (value: CellValue | undefined): string => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export function eventCsv(rows: readonly EventRow[], titles: readonly string[] = EVENT_TITLES): string {
  const lines = rows.map((row) => titles.map((title) => cellOf(row[title as keyof EventRow])).join(','));
  return [titles.join(','), ...lines, ''].join('\n');
}

export async function eventWorkbook(
  rows: readonly EventRow[],
  titles: readonly string[] = EVENT_TITLES,
  name = '信用信息',
): Promise<Buffer> {
  const cells = rows.map((row) => titles.map((title) => row[title as keyof EventRow] ?? null));
  return Buffer.from(await writeXlsx({ sheets: [{ name, rows: [[...titles], ...cells] }] }));
}

export interface Reason {
  code: string;
  message: string;
  count: number;
  lines: number[];
}
export interface EventImport {
  id: string;
  fileName: string;
  format: string;
  stage: string;
  rows: number;
  rejectsPath: string | null;
  importedBeforeAt: string | null;
  viewerCanStart: boolean;
  office: { code: string };
  job: { id: string; kind: string; status: string; done: number; total: number } | null;
  check: {
    read: number;
    collectible: number;
    superseded: number;
    awaiting: number;
    withTasks: number;
    repeated: number;
    refused: number;
    reasons: Reason[];
    likelyDuplicates: { count: number; lines: number[] };
    reached: { measure: string; enterprises: number }[];
  } | null;
  result: { read: number; collected: number; repeated: number; refused: number; reasons: Reason[] } | null;
}

const FIELDS = `id fileName format stage rows rejectsPath importedBeforeAt viewerCanStart office { code }
  job { id kind status done total }
  check { read collectible superseded awaiting withTasks repeated refused reasons { code message count lines }
    likelyDuplicates { count lines } reached { measure enterprises } }
  result { read collected repeated refused reasons { code message count lines } }`;

export const EVENT_IMPORT = `query ($id: ID!) { creditEventImport(id: $id) { ${FIELDS} } }`;
export const START_IMPORT = `mutation ($id: ID!) { startCreditEventImport(id: $id) { ${FIELDS} } }`;

export const uploadEvents = (
  client: Client,
  file: string | Buffer,
  query: Record<string, string> = {},
): Promise<Response> =>
  client.fetch(
    `/imports/credit-events?${new URLSearchParams({ office: OFFICES.own, ...query }).toString()}`,
    {
      method: 'POST',
      body: typeof file === 'string' ? file : new Uint8Array(file),
    },
  );

export async function eventImportOf(client: Client, id: string): Promise<EventImport> {
  const { creditEventImport } = await client.ask<{ creditEventImport: EventImport }>(EVENT_IMPORT, { id });
  return creditEventImport;
}

/** Uploads, waits for the check, and answers what it found. */
export async function checkOf(
  client: Client,
  file: string | Buffer,
  query: Record<string, string> = {},
): Promise<EventImport> {
  const response = await uploadEvents(client, file, query);
  const answer = (await response.json()) as { id: string };
  expect({ status: response.status, answer }).toEqual({
    status: 202,
    answer: { id: expect.any(String) as string },
  });
  const { job } = await eventImportOf(client, answer.id);
  expect(await finished(client, job?.id ?? '')).toMatchObject({ status: 'SUCCEEDED', error: null });
  const checked = await eventImportOf(client, answer.id);
  const { read = 0, collectible = 0, repeated = 0, refused = 0 } = checked.check ?? {};
  expect(collectible + repeated + refused).toBe(read);
  return checked;
}

/** Starts the import of a checked file and waits for its end. */
export async function startedOf(client: Client, id: string): Promise<EventImport> {
  const { startCreditEventImport } = await client.ask<{ startCreditEventImport: EventImport }>(START_IMPORT, {
    id,
  });
  expect(await finished(client, startCreditEventImport.job?.id ?? '')).toMatchObject({
    status: 'SUCCEEDED',
    error: null,
  });
  const done = await eventImportOf(client, id);
  const { read = 0, collected = 0, repeated = 0, refused = 0 } = done.result ?? {};
  expect(collected + repeated + refused).toBe(read);
  return done;
}

/** Uploads, checks, imports. */
export const importedOf = async (client: Client, file: string | Buffer): Promise<EventImport> =>
  startedOf(client, (await checkOf(client, file)).id);

export const bytesOf = async (response: Response): Promise<Buffer> =>
  Buffer.from(await response.arrayBuffer());
