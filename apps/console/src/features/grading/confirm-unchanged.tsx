import { Button, Modal, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleRowFragment } from '../../gql/graphql';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { formatNumber } from '../../shared/format/number';
import { usePermitted } from '../../shared/session';
import { useConfirmUnchanged } from './use-confirm-unchanged';

/** The safe part of the work in one go: every grade that stays as it is. */
export function ConfirmUnchanged({ cycle, office }: { cycle: CycleRowFragment; office: string | undefined }) {
  const { t } = useTranslation();
  const permitted = usePermitted('CONFIRM_GRADE');
  const { phase, total, done, refusal, count, confirm, stop, close } = useConfirmUnchanged({
    cycleId: cycle.id,
    office,
    status: 'PRELIMINARY',
    change: 'UNCHANGED',
  });
  if (!permitted || cycle.progress.preliminary === 0) return null;
  const finished = phase === 'done' || (phase === 'ready' && total === 0);
  return (
    <>
      <Button onClick={() => void count()}>{t('grading.confirmUnchanged')}</Button>
      <Modal
        open={phase !== 'idle'}
        title={t('grading.unchangedDialog.title')}
        closable={phase !== 'confirming'}
        mask={{ closable: false }}
        onCancel={close}
        footer={
          phase === 'confirming' ? (
            <Button onClick={stop}>{t('grading.unchangedDialog.stop')}</Button>
          ) : finished ? (
            <Button type="primary" onClick={close}>
              {t('close')}
            </Button>
          ) : (
            <>
              <Button onClick={close}>{t('cancel')}</Button>
              <Button type="primary" loading={phase === 'counting'} onClick={() => void confirm()}>
                {t('grading.confirmDialog.submit', { count: total - done })}
              </Button>
            </>
          )
        }
      >
        <div className="pc-stack" aria-live="polite">
          {phase === 'counting' ? t('grading.unchangedDialog.counting', { count: total }) : null}
          {phase === 'ready' && total === 0 && refusal === undefined
            ? t('grading.unchangedDialog.none')
            : null}
          {phase === 'ready' && total > 0 ? t('grading.unchangedDialog.effect', { count: total }) : null}
          {phase === 'confirming' || (phase === 'ready' && done > 0) ? (
            <div>
              {t('grading.unchangedDialog.progress', {
                done: formatNumber(done),
                total: formatNumber(total),
              })}
              <Progress
                percent={total === 0 ? 0 : (done / total) * 100}
                showInfo={false}
                size="small"
                aria-label={t('grading.unchangedDialog.title')}
              />
            </div>
          ) : null}
          {phase === 'done' ? t('grading.unchangedDialog.done', { done: formatNumber(done) }) : null}
          <RefusalAlert refusal={refusal} />
        </div>
      </Modal>
    </>
  );
}
