import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { ShortcutsHelp } from '../../shared/components/shortcuts-help';
import { currentRow, moveRow } from '../../shared/row-keys';
import { useHotkeys } from '../../shared/use-hotkeys';
import { ConfirmGradeReviewsMutation } from './documents';

interface ReviewKeys {
  rows: readonly ReviewRowFragment[] | undefined;
  onToggle: (row: ReviewRowFragment) => void;
  onSelect: (row: ReviewRowFragment) => void;
  onConfirm: (row: ReviewRowFragment) => void;
  onAdjust: (row: ReviewRowFragment) => void;
}

/** A cycle by keyboard: j and k move, c confirms, a adjusts. What changes a grade asks first. */
export function useReviewKeys({ rows, onToggle, onSelect, onConfirm, onAdjust }: ReviewKeys) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [helping, setHelping] = useState(false);
  const confirmOne = useCommand(ConfirmGradeReviewsMutation);
  const onCurrent = (act: (row: ReviewRowFragment) => void) => {
    const row = rows?.find((one) => one.id === currentRow());
    if (row !== undefined) act(row);
  };
  const confirm = (row: ReviewRowFragment) => {
    if (!row.viewerCanConfirm) return;
    if (row.steps !== 0) {
      onConfirm(row);
      return;
    }
    moveRow(1);
    void confirmOne.run({ ids: [row.id] }).then((data) => {
      if (data === undefined) onConfirm(row);
      else void message.success(`${t('grading.confirmDialog.done', { count: 1 })} · ${row.enterprise.name}`);
    });
  };
  useHotkeys({
    j: () => moveRow(1),
    k: () => moveRow(-1),
    x: () => onCurrent(onSelect),
    o: () => onCurrent(onToggle),
    c: () => onCurrent(confirm),
    a: () => onCurrent((row) => (row.viewerCanAdjust ? onAdjust(row) : undefined)),
    '?': () => setHelping(true),
  });
  return { helping, setHelping };
}

export function ReviewShortcuts({
  helping,
  setHelping,
}: {
  helping: boolean;
  setHelping: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <ShortcutsHelp
      open={helping}
      setOpen={setHelping}
      keys={[
        ['j / k', t('grading.keys.move')],
        ['Enter', t('grading.keys.expand')],
        ['c', t('grading.keys.confirm')],
        ['a', t('grading.keys.adjust')],
        ['x', t('grading.keys.select')],
      ]}
    />
  );
}
