import { CSRF_HEADER } from '../../shared/apollo/client';
import type { Refusal } from '../../shared/apollo/refusal';
import { withQuery } from '../../shared/paths';
import type { EnterpriseKind } from '../../gql/graphql';

export type UploadResult = { ok: true; id: string } | { ok: false; refusal: Refusal; signedOut: boolean };

interface Upload {
  file: File;
  office: string;
  kinds: EnterpriseKind[];
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
export function uploadFile({ file, office, kinds, onProgress }: Upload): Promise<UploadResult> {
  const address = withQuery('/imports/enterprises', { office, fileName: file.name, kinds: kinds.join(',') });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(CSRF_HEADER)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', file.name.endsWith('.gz') ? 'application/gzip' : 'text/csv');
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
      if (request.status === 202 && reply.id !== undefined) {
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
