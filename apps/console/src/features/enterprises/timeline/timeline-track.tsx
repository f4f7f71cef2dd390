import { daysBetween } from '@portcredit/working-days';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/format/date';
import type { TimelineEnterprise } from './enterprise-timeline';

interface TimelineTrackProps {
  enterprise: TimelineEnterprise;
  from: string;
  /** Days from the first to today. */
  length: number;
}

/** Grades as bands, and events as marks above them. */
export function TimelineTrack({ enterprise, from, length }: TimelineTrackProps) {
  const { t } = useTranslation();
  const at = (day: string) => `${(Math.min(Math.max(daysBetween(from, day), 0), length) / length) * 100}%`;
  const width = (start: string, end: string) =>
    `${((daysBetween(from, end < today() ? end : today()) - Math.max(daysBetween(from, start), 0)) / length) * 100}%`;
  return (
    <div className="pc-timeline-track">
      {/* A picture: events lie too close to be aimed at; the list below and that of the day lead to each of them. */}
      <div className="pc-timeline-events" aria-hidden>
        {enterprise.creditEvents.edges.map(({ node }) => (
          <span
            key={node.id}
            className={`pc-timeline-mark pc-timeline-${node.status === 'EFFECTIVE' ? 'counted' : 'not-counted'}`}
            style={{ left: at(node.verifiedOn) }}
            title={t('enterprises.timeline.event', {
              day: node.verifiedOn,
              item: node.item.description,
              points: node.points,
            })}
          />
        ))}
      </div>
      <div className="pc-timeline-grades" role="list" aria-label={t('enterprises.timeline.grades')}>
        {enterprise.gradeHistory.map((period) => (
          <span
            key={period.from}
            role="listitem"
            className={`pc-timeline-grade pc-grade-${period.value}`}
            style={{ left: at(period.from), width: width(period.from, period.to ?? today()) }}
            title={t('enterprises.timeline.grade', {
              grade: period.value,
              from: period.from,
              to: period.to ?? t('enterprises.timeline.now'),
            })}
          >
            {period.value}
          </span>
        ))}
      </div>
    </div>
  );
}
