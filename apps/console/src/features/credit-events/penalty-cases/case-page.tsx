import { useQuery } from '@apollo/client/react';
import { Alert, Button, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { CodeText } from '../../../shared/components/code-text';
import { RecordNotFound } from '../../../shared/components/dead-end';
import { Page, PageSkeleton, Panel } from '../../../shared/components/page';
import { Points } from '../../../shared/components/points';
import { QueryFailure } from '../../../shared/components/refusal-alert';
import { EventStatusTag } from '../../../shared/components/status-tags';
import { formatTime } from '../../../shared/format/date';
import { paths } from '../../../shared/paths';
import { EventEvidence } from '../evidence/event-evidence';
import { PenaltyCaseQuery } from './documents';

/** A case as it was fed back, what it brought, and its decision. */
export function CasePage({ history }: { history?: ((id: string) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(PenaltyCaseQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.penaltyCase;
  if (error !== undefined && found === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (found === undefined) return <PageSkeleton />;
  if (found === null) return <RecordNotFound />;
  const fact = (
    name: 'cause' | 'businessDepartment' | 'fedBackOn' | 'decidedOn' | 'occurredOn' | 'signer' | 'receiver',
  ) => ({
    key: name,
    label: name === 'occurredOn' ? t('creditEvents.fact.occurredOn') : t(`creditEvents.cases.${name}`),
    children: found[name] ?? '—',
  });
  const [first] = found.events;
  return (
    <Page
      title={t('creditEvents.cases.pageTitle', { number: found.documentNumber })}
      actions={
        <>
          {history?.(found.id)}
          <Button href={`/exports/penalty-cases/${found.id}/feedback.docx`} download>
            {t('creditEvents.cases.print')}
          </Button>
        </>
      }
    >
      {found.decisionMissing ? (
        <Alert
          type="warning"
          showIcon
          className="pc-gap-below"
          title={t('creditEvents.cases.missingTitle')}
          description={t('creditEvents.cases.missingHint')}
        />
      ) : null}
      <div className="pc-column">
        <Panel title={t('creditEvents.cases.form')}>
          <Descriptions
            size="small"
            column={{ xs: 1, lg: 2 }}
            items={[
              {
                key: 'enterprise',
                span: 'filled',
                label: t('creditEvents.column.enterprise'),
                children: <Link to={paths.enterprise(found.enterprise.id)}>{found.enterprise.name}</Link>,
              },
              {
                key: 'number',
                label: t('creditEvents.cases.documentNumber'),
                children: <CodeText value={found.documentNumber} />,
              },
              {
                key: 'case',
                label: t('creditEvents.cases.caseNumber'),
                children: <CodeText value={found.caseNumber} />,
              },
              fact('cause'),
              fact('businessDepartment'),
              fact('decidedOn'),
              fact('fedBackOn'),
              fact('occurredOn'),
              {
                key: 'amounts',
                label: t('creditEvents.cases.result'),
                children: t('creditEvents.cases.amounts', {
                  confiscated: found.confiscated,
                  fined: found.fined,
                  total: found.total,
                }),
              },
              fact('signer'),
              fact('receiver'),
              {
                key: 'reported',
                label: t('creditEvents.cases.reported'),
                children: `${found.office.name} · ${found.reportedBy} · ${formatTime(found.reportedAt)}`,
              },
              {
                key: 'detail',
                span: 'filled',
                label: t('creditEvents.fact.detail'),
                children: <span className="pc-prose">{found.detail}</span>,
              },
            ]}
          />
        </Panel>
        <Panel title={t('creditEvents.cases.events')}>
          <ul className="pc-files">
            {found.events.map((event) => (
              <li key={event.id} className="pc-inline">
                <Link to={paths.event(event.id)}>
                  {event.item.code} {event.item.description}
                </Link>
                <Points value={event.points} />
                <EventStatusTag status={event.status} />
              </li>
            ))}
          </ul>
        </Panel>
        {first === undefined ? null : <EventEvidence id={first.id} />}
      </div>
    </Page>
  );
}
