import { useQuery } from '@apollo/client/react';
import { Button, Select, type TableColumnsType, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { PenaltyCasesQuery as CasesData } from '../../../gql/graphql';
import { CodeText } from '../../../shared/components/code-text';
import { DayRange } from '../../../shared/components/day-picker';
import { EmptyState } from '../../../shared/components/empty-state';
import { FilterBar } from '../../../shared/components/filter-bar';
import { ListTable } from '../../../shared/components/list-table';
import { OfficeSelect } from '../../../shared/components/office-select';
import { Page } from '../../../shared/components/page';
import { SearchBox } from '../../../shared/components/search-box';
import { useListTools } from '../../../shared/lists/use-list-tools';
import { paths } from '../../../shared/paths';
import { usePermitted } from '../../../shared/session';
import { useKeyset } from '../../../shared/use-keyset';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { PenaltyCasesQuery } from './documents';

type Case = CasesData['penaltyCases']['edges'][number]['node'];

const FILTERS = ['search', 'office', 'decision', 'from', 'to'] as const;

/** What the closing departments fed back, and where the decision is still missing. */
export function CasesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayReport = usePermitted('COLLECT_PENALTY');
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset();
  const wanted = useMemo(
    () => ({
      search: filter.search,
      office: filter.office,
      decisionMissing: filter.decision === undefined ? undefined : filter.decision === 'missing',
      decidedFrom: filter.from,
      decidedTo: filter.to,
    }),
    [filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(PenaltyCasesQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const shown = (data ?? previousData)?.penaltyCases;
  const columns: TableColumnsType<Case> = [
    {
      key: 'number',
      title: t('creditEvents.cases.documentNumber'),
      width: 208,
      render: (_, row) => <CodeText value={row.documentNumber} />,
    },
    {
      key: 'enterprise',
      title: t('creditEvents.column.enterprise'),
      render: (_, row) => (
        <span className="pc-ellipsis" title={row.enterprise.name}>
          {row.enterprise.name}
        </span>
      ),
    },
    {
      key: 'cause',
      title: t('creditEvents.cases.cause'),
      render: (_, row) => (
        <span className="pc-ellipsis" title={row.cause}>
          {row.cause}
        </span>
      ),
    },
    {
      key: 'total',
      title: t('creditEvents.cases.totalYuan'),
      width: 128,
      align: 'right',
      render: (_, row) => <span className="pc-figures">{row.total}</span>,
    },
    {
      key: 'decidedOn',
      title: t('creditEvents.cases.decidedOn'),
      width: 104,
      render: (_, row) => <span className="pc-figures">{row.decidedOn}</span>,
    },
    {
      key: 'decision',
      title: t('creditEvents.cases.decision'),
      width: 96,
      render: (_, row) => (
        <Tag color={row.decisionMissing ? 'warning' : 'success'}>
          {t(row.decisionMissing ? 'creditEvents.cases.missing' : 'creditEvents.cases.there')}
        </Tag>
      ),
    },
  ];
  const list = useListTools({ list: 'PENALTY_CASES', keys: FILTERS, filter: wanted, columns });
  return (
    <Page
      title={t('creditEvents.cases.title')}
      actions={
        mayReport ? (
          <Link to={paths.newPenaltyCase}>
            <Button type="primary" tabIndex={-1}>
              {t('creditEvents.cases.report')}
            </Button>
          </Link>
        ) : null
      }
    >
      <FilterBar active={active} onClear={clear} tools={list.tools}>
        <SearchBox
          label={t('creditEvents.cases.search')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
        />
        <Select
          allowClear
          className="pc-filter-select"
          aria-label={t('creditEvents.cases.decision')}
          placeholder={t('creditEvents.cases.decisionAny')}
          value={filter.decision}
          onChange={(decision: string | undefined) => setFilter({ decision })}
          options={[
            { value: 'missing', label: t('creditEvents.cases.missing') },
            { value: 'there', label: t('creditEvents.cases.there') },
          ]}
          style={{ width: 144 }}
        />
        <OfficeSelect
          allowClear
          value={filter.office}
          onChange={(office) => setFilter({ office })}
          width={176}
        />
        <DayRange
          label={t('creditEvents.cases.decidedOn')}
          from={filter.from}
          to={filter.to}
          onChange={(from, to) => setFilter({ from, to })}
        />
      </FilterBar>
      <ListTable
        label={t('creditEvents.cases.title')}
        columns={list.columns}
        rows={shown?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={shown}
        onOpen={(row) => void navigate(paths.penaltyCase(row.id))}
        empty={
          active ? undefined : (
            <EmptyState title={t('creditEvents.cases.empty')} hint={t('creditEvents.cases.emptyHint')} />
          )
        }
      />
    </Page>
  );
}
