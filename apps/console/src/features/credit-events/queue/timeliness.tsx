import { useQuery } from '@apollo/client/react';
import { COLLECTORS } from '@portcredit/credit';
import { Skeleton, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelinessQuery as TimelinessData } from '../../../gql/graphql';
import { StackedBars } from '../../../shared/chart/bar-chart';
import { EmptyState } from '../../../shared/components/empty-state';
import { OfficeSelect } from '../../../shared/components/office-select';
import { FilterBar } from '../../../shared/components/filter-bar';
import { Panel } from '../../../shared/components/page';
import { QueryFailure } from '../../../shared/components/refusal-alert';
import { lastDay, today } from '../../../shared/format/date';
import { formatNumber, formatShare } from '../../../shared/format/number';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { monthsSince } from '../../workbench/events-by-month';
import { TimelinessQuery } from './documents';

type Data = TimelinessData['timeliness'];
type Row = Data['departments'][number];

const FILTERS = ['office'] as const;

/** Told apart by lightness as well as by hue. */
const COLORS = ['#0b3a66', '#2f6fa8', '#7aaedb', '#b8a04a', '#8c97a3'];

/** Who keeps to the five working days, and who does not. */
export function Timeliness() {
  const { t } = useTranslation();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const { data, previousData, error, refetch } = useQuery(TimelinessQuery, {
    variables: { office: filter.office },
    fetchPolicy: 'cache-and-network',
  });
  const timeliness = (data ?? previousData)?.timeliness;
  if (error !== undefined && timeliness === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  return (
    <div className="pc-column pc-tab-body">
      <FilterBar active={active} onClear={clear}>
        <OfficeSelect allowClear value={filter.office} onChange={(office) => setFilter({ office })} />
      </FilterBar>
      {timeliness === undefined ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 8 }} />
        </Panel>
      ) : timeliness.departments.length === 0 ? (
        <Panel>
          <EmptyState title={t('queues.timeliness.none')} hint={t('queues.timeliness.noneHint')} />
        </Panel>
      ) : (
        <Figures timeliness={timeliness} />
      )}
    </div>
  );
}

function Figures({ timeliness }: { timeliness: Data }) {
  const { t } = useTranslation();
  const { departments, months, from, to } = timeliness;
  const steps = useMemo(() => monthsSince(from, today(), months), [from, months]);
  const series = useMemo(
    () =>
      COLLECTORS.map((department, index) => ({
        name: t(`collector.${department}`),
        color: COLORS[index] ?? '#8c97a3',
        values: steps.map(
          (month) => months.find((one) => one.month === month && one.department === department)?.late ?? 0,
        ),
      })),
    [steps, months, t],
  );
  const sum = (key: 'events' | 'late' | 'overdue') =>
    departments.reduce((total, department) => total + department[key], 0);
  const total = { events: sum('events'), late: sum('late'), overdue: sum('overdue') };
  return (
    <div className="pc-split">
      <Panel
        flush
        title={t('queues.timeliness.title')}
        extra={<p className="pc-muted">{t('queues.timeliness.hint', { from, to: lastDay(to) })}</p>}
      >
        <Table<Row>
          size="small"
          className="pc-list-rows"
          rowKey={(row) => `${row.office.code}/${row.department}`}
          aria-label={t('queues.timeliness.title')}
          columns={useColumns()}
          dataSource={departments}
          pagination={false}
          summary={() => (
            <Table.Summary.Row>
              <Table.Summary.Cell index={0} colSpan={2}>
                <b>{t('queues.timeliness.total')}</b>
              </Table.Summary.Cell>
              <Table.Summary.Cell index={2} align="right">
                <b className="pc-figures">{formatNumber(total.events)}</b>
              </Table.Summary.Cell>
              <Table.Summary.Cell index={3} align="right">
                <b className={total.late > 0 ? 'pc-figures pc-adverse' : 'pc-figures'}>
                  {formatNumber(total.late)}
                </b>
              </Table.Summary.Cell>
              <Table.Summary.Cell index={4} align="right">
                <b className="pc-figures">{formatShare(total.late, total.events)}</b>
              </Table.Summary.Cell>
              <Table.Summary.Cell index={5} align="right">
                <b className="pc-figures">{formatNumber(total.overdue)}</b>
              </Table.Summary.Cell>
            </Table.Summary.Row>
          )}
        />
      </Panel>
      <Panel title={t('queues.timeliness.byMonth')}>
        {total.late === 0 ? (
          <p className="pc-muted">{t('queues.timeliness.noneLate')}</p>
        ) : (
          <StackedBars label={t('queues.timeliness.byMonth')} steps={steps} series={series} />
        )}
      </Panel>
    </div>
  );
}

function useColumns(): TableColumnsType<Row> {
  const { t } = useTranslation();
  return useMemo(() => {
    const figure = (value: number, adverse = false) => (
      <span className={adverse && value > 0 ? 'pc-figures pc-adverse' : 'pc-figures'}>
        {formatNumber(value)}
      </span>
    );
    return [
      { key: 'office', title: t('queues.timeliness.office'), render: (_, row) => row.office.name },
      {
        key: 'department',
        title: t('queues.timeliness.department'),
        render: (_, row) => t(`collector.${row.department}`),
      },
      {
        key: 'events',
        title: t('queues.timeliness.events'),
        align: 'right',
        sorter: (a, b) => a.events - b.events,
        render: (_, row) => figure(row.events),
      },
      {
        key: 'late',
        title: t('queues.timeliness.late'),
        align: 'right',
        sorter: (a, b) => a.late - b.late,
        render: (_, row) => figure(row.late, true),
      },
      {
        key: 'share',
        title: t('queues.timeliness.share'),
        align: 'right',
        sorter: (a, b) => a.late / a.events - b.late / b.events,
        render: (_, row) => <span className="pc-figures">{formatShare(row.late, row.events)}</span>,
      },
      {
        key: 'overdue',
        title: t('queues.timeliness.overdue'),
        align: 'right',
        sorter: (a, b) => a.overdue - b.overdue,
        render: (_, row) => figure(row.overdue, true),
      },
    ];
  }, [t]);
}
