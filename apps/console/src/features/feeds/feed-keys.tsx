import { useQuery } from '@apollo/client/react';
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedKeyRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { formatTime } from '../../shared/format/date';
import { FeedKeysQuery, RevokeFeedKeyMutation } from './documents';
import { IssueFeedKeyDialog } from './issue-feed-key-dialog';

export function FeedKeys() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [issuing, setIssuing] = useState(false);
  const [revoking, setRevoking] = useState<FeedKeyRowFragment>();
  const revoke = useCommand(RevokeFeedKeyMutation);
  const { data, loading, error, refetch } = useQuery(FeedKeysQuery, { fetchPolicy: 'cache-and-network' });
  const submit = async (reason: string) => {
    if (revoking === undefined || (await revoke.run({ id: revoking.id, reason })) === undefined) return;
    void message.success(t('feeds.keys.revoked'));
    setRevoking(undefined);
  };
  return (
    <>
      <div className="pc-filters">
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setIssuing(true)}>
          {t('feeds.keys.issue')}
        </Button>
      </div>
      <ListTable<FeedKeyRowFragment>
        label={t('feeds.section.keys')}
        rows={data?.feedKeys}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={t('feeds.keys.empty')} hint={t('feeds.keys.emptyHint')} />}
        columns={[
          {
            key: 'name',
            title: t('feeds.key'),
            render: (_, row) => (
              <>
                <div>{row.name}</div>
                <code lang="en" className="pc-mono pc-muted">
                  fk_…{row.ending}
                </code>
              </>
            ),
          },
          { key: 'office', title: t('feeds.keys.office'), width: 120, render: (_, row) => row.office.name },
          {
            key: 'limits',
            title: t('feeds.keys.limits'),
            width: 104,
            render: (_, row) => t('feeds.perMinute', { count: row.requestsPerMinute }),
          },
          {
            key: 'addresses',
            title: t('feeds.keys.addressesColumn'),
            width: 120,
            render: (_, row) =>
              row.addresses.length === 0 ? (
                <span className="pc-muted">{t('feeds.anyAddress')}</span>
              ) : (
                <span className="pc-mono">{row.addresses.join('、')}</span>
              ),
          },
          {
            key: 'expires',
            title: t('feeds.keys.expires'),
            width: 96,
            render: (_, row) => (
              <span className="pc-figures">
                {row.expiresAt === null ? t('feeds.noEnd') : formatTime(row.expiresAt)}
              </span>
            ),
          },
          {
            key: 'used',
            title: t('feeds.keys.lastUsed'),
            width: 128,
            render: (_, row) =>
              row.lastUsedAt === null ? (
                <span className="pc-muted">{t('feeds.never')}</span>
              ) : (
                <>
                  <div className="pc-figures">{formatTime(row.lastUsedAt)}</div>
                  <div className="pc-mono pc-muted">{row.lastUsedAddress}</div>
                </>
              ),
          },
          {
            key: 'state',
            title: t('feeds.keys.state'),
            width: 80,
            render: (_, row) =>
              row.active ? (
                <Tag color="processing">{t('feeds.state.active')}</Tag>
              ) : (
                <Tag>{row.revokedAt === null ? t('feeds.state.expired') : t('feeds.state.revoked')}</Tag>
              ),
          },
          {
            key: 'actions',
            width: 72,
            render: (_, row) =>
              row.active ? (
                <Button type="link" size="small" danger onClick={() => setRevoking(row)}>
                  {t('feeds.keys.revoke')}
                </Button>
              ) : null,
          },
        ]}
      />
      <IssueFeedKeyDialog open={issuing} onClose={() => setIssuing(false)} />
      <ReasonDialog
        open={revoking !== undefined}
        title={t('feeds.keys.revokeTitle')}
        effect={t('feeds.keys.revokeEffect', { name: revoking?.name ?? '' })}
        okText={t('feeds.keys.revoke')}
        busy={revoke.busy}
        refusal={revoke.refusal}
        onCancel={() => {
          setRevoking(undefined);
          revoke.clear();
        }}
        onSubmit={(reason) => void submit(reason)}
      />
    </>
  );
}
