import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RecordNotFound } from '../../shared/components/dead-end';
import { Page, PageSkeleton, Panel } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { UrlTabs } from '../../shared/components/url-tabs';
import { formatTime } from '../../shared/format/date';
import { GrantsPanel } from './grants-panel';
import { KeysPanel } from './keys-panel';
import { PartnerDialog } from './partner-dialog';
import { PartnerQuery } from './documents';
import { PartnerReceipts } from './partner-receipts';
import { UsageChart } from './usage-chart';

/** What one partner may read, with which keys, and what it has asked. */
export function PartnerPage({ history }: { history?: ((id: string) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [renaming, setRenaming] = useState(false);
  const { data, error, refetch } = useQuery(PartnerQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const partner = data?.partner;
  if (error !== undefined && partner === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (partner === undefined) return <PageSkeleton />;
  if (partner === null) return <RecordNotFound />;
  return (
    <Page
      title={partner.name}
      actions={
        <>
          {history?.(partner.id)}
          <Button onClick={() => setRenaming(true)}>{t('sharing.rename')}</Button>
        </>
      }
    >
      <div className="pc-head-facts">
        <span>
          {t('sharing.office')}：{partner.office.name}
        </span>
        <span className="pc-muted pc-figures">
          {t('sharing.created')}：{formatTime(partner.createdAt)}
        </span>
      </div>
      <Panel flush>
        <UrlTabs
          items={[
            {
              key: 'grants',
              label: t('sharing.section.grants'),
              children: <GrantsPanel partnerId={partner.id} grants={partner.grants} />,
            },
            {
              key: 'keys',
              label: t('sharing.section.keys'),
              children: <KeysPanel partnerId={partner.id} keys={partner.keys} />,
            },
            {
              key: 'receipts',
              label: t('sharing.section.receipts'),
              children: <PartnerReceipts partnerId={partner.id} />,
            },
            {
              key: 'usage',
              label: t('sharing.section.usage'),
              children: <UsageChart days={partner.usage} />,
            },
          ]}
        />
      </Panel>
      <PartnerDialog open={renaming} partner={partner} onClose={() => setRenaming(false)} />
    </Page>
  );
}
