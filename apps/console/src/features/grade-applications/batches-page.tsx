import { useQuery } from '@apollo/client/react';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GradeBatchesQuery as BatchesData } from '../../gql/graphql';
import { CodeText } from '../../shared/components/code-text';
import { EmptyState } from '../../shared/components/empty-state';
import { GradeBadge } from '../../shared/components/grade-badge';
import { ListTable } from '../../shared/components/list-table';
import { Page } from '../../shared/components/page';
import { formatTime } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { ExportButton } from '../../shared/lists/export-button';
import { paths } from '../../shared/paths';
import { useKeyset } from '../../shared/use-keyset';
import { ApplicationTabs } from './application-tabs';
import { GradeBatchesQuery } from './documents';

type Batch = BatchesData['gradeBatches']['edges'][number]['node'];

/** What the general administration granted, batch by batch; a row opens into its enterprises. */
export function BatchesPage() {
  const { t } = useTranslation();
  const keyset = useKeyset();
  const { data, previousData, loading, error, refetch } = useQuery(GradeBatchesQuery, {
    variables: { filter: {}, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const shown = (data ?? previousData)?.gradeBatches;
  return (
    <Page title={t('gradeApplications.title')} actions={<ExportButton list="grade-batches" filter={{}} />}>
      <ApplicationTabs current="batches" />
      <ListTable<Batch>
        label={t('gradeApplications.tab.batches')}
        rows={shown?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={shown}
        expandable={{
          expandRowByClick: true,
          expandedRowRender: (batch) => <BatchEnterprises batch={batch} />,
        }}
        empty={
          <EmptyState
            title={t('gradeApplications.batches.empty')}
            hint={t('gradeApplications.batches.emptyHint')}
          />
        }
        columns={[
          {
            key: 'batch',
            title: t('gradeApplications.batches.batch'),
            width: 112,
            render: (_, row) => t('gradeApplications.batchName', { number: row.number }),
          },
          {
            key: 'grade',
            title: t('gradeApplications.batches.grade'),
            width: 72,
            render: (_, row) => <GradeBadge grade={row.grade} />,
          },
          {
            key: 'document',
            title: t('gradeApplications.batches.document'),
            render: (_, row) => <CodeText value={row.documentNumber} />,
          },
          {
            key: 'holdsFrom',
            title: t('gradeApplications.batches.holdsFrom'),
            width: 112,
            render: (_, row) => <span className="pc-figures">{row.holdsFrom}</span>,
          },
          {
            key: 'count',
            title: t('gradeApplications.batches.count'),
            width: 104,
            align: 'right',
            render: (_, row) => <span className="pc-figures">{formatNumber(row.enterprises.length)}</span>,
          },
          {
            key: 'granted',
            title: t('gradeApplications.batches.granted'),
            width: 168,
            render: (_, row) => <span className="pc-figures">{formatTime(row.grantedAt)}</span>,
          },
        ]}
      />
    </Page>
  );
}

function BatchEnterprises({ batch }: { batch: Batch }) {
  const { t } = useTranslation();
  return (
    <Table
      size="small"
      aria-label={t('gradeApplications.batchName', { number: batch.number })}
      rowKey="enterpriseId"
      pagination={false}
      dataSource={batch.enterprises}
      columns={[
        {
          key: 'name',
          title: t('gradeApplications.column.enterprise'),
          render: (_, row) => <Link to={paths.enterprise(row.enterpriseId)}>{row.name}</Link>,
        },
        {
          key: 'code',
          title: t('gradeApplications.batches.creditCode'),
          render: (_, row) => <CodeText value={row.creditCode} />,
        },
        { key: 'office', title: t('gradeApplications.batches.office'), dataIndex: 'office' },
      ]}
    />
  );
}
