import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CreditEventImportsQuery as ImportsData } from '../../gql/graphql';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { Panel } from '../../shared/components/page';
import { formatTime } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { CreditEventImportsQuery } from './documents';

type Row = ImportsData['creditEventImports'][number];

export function RecentEventImports({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useTranslation();
  const { data, loading, error, refetch } = useQuery(CreditEventImportsQuery, {
    fetchPolicy: 'cache-and-network',
  });
  const resultOf = ({ check, result }: Row): string => {
    if (result !== null) {
      return t('eventImport.resultShort', {
        collected: formatNumber(result.collected),
        refused: formatNumber(result.refused),
      });
    }
    return check === null
      ? '—'
      : t('eventImport.checkShort', {
          collectible: formatNumber(check.collectible),
          refused: formatNumber(check.refused),
        });
  };
  return (
    <Panel title={t('eventImport.recent')} flush>
      <ListTable
        label={t('eventImport.recent')}
        rows={data?.creditEventImports}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onOpen={(row) => onOpen(row.id)}
        empty={<EmptyState title={t('eventImport.recentEmpty')} />}
        columns={[
          {
            key: 'file',
            title: t('eventImport.column.file'),
            render: (_, row) => (
              <Button type="link" size="small" onClick={() => onOpen(row.id)}>
                {row.fileName}
              </Button>
            ),
          },
          { key: 'office', title: t('office'), render: (_, row) => row.office.name },
          {
            key: 'by',
            title: t('eventImport.column.by'),
            width: 140,
            render: (_, row) => row.createdBy ?? t('eventImport.commandLine'),
          },
          {
            key: 'at',
            title: t('eventImport.column.at'),
            width: 160,
            render: (_, row) => <span className="pc-figures">{formatTime(row.createdAt)}</span>,
          },
          {
            key: 'stage',
            title: t('eventImport.column.stage'),
            width: 96,
            render: (_, row) => t(`eventImport.stage.${row.stage}`),
          },
          { key: 'result', title: t('eventImport.column.result'), render: (_, row) => resultOf(row) },
        ]}
      />
    </Panel>
  );
}
