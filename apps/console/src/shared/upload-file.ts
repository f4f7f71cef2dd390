import { CSRF_HEADER } from './apollo/client';
import type { Refusal } from './apollo/refusal';

export type UploadResult = { ok: true; id: string } | { ok: false; refusal: Refusal; signedOut: boolean };

interface Upload {
  file: File;
  /** Where it goes, with what belongs to it. */
  address: string;
  onProgress: (share: number) => void;
}

interface Reply {
  id?: string;
  code?: string;
  message?: string;
  faultId?: string;
  reference?: string;
  fields?: string[];
  detail?: Record<string, unknown>;
}

function parse(text: string): Reply {
  try {
    return JSON.parse(text) as Reply;
  } catch {
    return {};
  }
}

/** Sends the file as it is; XMLHttpRequest, because only it tells how much has gone up. */
export function uploadFile({ file, address, onProgress }: Upload): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(CSRF_HEADER)) request.setRequestHeader(name, value);
    // What it is, the server finds out by its content.
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onerror = () =>
      resolve({
        ok: false,
        signedOut: false,
        refusal: { kind: 'network', code: 'NETWORK', message: '', fields: [] },
      });
    request.onload = () => {
      const reply = parse(request.responseText);
      if ((request.status === 201 || request.status === 202) && reply.id !== undefined) {
        resolve({ ok: true, id: reply.id });
        return;
      }
      resolve({
        ok: false,
        signedOut: request.status === 401,
        refusal: {
          kind: request.status >= 500 || reply.code === undefined ? 'fault' : 'refusal',
          code: reply.code ?? 'INTERNAL_ERROR',
          message: reply.message ?? '',
          faultId: reply.faultId,
          detail: reply.detail,
          reference: reply.reference,
          fields: reply.fields ?? [],
        },
      });
    };
    request.send(file);
  });
}
