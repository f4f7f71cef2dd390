import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { formatTime } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { RevokeApiKeyMutation } from './documents';
import { IssueKeyDialog } from './issue-key-dialog';
import { LastUsed } from './partners-page';

export function KeysPanel({ partnerId, keys }: { partnerId: string; keys: readonly KeyRowFragment[] }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [issuing, setIssuing] = useState<{ replaces?: KeyRowFragment }>();
  const [revoking, setRevoking] = useState<KeyRowFragment>();
  const revoke = useCommand(RevokeApiKeyMutation);
  const submit = async (reason: string) => {
    if (revoking === undefined || (await revoke.run({ id: revoking.id, reason })) === undefined) return;
    void message.success(t('sharing.done.revoked'));
    setRevoking(undefined);
  };
  return (
    <>
      <div className="pc-filters">
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setIssuing({})}>
          {t('sharing.keys.issue')}
        </Button>
      </div>
      <ListTable<KeyRowFragment>
        label={t('sharing.section.keys')}
        rows={keys}
        loading={false}
        onRetry={() => undefined}
        empty={<EmptyState title={t('sharing.keys.empty')} hint={t('sharing.keys.emptyHint')} />}
        columns={[
          {
            key: 'name',
            title: t('sharing.column.key'),
            render: (_, row) => (
              <>
                <div>{row.name === '' ? '—' : row.name}</div>
                <code lang="en" className="pc-mono pc-muted">
                  pk_…{row.ending}
                </code>
              </>
            ),
          },
          {
            key: 'limits',
            title: t('sharing.column.limits'),
            width: 176,
            render: (_, row) => (
              <>
                <div>{t('sharing.perMinute', { count: row.requestsPerMinute })}</div>
                <div>{t('sharing.perDay', { cost: formatNumber(row.costPerDay) })}</div>
              </>
            ),
          },
          {
            key: 'addresses',
            title: t('sharing.column.addresses'),
            width: 144,
            render: (_, row) =>
              row.addresses.length === 0 ? (
                <span className="pc-muted">{t('sharing.anyAddress')}</span>
              ) : (
                <span className="pc-mono">{row.addresses.join('、')}</span>
              ),
          },
          {
            key: 'expires',
            title: t('sharing.column.expires'),
            width: 144,
            render: (_, row) => (
              <span className="pc-figures">
                {row.expiresAt === null ? t('sharing.noEnd') : formatTime(row.expiresAt)}
              </span>
            ),
          },
          {
            key: 'used',
            title: t('sharing.column.lastUsed'),
            width: 144,
            render: (_, row) => (
              <>
                <LastUsed instants={[row.lastUsedAt]} />
                <div className="pc-mono pc-muted">{row.lastUsedAddress}</div>
              </>
            ),
          },
          {
            key: 'state',
            title: t('sharing.column.state'),
            width: 88,
            render: (_, row) => <KeyState row={row} />,
          },
          {
            key: 'actions',
            width: 128,
            render: (_, row) =>
              row.active ? (
                <span className="pc-inline">
                  <Button type="link" size="small" onClick={() => setIssuing({ replaces: row })}>
                    {t('sharing.keys.replace')}
                  </Button>
                  <Button type="link" size="small" danger onClick={() => setRevoking(row)}>
                    {t('sharing.keys.revoke')}
                  </Button>
                </span>
              ) : null,
          },
        ]}
      />
      <IssueKeyDialog
        partnerId={partnerId}
        open={issuing !== undefined}
        replaces={issuing?.replaces}
        onClose={() => setIssuing(undefined)}
      />
      <ReasonDialog
        open={revoking !== undefined}
        title={t('sharing.keys.revokeTitle')}
        effect={t('sharing.keys.revokeEffect', { name: revoking?.name ?? '' })}
        okText={t('sharing.keys.revoke')}
        busy={revoke.busy}
        refusal={revoke.refusal}
        onCancel={() => {
          setRevoking(undefined);
          revoke.clear();
        }}
        onSubmit={(reason) => void submit(reason)}
      />
    </>
  );
}

function KeyState({ row }: { row: KeyRowFragment }) {
  const { t } = useTranslation();
  if (row.active) return <Tag color="processing">{t('sharing.state.active')}</Tag>;
  return <Tag>{row.revokedAt === null ? t('sharing.state.expired') : t('sharing.state.revoked')}</Tag>;
}
