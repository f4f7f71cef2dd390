import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReceiptOutcome } from '../../gql/graphql';
import { DayRange } from '../../shared/components/day-picker';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { ListTable } from '../../shared/components/list-table';
import { SearchBox } from '../../shared/components/search-box';
import { useClearable } from '../../shared/components/use-clearable';
import { useListTools } from '../../shared/lists/use-list-tools';
import { useKeyset } from '../../shared/use-keyset';
import { useUrlFilter } from '../../shared/use-url-filter';
import { PartnerReceiptsQuery } from './documents';
import { receiptColumns } from './receipt-columns';

const FILTERS = ['creditCode', 'outcome', 'from', 'to'] as const;
const OUTCOMES: readonly ReceiptOutcome[] = ['ANSWERED', 'REFUSED'];

/** What a partner was told, latest first. */
export function PartnerReceipts({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation();
  const clearable = useClearable();
  const keyset = useKeyset();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const outcome = OUTCOMES.find((one) => one === filter.outcome);
  const wanted = useMemo(() => ({ ...filter, outcome }), [filter, outcome]);
  const { data, previousData, loading, error, refetch } = useQuery(PartnerReceiptsQuery, {
    variables: { id: partnerId, filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.partner?.receipts;
  const list = useListTools({
    list: 'RECEIPTS',
    keys: FILTERS,
    filter: wanted,
    of: partnerId,
    columns: receiptColumns(t, 'partner'),
  });
  return (
    <>
      <FilterBar active={active} onClear={clear} tools={list.tools}>
        <SearchBox
          label={t('sharing.receipts.code')}
          value={filter.creditCode}
          onChange={(creditCode) => setFilter({ creditCode })}
        />
        <Select
          allowClear={clearable}
          aria-label={t('sharing.column.outcome')}
          placeholder={t('sharing.receipts.outcome')}
          style={{ width: 136 }}
          value={outcome}
          onChange={(next: ReceiptOutcome | undefined) => setFilter({ outcome: next })}
          options={OUTCOMES.map((value) => ({ value, label: t(`sharing.outcome.${value}`) }))}
        />
        <DayRange
          label={t('sharing.receipts.day')}
          from={filter.from}
          to={filter.to}
          onChange={(from, to) => setFilter({ from, to })}
        />
      </FilterBar>
      <ListTable
        label={t('sharing.section.receipts')}
        columns={list.columns}
        rows={connection?.edges.map(({ node }) => node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        empty={
          active ? undefined : (
            <EmptyState title={t('sharing.receipts.empty')} hint={t('sharing.receipts.emptyHint')} />
          )
        }
      />
    </>
  );
}
