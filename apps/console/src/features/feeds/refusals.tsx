import { useQuery } from '@apollo/client/react';
import { App, Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FeedRefusalRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { CodeText } from '../../shared/components/code-text';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { ListTable } from '../../shared/components/list-table';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { SearchBox } from '../../shared/components/search-box';
import { useClearable } from '../../shared/components/use-clearable';
import { formatTime } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import { useKeyset } from '../../shared/use-keyset';
import { useUrlFilter } from '../../shared/use-url-filter';
import { FeedRefusalsQuery, RetryFeedRefusalMutation } from './documents';

const FILTERS = ['open', 'id', 'delivery'] as const;
const STATES = ['open', 'closed'] as const;

/** Events that were not taken, with the reason; after what was wrong has been put right, one may be taken again. */
export function Refusals() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const clearable = useClearable();
  const keyset = useKeyset();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const state = filter.open === 'all' ? undefined : (STATES.find((one) => one === filter.open) ?? 'open');
  const [retrying, setRetrying] = useState<string>();
  const retry = useCommand(RetryFeedRefusalMutation);
  const { data, previousData, loading, error, refetch } = useQuery(FeedRefusalsQuery, {
    variables: {
      filter: {
        deliveryId: filter.delivery,
        externalId: filter.id,
        ...(state === undefined ? {} : { open: state === 'open' }),
      },
      first: keyset.first,
      after: keyset.after,
    },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.feedRefusals;
  const again = async (row: FeedRefusalRowFragment) => {
    setRetrying(row.id);
    const answer = (await retry.run({ id: row.id }))?.retryFeedRefusal;
    setRetrying(undefined);
    if (answer === undefined) return;
    if (answer.closedAt === null) void message.warning(t('feeds.refusals.still', { reason: answer.message }));
    else void message.success(t('feeds.refusals.retried'));
  };
  return (
    <>
      <FilterBar active={active} onClear={clear}>
        <SearchBox
          label={t('feeds.refusals.search')}
          value={filter.id}
          onChange={(id) => setFilter({ id })}
        />
        <Select
          aria-label={t('feeds.refusals.status')}
          style={{ width: 120 }}
          value={filter.open === 'all' ? undefined : state}
          placeholder={t('feeds.refusals.status')}
          allowClear={clearable}
          onChange={(next: string | undefined) => setFilter({ open: next ?? 'all' })}
          options={STATES.map((value) => ({ value, label: t(`feeds.refusals.${value}`) }))}
        />
        {filter.delivery === undefined ? null : (
          <Tag closable onClose={() => setFilter({ delivery: undefined })}>
            {t('feeds.refusals.delivery', { id: filter.delivery })}
          </Tag>
        )}
      </FilterBar>
      <RefusalAlert refusal={retry.refusal} />
      <ListTable<FeedRefusalRowFragment>
        label={t('feeds.section.refusals')}
        rows={connection?.edges.map(({ node }) => node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        empty={
          active ? undefined : (
            <EmptyState title={t('feeds.refusals.empty')} hint={t('feeds.refusals.emptyHint')} />
          )
        }
        columns={[
          {
            key: 'id',
            title: t('feeds.refusals.externalId'),
            width: 184,
            render: (_, row) => (
              <>
                <CodeText value={row.externalId} />
                <div className="pc-muted">
                  {t('feeds.refusals.position', { delivery: row.deliveryId, position: row.position })}
                </div>
              </>
            ),
          },
          {
            key: 'what',
            title: t('feeds.refusals.what'),
            width: 184,
            render: (_, row) => (
              <>
                <div className="pc-mono pc-ellipsis">{row.creditCode ?? row.businessNumber ?? '—'}</div>
                <div className="pc-muted">
                  {[row.itemCode, row.verifiedOn, registeredAt(row.registeredAt)]
                    .filter((one) => one !== null && one !== undefined)
                    .map((one) =>
                      one === 'DECLARATION' || one === 'INSPECTION'
                        ? t(`feeds.refusals.registeredAt.${one}`)
                        : one,
                    )
                    .join(' · ')}
                </div>
              </>
            ),
          },
          {
            key: 'reason',
            title: t('feeds.refusals.reason'),
            render: (_, row) => <span className="pc-prose">{row.message}</span>,
          },
          { key: 'office', title: t('feeds.office'), width: 112, render: (_, row) => row.office.name },
          {
            key: 'at',
            title: t('feeds.refusals.at'),
            width: 104,
            render: (_, row) => (
              <>
                <div className="pc-figures">{formatTime(row.refusedAt)}</div>
                {row.tries === 1 ? null : (
                  <div className="pc-muted">{t('feeds.refusals.tries', { count: row.tries })}</div>
                )}
              </>
            ),
          },
          {
            key: 'state',
            title: t('feeds.refusals.status'),
            width: 104,
            render: (_, row) =>
              row.closedAt === null ? (
                <Button size="small" loading={retrying === row.id} onClick={() => void again(row)}>
                  {t('feeds.refusals.retry')}
                </Button>
              ) : row.creditEvent === null ? (
                <span className="pc-muted">{t('feeds.refusals.replaced')}</span>
              ) : (
                <Link to={paths.event(row.creditEvent.id)}>{t('feeds.refusals.collected')}</Link>
              ),
          },
        ]}
      />
    </>
  );
}

/** Only the two that there are; what else was sent is told by the reason. */
const registeredAt = (sent: string | null): 'DECLARATION' | 'INSPECTION' | null =>
  sent === 'DECLARATION' || sent === 'INSPECTION' ? sent : null;
