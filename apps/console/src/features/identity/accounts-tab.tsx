import { useQuery } from '@apollo/client/react';
import { Button, Select, Tag, type TableColumnsType } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountsQuery as AccountsData } from '../../gql/graphql';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { ListTable } from '../../shared/components/list-table';
import { OfficeName } from '../../shared/components/office-name';
import { OfficeSelect } from '../../shared/components/office-select';
import { SearchBox } from '../../shared/components/search-box';
import { useClearable } from '../../shared/components/use-clearable';
import { formatTime } from '../../shared/format/date';
import { useListTools } from '../../shared/lists/use-list-tools';
import { usePermitted } from '../../shared/session';
import { useKeyset } from '../../shared/use-keyset';
import { useUrlFilter } from '../../shared/use-url-filter';
import { AccountActions } from './account-actions';
import { AccountDialog } from './account-dialog';
import { AccountsQuery, RolesQuery } from './documents';
import { FirstPassword, type Told } from './first-password';

export type AccountRow = AccountsData['accounts']['edges'][number]['node'];

const FILTERS = ['search', 'office', 'role', 'state'] as const;

export function AccountsTab({ history }: { history?: ((id: string) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const clearable = useClearable();
  const keyset = useKeyset();
  const mayManage = usePermitted('MANAGE_ACCOUNTS');
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const wanted = useMemo(
    () => ({
      search: filter.search,
      office: filter.office,
      role: filter.role,
      disabled: filter.state === undefined ? undefined : filter.state === 'disabled',
    }),
    [filter],
  );
  const [edited, setEdited] = useState<{ account?: AccountRow }>();
  const [told, setTold] = useState<Told>();
  const roles = useQuery(RolesQuery);
  const { data, previousData, loading, error, refetch } = useQuery(AccountsQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.accounts;
  const columns: TableColumnsType<AccountRow> = [
    { key: 'displayName', title: t('identity.column.name'), width: 136, render: (_, row) => row.displayName },
    {
      key: 'username',
      title: t('identity.column.username'),
      width: 200,
      render: (_, row) => <span className="pc-mono pc-ellipsis">{row.username}</span>,
    },
    { key: 'role', title: t('identity.column.role'), render: (_, row) => row.role.name },
    {
      key: 'office',
      title: t('identity.column.office'),
      render: (_, row) => <OfficeName office={row.office} />,
    },
    {
      key: 'department',
      title: t('identity.column.department'),
      width: 112,
      responsive: ['xl'],
      render: (_, row) => (row.department === null ? '—' : t(`identity.department.${row.department}`)),
    },
    {
      key: 'lastSignInAt',
      title: t('identity.column.lastSignIn'),
      width: 152,
      responsive: ['xl'],
      render: (_, row) => (
        <span className="pc-figures">{row.lastSignInAt === null ? '—' : formatTime(row.lastSignInAt)}</span>
      ),
    },
    {
      key: 'state',
      title: t('identity.column.state'),
      width: 128,
      render: (_, row) => (
        <Tag>
          {row.disabledAt !== null
            ? t('identity.state.disabled')
            : row.mustChangePassword
              ? t('identity.state.first')
              : t('identity.state.active')}
        </Tag>
      ),
    },
    ...(mayManage
      ? [
          {
            key: 'actions',
            title: t('identity.column.actions'),
            width: 136,
            render: (_: unknown, row: AccountRow) => (
              <AccountActions account={row} onChange={() => setEdited({ account: row })} onTold={setTold} />
            ),
          },
        ]
      : []),
  ];
  const list = useListTools({ list: 'ACCOUNTS', keys: FILTERS, filter: wanted, columns });
  return (
    <>
      <FilterBar
        active={active}
        onClear={clear}
        tools={
          <>
            {list.tools}
            {mayManage ? (
              <Button type="primary" onClick={() => setEdited({})}>
                {t('identity.create')}
              </Button>
            ) : null}
          </>
        }
      >
        <SearchBox
          label={t('identity.search')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
          width={200}
        />
        <OfficeSelect allowClear value={filter.office} onChange={(office) => setFilter({ office })} />
        <Select
          allowClear={clearable}
          aria-label={t('identity.column.role')}
          placeholder={t('identity.rolePlaceholder')}
          style={{ width: 184 }}
          value={filter.role}
          onChange={(role: string | undefined) => setFilter({ role })}
          options={(roles.data?.roles ?? []).map((role) => ({ value: role.code, label: role.name }))}
        />
        <Select
          allowClear={clearable}
          aria-label={t('identity.column.state')}
          placeholder={t('identity.statePlaceholder')}
          style={{ width: 128 }}
          value={filter.state}
          onChange={(state: string | undefined) => setFilter({ state })}
          options={(['active', 'disabled'] as const).map((state) => ({
            value: state,
            label: t(`identity.state.${state}`),
          }))}
        />
      </FilterBar>
      <ListTable
        label={t('identity.accounts')}
        columns={list.columns}
        rows={connection?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        empty={active ? undefined : <EmptyState title={t('identity.empty')} hint={t('identity.emptyHint')} />}
      />
      {edited === undefined ? null : (
        <AccountDialog
          {...edited}
          history={history}
          onClose={() => setEdited(undefined)}
          onTold={(next) => {
            setEdited(undefined);
            setTold(next);
          }}
        />
      )}
      <FirstPassword told={told} onClose={() => setTold(undefined)} />
    </>
  );
}
