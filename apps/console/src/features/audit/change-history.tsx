import { useQuery } from '@apollo/client/react';
import { Button, Skeleton, Tag, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditTrailQuery as TrailData } from '../../gql/graphql';
import { EmptyState } from '../../shared/components/empty-state';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { formatTime } from '../../shared/format/date';
import { actorWords, fieldWords, operationWords, outcomeWords, valueWords } from './audit-words';
import { differences } from './differences';
import { AuditTrailQuery } from './documents';

const PAGE = 50;
const MOST = 200;

type Entry = TrailData['auditEntries']['edges'][number]['node'];

/** What happened to one record, latest first: who, when, before and after, in words. */
export function ChangeHistory({ subjectType, subjectId }: { subjectType: string; subjectId: string }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(PAGE);
  const { data, previousData, error, refetch } = useQuery(AuditTrailQuery, {
    variables: { filter: { subjectType, subjectId }, first },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.auditEntries;
  if (error !== undefined && connection === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (connection === undefined) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  if (connection.edges.length === 0) return <EmptyState title={t('audit.noneHere')} />;
  return (
    <div className="pc-stack">
      <Timeline
        items={connection.edges.map(({ node }) => ({ key: node.id, content: <Change entry={node} /> }))}
      />
      {connection.pageInfo.hasNextPage && first < MOST ? (
        <Button onClick={() => setFirst(MOST)}>{t('audit.earlier')}</Button>
      ) : null}
    </div>
  );
}

function Change({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const rows = differences(entry.before, entry.after).filter(({ changed }) => changed);
  return (
    <>
      <div>
        <strong>{operationWords(t, entry.operation)}</strong>{' '}
        {entry.outcome === 'DONE' ? null : <Tag>{outcomeWords(t, entry.outcome)}</Tag>}
      </div>
      <div className="pc-muted">
        {actorWords(t, entry.actor)} · {entry.office === null ? '' : `${entry.office.name} · `}
        <span className="pc-figures">{formatTime(entry.at)}</span>
      </div>
      {rows.map(({ field, before, after }) => (
        <div key={field}>
          {fieldWords(t, field)}：{before === undefined ? null : <del>{valueWords(t, before)}</del>}
          {before === undefined ? null : ' → '}
          {valueWords(t, after)}
        </div>
      ))}
    </>
  );
}
