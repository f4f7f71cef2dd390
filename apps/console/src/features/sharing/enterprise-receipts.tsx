import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { useKeyset } from '../../shared/use-keyset';
import { EnterpriseReceiptsQuery } from './documents';
import { receiptColumns } from './receipt-columns';

/** Who has asked about an enterprise. */
export function EnterpriseReceipts({ enterprise }: { enterprise: string }) {
  const { t } = useTranslation();
  const keyset = useKeyset();
  const { data, previousData, loading, error, refetch } = useQuery(EnterpriseReceiptsQuery, {
    variables: { id: enterprise, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.enterprise;
  if (found !== undefined && (found?.receipts ?? null) === null)
    return <EmptyState title={t('sharing.receipts.notOwn')} />;
  return (
    <ListTable
      label={t('sharing.section.receipts')}
      columns={receiptColumns(t, 'enterprise')}
      rows={found?.receipts?.edges.map(({ node }) => node)}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      keyset={keyset}
      connection={found?.receipts ?? undefined}
      empty={
        <EmptyState title={t('sharing.receipts.enterpriseEmpty')} hint={t('sharing.receipts.emptyHint')} />
      }
    />
  );
}
