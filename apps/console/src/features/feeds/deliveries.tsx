import { useQuery } from '@apollo/client/react';
import { Checkbox, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DayRange } from '../../shared/components/day-picker';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { ListTable } from '../../shared/components/list-table';
import { formatTime } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { paths, withQuery } from '../../shared/paths';
import { useKeyset } from '../../shared/use-keyset';
import { useUrlFilter } from '../../shared/use-url-filter';
import { FeedDeliveriesQuery } from './documents';

const FILTERS = ['refused', 'from', 'to'] as const;

/** Batches and files, the latest first, with what became of their events. */
export function Deliveries() {
  const { t } = useTranslation();
  const keyset = useKeyset();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const withRefused = filter.refused === '1';
  const { data, previousData, loading, error, refetch } = useQuery(FeedDeliveriesQuery, {
    variables: {
      filter: { withRefused, from: filter.from, to: filter.to },
      first: keyset.first,
      after: keyset.after,
    },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.feedDeliveries;
  const count = (key: 'events' | 'collected' | 'repeated') => ({
    key,
    title: t(`feeds.deliveries.${key}`),
    width: 88,
    align: 'right' as const,
    render: (_: unknown, row: { events: number; collected: number; repeated: number }) => (
      <span className="pc-figures">{formatNumber(row[key])}</span>
    ),
  });
  return (
    <>
      <FilterBar active={active} onClear={clear}>
        <Checkbox
          checked={withRefused}
          onChange={(event) => setFilter({ refused: event.target.checked ? '1' : undefined })}
        >
          {t('feeds.deliveries.onlyRefused')}
        </Checkbox>
        <DayRange
          label={t('feeds.deliveries.at')}
          from={filter.from}
          to={filter.to}
          onChange={(from, to) => setFilter({ from, to })}
        />
      </FilterBar>
      <ListTable
        label={t('feeds.section.deliveries')}
        rows={connection?.edges.map(({ node }) => node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        empty={
          active ? undefined : (
            <EmptyState title={t('feeds.deliveries.empty')} hint={t('feeds.deliveries.emptyHint')} />
          )
        }
        columns={[
          {
            key: 'at',
            title: t('feeds.deliveries.at'),
            width: 152,
            render: (_, row) => <span className="pc-figures">{formatTime(row.receivedAt)}</span>,
          },
          {
            key: 'from',
            title: t('feeds.channel'),
            render: (_, row) => (
              <>
                <div className="pc-ellipsis">{row.key ?? row.fileName}</div>
                {row.unreadable === null ? null : <div className="pc-muted">{row.unreadable}</div>}
              </>
            ),
          },
          { key: 'office', title: t('feeds.office'), width: 176, render: (_, row) => row.office.name },
          count('events'),
          count('collected'),
          count('repeated'),
          {
            key: 'refused',
            title: t('feeds.deliveries.refused'),
            width: 176,
            render: (_, row) =>
              row.refused === 0 ? (
                <span className="pc-muted">0</span>
              ) : (
                <Link
                  to={withQuery(paths.feeds, { tab: 'refusals', delivery: row.id, open: 'all' })}
                  title={t('feeds.deliveries.look')}
                >
                  <span className="pc-figures">{formatNumber(row.refused)}</span>
                  {row.open === 0 ? null : t('feeds.deliveries.open', { count: row.open })}
                </Link>
              ),
          },
          {
            key: 'state',
            width: 88,
            render: (_, row) =>
              row.finished ? null : <Tag color="processing">{t('feeds.deliveries.taking')}</Tag>,
          },
        ]}
      />
    </>
  );
}
