import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { EndGrantMutation } from './documents';
import { grantWords } from './field-words';
import { GrantDialog } from './grant-dialog';

export function GrantsPanel({
  partnerId,
  grants,
}: {
  partnerId: string;
  grants: readonly GrantRowFragment[];
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [creating, setCreating] = useState(false);
  const [ending, setEnding] = useState<GrantRowFragment>();
  const end = useCommand(EndGrantMutation);
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t('sharing.grant.create')}
    </Button>
  );
  const submit = async (reason: string) => {
    if (ending === undefined || (await end.run({ id: ending.id, reason })) === undefined) return;
    void message.success(t('sharing.done.ended'));
    setEnding(undefined);
  };
  return (
    <>
      <div className="pc-filters">{create}</div>
      <ListTable<GrantRowFragment>
        label={t('sharing.section.grants')}
        rows={grants}
        loading={false}
        onRetry={() => undefined}
        empty={<EmptyState title={t('sharing.grant.empty')} hint={t('sharing.grant.emptyHint')} />}
        columns={[
          { key: 'purpose', title: t('sharing.column.purpose'), width: 200, render: (_, row) => row.purpose },
          {
            key: 'fields',
            title: t('sharing.column.fields'),
            render: (_, row) => grantWords(t, row.fields).map((words) => <div key={words}>{words}</div>),
          },
          {
            key: 'offices',
            title: t('sharing.column.offices'),
            width: 160,
            render: (_, row) => row.offices.map(({ name }) => name).join('、'),
          },
          {
            key: 'days',
            title: t('sharing.column.days'),
            width: 120,
            render: (_, row) => (
              <span className="pc-figures">
                <div>{row.from ?? '—'}</div>
                <div>{row.until ?? t('sharing.noEnd')}</div>
              </span>
            ),
          },
          {
            key: 'state',
            title: t('sharing.column.state'),
            width: 112,
            render: (_, row) => <GrantState grant={row} />,
          },
          {
            key: 'actions',
            width: 104,
            render: (_, row) =>
              row.endedAt === null ? (
                <Button type="link" size="small" danger onClick={() => setEnding(row)}>
                  {t('sharing.grant.end')}
                </Button>
              ) : null,
          },
        ]}
      />
      <GrantDialog partnerId={partnerId} open={creating} onClose={() => setCreating(false)} />
      <ReasonDialog
        open={ending !== undefined}
        title={t('sharing.grant.end')}
        effect={t('sharing.grant.endEffect', { purpose: ending?.purpose ?? '' })}
        okText={t('sharing.grant.end')}
        busy={end.busy}
        refusal={end.refusal}
        onCancel={() => {
          setEnding(undefined);
          end.clear();
        }}
        onSubmit={(reason) => void submit(reason)}
      />
    </>
  );
}

function GrantState({ grant }: { grant: GrantRowFragment }) {
  const { t } = useTranslation();
  if (grant.endedAt !== null) return <Tag>{t('sharing.state.ended')}</Tag>;
  return grant.active ? (
    <Tag color="processing">{t('sharing.state.active')}</Tag>
  ) : (
    <Tag>{t('sharing.state.over')}</Tag>
  );
}
