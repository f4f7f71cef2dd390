import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GradeBadge } from '../../shared/components/grade-badge';
import { Panel } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { StandingBar } from '../../shared/components/standing-bar';
import { paths } from '../../shared/paths';
import { EnterpriseStandingQuery } from './documents';

interface EnterpriseStandingProps {
  enterprise: { id: string; name: string };
  /** That of the event: points and grades of regimes stand apart. */
  regime: string;
}

/** How the enterprise stands today under the rules of an event. */
export function EnterpriseStanding({ enterprise: { id, name }, regime }: EnterpriseStandingProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(EnterpriseStandingQuery, {
    variables: { id, regime },
    fetchPolicy: 'cache-and-network',
  });
  const enterprise = data?.enterprise ?? undefined;
  return (
    <Panel
      title={
        <span className="pc-inline">
          <Link to={paths.enterprise(id)}>{name}</Link>
          {enterprise === undefined ? null : <GradeBadge grade={enterprise.grade?.value} />}
        </span>
      }
      extra={<span className="pc-muted">{t('creditEvents.page.enterprise')}</span>}
    >
      {enterprise === undefined ? (
        error === undefined ? (
          <Skeleton active title={false} />
        ) : (
          <QueryFailure error={error} onRetry={() => void refetch()} />
        )
      ) : enterprise.standing === null ? (
        <p className="pc-muted">{t('standing.none')}</p>
      ) : (
        <StandingBar {...enterprise.standing} />
      )}
    </Panel>
  );
}
