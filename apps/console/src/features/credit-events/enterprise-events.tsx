import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { useKeyset } from '../../shared/use-keyset';
import { CreditEventsQuery } from './documents';
import { useEventColumns } from './event-columns';

/** The events of one enterprise, for its page. */
export function EnterpriseEvents({ enterprise }: { enterprise: string }) {
  const { t } = useTranslation();
  const keyset = useKeyset();
  const filter = useMemo(() => ({ enterpriseId: enterprise }), [enterprise]);
  const { data, previousData, loading, error, refetch } = useQuery(CreditEventsQuery, {
    variables: { filter, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.creditEvents;
  return (
    <ListTable
      label={t('creditEvents.title')}
      columns={useEventColumns({ withEnterprise: false })}
      rows={connection?.edges.map((edge) => edge.node)}
      loading={loading}
      error={error}
      onRetry={() => void refetch()}
      keyset={keyset}
      connection={connection}
      empty={<EmptyState title={t('creditEvents.noneHere')} hint={t('creditEvents.noneHereHint')} />}
    />
  );
}
