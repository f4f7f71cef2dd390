import { useQuery } from '@apollo/client/react';
import { App, Button, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRowFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { Panel } from '../../../shared/components/page';
import { ReasonDialog } from '../../../shared/components/reason-dialog';
import { QueryFailure, RefusalAlert } from '../../../shared/components/refusal-alert';
import { formatTime } from '../../../shared/format/date';
import { formatSize } from '../../../shared/format/number';
import { AttachEvidenceMutation, EventEvidenceQuery, StrikeEvidenceMutation } from './documents';
import { EvidencePanel, type UploadedEvidence } from '../../../shared/evidence/evidence-panel';
import { evidenceAddress, EvidencePreview } from '../../../shared/evidence/evidence-preview';

/** The files of an event: shown, saved, attached and struck. */
export function EventEvidence({ id }: { id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(EventEvidenceQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const attach = useCommand(AttachEvidenceMutation);
  const strike = useCommand(StrikeEvidenceMutation);
  const [adding, setAdding] = useState(false);
  const [uploaded, setUploaded] = useState<UploadedEvidence[]>([]);
  const [shown, setShown] = useState<EvidenceRowFragment>();
  const [wrong, setWrong] = useState<EvidenceRowFragment>();
  const event = data?.creditEvent ?? undefined;

  const submit = async () => {
    const done = await attach.run({ eventId: id, evidenceIds: uploaded.map((file) => file.id) });
    if (done === undefined) return;
    void message.success(t('creditEvents.evidence.attached'));
    setUploaded([]);
    setAdding(false);
  };
  const submitStrike = async (reason: string) => {
    if (wrong === undefined || (await strike.run({ id: wrong.id, reason })) === undefined) return;
    void message.success(t('creditEvents.evidence.struckDone'));
    setWrong(undefined);
  };

  return (
    <Panel
      title={t('creditEvents.evidence.title')}
      extra={
        event?.viewerCanAttachEvidence === true && !adding ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('creditEvents.evidence.attach')}
          </Button>
        ) : null
      }
    >
      {error !== undefined && event === undefined ? (
        <QueryFailure error={error} onRetry={() => void refetch()} />
      ) : null}
      {event === undefined && error === undefined ? <Skeleton active paragraph={{ rows: 2 }} /> : null}
      {event?.evidence.length === 0 && !adding ? (
        <p className="pc-muted">{t('creditEvents.evidence.none')}</p>
      ) : null}
      {event === undefined || event.evidence.length === 0 ? null : (
        <ul className="pc-files">
          {event.evidence.map((file) => (
            <li key={file.id}>
              <span className="pc-inline">
                <Button type="link" size="small" onClick={() => setShown(file)}>
                  {file.strike === null ? file.name : <del>{file.name}</del>}
                </Button>
                {file.kind === 'DECISION' ? <Tag>{t('evidence.kind.DECISION')}</Tag> : null}
                {file.strike === null ? null : (
                  <Tag color="error">{t('creditEvents.evidence.struckTag')}</Tag>
                )}
                <a
                  href={`${evidenceAddress(file.evidenceId)}?download`}
                  download={file.name}
                  aria-label={`${t('evidence.download')} ${file.name}`}
                >
                  {t('evidence.download')}
                </a>
                {event.viewerCanAttachEvidence && file.strike === null ? (
                  <Button
                    type="link"
                    size="small"
                    aria-label={`${t('creditEvents.evidence.strike')} ${file.name}`}
                    onClick={() => {
                      strike.clear();
                      setWrong(file);
                    }}
                  >
                    {t('creditEvents.evidence.strike')}
                  </Button>
                ) : null}
              </span>
              <div className="pc-muted">
                {t('creditEvents.evidence.line', {
                  size: formatSize(file.size),
                  name: file.attachedBy,
                  time: formatTime(file.attachedAt),
                })}
              </div>
              <div className="pc-muted pc-mono" title={file.sha256}>
                SHA-256 {file.sha256.slice(0, 16)}…
              </div>
              {file.strike === null ? null : (
                <div className="pc-prose">
                  {t('creditEvents.evidence.struckLine', {
                    name: file.strike.by,
                    time: formatTime(file.strike.at),
                    reason: file.strike.reason,
                  })}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && event !== undefined ? (
        <div className="pc-stack">
          <EvidencePanel
            value={uploaded}
            onChange={setUploaded}
            decision={event.category === 'ADMINISTRATIVE_PENALTY'}
          />
          <RefusalAlert refusal={attach.refusal} />
          <span className="pc-inline">
            <Button
              type="primary"
              disabled={uploaded.length === 0}
              loading={attach.busy}
              onClick={() => void submit()}
            >
              {t('creditEvents.evidence.attach')}
            </Button>
            <Button onClick={() => setAdding(false)}>{t('cancel')}</Button>
          </span>
        </div>
      ) : null}
      {shown === undefined ? null : (
        <EvidencePreview id={shown.evidenceId} name={shown.name} onClose={() => setShown(undefined)} />
      )}
      {wrong === undefined ? null : (
        <ReasonDialog
          open
          title={t('creditEvents.evidence.strike')}
          okText={t('creditEvents.evidence.strike')}
          effect={t('creditEvents.evidence.strikeEffect', { name: wrong.name })}
          busy={strike.busy}
          refusal={strike.refusal}
          onCancel={() => setWrong(undefined)}
          onSubmit={(reason) => void submitStrike(reason)}
        />
      )}
    </Panel>
  );
}
