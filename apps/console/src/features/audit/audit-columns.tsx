import type { TFunction } from 'i18next';
import { Tag, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditTrailQuery } from '../../gql/graphql';
import { OfficeName } from '../../shared/components/office-name';
import { formatTime } from '../../shared/format/date';
import { actorWords, operationWords, outcomeWords, subjectWords } from './audit-words';

export type AuditEntry = AuditTrailQuery['auditEntries']['edges'][number]['node'];

export function useAuditColumns(): TableColumnsType<AuditEntry> {
  const { t } = useTranslation();
  return useMemo(
    () => [
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
        render: (_, row) => <span className="pc-mono">{addressOf(t, row.address)}</span>,
      },
    ],
    [t],
  );
}

/** Where it came from; what a job did came from no address. */
function addressOf(t: TFunction, address: string | null): string {
  const job = /^job (\d+)$/.exec(address ?? '')?.[1];
  return job === undefined ? (address ?? '—') : t('audit.job', { id: job });
}
