import { useQuery } from '@apollo/client/react';
import { GRADE_REVIEW_STATUSES } from '@portcredit/credit';
import { Button, Checkbox, Segmented, Select } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleRowFragment, ReviewRowFragment } from '../../gql/graphql';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { ListTable } from '../../shared/components/list-table';
import { OfficeSelect } from '../../shared/components/office-select';
import { SearchBox } from '../../shared/components/search-box';
import { useListTools } from '../../shared/lists/use-list-tools';
import { usePermitted } from '../../shared/session';
import { useKeyset } from '../../shared/use-keyset';
import { useUrlFilter } from '../../shared/use-url-filter';
import { AdjustDialog } from './adjust-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { ConfirmMatching } from './confirm-matching';
import { GradeReviewsQuery } from './documents';
import { ReviewLines } from './review-lines';
import { useReviewColumns } from './review-columns';
import { ReviewShortcuts, useReviewKeys } from './review-keys';
import { useClearable } from '../../shared/components/use-clearable';

const FILTERS = ['change', 'status', 'office', 'search', 'overdue', 'proposed'] as const;
const CHANGES = ['UNCHANGED', 'CHANGED', 'JUMP'] as const;

interface ReviewListProps {
  cycle: CycleRowFragment;
  /** The change history of a review. */
  history?: ((id: string) => ReactNode) | undefined;
}

export function ReviewList({ cycle, history }: ReviewListProps) {
  const { t } = useTranslation();
  const clearable = useClearable();
  const mayConfirm = usePermitted('CONFIRM_GRADE');
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset(50);
  const [selected, setSelected] = useState<ReviewRowFragment[]>([]);
  const [expanded, setExpanded] = useState<readonly string[]>([]);
  const [confirming, setConfirming] = useState<ReviewRowFragment[]>();
  const [adjusting, setAdjusting] = useState<ReviewRowFragment>();
  const wanted = useMemo(
    () => ({
      cycleId: cycle.id,
      search: filter.search,
      office: filter.office,
      overdue: filter.overdue === '1' ? true : undefined,
      adjustmentOpen: filter.proposed === '1' ? true : undefined,
      status: GRADE_REVIEW_STATUSES.find((status) => status === filter.status),
      change: CHANGES.find((change) => change === filter.change),
    }),
    [cycle.id, filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(GradeReviewsQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.gradeReviews;
  const rows = connection?.edges.map((edge) => edge.node);
  const toggle = (row: ReviewRowFragment) =>
    setExpanded((open) => (open.includes(row.id) ? open.filter((id) => id !== row.id) : [...open, row.id]));
  const toggleSelected = (row: ReviewRowFragment) => {
    if (row.viewerCanConfirm)
      setSelected((now) =>
        now.some((one) => one.id === row.id) ? now.filter((one) => one.id !== row.id) : [...now, row],
      );
  };
  const keys = useReviewKeys({
    rows,
    onToggle: toggle,
    onSelect: toggleSelected,
    onConfirm: (row) => setConfirming([row]),
    onAdjust: setAdjusting,
  });
  const columns = useReviewColumns({ onConfirm: (row) => setConfirming([row]), onAdjust: setAdjusting });
  const list = useListTools({ list: 'GRADE_REVIEWS', keys: FILTERS, filter: wanted, columns });
  if (cycle.progress.total === 0 && !active) return null;
  return (
    <>
      <div className="pc-bar">
        <Segmented
          aria-label={t('grading.column.grade')}
          value={filter.change ?? 'ALL'}
          onChange={(change: string) => setFilter({ change: change === 'ALL' ? undefined : change })}
          options={(['ALL', ...CHANGES] as const).map((change) => ({
            value: change,
            label: t(`grading.change.${change}`),
          }))}
        />
        <span className="pc-bar-actions">
          {selected.length > 0 ? (
            <Button type="primary" onClick={() => setConfirming(selected)}>
              {t('grading.confirmSelected', { count: selected.length })}
            </Button>
          ) : null}
          {!mayConfirm || cycle.progress.preliminary === 0 ? null : (
            <ConfirmMatching
              label={t(active ? 'grading.confirmMatching' : 'grading.confirmUnchanged')}
              filter={active ? wanted : { cycleId: cycle.id, change: 'UNCHANGED' }}
            />
          )}
          <ReviewShortcuts {...keys} />
        </span>
      </div>
      <FilterBar active={active} onClear={clear} tools={list.tools}>
        <SearchBox
          label={t('grading.filter.search')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
        />
        <Select
          allowClear={clearable}
          aria-label={t('grading.column.status')}
          placeholder={t('grading.filter.status')}
          style={{ width: 128 }}
          value={filter.status}
          onChange={(status: string | undefined) => setFilter({ status })}
          options={GRADE_REVIEW_STATUSES.map((status) => ({
            value: status,
            label: t(`reviewStatus.${status}`),
          }))}
        />
        <OfficeSelect allowClear value={filter.office} onChange={(office) => setFilter({ office })} />
        <Checkbox
          checked={filter.overdue === '1'}
          onChange={(event) => setFilter({ overdue: event.target.checked ? '1' : undefined })}
        >
          {t('grading.filter.overdue')}
        </Checkbox>
        <Checkbox
          checked={filter.proposed === '1'}
          onChange={(event) => setFilter({ proposed: event.target.checked ? '1' : undefined })}
        >
          {t('grading.filter.proposed')}
        </Checkbox>
      </FilterBar>
      <ListTable<ReviewRowFragment>
        label={t('grading.title')}
        columns={list.columns}
        rows={rows}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        onOpen={toggle}
        rowSelection={{
          selectedRowKeys: selected.map((row) => row.id),
          preserveSelectedRowKeys: true,
          columnWidth: 40,
          onChange: (_, chosen) => setSelected(chosen),
          getTitleCheckboxProps: () => ({ 'aria-label': t('all') }),
          getCheckboxProps: (row) => ({ disabled: !row.viewerCanConfirm, 'aria-label': row.enterprise.name }),
        }}
        expandable={{
          expandedRowKeys: expanded,
          onExpand: (_, row) => toggle(row),
          expandedRowRender: (row) => <ReviewLines review={row} history={history?.(row.id)} />,
        }}
        empty={<EmptyState title={t('grading.reviewsEmpty')} hint={t('grading.reviewsEmptyHint')} />}
      />
      <ConfirmDialog
        reviews={confirming}
        onClose={() => setConfirming(undefined)}
        onDone={() => setSelected([])}
      />
      <AdjustDialog review={adjusting} onClose={() => setAdjusting(undefined)} />
    </>
  );
}
