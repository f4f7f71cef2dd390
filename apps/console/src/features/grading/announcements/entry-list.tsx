import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AnnouncementRowFragment, EntryRowFragment } from '../../../gql/graphql';
import { CodeText } from '../../../shared/components/code-text';
import { EmptyState } from '../../../shared/components/empty-state';
import { FilterBar } from '../../../shared/components/filter-bar';
import { GradeBadge } from '../../../shared/components/grade-badge';
import { ListTable } from '../../../shared/components/list-table';
import { SearchBox } from '../../../shared/components/search-box';
import { formatNumber } from '../../../shared/format/number';
import { ExportButton } from '../../../shared/lists/export-button';
import { paths } from '../../../shared/paths';
import { useKeyset } from '../../../shared/use-keyset';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { AnnouncementEntriesQuery } from './documents';
import { RegisterDialog } from './register-dialog';

const FILTERS = ['search', 'objected'] as const;

/** What is announced, and where an objection to it is taken in. */
export function EntryList({ announcement }: { announcement: AnnouncementRowFragment }) {
  const { t } = useTranslation();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset();
  const [objecting, setObjecting] = useState<EntryRowFragment>();
  const wanted = useMemo(
    () => ({ search: filter.search, objected: filter.objected === '1' ? true : undefined }),
    [filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(AnnouncementEntriesQuery, {
    variables: { id: announcement.id, filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.announcement?.entries;
  const rows = connection?.edges.map((edge) => edge.node);
  const mayRegister = rows?.some((row) => row.viewerCanRegister) === true;
  const columns: TableColumnsType<EntryRowFragment> = [
    {
      key: 'name',
      title: t('grading.announcements.entry.name'),
      render: (_, row) => (
        <Link to={paths.enterprise(row.enterprise.id)} className="pc-ellipsis" title={row.name}>
          {row.name}
        </Link>
      ),
    },
    {
      key: 'code',
      title: t('grading.announcements.entry.code'),
      width: 208,
      render: (_, row) => <CodeText value={row.creditCode} />,
    },
    {
      key: 'grade',
      title: t('grading.announcements.entry.grade'),
      width: 112,
      render: (_, row) => <GradeBadge grade={row.grade} />,
    },
    {
      key: 'result',
      title: t('grading.announcements.entry.result'),
      width: 136,
      render: (_, row) =>
        row.objectionCount === 0 ? (
          <span className="pc-muted">—</span>
        ) : row.result === null ? (
          <span>{t('grading.announcements.entry.regrading')}</span>
        ) : (
          <GradeBadge grade={row.result} />
        ),
    },
    {
      key: 'objections',
      title: t('grading.announcements.entry.objections'),
      width: 80,
      align: 'right',
      render: (_, row) => <span className="pc-figures">{formatNumber(row.objectionCount)}</span>,
    },
    ...(mayRegister
      ? [
          {
            key: 'deed',
            title: '',
            width: 112,
            align: 'right' as const,
            render: (_: unknown, row: EntryRowFragment) =>
              row.viewerCanRegister ? (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${t('grading.announcements.entry.register')} ${row.name}`}
                  onClick={() => setObjecting(row)}
                >
                  {t('grading.announcements.entry.register')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <>
      <FilterBar
        active={active}
        onClear={clear}
        tools={<ExportButton list="announcement-entries" filter={wanted} of={announcement.id} />}
      >
        <SearchBox
          label={t('grading.announcements.entry.search')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
        />
        <Checkbox
          checked={filter.objected === '1'}
          onChange={(event) => setFilter({ objected: event.target.checked ? '1' : undefined })}
        >
          {t('grading.announcements.entry.objected')}
        </Checkbox>
      </FilterBar>
      <ListTable<EntryRowFragment>
        label={t('grading.announcements.entry.title')}
        columns={columns}
        rows={rows}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        empty={
          <EmptyState
            title={t('grading.announcements.entry.none')}
            hint={t('grading.announcements.entry.noneHint')}
          />
        }
      />
      <RegisterDialog announcement={announcement} entry={objecting} onClose={() => setObjecting(undefined)} />
    </>
  );
}
