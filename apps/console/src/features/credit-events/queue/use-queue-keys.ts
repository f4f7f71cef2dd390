import { useState } from 'react';
import type { QueueRowFragment } from '../../../gql/graphql';
import { currentRow, moveRow } from '../../../shared/row-keys';
import { useHotkeys } from '../../../shared/use-hotkeys';

interface QueueKeys {
  rows: readonly QueueRowFragment[] | undefined;
  onOpen: (row: QueueRowFragment) => void;
  onSelect: (row: QueueRowFragment) => void;
  onConfirm: (row: QueueRowFragment) => void;
  onDismiss: (row: QueueRowFragment) => void;
  onConfirmSelected: () => void;
}

/** A queue by keyboard: j and k move, c confirms, d dismisses, x chooses, shift and c confirms what is chosen. */
export function useQueueKeys({ rows, onOpen, onSelect, onConfirm, onDismiss, onConfirmSelected }: QueueKeys) {
  const [helping, setHelping] = useState(false);
  const onCurrent = (act: (row: QueueRowFragment) => void) => {
    const row = rows?.find((one) => one.id === currentRow());
    if (row !== undefined) act(row);
  };
  useHotkeys({
    j: () => moveRow(1),
    k: () => moveRow(-1),
    o: () => onCurrent(onOpen),
    x: () => onCurrent(onSelect),
    c: () => onCurrent((row) => (row.viewerCanConfirm ? onConfirm(row) : undefined)),
    d: () => onCurrent((row) => (row.viewerCanDismiss ? onDismiss(row) : undefined)),
    C: onConfirmSelected,
    '?': () => setHelping(true),
  });
  return { helping, setHelping };
}
