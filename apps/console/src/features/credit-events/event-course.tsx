import { useQuery } from '@apollo/client/react';
import { parseIssuedNumber } from '@portcredit/numbering';
import { Tag, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventGradingQuery as GradingData } from '../../gql/graphql';
import { DueLabel } from '../../shared/components/due-label';
import { GradeBadge } from '../../shared/components/grade-badge';
import { EventStatusTag, ReviewStatusTag } from '../../shared/components/status-tags';
import { formatTime, lastDay } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import { usePermitted } from '../../shared/session';
import { EventGradingQuery } from './documents';
import type { EventDetail } from './event-facts';

interface Step {
  key: string;
  title: string;
  content: ReactNode;
  color?: string;
}

type Review = NonNullable<NonNullable<GradingData['creditEvent']>['review']>;

/** From the conduct to the grade: what happened, when, by whom and why, and what it did. */
export function EventCourse({ event }: { event: EventDetail }) {
  const mayReadReviews = usePermitted('READ_GRADE_REVIEWS');
  const { data } = useQuery(EventGradingQuery, {
    variables: { id: event.id },
    skip: !mayReadReviews,
    fetchPolicy: 'cache-and-network',
  });
  const review = data?.creditEvent?.review ?? undefined;
  const items = [
    ...useFindings(event),
    ...useStatuses(event),
    ...useCounting(event),
    ...useGrading(event, review),
  ];
  return <Timeline className="pc-course" titleSpan="136px" items={items} />;
}

/** The conduct, its finding, its collection, its number. */
function useFindings(event: EventDetail): Step[] {
  const { t } = useTranslation();
  const issued = parseIssuedNumber(event.businessNumber) !== undefined;
  return [
    {
      key: 'occurred',
      title: event.occurredOn ?? '—',
      content: t(
        event.occurredOn === null ? 'creditEvents.page.occurredUnknown' : 'creditEvents.page.occurred',
      ),
    },
    { key: 'verified', title: event.verifiedOn, content: t('creditEvents.page.verified') },
    {
      key: 'collected',
      title: formatTime(event.collectedAt),
      color: event.late ? 'red' : undefined,
      content: (
        <>
          <div className="pc-inline">
            {t('creditEvents.page.collected')}
            {event.late ? (
              <Tag color="error">{t('creditEvents.late')}</Tag>
            ) : (
              <Tag color="success">{t('creditEvents.page.inTime')}</Tag>
            )}
          </div>
          <div className="pc-muted">
            {[
              event.collectedBy === null ? null : t('creditEvents.page.by', { name: event.collectedBy }),
              t(`eventSource.${event.source}`),
              event.office.name,
              t(`collector.${event.department}`),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </div>
          <div className="pc-muted">
            {t('creditEvents.page.collectByOn', { date: event.collectBy })}
            {event.collectByProvisional ? `（${t('creditEvents.page.provisional')}）` : null}
          </div>
        </>
      ),
    },
    {
      key: 'number',
      title: formatTime(event.collectedAt),
      content: (
        <>
          <span className="pc-mono pc-wrap">{event.businessNumber}</span>{' '}
          <span className="pc-muted">
            {t(issued ? 'creditEvents.page.numberIssued' : 'creditEvents.page.numberGiven')}
          </span>
        </>
      ),
    },
  ];
}

/** Every status that it has had, with who gave it and why. */
function useStatuses(event: EventDetail): Step[] {
  const { t } = useTranslation();
  return event.history.map((change, index) => ({
    key: `${change.at}/${index}`,
    title: formatTime(change.at),
    content: (
      <>
        <EventStatusTag status={change.status} />{' '}
        <span className="pc-muted">
          {change.by === null
            ? t('creditEvents.page.system')
            : t('creditEvents.page.by', { name: change.by })}
        </span>
        {event.status === 'AWAITING_CONFIRMATION' && index === event.history.length - 1 ? (
          <div>
            {t('creditEvents.page.waits', { department: t(`collector.${event.department}`) })}{' '}
            <DueLabel deadline={event.collectBy} />
          </div>
        ) : null}
        {change.reason === null ? null : <div className="pc-prose">{change.reason}</div>}
        {change.supersededBy === null ? null : (
          <div>
            <Link to={paths.event(change.supersededBy.id)}>
              {t('creditEvents.page.supersededBy', {
                number: change.supersededBy.businessNumber,
                points: change.supersededBy.points,
              })}
            </Link>
          </div>
        )}
      </>
    ),
  }));
}

/** In which cycle it counts, and which thresholds were reached by it. */
function useCounting({ cycle, effect, status }: EventDetail): Step[] {
  const { t } = useTranslation();
  if (status !== 'EFFECTIVE') return [];
  if (cycle === null || effect === null)
    return [{ key: 'cycle', title: '—', color: 'gray', content: t('creditEvents.page.noCycle') }];
  return [
    {
      key: 'cycle',
      title: formatTime(effect.at),
      content: (
        <>
          <Link to={paths.gradingCycle(cycle.id)}>
            {t('creditEvents.page.countsIn', { from: cycle.from, to: lastDay(cycle.to) })}
          </Link>
          <div className="pc-figures">
            {t('creditEvents.page.moves', { before: effect.before.points, after: effect.after.points })}
          </div>
        </>
      ),
    },
    ...(effect.crossed.length === 0
      ? []
      : [
          {
            key: 'crossed',
            title: formatTime(effect.at),
            color: 'red',
            content: (
              <span className="pc-adverse">
                {t('creditEvents.page.crossed', {
                  measures: effect.crossed.map((measure) => t(`dynamicMeasure.${measure}`)).join('、'),
                })}
              </span>
            ),
          },
        ]),
  ];
}

/** The review of the cycle, and the grade that came of it. */
function useGrading({ cycle, status }: EventDetail, review: Review | undefined): Step[] {
  const { t } = useTranslation();
  if (status !== 'EFFECTIVE' || cycle === null) return [];
  if (review === undefined)
    return [
      {
        key: 'review',
        title: '—',
        color: 'gray',
        content: <span className="pc-muted">{t('creditEvents.page.notGraded')}</span>,
      },
    ];
  const graded: Step = {
    key: 'review',
    title: formatTime(review.gradedAt),
    content: (
      <>
        <Link to={paths.gradingCycle(cycle.id)}>{t('creditEvents.page.graded')}</Link>{' '}
        <GradeBadge grade={review.preliminaryGrade} />{' '}
        <span className="pc-muted pc-figures">
          {t('points', { points: review.points, count: review.points })}
        </span>
        {review.decidedAt === null ? (
          <div>
            <ReviewStatusTag status={review.status} /> <DueLabel deadline={review.confirmBy} />
          </div>
        ) : null}
      </>
    ),
  };
  if (review.decidedAt === null) return [graded];
  return [
    graded,
    {
      key: 'grade',
      title: formatTime(review.decidedAt),
      content: (
        <>
          <ReviewStatusTag status={review.status} /> <GradeBadge grade={review.finalGrade ?? undefined} />{' '}
          <span className="pc-muted">
            {review.decidedBy === null ? '' : t('creditEvents.page.by', { name: review.decidedBy })}
          </span>
          {review.reason === null ? null : <div className="pc-prose">{review.reason}</div>}
        </>
      ),
    },
  ];
}
