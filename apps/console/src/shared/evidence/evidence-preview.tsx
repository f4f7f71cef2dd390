import { Alert, Button, Modal, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const PdfView = lazy(() => import('./pdf-view'));

interface EvidencePreviewProps {
  id: string;
  name: string;
  onClose: () => void;
}

export const evidenceAddress = (id: string): string => `/evidence/${id}`;

/** A file in the page: a picture or a PDF is shown, an OFD is there to be saved. */
export function EvidencePreview({ id, name, onClose }: EvidencePreviewProps) {
  const { t } = useTranslation();
  const [broken, setBroken] = useState(false);
  const ending = name.split('.').at(-1)?.toLowerCase();
  const address = evidenceAddress(id);
  return (
    <Modal
      open
      title={name}
      width={960}
      onCancel={onClose}
      footer={
        <Button href={`${address}?download`} download={name}>
          {t('evidence.download')}
        </Button>
      }
    >
      {broken ? (
        <Alert type="error" showIcon role="alert" title={t('evidence.broken')} />
      ) : ending === 'pdf' ? (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 10 }} />}>
          <PdfView address={address} name={name} onBroken={() => setBroken(true)} />
        </Suspense>
      ) : ending === 'ofd' ? (
        <p>{t('evidence.ofd')}</p>
      ) : (
        <img src={address} alt={name} className="pc-evidence-picture" onError={() => setBroken(true)} />
      )}
    </Modal>
  );
}
