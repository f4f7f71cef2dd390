import { useQuery } from '@apollo/client/react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { COLLECTION_CATEGORIES, COLLECTORS, CREDIT_EVENT_STATUSES } from '@portcredit/credit';
import { CategoryFilter } from '../../shared/components/choice-select';
import { DayRange } from '../../shared/components/day-picker';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { ListTable } from '../../shared/components/list-table';
import { OfficeSelect } from '../../shared/components/office-select';
import { Page } from '../../shared/components/page';
import { SearchBox } from '../../shared/components/search-box';
import { useListTools } from '../../shared/lists/use-list-tools';
import { paths } from '../../shared/paths';
import { usePermitted } from '../../shared/session';
import { useKeyset } from '../../shared/use-keyset';
import { useUrlFilter, useUrlValue } from '../../shared/use-url-filter';
import { CreditEventsQuery } from './documents';
import { useEventColumns } from './event-columns';
import { EventDrawer } from './event-drawer';
import { TasksLink } from './tasks/tasks-link';
import { useClearable } from '../../shared/components/use-clearable';

const FILTERS = [
  'search',
  'status',
  'category',
  'source',
  'department',
  'office',
  'from',
  'to',
  'businessNumber',
  'late',
  'task',
] as const;
const SOURCES = ['STAFF', 'IMPORT', 'ECIQ', 'PENALTY_CASE', 'PARTNER'] as const;

export function EventsPage() {
  const { t } = useTranslation();
  const clearable = useClearable();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset();
  const [look, setLook] = useUrlValue('look');
  const mayCollect = usePermitted('COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY');
  const wanted = useMemo(
    () => ({
      search: filter.search,
      businessNumber: filter.businessNumber,
      office: filter.office,
      status: CREDIT_EVENT_STATUSES.find((status) => status === filter.status),
      category: COLLECTION_CATEGORIES.find((category) => category === filter.category),
      source: SOURCES.find((source) => source === filter.source),
      department: COLLECTORS.find((department) => department === filter.department),
      late: filter.late === '1' ? true : undefined,
      openTask: filter.task === '1' ? true : undefined,
      verifiedFrom: filter.from,
      verifiedTo: filter.to,
    }),
    [filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(CreditEventsQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.creditEvents;
  const columns = useEventColumns({ withEnterprise: true });
  const list = useListTools({ list: 'CREDIT_EVENTS', keys: FILTERS, filter: wanted, columns });
  const collect = (
    <Link to={paths.newEvent()}>
      <Button type="primary" icon={<PlusOutlined />} tabIndex={-1}>
        {t('creditEvents.collect')}
      </Button>
    </Link>
  );
  return (
    <Page
      title={t('creditEvents.title')}
      actions={
        <>
          <TasksLink />
          <Link to={paths.leftOut}>
            <Button tabIndex={-1}>{t('creditEvents.leftOut.link')}</Button>
          </Link>
          {mayCollect ? (
            <>
              <Link to={paths.importEvents}>
                <Button tabIndex={-1}>{t('eventImport.entry')}</Button>
              </Link>
              {collect}
            </>
          ) : null}
        </>
      }
    >
      <FilterBar active={active} onClear={clear} tools={list.tools}>
        <SearchBox
          label={t('creditEvents.searchLabel')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
        />
        <Select
          allowClear={clearable}
          aria-label={t('creditEvents.status')}
          placeholder={t('creditEvents.statusPlaceholder')}
          style={{ width: 128 }}
          value={filter.status}
          onChange={(status: string | undefined) => setFilter({ status })}
          options={CREDIT_EVENT_STATUSES.map((status) => ({
            value: status,
            label: t(`eventStatus.${status}`),
          }))}
        />
        <CategoryFilter
          placeholder={t('creditEvents.categoryPlaceholder')}
          value={filter.category}
          onChange={(category) => setFilter({ category })}
        />
        <Select
          allowClear={clearable}
          aria-label={t('creditEvents.sourcePlaceholder')}
          placeholder={t('creditEvents.sourcePlaceholder')}
          style={{ width: 150 }}
          value={filter.source}
          onChange={(source: string | undefined) => setFilter({ source })}
          options={SOURCES.map((source) => ({ value: source, label: t(`eventSource.${source}`) }))}
        />
        <Select
          allowClear={clearable}
          aria-label={t('creditEvents.departmentPlaceholder')}
          placeholder={t('creditEvents.departmentPlaceholder')}
          style={{ width: 136 }}
          value={filter.department}
          onChange={(department: string | undefined) => setFilter({ department })}
          options={COLLECTORS.map((department) => ({
            value: department,
            label: t(`collector.${department}`),
          }))}
        />
        <OfficeSelect
          allowClear
          value={filter.office}
          onChange={(office) => setFilter({ office })}
          width={176}
        />
        <DayRange
          label={t('creditEvents.verified')}
          from={filter.from}
          to={filter.to}
          onChange={(from, to) => setFilter({ from, to })}
        />
        <Checkbox
          checked={filter.late === '1'}
          onChange={(event) => setFilter({ late: event.target.checked ? '1' : undefined })}
        >
          {t('creditEvents.late')}
        </Checkbox>
        <Checkbox
          checked={filter.task === '1'}
          onChange={(event) => setFilter({ task: event.target.checked ? '1' : undefined })}
        >
          {t('creditEvents.openTask')}
        </Checkbox>
      </FilterBar>
      <ListTable
        label={t('creditEvents.title')}
        columns={list.columns}
        rows={connection?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        onOpen={(row) => setLook(row.id)}
        openId={look}
        empty={
          active ? undefined : (
            <EmptyState
              title={t('creditEvents.empty')}
              hint={t('creditEvents.emptyHint')}
              action={mayCollect ? collect : null}
            />
          )
        }
      />
      <EventDrawer id={look} onClose={() => setLook(undefined)} />
    </Page>
  );
}
