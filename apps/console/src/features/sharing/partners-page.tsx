import { useQuery } from '@apollo/client/react';
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { ListTable } from '../../shared/components/list-table';
import { OfficeName } from '../../shared/components/office-name';
import { Page } from '../../shared/components/page';
import { SearchBox } from '../../shared/components/search-box';
import { formatTime } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import { useKeyset } from '../../shared/use-keyset';
import { useUrlFilter } from '../../shared/use-url-filter';
import { PartnerDialog } from './partner-dialog';
import { PartnersQuery } from './documents';

const FILTERS = ['search'] as const;

/** Who asks us, with what, and since when not. */
export function PartnersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const keyset = useKeyset();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const [creating, setCreating] = useState(false);
  const { data, previousData, loading, error, refetch } = useQuery(PartnersQuery, {
    variables: { filter, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.partners;
  const create = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
      {t('sharing.create')}
    </Button>
  );
  return (
    <Page title={t('sharing.title')} actions={create}>
      <FilterBar active={active} onClear={clear}>
        <SearchBox
          label={t('sharing.search')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
        />
      </FilterBar>
      <ListTable
        label={t('sharing.title')}
        rows={connection?.edges.map(({ node }) => node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        onOpen={({ id }) => void navigate(paths.partner(id))}
        empty={
          active ? undefined : (
            <EmptyState title={t('sharing.empty')} hint={t('sharing.emptyHint')} action={create} />
          )
        }
        columns={[
          {
            key: 'name',
            title: t('sharing.partner'),
            render: (_, row) => <Link to={paths.partner(row.id)}>{row.name}</Link>,
          },
          {
            key: 'office',
            title: t('sharing.office'),
            width: 200,
            render: (_, row) => <OfficeName office={row.office} />,
          },
          {
            key: 'grants',
            title: t('sharing.column.activeGrants'),
            render: (_, row) => {
              const purposes = row.grants.filter((grant) => grant.active).map(({ purpose }) => purpose);
              return purposes.length === 0 ? <span className="pc-muted">—</span> : purposes.join('、');
            },
          },
          {
            key: 'keys',
            title: t('sharing.column.activeKeys'),
            width: 104,
            align: 'right',
            render: (_, row) => (
              <span className="pc-figures">{row.keys.filter((key) => key.active).length}</span>
            ),
          },
          {
            key: 'lastUsed',
            title: t('sharing.column.lastUsed'),
            width: 160,
            render: (_, row) => <LastUsed instants={row.keys.map(({ lastUsedAt }) => lastUsedAt)} />,
          },
        ]}
      />
      <PartnerDialog open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

export function LastUsed({ instants }: { instants: readonly (string | null)[] }) {
  const { t } = useTranslation();
  const latest = instants
    .filter((instant) => instant !== null)
    .sort()
    .at(-1);
  return latest === undefined ? (
    <span className="pc-muted">{t('sharing.never')}</span>
  ) : (
    <span className="pc-figures">{formatTime(latest)}</span>
  );
}
