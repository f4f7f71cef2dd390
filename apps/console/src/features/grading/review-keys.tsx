import { QuestionCircleOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { useHotkeys } from '../../shared/use-hotkeys';
import { ConfirmGradeReviewsMutation } from './documents';

interface ReviewKeys {
  rows: readonly ReviewRowFragment[] | undefined;
  onToggle: (row: ReviewRowFragment) => void;
  onSelect: (row: ReviewRowFragment) => void;
  onConfirm: (row: ReviewRowFragment) => void;
  onAdjust: (row: ReviewRowFragment) => void;
}

const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tr[data-row]')];
const current = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('tr[data-row]') ?? null;

function move(step: 1 | -1): void {
  const all = lines();
  const here = current();
  const next = here === null ? (step === 1 ? 0 : all.length - 1) : all.indexOf(here) + step;
  all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
  document.activeElement?.scrollIntoView({ block: 'nearest' });
}

/** A cycle by keyboard: j and k move, c confirms, a adjusts. What changes a grade asks first. */
export function useReviewKeys({ rows, onToggle, onSelect, onConfirm, onAdjust }: ReviewKeys) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [helping, setHelping] = useState(false);
  const confirmOne = useCommand(ConfirmGradeReviewsMutation);
  const onCurrent = (act: (row: ReviewRowFragment) => void) => {
    const row = rows?.find((one) => one.id === current()?.dataset['row']);
    if (row !== undefined) act(row);
  };
  const confirm = (row: ReviewRowFragment) => {
    if (!row.viewerCanConfirm) return;
    if (row.steps !== 0) {
      onConfirm(row);
      return;
    }
    move(1);
    void confirmOne.run({ ids: [row.id] }).then((data) => {
      if (data === undefined) onConfirm(row);
      else void message.success(`${t('grading.confirmDialog.done', { count: 1 })} · ${row.enterprise.name}`);
    });
  };
  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    x: () => onCurrent(onSelect),
    o: () => onCurrent(onToggle),
    c: () => onCurrent(confirm),
    a: () => onCurrent((row) => (row.viewerCanAdjust ? onAdjust(row) : undefined)),
    '?': () => setHelping(true),
  });
  return { helping, setHelping };
}

export function ShortcutsHelp({
  helping,
  setHelping,
}: {
  helping: boolean;
  setHelping: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  const keys = [
    ['j / k', t('grading.keys.move')],
    ['Enter', t('grading.keys.expand')],
    ['c', t('grading.keys.confirm')],
    ['a', t('grading.keys.adjust')],
    ['x', t('grading.keys.select')],
    ['?', t('grading.keys.help')],
  ] as const;
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label={t('grading.keys.open')}
        title={`${t('grading.keys.open')} ?`}
        onClick={() => setHelping(true)}
      />
      <Modal
        open={helping}
        title={t('grading.keys.title')}
        footer={null}
        width={400}
        onCancel={() => setHelping(false)}
      >
        <dl className="pc-keys">
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
