import { useQuery } from '@apollo/client/react';
import { Descriptions, Drawer, type TableColumnsType, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectsLeftOutQuery as SubjectsData } from '../../../gql/graphql';
import { CodeText } from '../../../shared/components/code-text';
import { DayRange } from '../../../shared/components/day-picker';
import { EmptyState } from '../../../shared/components/empty-state';
import { FilterBar } from '../../../shared/components/filter-bar';
import { ListTable } from '../../../shared/components/list-table';
import { OfficeName } from '../../../shared/components/office-name';
import { OfficeSelect } from '../../../shared/components/office-select';
import { Page } from '../../../shared/components/page';
import { SearchBox } from '../../../shared/components/search-box';
import { useListTools } from '../../../shared/lists/use-list-tools';
import { formatTime } from '../../../shared/format/date';
import { useKeyset } from '../../../shared/use-keyset';
import { useUrlFilter, useUrlValue } from '../../../shared/use-url-filter';
import { SubjectsLeftOutQuery } from './documents';

type Subject = SubjectsData['subjectsLeftOut']['edges'][number]['node'];

const FILTERS = ['search', 'office', 'from', 'to'] as const;

/** 不宜纳入平台的主体: what was found, about whom, and why it was not collected; counted by office. */
export function LeftOutPage() {
  const { t } = useTranslation();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset();
  const [look, setLook] = useUrlValue('look');
  const wanted = useMemo(
    () => ({
      search: filter.search,
      office: filter.office,
      verifiedFrom: filter.from,
      verifiedTo: filter.to,
    }),
    [filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(SubjectsLeftOutQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;
  const rows = shown?.subjectsLeftOut.edges.map((edge) => edge.node);
  const columns: TableColumnsType<Subject> = [
    {
      key: 'verifiedOn',
      title: t('creditEvents.column.verifiedOn'),
      width: 104,
      render: (_, row) => <span className="pc-figures">{row.verifiedOn}</span>,
    },
    {
      key: 'name',
      title: t('creditEvents.leftOut.name'),
      width: '20%',
      render: (_, row) => (
        <span className="pc-ellipsis" title={row.name}>
          {row.name}
        </span>
      ),
    },
    {
      key: 'item',
      title: t('creditEvents.column.item'),
      render: (_, row) => (
        <span className="pc-ellipsis" title={row.item.description}>
          {row.item.description}
        </span>
      ),
    },
    {
      key: 'reason',
      title: t('creditEvents.leftOut.reason'),
      render: (_, row) => (
        <span className="pc-ellipsis" title={row.reason}>
          {row.reason}
        </span>
      ),
    },
    {
      key: 'office',
      title: t('office'),
      width: 176,
      render: (_, row) => <OfficeName office={row.office} />,
    },
    {
      key: 'by',
      title: t('creditEvents.leftOut.recordedBy'),
      width: 112,
      responsive: ['lg'],
      render: (_, row) => row.recordedBy,
    },
  ];
  const list = useListTools({ list: 'SUBJECTS_LEFT_OUT', keys: FILTERS, filter: wanted, columns });
  return (
    <Page title={t('creditEvents.leftOut.title')}>
      <p className="pc-muted">{t('creditEvents.leftOut.hint')}</p>
      <FilterBar active={active} onClear={clear} tools={list.tools}>
        <SearchBox
          label={t('creditEvents.leftOut.search')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
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
      </FilterBar>
      {shown === undefined || shown.subjectsLeftOutByOffice.length === 0 ? null : (
        <p className="pc-inline" aria-label={t('creditEvents.leftOut.counts')}>
          {shown.subjectsLeftOutByOffice.map(({ office, count }) => (
            <Tag key={office.code}>{t('creditEvents.leftOut.count', { office: office.name, count })}</Tag>
          ))}
        </p>
      )}
      <ListTable
        label={t('creditEvents.leftOut.title')}
        columns={list.columns}
        rows={rows}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={shown?.subjectsLeftOut}
        onOpen={(row) => setLook(row.id)}
        openId={look}
        empty={
          active ? undefined : (
            <EmptyState title={t('creditEvents.leftOut.empty')} hint={t('creditEvents.leftOut.emptyHint')} />
          )
        }
      />
      <SubjectDrawer subject={rows?.find((row) => row.id === look)} onClose={() => setLook(undefined)} />
    </Page>
  );
}

function SubjectDrawer({ subject, onClose }: { subject: Subject | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={subject !== undefined}
      size={560}
      title={subject?.name ?? t('creditEvents.leftOut.title')}
      onClose={onClose}
    >
      {subject === undefined ? null : (
        <Descriptions
          size="small"
          column={1}
          items={[
            {
              key: 'identifiers',
              label: t('creditEvents.leftOut.identifiers'),
              children:
                subject.identifiers.length === 0
                  ? '—'
                  : subject.identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join('；'),
            },
            {
              key: 'item',
              label: t('creditEvents.fact.item'),
              children: `${subject.item.code} ${subject.item.description}`,
            },
            {
              key: 'number',
              label: t('creditEvents.fact.number'),
              children: <CodeText value={subject.businessNumber} />,
            },
            {
              key: 'occurred',
              label: t('creditEvents.fact.occurredOn'),
              children: subject.occurredOn ?? '—',
            },
            { key: 'verified', label: t('creditEvents.fact.verifiedOn'), children: subject.verifiedOn },
            {
              key: 'detail',
              label: t('creditEvents.fact.detail'),
              children: <span className="pc-prose">{subject.detail}</span>,
            },
            {
              key: 'reason',
              label: t('creditEvents.leftOut.reason'),
              children: <span className="pc-prose">{subject.reason}</span>,
            },
            {
              key: 'by',
              label: t('creditEvents.leftOut.recordedBy'),
              children: `${subject.office.name} · ${subject.recordedBy} · ${formatTime(subject.recordedAt)}`,
            },
          ]}
        />
      )}
    </Drawer>
  );
}
