import { useQuery } from '@apollo/client/react';
import { Alert, App, Input, Modal, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewConfirmationQuery as PreviewData } from '../../../gql/graphql';
import { refusalOf } from '../../../shared/apollo/refusal';
import { useCommand } from '../../../shared/apollo/use-command';
import { GradeBadge } from '../../../shared/components/grade-badge';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { ConfirmCreditEventsMutation, PreviewConfirmationQuery } from './documents';

interface BulkConfirmDialogProps {
  /** The events; undefined while the dialog is closed. */
  ids: readonly string[] | undefined;
  onClose: () => void;
  onDone: () => void;
}

type Preview = PreviewData['previewConfirmation'];

const AT_ONCE = 200;

/** One event or many: says what confirming them does before it is done. */
export function BulkConfirmDialog({ ids, onClose, onDone }: BulkConfirmDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [note, setNote] = useState('');
  const confirm = useCommand(ConfirmCreditEventsMutation);
  const chosen = (ids ?? []).slice(0, AT_ONCE);
  const { data, loading, error } = useQuery(PreviewConfirmationQuery, {
    variables: { ids: chosen },
    skip: ids === undefined,
    fetchPolicy: 'no-cache',
  });
  const preview = loading ? undefined : data?.previewConfirmation;
  const close = () => {
    setNote('');
    confirm.clear();
    onClose();
  };
  const submit = async () => {
    if (preview === undefined || confirm.busy) return;
    const done = await confirm.run({ ids: chosen, note: note.trim() === '' ? undefined : note.trim() });
    if (done === undefined) return;
    void message.success(t('queues.confirmDialog.done', { count: chosen.length }));
    close();
    onDone();
  };
  return (
    <Modal
      open={ids !== undefined}
      title={t('queues.confirmDialog.title')}
      width={720}
      okText={t('queues.confirmDialog.submit', { count: chosen.length })}
      okButtonProps={{ disabled: preview === undefined }}
      cancelText={t('cancel')}
      confirmLoading={confirm.busy}
      destroyOnHidden
      onOk={() => void submit()}
      onCancel={close}
    >
      <div className="pc-stack">
        <div className="pc-stack" aria-live="polite">
          {preview === undefined && error === undefined ? (
            <Skeleton active paragraph={{ rows: 3 }} aria-label={t('queues.confirmDialog.pending')} />
          ) : null}
          {preview === undefined ? null : <Effect preview={preview} />}
        </div>
        {(ids?.length ?? 0) > AT_ONCE ? (
          <Alert type="info" showIcon title={t('queues.confirmDialog.limited')} />
        ) : null}
        <RefusalAlert refusal={confirm.refusal ?? (error === undefined ? undefined : refusalOf(error))} />
        <label>
          {t('note')}
          <Input
            autoFocus
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
            onPressEnter={() => void submit()}
          />
        </label>
      </div>
    </Modal>
  );
}

function Effect({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const enterprises = new Set(preview.moves.map(({ enterprise }) => enterprise.id)).size;
  const crossing = preview.moves.filter(({ crossed }) => crossed.length > 0).length;
  // Who reaches a threshold is seen first, then who has most points.
  const moves = preview.moves.toSorted(
    (a, b) => b.crossed.length - a.crossed.length || b.after.points - a.after.points,
  );
  return (
    <>
      <p>
        {t('queues.confirmDialog.effect', {
          events: preview.events,
          enterprises,
          counted: preview.counted,
          superseded: preview.superseded,
        })}
      </p>
      {crossing === 0 ? null : (
        <Alert type="warning" showIcon title={t('queues.confirmDialog.crossed', { count: crossing })} />
      )}
      <div className="pc-scroll-box" tabIndex={0} role="region" aria-label={t('queues.confirmDialog.moves')}>
        <table className="pc-moves">
          <thead>
            <tr>
              <th>{t('queues.confirmDialog.enterprise')}</th>
              <th className="pc-right">{t('queues.confirmDialog.events')}</th>
              <th className="pc-right">{t('queues.confirmDialog.points')}</th>
              <th>{t('queues.confirmDialog.grade')}</th>
              <th>{t('queues.confirmDialog.reaches')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <tr key={`${move.enterprise.id}/${move.cycle?.id ?? ''}`}>
                <td>{move.enterprise.name}</td>
                <td className="pc-right pc-figures">{move.events}</td>
                <td className="pc-right pc-figures">
                  {move.before.points === move.after.points
                    ? t('points', { points: move.after.points, count: move.after.points })
                    : `${move.before.points} → ${t('points', { points: move.after.points, count: move.after.points })}`}
                </td>
                <td>
                  {move.before.grade === move.after.grade ? (
                    <span className="pc-inline">
                      <GradeBadge grade={move.after.grade} />
                      <span className="pc-muted">{t('queues.confirmDialog.unchanged')}</span>
                    </span>
                  ) : (
                    <span className="pc-inline">
                      <GradeBadge grade={move.before.grade} /> → <GradeBadge grade={move.after.grade} />
                    </span>
                  )}
                </td>
                <td className={move.crossed.length === 0 ? 'pc-muted' : 'pc-adverse'}>
                  {move.crossed.map((measure) => t(`dynamicMeasure.${measure}`)).join('、') ||
                    t('queues.confirmDialog.none')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
