import { Tag, Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EventStatusTag } from '../../shared/components/status-tags';
import { formatTime } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import type { EventDetail } from './event-facts';

interface Step {
  key: string;
  title: string;
  content: ReactNode;
  color?: string;
}

/** From the conduct to the points: what happened, when, by whom and why. */
export function EventCourse({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const days: Step[] = [
    { key: 'verified', title: event.verifiedOn, content: t('creditEvents.page.verified') },
    {
      key: 'collectBy',
      color: event.late ? 'red' : 'gray',
      title: event.collectBy,
      content: (
        <span className={event.late ? undefined : 'pc-muted'}>
          {t('creditEvents.page.collectBy')}{' '}
          {event.late ? <Tag color="error">{t('creditEvents.late')}</Tag> : null}
        </span>
      ),
    },
  ];
  if (event.occurredOn !== null)
    days.unshift({ key: 'occurred', title: event.occurredOn, content: t('creditEvents.page.occurred') });
  const changes: Step[] = event.history.map((change) => ({
    key: change.at,
    title: formatTime(change.at),
    content: (
      <>
        <EventStatusTag status={change.status} />{' '}
        <span className="pc-muted">
          {change.by === null
            ? t('creditEvents.page.system')
            : t('creditEvents.page.by', { name: change.by })}
        </span>
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
  const dated = [...days, ...changes].sort((a, b) => (a.title < b.title ? -1 : 1));
  return <Timeline className="pc-course" titleSpan="136px" items={dated} />;
}
