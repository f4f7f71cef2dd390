import { useQuery } from '@apollo/client/react';
import { App, Button, Tag, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RolesQuery as RolesData } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { ListTable } from '../../shared/components/list-table';
import { OfficeName } from '../../shared/components/office-name';
import { usePermitted } from '../../shared/session';
import { DeleteRoleMutation, RolesQuery } from './documents';
import { RoleDialog } from './role-dialog';
import { useRefusalMessage } from './use-refusal-message';

type Role = RolesData['roles'][number];
type Row = Role & { id: string };

export function RolesTab({ history }: { history?: ((code: string) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const mayManage = usePermitted('MANAGE_ROLES');
  const [edited, setEdited] = useState<{ role?: Role }>();
  const remove = useCommand(DeleteRoleMutation);
  useRefusalMessage(remove.refusal);
  const { data, loading, error, refetch } = useQuery(RolesQuery, { fetchPolicy: 'cache-and-network' });
  const ask = (role: Role) =>
    void modal.confirm({
      title: `${t('identity.role.remove')} · ${role.name}`,
      content: t('identity.role.removeEffect'),
      okText: t('identity.role.remove'),
      cancelText: t('cancel'),
      onOk: async () => {
        if ((await remove.run({ code: role.code })) !== undefined)
          void message.success(t('identity.role.removeDone'));
      },
    });
  const columns: TableColumnsType<Row> = [
    { key: 'name', title: t('identity.role.name'), render: (_, row) => row.name },
    {
      key: 'code',
      title: t('identity.role.code'),
      render: (_, row) => <span className="pc-mono">{row.code}</span>,
    },
    {
      key: 'office',
      title: t('identity.role.office'),
      render: (_, row) => <OfficeName office={row.office} />,
    },
    {
      key: 'kind',
      title: '',
      width: 112,
      render: (_, row) => <Tag>{row.builtIn ? t('identity.role.builtIn') : t('identity.role.own')}</Tag>,
    },
    {
      key: 'permissions',
      title: t('identity.role.permissions'),
      width: 112,
      align: 'right',
      render: (_, row) => t('identity.role.count', { count: row.permissions.length }),
    },
    {
      key: 'accounts',
      title: t('identity.role.accounts'),
      width: 104,
      align: 'right',
      render: (_, row) => <span className="pc-figures">{row.accountCount}</span>,
    },
    {
      key: 'actions',
      title: t('identity.column.actions'),
      width: 144,
      render: (_, row) => (
        <span className="pc-inline">
          <Button type="link" size="small" onClick={() => setEdited({ role: row })}>
            {row.viewerCanChange ? t('identity.change') : t('identity.role.view')}
          </Button>
          {row.viewerCanChange && !row.builtIn ? (
            <Button type="link" size="small" onClick={() => ask(row)}>
              {t('identity.role.remove')}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <>
      {mayManage ? (
        <div className="pc-filters">
          <Button type="primary" style={{ marginInlineStart: 'auto' }} onClick={() => setEdited({})}>
            {t('identity.role.create')}
          </Button>
        </div>
      ) : null}
      <ListTable
        label={t('identity.roles')}
        columns={columns}
        rows={data?.roles.map((role) => ({ ...role, id: role.code }))}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
      />
      {edited === undefined ? null : (
        <RoleDialog {...edited} history={history} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}
