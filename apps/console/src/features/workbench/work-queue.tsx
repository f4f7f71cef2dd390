import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { WorkQueueQuery as QueueData } from '../../gql/graphql';
import { DueLabel } from '../../shared/components/due-label';
import { EmptyState } from '../../shared/components/empty-state';
import { Panel } from '../../shared/components/page';
import { Points } from '../../shared/components/points';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { formatNumber } from '../../shared/format/number';
import { paths, withQuery } from '../../shared/paths';
import { usePermitted } from '../../shared/session';
import { WorkQueueQuery } from './documents';
import { groupByDue, type DueGroup } from './due-groups';

const LENGTH = 50;

/** What of a cycle a deed is about. */
const FILTERS: Partial<Record<Item['kind'], Record<string, string>>> = {
  DECIDE_GRADE_REVIEWS: { status: 'PRELIMINARY' },
  OVERDUE_GRADE_REVIEWS: { overdue: '1' },
  APPROVE_GRADE_ADJUSTMENTS: { proposed: '1' },
};

type Item = QueueData['workQueue'][number];

export function WorkQueue() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(WorkQueueQuery, {
    variables: { first: LENGTH },
    fetchPolicy: 'cache-and-network',
  });
  const mayCollect = usePermitted('COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY');
  const counts = data?.workSummary;
  const total: Record<DueGroup, number | undefined> = {
    overdue: counts?.overdue,
    today: counts?.today,
    withinFive: counts?.withinFiveWorkingDays,
    later: counts?.later,
  };
  const groups = groupByDue(data?.workQueue ?? []);
  const listed = data?.workQueue.reduce((sum, item) => sum + item.count, 0) ?? 0;
  const all =
    (counts?.overdue ?? 0) +
    (counts?.today ?? 0) +
    (counts?.withinFiveWorkingDays ?? 0) +
    (counts?.later ?? 0);
  return (
    <Panel title={t('workbench.queue')} flush>
      {error !== undefined && data === undefined ? (
        <QueryFailure error={error} onRetry={() => void refetch()} />
      ) : null}
      {data === undefined && error === undefined ? (
        <Skeleton active className="pc-inset" paragraph={{ rows: 6 }} />
      ) : null}
      {data !== undefined && groups.length === 0 ? (
        <EmptyState
          title={t('workbench.empty')}
          hint={t('workbench.emptyHint')}
          action={
            mayCollect ? (
              <Link to={paths.newEvent()}>
                <Button type="primary">{t('workbench.startCollecting')}</Button>
              </Link>
            ) : null
          }
        />
      ) : null}
      {groups.map(({ group, items }) => (
        <section key={group} className={`pc-queue pc-queue-${group}`}>
          <h3>
            {t(`workbench.${group}`)}{' '}
            <span className="pc-figures">{formatNumber(total[group] ?? items.length)}</span>
          </h3>
          <ul>
            {items.map((item) => (
              <WorkRow key={item.id} item={item} />
            ))}
          </ul>
        </section>
      ))}
      {all > listed && listed > 0 ? (
        <p className="pc-muted pc-inset">{t('workbench.more', { count: all - listed })}</p>
      ) : null}
    </Panel>
  );
}

/** One enterprise, one deed, one button. */
function WorkRow({ item }: { item: Item }) {
  const { t } = useTranslation();
  const target =
    item.event !== null
      ? paths.event(item.event.id)
      : item.cycle !== null
        ? withQuery(paths.gradingCycle(item.cycle.id), FILTERS[item.kind] ?? {})
        : item.announcement !== null
          ? withQuery(paths.announcement(item.announcement.id), { tab: 'objections' })
          : item.withdrawal !== null
            ? paths.gradeWithdrawal(item.withdrawal.id)
            : paths.grading;
  const enterprise = item.event?.enterprise ?? item.withdrawal?.enterprise;
  return (
    <li className="pc-work-row">
      <DueLabel deadline={item.dueOn} />
      <div className="pc-work-what">
        {item.event !== null ? (
          <>
            <Link to={paths.enterprise(item.event.enterprise.id)}>{item.event.enterprise.name}</Link>
            <div className="pc-muted pc-ellipsis" title={item.event.item.description}>
              {t('workbench.kind.CONFIRM_CREDIT_EVENT')} · <Points value={item.event.points} /> ·{' '}
              {item.event.item.description}
            </div>
          </>
        ) : item.withdrawal !== null ? (
          <>
            <Link to={paths.enterprise(item.withdrawal.enterprise.id)}>
              {item.withdrawal.enterprise.name}
            </Link>
            <div className="pc-muted pc-ellipsis">
              {t(`workbench.kind.${item.kind}`)} ·{' '}
              {item.withdrawal.notice === null
                ? t('workbench.toServe', { grade: item.withdrawal.grade })
                : t('workbench.defended', {
                    grade: item.withdrawal.grade,
                    until: item.withdrawal.notice.defendUntil,
                  })}
            </div>
          </>
        ) : item.announcement !== null ? (
          <>
            <Link to={target}>{t('workbench.kind.ANSWER_OBJECTIONS')}</Link>
            <div className="pc-muted pc-ellipsis">
              {t('workbench.objectionsDeed', {
                office: item.announcement.office.name,
                until: item.announcement.lastDay,
                count: item.count,
              })}
            </div>
          </>
        ) : (
          <>
            <Link to={target}>{t(`workbench.kind.${item.kind}`)}</Link>
            <div className="pc-muted pc-ellipsis">
              {item.cycle === null
                ? null
                : t(
                    item.kind === 'APPROVE_GRADE_ADJUSTMENTS'
                      ? 'workbench.adjustmentsDeed'
                      : 'workbench.reviewsDeed',
                    {
                      office: item.cycle.office.name,
                      from: item.cycle.from,
                      count: item.count,
                    },
                  )}
            </div>
          </>
        )}
      </div>
      <Link to={target} aria-label={`${t('workbench.handle')} ${enterprise?.name ?? ''}`}>
        <Button tabIndex={-1}>{t('workbench.handle')}</Button>
      </Link>
    </li>
  );
}
