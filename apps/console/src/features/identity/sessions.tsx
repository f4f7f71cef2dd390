import { useQuery } from '@apollo/client/react';
import { App, Button, Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MySessionsQuery as SessionsData } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { ListTable } from '../../shared/components/list-table';
import { Panel } from '../../shared/components/page';
import { formatTime } from '../../shared/format/date';
import { usePermitted } from '../../shared/session';
import { IssueToken } from './issue-token';
import { EndAllSessionsMutation, EndSessionMutation, MySessionsQuery } from './documents';
import { useRefusalMessage } from './use-refusal-message';

type Session = SessionsData['mySessions'][number];

/** Where one is signed in. */
export function Sessions() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const mayScript = usePermitted('SCRIPT');
  const end = useCommand(EndSessionMutation);
  const endOthers = useCommand(EndAllSessionsMutation);
  useRefusalMessage(end.refusal ?? endOthers.refusal);
  const { data, loading, error, refetch } = useQuery(MySessionsQuery, { fetchPolicy: 'cache-and-network' });
  const say = (done: unknown) => {
    if (done !== undefined) void message.success(t('identity.own.endDone'));
  };
  const columns: TableColumnsType<Session> = [
    {
      key: 'kind',
      title: t('identity.own.sessionKind'),
      width: 184,
      render: (_, row) => (
        <span className="pc-inline">
          {row.name ?? t(`identity.own.kind.${row.kind}`)}
          {row.current ? <Tag color="blue">{t('identity.own.here')}</Tag> : null}
        </span>
      ),
    },
    {
      key: 'created',
      title: t('identity.own.created'),
      render: (_, row) => <span className="pc-figures">{formatTime(row.createdAt)}</span>,
    },
    {
      key: 'seen',
      title: t('identity.own.lastSeen'),
      render: (_, row) => (
        <span className="pc-figures">{row.lastSeenAt === null ? '—' : formatTime(row.lastSeenAt)}</span>
      ),
    },
    {
      key: 'expires',
      title: t('identity.own.expires'),
      render: (_, row) => <span className="pc-figures">{formatTime(row.expiresAt)}</span>,
    },
    {
      key: 'address',
      title: t('identity.own.address'),
      render: (_, row) => <span className="pc-mono">{row.address ?? '—'}</span>,
    },
    {
      key: 'end',
      title: t('identity.column.actions'),
      width: 96,
      render: (_, row) =>
        row.current ? null : (
          <Button type="link" size="small" onClick={() => void end.run({ id: row.id }).then(say)}>
            {t('identity.own.end')}
          </Button>
        ),
    },
  ];
  return (
    <Panel
      title={t('identity.own.sessions')}
      extra={
        <span className="pc-inline">
          {mayScript ? <IssueToken /> : null}
          <Button
            size="small"
            disabled={(data?.mySessions.length ?? 0) < 2}
            loading={endOthers.busy}
            onClick={() => void endOthers.run({}).then(say)}
          >
            {t('identity.own.endOthers')}
          </Button>
        </span>
      }
    >
      <div className="pc-stack">
        <p className="pc-muted">{t('identity.own.sessionsHint')}</p>
        <ListTable
          label={t('identity.own.sessions')}
          columns={columns}
          rows={data?.mySessions}
          loading={loading}
          error={error}
          onRetry={() => void refetch()}
        />
      </div>
    </Panel>
  );
}
