import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Progress, Segmented, Upload } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceKind } from '../../gql/graphql';
import type { Refusal } from '../apollo/refusal';
import { formatSize } from '../format/number';
import { withQuery } from '../paths';
import { uploadFile } from '../upload-file';
import { EvidencePreview } from './evidence-preview';

/** A file that was uploaded and waits for its event. */
export interface UploadedEvidence {
  id: string;
  name: string;
  size: number;
  kind: EvidenceKind;
}

interface Pending {
  key: number;
  name: string;
  share: number;
  refusal?: Refusal;
}

const MAX_BYTES = 20 * 1024 * 1024;
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.ofd';

interface EvidencePanelProps {
  value?: UploadedEvidence[];
  onChange?: (files: UploadedEvidence[]) => void;
  /** Whether one of the files may be the decision of a penalty. */
  decision: boolean;
}

/** Files for an event: dropped, chosen or pasted; each goes up by itself, and each tells what is wrong with it. */
export function EvidencePanel({ value, onChange, decision }: EvidencePanelProps) {
  const { t } = useTranslation();
  const files = value ?? [];
  const latest = useRef(files);
  const count = useRef(0);
  const [chosenKind, setKind] = useState<EvidenceKind>('DECISION');
  const kind = decision ? chosenKind : 'OTHER';
  const [pending, setPending] = useState<Pending[]>([]);
  const [shown, setShown] = useState<UploadedEvidence>();

  useEffect(() => {
    latest.current = value ?? [];
  }, [value]);

  const change = useCallback(
    (next: UploadedEvidence[]) => {
      // Two that arrive in one moment must not forget each other.
      latest.current = next;
      onChange?.(next);
    },
    [onChange],
  );
  const send = useCallback(
    async (file: File) => {
      count.current += 1;
      const key = count.current;
      const patch = (more: Partial<Pending>) =>
        setPending((rows) => rows.map((row) => (row.key === key ? { ...row, ...more } : row)));
      setPending((rows) => [...rows, { key, name: file.name, share: 0 }]);
      if (file.size > MAX_BYTES) {
        patch({
          refusal: {
            kind: 'refusal',
            code: 'LIMIT_EXCEEDED',
            message: t('evidence.tooLong'),
            fields: [],
          },
        });
        return;
      }
      const result = await uploadFile({
        file,
        address: withQuery('/evidence', { name: file.name, kind }),
        onProgress: (share) => patch({ share }),
      });
      if (!result.ok) {
        patch({ refusal: result.refusal });
        return;
      }
      setPending((rows) => rows.filter((row) => row.key !== key));
      change([...latest.current, { id: result.id, name: file.name, size: file.size, kind }]);
    },
    [kind, change, t],
  );

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = [...(event.clipboardData?.files ?? [])];
      if (pasted.length === 0) return;
      event.preventDefault();
      for (const file of pasted) void send(file);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [send]);

  return (
    <div className="pc-stack">
      {decision ? (
        <Segmented<EvidenceKind>
          aria-label={t('evidence.kindLabel')}
          value={kind}
          onChange={setKind}
          options={(['DECISION', 'OTHER'] as const).map((one) => ({
            value: one,
            label: t(`evidence.kind.${one}`),
          }))}
        />
      ) : null}
      <Upload.Dragger
        accept={ACCEPT}
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <InboxOutlined className="pc-drop-icon" aria-hidden />
        <div>{t('evidence.drop')}</div>
        <div className="pc-muted">{t('evidence.dropHint')}</div>
      </Upload.Dragger>
      <div aria-live="polite" className="pc-stack">
        {pending.map(({ key, name, share, refusal }) =>
          refusal === undefined ? (
            <div key={key}>
              {t('evidence.uploading', { name, percent: Math.round(share * 100) })}
              <Progress percent={Math.round(share * 100)} showInfo={false} size="small" aria-label={name} />
            </div>
          ) : (
            <Alert
              key={key}
              type="warning"
              showIcon
              title={name}
              description={refusal.message === '' ? t('errors.networkHint') : refusal.message}
              closable={{ 'aria-label': `${t('evidence.remove')} ${name}` }}
              afterClose={() => setPending((rows) => rows.filter((row) => row.key !== key))}
            />
          ),
        )}
      </div>
      {files.length === 0 ? null : (
        <ul className="pc-files" aria-label={t('creditEvents.evidence.title')}>
          {files.map((file) => (
            <li key={file.id} className="pc-inline">
              <Button type="link" size="small" onClick={() => setShown(file)}>
                {file.name}
              </Button>
              <span className="pc-muted">
                {formatSize(file.size)}
                {decision ? ` · ${t(`evidence.kind.${file.kind}`)}` : null}
              </span>
              <Button
                type="link"
                size="small"
                aria-label={`${t('evidence.remove')} ${file.name}`}
                onClick={() => change(files.filter(({ id }) => id !== file.id))}
              >
                {t('evidence.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {shown === undefined ? null : (
        <EvidencePreview id={shown.id} name={shown.name} onClose={() => setShown(undefined)} />
      )}
    </div>
  );
}
