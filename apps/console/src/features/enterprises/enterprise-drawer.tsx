import { useQuery } from '@apollo/client/react';
import { Button, Descriptions, Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CodeText } from '../../shared/components/code-text';
import { EmptyState } from '../../shared/components/empty-state';
import { GradeBadge } from '../../shared/components/grade-badge';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { StandingBar } from '../../shared/components/standing-bar';
import { paths } from '../../shared/paths';
import { usePermitted } from '../../shared/session';
import { LookAtEnterpriseQuery } from './documents';
import { KindsText } from './enterprise-columns';
import { LatestEvents } from './latest-events';
import { LegalRepresentative } from './legal-representative';

/** To look, without leaving the list. */
export function EnterpriseDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const { data, loading, error, refetch } = useQuery(LookAtEnterpriseQuery, {
    variables: { id: id ?? '' },
    skip: id === undefined,
  });
  const mayReadEvents = usePermitted('READ_CREDIT_EVENTS');
  const enterprise = data?.enterprise;
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={560}
      title={enterprise?.name ?? t('enterprises.drawer.title')}
      footer={
        enterprise === undefined || enterprise === null ? null : (
          <div className="pc-drawer-actions">
            {enterprise.viewerCanCollect ? (
              <Link to={paths.newEvent(enterprise.id)}>
                <Button tabIndex={-1}>{t('enterprises.collect')}</Button>
              </Link>
            ) : null}
            <Link to={paths.enterprise(enterprise.id)}>
              <Button type="primary" tabIndex={-1}>
                {t('openPage')}
              </Button>
            </Link>
          </div>
        )
      }
    >
      {loading && data === undefined ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {error === undefined ? null : <QueryFailure error={error} onRetry={() => void refetch()} />}
      {enterprise === null ? (
        <EmptyState title={t('errors.recordNotFound')} hint={t('errors.recordNotFoundHint')} />
      ) : null}
      {enterprise === undefined || enterprise === null ? null : (
        <div className="pc-stack">
          <Descriptions
            column={1}
            size="small"
            items={[
              {
                key: 'code',
                label: t('enterprises.fact.creditCode'),
                children: <CodeText value={enterprise.creditCode} />,
              },
              {
                key: 'grade',
                label: t('enterprises.column.grade'),
                children: (
                  <span className="pc-inline">
                    <GradeBadge grade={enterprise.grade?.value} />
                    {enterprise.grade === null ? null : (
                      <span className="pc-muted">
                        {t('enterprises.gradeSince', { date: enterprise.grade.since })}
                      </span>
                    )}
                  </span>
                ),
              },
              {
                key: 'kinds',
                label: t('enterprises.fact.kinds'),
                children: <KindsText kinds={enterprise.kinds} />,
              },
              { key: 'office', label: t('enterprises.fact.office'), children: enterprise.office.name },
              {
                key: 'legal',
                label: t('enterprises.fact.legalRepresentative'),
                children: <LegalRepresentative enterprise={enterprise} />,
              },
              { key: 'address', label: t('enterprises.fact.address'), children: enterprise.address ?? '—' },
            ]}
          />
          <h3>{t('standing.title')}</h3>
          {enterprise.standing === null ? (
            <p className="pc-muted">{t('standing.none')}</p>
          ) : (
            <StandingBar {...enterprise.standing} />
          )}
          {mayReadEvents ? <LatestEvents enterprise={enterprise.id} /> : null}
        </div>
      )}
    </Drawer>
  );
}
