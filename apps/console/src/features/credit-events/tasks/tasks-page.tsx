import { useQuery } from '@apollo/client/react';
import { COLLECTION_WARNINGS } from '@portcredit/credit';
import { Segmented, Select, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskRowFragment } from '../../../gql/graphql';
import { CodeText } from '../../../shared/components/code-text';
import { EmptyState } from '../../../shared/components/empty-state';
import { FilterBar } from '../../../shared/components/filter-bar';
import { ListTable } from '../../../shared/components/list-table';
import { OfficeName } from '../../../shared/components/office-name';
import { OfficeSelect } from '../../../shared/components/office-select';
import { Page } from '../../../shared/components/page';
import { useClearable } from '../../../shared/components/use-clearable';
import { formatTime } from '../../../shared/format/date';
import { useListTools } from '../../../shared/lists/use-list-tools';
import { paths } from '../../../shared/paths';
import { useKeyset } from '../../../shared/use-keyset';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { CreditEventTasksQuery } from './documents';
import { SettleTask } from './settle-task';

const FILTERS = ['settled', 'code', 'office'] as const;

/** 待补事项: what events were taken with and has to be put right, the oldest first. */
export function TasksPage() {
  const { t } = useTranslation();
  const clearable = useClearable();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset();
  const settled = filter.settled === 'yes';
  const wanted = useMemo(
    () => ({
      settled,
      code: COLLECTION_WARNINGS.find((code) => code === filter.code),
      office: filter.office,
    }),
    [filter, settled],
  );
  const { data, previousData, loading, error, refetch } = useQuery(CreditEventTasksQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.creditEventTasks;
  const columns: TableColumnsType<TaskRowFragment> = [
    {
      key: 'opened',
      title: t('creditEvents.tasks.openedAt'),
      width: 144,
      render: (_, row) => <span className="pc-figures">{formatTime(row.openedAt)}</span>,
    },
    {
      key: 'code',
      title: t('creditEvents.tasks.what'),
      render: (_, row) => (
        <Link to={paths.event(row.event.id)} className="pc-ellipsis">
          {t(`creditEvents.tasks.code.${row.code}`)}
        </Link>
      ),
    },
    {
      key: 'enterprise',
      title: t('creditEvents.column.enterprise'),
      width: '20%',
      render: (_, row) => (
        <Link
          to={paths.enterprise(row.event.enterprise.id)}
          className="pc-ellipsis"
          title={row.event.enterprise.name}
        >
          {row.event.enterprise.name}
        </Link>
      ),
    },
    {
      key: 'number',
      title: t('creditEvents.column.number'),
      width: 208,
      render: (_, row) => <CodeText value={row.event.businessNumber} />,
    },
    {
      key: 'office',
      title: t('creditEvents.column.office'),
      width: 168,
      responsive: ['xl'],
      render: (_, row) => <OfficeName office={row.event.office} />,
    },
    settled
      ? {
          key: 'settled',
          title: t('creditEvents.tasks.settledBy'),
          width: 232,
          render: (_, row) => (
            <span className="pc-ellipsis" title={row.note ?? undefined}>
              {row.settledBy}{' '}
              <span className="pc-muted">{row.settledAt === null ? null : formatTime(row.settledAt)}</span>
              {row.note === null ? null : <div className="pc-ellipsis pc-muted">{row.note}</div>}
            </span>
          ),
        }
      : {
          key: 'actions',
          title: '',
          width: 104,
          render: (_, row) =>
            row.code === 'DECISION_MISSING' ? (
              <Link to={paths.event(row.event.id)}>{t('creditEvents.tasks.attach')}</Link>
            ) : (
              <SettleTask task={row} />
            ),
        },
  ];
  const list = useListTools({ list: 'EVENT_TASKS', keys: FILTERS, filter: wanted, columns });
  return (
    <Page title={t('creditEvents.tasks.title')}>
      <p className="pc-muted">{t('creditEvents.tasks.hint')}</p>
      <FilterBar active={active} onClear={clear} tools={list.tools}>
        <Segmented
          aria-label={t('creditEvents.status')}
          value={settled ? 'yes' : 'no'}
          onChange={(next) => setFilter({ settled: next === 'yes' ? 'yes' : undefined })}
          options={[
            { value: 'no', label: t('creditEvents.tasks.open') },
            { value: 'yes', label: t('creditEvents.tasks.settled') },
          ]}
        />
        <Select
          allowClear={clearable}
          aria-label={t('creditEvents.tasks.what')}
          placeholder={t('creditEvents.tasks.anything')}
          style={{ width: 216 }}
          value={filter.code}
          onChange={(code: string | undefined) => setFilter({ code })}
          options={COLLECTION_WARNINGS.map((code) => ({
            value: code,
            label: t(`creditEvents.tasks.code.${code}`),
          }))}
        />
        <OfficeSelect
          allowClear
          value={filter.office}
          onChange={(office) => setFilter({ office })}
          width={176}
        />
      </FilterBar>
      <ListTable
        label={t('creditEvents.tasks.title')}
        columns={list.columns}
        rows={connection?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        empty={
          active ? undefined : (
            <EmptyState title={t('creditEvents.tasks.empty')} hint={t('creditEvents.tasks.emptyHint')} />
          )
        }
      />
    </Page>
  );
}
