import { useQuery } from '@apollo/client/react';
import type { Collector } from '@portcredit/credit';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepartmentQueuesQuery, QueueRowFragment } from '../../../gql/graphql';
import { EmptyState } from '../../../shared/components/empty-state';
import { FilterBar } from '../../../shared/components/filter-bar';
import { ListTable } from '../../../shared/components/list-table';
import { OfficeSelect } from '../../../shared/components/office-select';
import { SearchBox } from '../../../shared/components/search-box';
import { ShortcutsHelp } from '../../../shared/components/shortcuts-help';
import { today } from '../../../shared/format/date';
import { formatNumber } from '../../../shared/format/number';
import { useViewer } from '../../../shared/session';
import { useKeyset } from '../../../shared/use-keyset';
import { useUrlFilter, useUrlValue } from '../../../shared/use-url-filter';
import { dueGroup } from '../../workbench/due-groups';
import { EventDrawer } from '../event-drawer';
import { BulkConfirmDialog } from './bulk-confirm-dialog';
import { BulkDismissDialog } from './bulk-dismiss-dialog';
import { QueueQuery } from './documents';
import { useQueueColumns } from './queue-columns';
import { QUEUE_GROUPS, queueFilter, type QueueGroup } from './queue-filter';
import { useQueueKeys } from './use-queue-keys';

type Counts = DepartmentQueuesQuery['departmentQueues'][number];

const FILTERS = ['group', 'search', 'office'] as const;

/** How many there are of a part of the queue. */
function countOf(group: QueueGroup, counts: Counts | undefined): number | undefined {
  if (counts === undefined) return undefined;
  const { overdue, today: due, withinFiveWorkingDays: withinFive, later, tasks } = counts;
  return {
    ALL: overdue + due + withinFive + later,
    overdue,
    today: due,
    withinFive,
    later,
    tasks,
  }[group];
}

/** What waits for a department, in the order in which it is due. */
export function QueueList({ department, counts }: { department: Collector; counts: Counts | undefined }) {
  const { t } = useTranslation();
  const { office } = useViewer();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset(50);
  const [look, setLook] = useUrlValue('look');
  const [selected, setSelected] = useState<QueueRowFragment[]>([]);
  const [confirming, setConfirming] = useState<string[]>();
  const [dismissing, setDismissing] = useState<string[]>();
  const day = today();
  const group = QUEUE_GROUPS.find((one) => one === filter.group) ?? 'ALL';
  const wanted = useMemo(
    () => ({
      ...queueFilter(group, day),
      department,
      search: filter.search,
      office: filter.office ?? office?.code,
    }),
    [group, day, department, filter.search, filter.office, office?.code],
  );
  const { data, previousData, loading, error, refetch } = useQuery(QueueQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.creditEvents;
  const rows = connection?.edges.map((edge) => edge.node);
  const tasks = group === 'tasks';
  const confirmable = (row: QueueRowFragment) => row.viewerCanConfirm && row.viewerCanDismiss;
  const keys = useQueueKeys({
    rows,
    onOpen: (row) => setLook(row.id),
    onSelect: (row) => {
      if (!tasks && confirmable(row))
        setSelected((now) =>
          now.some((one) => one.id === row.id) ? now.filter((one) => one.id !== row.id) : [...now, row],
        );
    },
    onConfirm: (row) => setConfirming([row.id]),
    onDismiss: (row) => setDismissing([row.id]),
    onConfirmSelected: () => {
      if (selected.length > 0) setConfirming(selected.map(({ id }) => id));
    },
  });
  const columns = useQueueColumns({ tasks, onConfirm: (row) => setConfirming([row.id]) });
  const groupAbove = (row: QueueRowFragment, index: number) => {
    const own = dueGroup(row.collectBy, day);
    const before = rows?.[index - 1];
    if (before !== undefined && dueGroup(before.collectBy, day) === own) return undefined;
    return (
      <span className={own === 'overdue' ? 'pc-group-overdue' : undefined}>
        {t(`queues.group.${own}`)}{' '}
        <span className="pc-figures">{formatNumber(countOf(own, counts) ?? 0)}</span>
      </span>
    );
  };
  const filtered = active && (filter.search !== undefined || filter.office !== undefined);
  return (
    <>
      <div className="pc-bar">
        <Segmented
          aria-label={t('queues.groups')}
          value={group}
          onChange={(next: string) => {
            setSelected([]);
            setFilter({ group: next === 'ALL' ? undefined : next });
          }}
          options={QUEUE_GROUPS.map((one) => ({
            value: one,
            label: (
              <span>
                {t(`queues.group.${one}`)}{' '}
                <span className="pc-figures">{formatNumber(countOf(one, counts) ?? 0)}</span>
              </span>
            ),
          }))}
        />
        <span className="pc-bar-actions">
          {selected.length > 0 ? (
            <>
              <Button onClick={() => setDismissing(selected.map(({ id }) => id))}>
                {t('queues.dismissSelected')}
              </Button>
              <Button type="primary" onClick={() => setConfirming(selected.map(({ id }) => id))}>
                {t('queues.confirmSelected', { count: selected.length })}
              </Button>
            </>
          ) : null}
          <ShortcutsHelp
            open={keys.helping}
            setOpen={keys.setHelping}
            keys={[
              ['j / k', t('queues.keys.move')],
              ['Enter', t('queues.keys.open')],
              ['c', t('queues.keys.confirm')],
              ['d', t('queues.keys.dismiss')],
              ['x', t('queues.keys.select')],
              ['Shift + C', t('queues.keys.confirmSelected')],
            ]}
          />
        </span>
      </div>
      <FilterBar active={active} onClear={clear}>
        <SearchBox
          label={t('queues.search')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
        />
        <OfficeSelect allowClear value={filter.office} onChange={(code) => setFilter({ office: code })} />
      </FilterBar>
      <ListTable<QueueRowFragment>
        label={t('queues.title')}
        columns={columns}
        rows={rows}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        onOpen={(row) => setLook(row.id)}
        openId={look}
        groupAbove={tasks ? undefined : groupAbove}
        rowSelection={
          tasks
            ? undefined
            : {
                selectedRowKeys: selected.map((row) => row.id),
                preserveSelectedRowKeys: true,
                columnWidth: 40,
                onChange: (_, chosen) => setSelected(chosen),
                getTitleCheckboxProps: () => ({ 'aria-label': t('queues.selectAll') }),
                getCheckboxProps: (row) => ({
                  disabled: !confirmable(row),
                  'aria-label': `${row.businessNumber} ${row.enterprise.name}`,
                }),
              }
        }
        empty={
          filtered ? undefined : tasks ? (
            <EmptyState title={t('queues.emptyTasks')} hint={t('queues.emptyTasksHint')} />
          ) : (
            <EmptyState title={t('queues.empty')} hint={t('queues.emptyHint')} />
          )
        }
      />
      <EventDrawer id={look} onClose={() => setLook(undefined)} />
      <BulkConfirmDialog
        ids={confirming}
        onClose={() => setConfirming(undefined)}
        onDone={() => setSelected([])}
      />
      <BulkDismissDialog
        ids={dismissing}
        onClose={() => setDismissing(undefined)}
        onDone={() => setSelected([])}
      />
    </>
  );
}
