import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GradeBar } from '../../shared/components/grade-bar';
import { Panel } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { lastDay } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { paths, withQuery } from '../../shared/paths';
import { OfficeOverviewQuery } from './documents';

const EventsByMonth = lazy(() =>
  import('./events-by-month').then((module) => ({ default: module.EventsByMonth })),
);

export function OfficeOverview() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(OfficeOverviewQuery, { fetchPolicy: 'cache-and-network' });
  const overview = data?.officeOverview;
  if (error !== undefined && overview === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (overview === undefined) {
    return (
      <Panel>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Panel>
    );
  }
  const { cycle } = overview;
  return (
    <Panel
      title={t('workbench.overview', { office: overview.office.name })}
      extra={
        <span className="pc-muted pc-figures">
          {cycle === null
            ? t('workbench.noCycle')
            : t('workbench.cycle', { from: cycle.from, to: lastDay(cycle.to) })}
        </span>
      }
    >
      <dl className="pc-figures-row">
        <Figure name={t('workbench.enterprises')} value={overview.enterprises} to={paths.enterprises} />
        <Figure name={t('workbench.awaiting')} value={overview.awaitingEvents} to={paths.queues} />
        <Figure
          name={t('workbench.late')}
          value={overview.lateEvents}
          adverse
          to={withQuery(paths.queues, { tab: 'timeliness' })}
        />
        <Figure
          name={t('workbench.overdueReviews')}
          value={overview.overdueReviews}
          adverse
          to={cycle === null ? undefined : withQuery(paths.gradingCycle(cycle.id), { overdue: '1' })}
        />
      </dl>
      <h3>{t('workbench.grades')}</h3>
      <GradeBar counts={overview.grades} />
      <h3>
        {t('workbench.byMonth')} <span className="pc-muted pc-figures">{formatNumber(overview.events)}</span>
      </h3>
      {overview.eventsByMonth.length === 0 || cycle === null ? (
        <p className="pc-muted">{t('workbench.noEvents')}</p>
      ) : (
        <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: 200 }} />}>
          <EventsByMonth from={cycle.from} counts={overview.eventsByMonth} />
        </Suspense>
      )}
    </Panel>
  );
}

function Figure({
  name,
  value,
  adverse = false,
  to,
}: {
  name: string;
  value: number;
  adverse?: boolean;
  to?: string;
}) {
  const figure = (
    <span className={adverse && value > 0 ? 'pc-adverse' : undefined}>{formatNumber(value)}</span>
  );
  return (
    <div>
      <dt>{name}</dt>
      <dd>{to === undefined || value === 0 ? figure : <Link to={to}>{figure}</Link>}</dd>
    </div>
  );
}
