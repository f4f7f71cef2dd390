import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntryFilter } from '../../gql/graphql';
import { ListTable } from '../../shared/components/list-table';
import { useKeyset } from '../../shared/use-keyset';
import type { AuditEntry } from './audit-columns';
import { AuditEntryDrawer } from './audit-entry-drawer';
import { AuditTrailQuery } from './documents';

interface AuditListProps {
  filter: AuditEntryFilter;
  columns: TableColumnsType<AuditEntry>;
  empty: ReactNode;
}

export function AuditList({ filter, columns, empty }: AuditListProps) {
  const { t } = useTranslation();
  const keyset = useKeyset();
  const [open, setOpen] = useState<AuditEntry>();
  const { data, previousData, loading, error, refetch } = useQuery(AuditTrailQuery, {
    variables: { filter, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.auditEntries;
  return (
    <>
      <ListTable
        label={t('audit.title')}
        columns={columns}
        rows={connection?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        onOpen={setOpen}
        openId={open?.id}
        empty={empty}
      />
      <AuditEntryDrawer entry={open} onClose={() => setOpen(undefined)} />
    </>
  );
}
