import { CSRF_HEADER } from '../../../shared/apollo/client';
import type { Refusal } from '../../../shared/apollo/refusal';
import { withQuery } from '../../../shared/paths';

export type UploadResult = { ok: true; id: string } | { ok: false; refusal: Refusal };

interface Reply {
  id?: string;
  code?: string;
  message?: string;
  faultId?: string;
  detail?: Record<string, unknown>;
  fields?: string[];
}

/** Sends a workbook: to start a draft, or to replace what a draft says as it was at a revision. */
export async function uploadWorkbook(
  file: File,
  draft?: { id: string; revision: number },
): Promise<UploadResult> {
  const path =
    draft === undefined
      ? withQuery('/imports/rule-set-drafts', { fileName: file.name })
      : withQuery(`/imports/rule-set-drafts/${encodeURIComponent(draft.id)}`, {
          fileName: file.name,
          revision: String(draft.revision),
        });
  try {
    const response = await fetch(path, { method: 'POST', headers: CSRF_HEADER, body: file });
    const reply = (await response.json().catch(() => ({}))) as Reply;
    if (response.ok && reply.id !== undefined) return { ok: true, id: reply.id };
    return {
      ok: false,
      refusal: {
        kind: response.status >= 500 || reply.code === undefined ? 'fault' : 'refusal',
        code: reply.code ?? 'INTERNAL_ERROR',
        message: reply.message ?? '',
        faultId: reply.faultId,
        detail: reply.detail,
        fields: reply.fields ?? [],
      },
    };
  } catch {
    return { ok: false, refusal: { kind: 'network', code: 'NETWORK', message: '', fields: [] } };
  }
}
