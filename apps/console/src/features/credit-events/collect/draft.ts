import { useCallback, useState } from 'react';
import type { UploadedEvidence } from '../../../shared/evidence/evidence-panel';

/** What has been typed, kept in the browser until it is saved. The request id makes a repeated call harmless. */
export interface Draft {
  enterpriseId?: string;
  /** Whose items are chosen from; left out for the usual one. */
  regime?: string;
  itemCode?: string;
  businessNumber?: string;
  verifiedOn?: string;
  occurredOn?: string;
  detail?: string;
  conductKey?: string;
  /** Who told us, of external information, and the number of its document. */
  sender?: string;
  senderDocument?: string;
  declarantResponsible?: boolean;
  declarantNumber?: string;
  /** An agent and a consignee or consignor are both involved. */
  bothInvolved?: boolean;
  otherPartyId?: string;
  responsibilityReason?: string;
  /** An event of the same conduct, or that it is another one; unanswered where nothing was asked. */
  sameConduct?: string;
  office?: string;
  /** Files that were uploaded; after a day they are gone. */
  evidence?: UploadedEvidence[];
  /** Why an event is corrected. */
  reason?: string;
}

/** The answer that a likely duplicate is about another conduct. */
export const ANOTHER_CONDUCT = 'ANOTHER';

interface Kept {
  values: Draft;
  clientRequestId: string;
  savedAt: string;
}

const keyOf = (account: string, corrects: string | undefined) =>
  `portcredit.draft.event.${account}${corrects === undefined ? '' : `.${corrects}`}`;

/** A page that is served without TLS has no randomUUID. */
function newRequestId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function read(key: string): Kept | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

const isEmpty = (values: Draft) =>
  Object.entries(values).every(
    ([key, value]) =>
      ['enterpriseId', 'regime', 'office'].includes(key) || value === undefined || value === '',
  );

/** What a form begins with, and what it is about. */
interface Beginning {
  enterprise?: string;
  itemCode?: string;
  /** The event that is corrected; its draft is apart. */
  corrects?: string;
  values?: Draft;
}

/** The draft of one account; a draft about another enterprise or item than the asked one is not brought back. */
export function useDraft(account: string, { enterprise, itemCode, corrects, values }: Beginning) {
  const key = keyOf(account, corrects);
  const [start] = useState(() => {
    const kept = read(key);
    const usable =
      kept !== undefined &&
      !isEmpty(kept.values) &&
      (enterprise === undefined || kept.values.enterpriseId === enterprise) &&
      (itemCode === undefined || kept.values.itemCode === itemCode);
    return usable ? kept : undefined;
  });
  const [restoredAt, setRestoredAt] = useState(start?.savedAt);
  const [clientRequestId, setRequestId] = useState(() => start?.clientRequestId ?? newRequestId());
  const keep = useCallback(
    (next: Draft) => {
      const kept: Kept = { values: next, clientRequestId, savedAt: new Date().toISOString() };
      localStorage.setItem(key, JSON.stringify(kept));
    },
    [key, clientRequestId],
  );
  const discard = useCallback(() => {
    localStorage.removeItem(key);
    setRestoredAt(undefined);
    setRequestId(newRequestId());
  }, [key]);
  return {
    initial: start?.values ?? values ?? { enterpriseId: enterprise },
    restoredAt,
    clientRequestId,
    keep,
    discard,
  };
}
