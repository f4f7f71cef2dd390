import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Points } from '../../shared/components/points';
import { EventStatusTag } from '../../shared/components/status-tags';
import { paths } from '../../shared/paths';
import { EventsOfEnterpriseQuery } from './documents';

/** The last few events in the drawer; the page has them all. */
export function LatestEvents({ enterprise }: { enterprise: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(EventsOfEnterpriseQuery, {
    variables: { id: enterprise },
    fetchPolicy: 'cache-and-network',
  });
  const events = data?.enterprise?.creditEvents.edges.map((edge) => edge.node);
  return (
    <section>
      <h3>{t('enterprises.drawer.recent')}</h3>
      {events !== undefined && events.length === 0 ? (
        <p className="pc-muted">{t('enterprises.drawer.noRecent')}</p>
      ) : null}
      <ul className="pc-plain-list">
        {events?.map((event) => (
          <li key={event.id}>
            <span className="pc-figures pc-muted">{event.verifiedOn}</span>
            <Link to={paths.event(event.id)} className="pc-ellipsis" title={event.item.description}>
              {event.item.description}
            </Link>
            <Points value={event.points} />
            <EventStatusTag status={event.status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
