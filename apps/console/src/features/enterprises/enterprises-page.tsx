import { useQuery } from '@apollo/client/react';
import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ENTERPRISE_KINDS } from '@portcredit/credit';
import { GradeFilter, KindFilter } from '../../shared/components/choice-select';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { ListTable } from '../../shared/components/list-table';
import { OfficeSelect } from '../../shared/components/office-select';
import { Page } from '../../shared/components/page';
import { SearchBox } from '../../shared/components/search-box';
import { useListTools } from '../../shared/lists/use-list-tools';
import { paths } from '../../shared/paths';
import { usePermitted } from '../../shared/session';
import { useKeyset } from '../../shared/use-keyset';
import { useUrlFilter, useUrlValue } from '../../shared/use-url-filter';
import { EnterprisesQuery } from './documents';
import { EnterpriseDrawer } from './enterprise-drawer';
import { useEnterpriseColumns } from './enterprise-columns';
import { RegisterDialog } from './register-dialog';

const FILTERS = ['search', 'office', 'kind', 'grade'] as const;

export function EnterprisesPage() {
  const { t } = useTranslation();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset();
  const [look, setLook] = useUrlValue('look');
  const [registering, setRegistering] = useState(false);
  const mayRegister = usePermitted('REGISTER_ENTERPRISE');
  const wanted = useMemo(
    () => ({
      search: filter.search,
      office: filter.office,
      grade: filter.grade,
      kind: ENTERPRISE_KINDS.find((kind) => kind === filter.kind),
    }),
    [filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(EnterprisesQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.enterprises;
  const columns = useEnterpriseColumns();
  const list = useListTools({ list: 'ENTERPRISES', keys: FILTERS, filter: wanted, columns });
  const register = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setRegistering(true)}>
      {t('enterprises.register')}
    </Button>
  );
  const importing = (
    <Link to={paths.importEnterprises}>
      <Button icon={<ImportOutlined />} tabIndex={-1}>
        {t('enterprises.import')}
      </Button>
    </Link>
  );
  return (
    <Page
      title={t('enterprises.title')}
      actions={
        <>
          {mayRegister ? importing : null}
          {mayRegister ? register : null}
        </>
      }
    >
      <FilterBar active={active} onClear={clear} tools={list.tools}>
        <SearchBox
          label={t('enterprises.searchLabel')}
          value={filter.search}
          onChange={(search) => setFilter({ search })}
        />
        <OfficeSelect allowClear value={filter.office} onChange={(office) => setFilter({ office })} />
        <KindFilter value={filter.kind} onChange={(kind) => setFilter({ kind })} />
        <GradeFilter value={filter.grade} onChange={(grade) => setFilter({ grade })} />
      </FilterBar>
      <ListTable
        label={t('enterprises.title')}
        columns={list.columns}
        rows={connection?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        onOpen={(row) => setLook(row.id)}
        openId={look}
        empty={
          active ? (
            <EmptyState title={t('enterprises.noMatch')} hint={t('enterprises.noMatchHint')} />
          ) : (
            <EmptyState
              title={t('enterprises.empty')}
              hint={t('enterprises.emptyHint')}
              action={mayRegister ? importing : null}
            />
          )
        }
      />
      <EnterpriseDrawer id={look} onClose={() => setLook(undefined)} />
      {mayRegister ? <RegisterDialog open={registering} onClose={() => setRegistering(false)} /> : null}
    </Page>
  );
}
