import type { ViewedList } from '../../gql/graphql';
import type { Refusal } from '../apollo/refusal';
import { withQuery } from '../paths';

/** The lists that leave as files, as they stand in the address. */
export type ExportedList =
  | 'accounts'
  | 'announcement-entries'
  | 'audit'
  | 'credit-events'
  | 'enterprises'
  | 'event-tasks'
  | 'grade-applications'
  | 'grade-batches'
  | 'grade-reviews'
  | 'objections'
  | 'grade-withdrawals'
  | 'penalty-cases'
  | 'receipts'
  | 'subjects-left-out';
export const EXPORTED_AS: Record<ViewedList, ExportedList> = {
  ACCOUNTS: 'accounts',
  AUDIT: 'audit',
  CREDIT_EVENTS: 'credit-events',
  ENTERPRISES: 'enterprises',
  EVENT_TASKS: 'event-tasks',
  GRADE_APPLICATIONS: 'grade-applications',
  GRADE_REVIEWS: 'grade-reviews',
  GRADE_WITHDRAWALS: 'grade-withdrawals',
  PENALTY_CASES: 'penalty-cases',
  RECEIPTS: 'receipts',
  SUBJECTS_LEFT_OUT: 'subjects-left-out',
};
export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportColumn {
  key: string;
  title: Record<'zh' | 'en', string>;
  personal: boolean;
}

export interface ExportOrder {
  list: ExportedList;
  format: ExportFormat;
  filter: object;
  /** The record whose list it is. */
  of?: string | undefined;
  columns: readonly string[];
  language: 'zh' | 'en';
  personal: boolean;
}

/** Why there is no file. */
export class ExportRefused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

async function requireAnswer(response: Response): Promise<Response> {
  if (response.ok) return response;
  const reply = (await response.json().catch(() => ({}))) as {
    code?: string;
    message?: string;
    errors?: { message?: string; extensions?: { code?: string; faultId?: string } }[];
  };
  const [fault] = reply.errors ?? [];
  throw new ExportRefused({
    kind: reply.code === undefined ? 'fault' : 'refusal',
    code: reply.code ?? fault?.extensions?.code ?? 'INTERNAL_ERROR',
    message: reply.message ?? fault?.message ?? '',
    fields: [],
    faultId: fault?.extensions?.faultId,
  });
}

export async function exportColumns(list: ExportedList): Promise<readonly ExportColumn[]> {
  const response = await requireAnswer(await fetch(`/exports/${list}`));
  return ((await response.json()) as { columns: ExportColumn[] }).columns;
}

/** Bytes after which what has come is handed to the browser, which keeps it out of the page's memory. */
const HAND_OVER = 8_000_000;

/**
 * Takes the file as it comes.
 * @param onBytes how much has come so far
 * @throws ExportRefused, or what `fetch` throws where the connection or the person breaks it off
 */
export async function exportFile(
  { list, format, filter, of, columns, language, personal }: ExportOrder,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const address = withQuery(`/exports/${list}.${format}`, {
    filter: JSON.stringify(filter),
    columns: columns.join(','),
    language,
    of,
    personal: personal ? 'shown' : undefined,
  });
  const response = await requireAnswer(await fetch(address, { signal }));
  const type = response.headers.get('content-type') ?? '';
  const reader = response.body?.getReader();
  let file = new Blob([], { type });
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    waiting.push(part.value);
    bytes += part.value.length;
    onBytes(bytes);
    if (bytes - file.size > HAND_OVER) {
      file = new Blob([file, ...waiting], { type });
      waiting = [];
    }
  }
  return new Blob([file, ...waiting], { type });
}

/** As long as the browser may need to take the file; it asks for it and its name after the click has returned. */
const TAKEN_MS = 60_000;

export function saveFile(fileName: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN_MS);
}
