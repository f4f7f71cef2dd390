import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { Panel } from '../../shared/components/page';
import { JobStatusTag } from '../../shared/components/status-tags';
import { formatTime } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { EnterpriseImportsQuery } from './documents';

export function RecentImports({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { data, loading, error, refetch } = useQuery(EnterpriseImportsQuery, {
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Panel title={t('enterprises.importPage.recent')} flush>
      <ListTable
        label={t('enterprises.importPage.recent')}
        rows={data?.enterpriseImports}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onOpen={(row) => onOpen(row.id)}
        empty={<EmptyState title={t('enterprises.importPage.recentEmpty')} />}
        columns={[
          {
            key: 'file',
            title: t('enterprises.importPage.file'),
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => onOpen(row.id)}>
                {row.fileName}
              </Button>
            ),
          },
          { key: 'office', title: t('office'), render: (_, row) => row.office.name },
          {
            key: 'at',
            title: t('enterprises.importPage.at'),
            render: (_, row) => <span className="pc-figures">{formatTime(row.createdAt)}</span>,
          },
          {
            key: 'status',
            title: t('enterprises.importPage.status'),
            render: (_, row) => (row.job === null ? '—' : <JobStatusTag status={row.job.status} />),
          },
          {
            key: 'result',
            title: t('enterprises.importPage.result'),
            render: (_, row) =>
              row.result === null
                ? '—'
                : t('enterprises.importPage.resultShort', {
                    created: formatNumber(row.result.created),
                    updated: formatNumber(row.result.updated),
                    rejected: formatNumber(row.result.rejected),
                  }),
          },
        ]}
      />
    </Panel>
  );
}
