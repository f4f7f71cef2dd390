import { useQuery } from '@apollo/client/react';
import { Button, Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../shared/components/empty-state';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { EventStatusTag } from '../../shared/components/status-tags';
import { paths } from '../../shared/paths';
import { CreditEventQuery } from './documents';
import { EventActions } from './event-actions';
import { EventFacts } from './event-facts';
import { EventMarks } from './event-marks';

export function EventDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, loading, error, refetch } = useQuery(CreditEventQuery, {
    variables: { id: id ?? '' },
    skip: id === undefined,
  });
  const event = data?.creditEvent;
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={560}
      title={event?.enterprise.name ?? t('creditEvents.drawer.title')}
      footer={
        event === undefined || event === null ? null : (
          <div className="pc-drawer-actions">
            <EventActions event={event} />
            <Link to={paths.event(event.id)}>
              <Button tabIndex={-1}>{t('openPage')}</Button>
            </Link>
          </div>
        )
      }
    >
      {loading && data === undefined ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {error === undefined ? null : <QueryFailure error={error} onRetry={() => void refetch()} />}
      {event === null ? (
        <EmptyState title={t('errors.recordNotFound')} hint={t('errors.recordNotFoundHint')} />
      ) : null}
      {event === undefined || event === null ? null : (
        <div className="pc-stack">
          <span className="pc-inline">
            <EventStatusTag status={event.status} />
            <EventMarks event={event} />
          </span>
          <EventFacts event={event} columns={1} />
        </div>
      )}
    </Drawer>
  );
}
