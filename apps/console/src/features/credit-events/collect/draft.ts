import { useCallback, useState } from 'react';

/** What has been typed, kept in the browser until it is saved. The request id makes a repeated call harmless. */
export interface Draft {
  enterpriseId?: string;
  itemCode?: string;
  businessNumber?: string;
  verifiedOn?: string;
  occurredOn?: string;
  detail?: string;
  conductKey?: string;
  declarantNumber?: string;
}

interface Kept {
  values: Draft;
  clientRequestId: string;
  savedAt: string;
}

const keyOf = (account: string) => `portcredit.draft.event.${account}`;

/** A page that is served without TLS has no randomUUID. */
function newRequestId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function read(account: string): Kept | undefined {
  try {
    const text = localStorage.getItem(keyOf(account));
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

const isEmpty = (values: Draft) =>
  Object.entries(values).every(
    ([key, value]) => key === 'enterpriseId' || value === undefined || value === '',
  );

/** The draft of one account; a draft about another enterprise or item than the asked one is not brought back. */
export function useDraft(account: string, enterprise: string | undefined, itemCode?: string) {
  const [start] = useState(() => {
    const kept = read(account);
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
    (values: Draft) => {
      const kept: Kept = { values, clientRequestId, savedAt: new Date().toISOString() };
      localStorage.setItem(keyOf(account), JSON.stringify(kept));
    },
    [account, clientRequestId],
  );
  const discard = useCallback(() => {
    localStorage.removeItem(keyOf(account));
    setRestoredAt(undefined);
    setRequestId(newRequestId());
  }, [account]);
  return {
    initial: start?.values ?? { enterpriseId: enterprise, itemCode },
    restoredAt,
    clientRequestId,
    keep,
    discard,
  };
}
