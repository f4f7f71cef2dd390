import { useTranslation } from 'react-i18next';
import { Page, Panel } from '../../shared/components/page';
import { UrlTabs } from '../../shared/components/url-tabs';
import { useViewer } from '../../shared/session';
import { Deliveries } from './deliveries';
import { FeedKeys } from './feed-keys';
import { Refusals } from './refusals';

/** What the main system delivered, what of it was refused, and the keys it comes with. */
export function FeedsPage() {
  const { t } = useTranslation();
  const { permissions } = useViewer();
  return (
    <Page title={t('feeds.title')}>
      <Panel flush>
        <UrlTabs
          items={[
            { key: 'deliveries', label: t('feeds.section.deliveries'), children: <Deliveries /> },
            { key: 'refusals', label: t('feeds.section.refusals'), children: <Refusals /> },
            ...(permissions.includes('MANAGE_FEEDS')
              ? [{ key: 'keys', label: t('feeds.section.keys'), children: <FeedKeys /> }]
              : []),
          ]}
        />
      </Panel>
    </Page>
  );
}
