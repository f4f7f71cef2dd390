import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GradeBadge } from '../../../shared/components/grade-badge';
import { Points } from '../../../shared/components/points';
import { QueryFailure } from '../../../shared/components/refusal-alert';
import { lastDay } from '../../../shared/format/date';
import { paths } from '../../../shared/paths';
import { EnterpriseDayQuery } from '../documents';
import type { Knowledge } from './enterprise-timeline';

interface DaySummaryProps {
  enterprise: string;
  day: string;
  /** By what is known now, or by what was known at the end of that day. */
  knowledge: Knowledge;
}

/** How the enterprise stood on a day: its grade, its points of the cycle, and the events found by then. */
export function DaySummary({ enterprise, day, knowledge }: DaySummaryProps) {
  const { t } = useTranslation();
  const { data, previousData, error, refetch } = useQuery(EnterpriseDayQuery, {
    variables: {
      id: enterprise,
      on: day,
      asKnownAt: knowledge === 'NOW' ? null : `${day}T23:59:59.999+08:00`,
    },
  });
  const seen = (data ?? previousData)?.enterprise?.asOf;
  if (error !== undefined && seen === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (seen === undefined || seen === null) return null;
  return (
    <section
      className="pc-timeline-day"
      aria-live="polite"
      aria-label={t('enterprises.timeline.day', { day: seen.on })}
    >
      <p className="pc-inline">
        <b className="pc-figures">{seen.on}</b>
        <GradeBadge grade={seen.grade?.value} />
        <span>
          {seen.cycle === null
            ? t('enterprises.timeline.noCycle')
            : t('enterprises.timeline.standing', {
                from: seen.cycle.from,
                to: lastDay(seen.cycle.to),
                points: seen.points,
                serious: seen.seriousPenaltyPoints,
              })}
        </span>
      </p>
      {seen.cycle !== null && seen.lines.length === 0 ? (
        <p className="pc-muted">{t('enterprises.timeline.none')}</p>
      ) : null}
      <ul className="pc-plain-list">
        {seen.lines.map((line) => (
          <li key={line.event.id} className={line.counted ? undefined : 'pc-not-counted'}>
            <span className="pc-figures pc-muted">{line.event.verifiedOn}</span>
            <Link to={paths.event(line.event.id)} className="pc-ellipsis" title={line.event.item.description}>
              {line.event.item.description}
            </Link>
            <Points value={line.points} />
            <span className="pc-muted">
              {line.counted ? t('enterprises.timeline.counted') : t('enterprises.timeline.notCounted')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
