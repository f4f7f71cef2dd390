import { useQuery } from '@apollo/client/react';
import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { AuditSealQuery } from './documents';

const REFRESH_MS = 15_000;

/** How far the trail is sealed, quietly; how to check it for whoever asks. */
export function SealLine() {
  const { t } = useTranslation();
  const { data } = useQuery(AuditSealQuery, { fetchPolicy: 'cache-and-network', pollInterval: REFRESH_MS });
  if (data === undefined) return null;
  const { auditSeal: seal } = data;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <div className="pc-seal">
          <p>{t('audit.seal.how')}</p>
          <code>npm run audit -- verify</code>
          {seal === null ? null : (
            <p className="pc-muted">
              {t('audit.seal.root')}
              <br />
              <span className="pc-mono">{seal.root}</span>
            </p>
          )}
        </div>
      }
    >
      <button type="button" className="pc-link-button pc-muted">
        <SafetyCertificateOutlined aria-hidden />{' '}
        {seal === null
          ? t('audit.seal.none')
          : t('audit.seal.upto', { size: formatNumber(seal.size), at: formatTime(seal.sealedAt) })}
      </button>
    </Popover>
  );
}
