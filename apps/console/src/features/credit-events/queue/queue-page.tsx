import { useQuery } from '@apollo/client/react';
import { Segmented } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, PageSkeleton } from '../../../shared/components/page';
import { UrlTabs } from '../../../shared/components/url-tabs';
import { formatNumber } from '../../../shared/format/number';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { useDepartments, useOwnDepartment } from './departments';
import { DepartmentQueuesQuery } from './documents';
import { QueueList } from './queue-list';

const Timeliness = lazy(() => import('./timeliness').then((module) => ({ default: module.Timeliness })));

const FILTERS = ['department', 'group', 'office'] as const;

/** A queue for each department, the viewer's own first. */
export function QueuePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('queues.title')}>
      <UrlTabs
        items={[
          { key: 'queue', label: t('queues.tab.queue'), children: <Queue /> },
          {
            key: 'timeliness',
            label: t('queues.tab.timeliness'),
            children: (
              <Suspense fallback={<PageSkeleton />}>
                <Timeliness />
              </Suspense>
            ),
          },
        ]}
      />
    </Page>
  );
}

function Queue() {
  const { t } = useTranslation();
  const departments = useDepartments();
  const own = useOwnDepartment();
  const { filter, setFilter } = useUrlFilter(FILTERS);
  const { data } = useQuery(DepartmentQueuesQuery, {
    variables: { office: filter.office },
    fetchPolicy: 'cache-and-network',
  });
  const countsOf = (one: string) => data?.departmentQueues.find((queue) => queue.department === one);
  const waitingOf = (one: string): number => {
    const counts = countsOf(one);
    return counts === undefined
      ? 0
      : counts.overdue + counts.today + counts.withinFiveWorkingDays + counts.later;
  };
  // Whose account names no such department begins where something waits.
  const first = own ?? departments.find((one) => waitingOf(one) > 0) ?? departments[0];
  const department = departments.find((one) => one === filter.department) ?? first;
  if (department === undefined || (own === undefined && data === undefined)) return <PageSkeleton />;
  return (
    <div className="pc-column pc-tab-body">
      <div className="pc-scroll">
        <Segmented
          aria-label={t('queues.departments')}
          value={department}
          onChange={(next: string) =>
            setFilter({ department: next === own ? undefined : next, group: undefined })
          }
          options={departments.map((one) => ({
            value: one,
            label: (
              <span className="pc-inline">
                {t(`collector.${one}`)}
                {one === own ? <span className="pc-muted">{t('queues.own')}</span> : null}
                <span
                  className={(countsOf(one)?.overdue ?? 0) > 0 ? 'pc-count pc-count-adverse' : 'pc-count'}
                >
                  {formatNumber(waitingOf(one))}
                </span>
              </span>
            ),
          }))}
        />
      </div>
      <QueueList key={department} department={department} counts={countsOf(department)} />
    </div>
  );
}
