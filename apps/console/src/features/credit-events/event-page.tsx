import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RecordNotFound } from '../../shared/components/dead-end';
import { Page, PageSkeleton, Panel } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { EventStatusTag } from '../../shared/components/status-tags';
import { CreditEventQuery } from './documents';
import { EnterpriseStanding } from './enterprise-standing';
import { EventActions } from './event-actions';
import { EventCourse } from './event-course';
import { EventFacts } from './event-facts';
import { EventMarks } from './event-marks';
import { CorrectionLinks } from './correction-links';
import { EventEvidence } from './evidence/event-evidence';
import { EventTasks } from './tasks/event-tasks';

interface EventPageProps {
  /** Its change history; left out where the viewer may not read it. */
  history?: (id: string) => ReactNode;
}

export function EventPage({ history }: EventPageProps) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(CreditEventQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const event = data?.creditEvent;
  if (error !== undefined && event === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (event === undefined) return <PageSkeleton />;
  if (event === null) return <RecordNotFound />;
  return (
    <Page
      title={t('creditEvents.page.title', { number: event.businessNumber })}
      aside={
        <span className="pc-inline">
          <EventStatusTag status={event.status} />
          <EventMarks event={event} />
        </span>
      }
      actions={
        <>
          {history?.(event.id)}
          <EventActions event={event} />
        </>
      }
    >
      <CorrectionLinks event={event} />
      <EventTasks id={event.id} />
      <div className="pc-split">
        <div className="pc-column">
          <Panel title={t('creditEvents.page.facts')}>
            <EventFacts event={event} />
          </Panel>
          <EventEvidence id={event.id} />
          <EnterpriseStanding enterprise={event.enterprise} regime={event.regime} />
        </div>
        <Panel title={t('creditEvents.page.course')}>
          <EventCourse event={event} />
        </Panel>
      </div>
    </Page>
  );
}
