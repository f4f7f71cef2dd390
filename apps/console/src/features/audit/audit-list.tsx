import { useQuery } from '@apollo/client/react';
import { Tag, type TableColumnsType } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntryFilter, AuditTrailQuery as TrailData } from '../../gql/graphql';
import { OfficeName } from '../../shared/components/office-name';
import { ListTable } from '../../shared/components/list-table';
import { formatTime } from '../../shared/format/date';
import { useKeyset } from '../../shared/use-keyset';
import { AuditEntryDrawer } from './audit-entry-drawer';
import { actorWords, operationWords, outcomeWords, subjectWords } from './audit-words';
import { AuditTrailQuery } from './documents';

export type AuditEntry = TrailData['auditEntries']['edges'][number]['node'];

export function AuditList({ filter, empty }: { filter: AuditEntryFilter; empty: ReactNode }) {
  const { t } = useTranslation();
  const keyset = useKeyset();
  const [open, setOpen] = useState<AuditEntry>();
  const { data, previousData, loading, error, refetch } = useQuery(AuditTrailQuery, {
    variables: { filter, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.auditEntries;
  const columns: TableColumnsType<AuditEntry> = [
    {
      key: 'at',
      title: t('audit.column.at'),
      width: 152,
      render: (_, row) => <span className="pc-figures">{formatTime(row.at)}</span>,
    },
    {
      key: 'actor',
      title: t('audit.column.actor'),
      width: 152,
      render: (_, row) => actorWords(t, row.actor),
    },
    {
      key: 'operation',
      title: t('audit.column.operation'),
      width: 152,
      render: (_, row) => operationWords(t, row.operation),
    },
    {
      key: 'subject',
      title: t('audit.column.subject'),
      render: (_, row) => (
        <span className="pc-ellipsis">
          {subjectWords(t, row.subjectType)} <span className="pc-mono pc-muted">{row.subjectId}</span>
        </span>
      ),
    },
    {
      key: 'outcome',
      title: t('audit.column.outcome'),
      width: 104,
      render: (_, row) => <Tag>{outcomeWords(t, row.outcome)}</Tag>,
    },
    {
      key: 'office',
      title: t('audit.column.office'),
      width: 176,
      responsive: ['xl'],
      render: (_, row) => (row.office === null ? '—' : <OfficeName office={row.office} />),
    },
    {
      key: 'address',
      title: t('audit.column.address'),
      width: 136,
      responsive: ['xl'],
      render: (_, row) => <span className="pc-mono">{row.address ?? '—'}</span>,
    },
  ];
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
