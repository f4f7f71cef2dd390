import { useQuery } from '@apollo/client/react';
import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CodeText } from '../../shared/components/code-text';
import { RecordNotFound } from '../../shared/components/dead-end';
import { GradeBadge } from '../../shared/components/grade-badge';
import { Page, PageSkeleton, Panel } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { UrlTabs } from '../../shared/components/url-tabs';
import { StandingBar } from '../../shared/components/standing-bar';
import { lastDay } from '../../shared/format/date';
import { DEFAULT_REGIME } from '../../shared/regime';
import { usePermitted } from '../../shared/session';
import { paths } from '../../shared/paths';
import { BusinessVolumes } from './business-volumes';
import { EnterpriseQuery } from './documents';
import { EnterpriseFacts } from './enterprise-facts';
import { KindsText } from './enterprise-columns';
import { GradeHistory } from './grade-history';
import { ListRemoval } from './list-removal';
import { MeasuresByArea } from './measures-by-area';
import { RegimeGrades } from './regime-grades';
import { SetKindsDialog } from './set-kinds-dialog';
import { StandingExplanation } from './standing-explanation';
import { EnterpriseTimeline } from './timeline/enterprise-timeline';

interface EnterprisePageProps {
  /** What other features know about the enterprise; left out where the viewer may not read it. */
  notices?: (id: string) => ReactNode;
  events?: (id: string) => ReactNode;
  receipts?: (id: string) => ReactNode;
  audit?: (id: string) => ReactNode;
}

export function EnterprisePage({ notices, events, receipts, audit }: EnterprisePageProps) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [editing, setEditing] = useState(false);
  const mayReadEvents = usePermitted('READ_CREDIT_EVENTS');
  const mayAdjust = usePermitted('ADJUST_GRADE');
  const { data, error, refetch } = useQuery(EnterpriseQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const enterprise = data?.enterprise;
  if (error !== undefined && enterprise === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (enterprise === undefined) return <PageSkeleton />;
  if (enterprise === null) return <RecordNotFound />;
  const { standing, grade } = enterprise;
  const lowest = enterprise.regimeGrades.some(
    ({ regime, rank, grades, grade: held }) => regime === DEFAULT_REGIME && held !== null && rank === grades,
  );
  return (
    <Page
      title={enterprise.name}
      aside={
        <span className="pc-inline">
          <GradeBadge grade={grade?.value} size="large" />
          {grade === null ? null : (
            <span className="pc-muted pc-figures">{t('enterprises.gradeSince', { date: grade.since })}</span>
          )}
        </span>
      }
      actions={
        enterprise.viewerCanCollect ? (
          <Link to={paths.newEvent(enterprise.id)}>
            <Button type="primary" tabIndex={-1}>
              {t('enterprises.collect')}
            </Button>
          </Link>
        ) : null
      }
    >
      <div className="pc-head-facts">
        <CodeText value={enterprise.creditCode ?? enterprise.identifiers[0]?.value} />
        <span>{enterprise.office.name}</span>
        <span className="pc-inline">
          <KindsText kinds={enterprise.kinds} />
          {enterprise.kindsSetByHand ? (
            <span className="pc-muted">（{t('enterprises.kindsByHand')}）</span>
          ) : null}
          {enterprise.viewerCanSetKinds ? (
            <Button type="link" size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
              {t('enterprises.setKinds')}
            </Button>
          ) : null}
        </span>
      </div>
      {notices?.(enterprise.id)}
      <Panel
        title={t('standing.title')}
        extra={
          standing === null ? null : (
            <span className="pc-inline pc-muted">
              {t('standing.cycle', { from: standing.cycle.from, to: lastDay(standing.cycle.to) })}
            </span>
          )
        }
      >
        {standing === null ? <p className="pc-muted">{t('standing.none')}</p> : <StandingBar {...standing} />}
        {mayReadEvents ? <StandingExplanation enterprise={enterprise.id} /> : null}
      </Panel>
      {mayReadEvents ? (
        <Panel
          title={t('enterprises.timeline.title')}
          extra={<span className="pc-muted">{t('enterprises.timeline.hint')}</span>}
        >
          <EnterpriseTimeline enterprise={enterprise.id} />
        </Panel>
      ) : null}
      <Panel flush>
        <UrlTabs
          items={[
            ...(events === undefined
              ? []
              : [{ key: 'events', label: t('enterprises.section.events'), children: events(enterprise.id) }]),
            {
              key: 'grades',
              label: t('enterprises.section.grades'),
              children: (
                <>
                  <RegimeGrades grades={enterprise.regimeGrades} />
                  {mayAdjust && lowest ? (
                    <div className="pc-inset">
                      <ListRemoval enterprise={enterprise} />
                    </div>
                  ) : null}
                  <GradeHistory periods={enterprise.gradeHistory} />
                </>
              ),
            },
            {
              key: 'measures',
              label: t('enterprises.section.measures'),
              children: <MeasuresByArea grade={grade?.value} measures={enterprise.measures} />,
            },
            {
              key: 'volumes',
              label: t('enterprises.section.volumes'),
              children: <BusinessVolumes enterprise={enterprise.id} />,
            },
            {
              key: 'facts',
              label: t('enterprises.section.facts'),
              children: <EnterpriseFacts enterprise={enterprise} />,
            },
            ...(receipts === undefined
              ? []
              : [
                  {
                    key: 'receipts',
                    label: t('enterprises.section.receipts'),
                    children: receipts(enterprise.id),
                  },
                ]),
            ...(audit === undefined
              ? []
              : [{ key: 'audit', label: t('enterprises.section.audit'), children: audit(enterprise.id) }]),
          ]}
        />
      </Panel>
      {enterprise.viewerCanSetKinds ? (
        <SetKindsDialog enterprise={enterprise} open={editing} onClose={() => setEditing(false)} />
      ) : null}
    </Page>
  );
}
