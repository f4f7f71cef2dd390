import { useQuery } from '@apollo/client/react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ApplicationRowFragment, GradeApplicationStatus } from '../../gql/graphql';
import { EmptyState } from '../../shared/components/empty-state';
import { GradeBadge } from '../../shared/components/grade-badge';
import { ListTable } from '../../shared/components/list-table';
import { OfficeName } from '../../shared/components/office-name';
import { Page } from '../../shared/components/page';
import { formatTime } from '../../shared/format/date';
import { useListTools } from '../../shared/lists/use-list-tools';
import { paths } from '../../shared/paths';
import { usePermitted, useViewer } from '../../shared/session';
import { useKeyset } from '../../shared/use-keyset';
import { APPLICATION_FILTERS, ApplicationFilters, useApplicationFilter } from './application-filters';
import { ApplicationStatusTag } from './application-status';
import { ApplicationTabs } from './application-tabs';
import { GradeApplicationsQuery } from './documents';
import { EnterDialog } from './enter-dialog';
import { GrantDialog } from './grant-dialog';

const STATUSES: GradeApplicationStatus[] = ['APPLIED', 'RECOMMENDED', 'GRANTED', 'DECLINED', 'REJECTED'];

/** Who applies for a grade, and how far each is; the general administration grants from here. */
export function ApplicationsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayEnter = usePermitted('ENTER_GRADE_APPLICATION');
  const isTop = useViewer().office?.level === 'GENERAL_ADMINISTRATION';
  const mayGrant = usePermitted('GRANT_GRADE') && isTop;
  const filters = useApplicationFilter();
  const { filter, active } = filters;
  const keyset = useKeyset();
  const [entering, setEntering] = useState(false);
  const [selected, setSelected] = useState<ApplicationRowFragment[]>([]);
  const [granting, setGranting] = useState(false);
  const wanted = useMemo(
    () => ({
      search: filter.search,
      office: filter.office,
      statuses: STATUSES.filter((status) => filter.status === undefined || filter.status === status),
    }),
    [filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(GradeApplicationsQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const shown = (data ?? previousData)?.gradeApplications;
  const columns: TableColumnsType<ApplicationRowFragment> = [
    {
      key: 'enterprise',
      title: t('gradeApplications.column.enterprise'),
      render: (_, row) => (
        <Link to={paths.gradeApplication(row.id)} className="pc-ellipsis" title={row.enterprise.name}>
          {row.enterprise.name}
        </Link>
      ),
    },
    {
      key: 'office',
      title: t('office'),
      width: 200,
      responsive: ['lg'],
      render: (_, row) => <OfficeName office={row.enterprise.office} />,
    },
    {
      key: 'grade',
      title: t('gradeApplications.column.grade'),
      width: 96,
      render: (_, row) => <GradeBadge grade={row.grade} />,
    },
    {
      key: 'appliedOn',
      title: t('gradeApplications.column.appliedOn'),
      width: 112,
      render: (_, row) => <span className="pc-figures">{row.appliedOn}</span>,
    },
    {
      key: 'status',
      title: t('gradeApplications.column.status'),
      width: 120,
      render: (_, row) => <ApplicationStatusTag status={row.status} />,
    },
    {
      key: 'recommended',
      title: t('gradeApplications.column.recommended'),
      width: 216,
      responsive: ['xl'],
      render: (_, row) =>
        row.recommendedBy === null || row.recommendedAt === null ? (
          <span className="pc-muted">—</span>
        ) : (
          <span className="pc-figures">
            {row.recommendedBy} {formatTime(row.recommendedAt)}
          </span>
        ),
    },
    {
      key: 'batch',
      title: t('gradeApplications.column.batch'),
      width: 96,
      render: (_, row) =>
        row.batchNumber === null ? (
          <span className="pc-muted">—</span>
        ) : (
          t('gradeApplications.batchName', { number: row.batchNumber })
        ),
    },
  ];
  const list = useListTools({
    list: 'GRADE_APPLICATIONS',
    keys: APPLICATION_FILTERS,
    filter: wanted,
    columns,
  });
  return (
    <Page
      title={t('gradeApplications.title')}
      actions={
        <>
          {selected.length > 0 ? (
            <Button type="primary" onClick={() => setGranting(true)}>
              {t('gradeApplications.grantSelected', { count: selected.length })}
            </Button>
          ) : null}
          {mayEnter ? (
            <Button
              type={selected.length > 0 ? 'default' : 'primary'}
              icon={<PlusOutlined />}
              onClick={() => setEntering(true)}
            >
              {t('gradeApplications.enter')}
            </Button>
          ) : null}
        </>
      }
    >
      <ApplicationTabs current="applications" />
      {mayGrant ? <p className="pc-muted">{t('gradeApplications.grantHint')}</p> : null}
      <ApplicationFilters
        filters={filters}
        tools={list.tools}
        statuses={STATUSES.map((status) => ({
          value: status,
          label: t(`gradeApplications.status.${status}`),
        }))}
      />
      <ListTable<ApplicationRowFragment>
        label={t('gradeApplications.title')}
        columns={list.columns}
        rows={shown?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={shown}
        onOpen={(row) => void navigate(paths.gradeApplication(row.id))}
        {...(mayGrant
          ? {
              rowSelection: {
                selectedRowKeys: selected.map((row) => row.id),
                preserveSelectedRowKeys: true,
                columnWidth: 40,
                onChange: (_: unknown, chosen: ApplicationRowFragment[]) => setSelected(chosen),
                getTitleCheckboxProps: () => ({ 'aria-label': t('all') }),
                getCheckboxProps: (row: ApplicationRowFragment) => ({
                  disabled: !row.viewerCanGrant,
                  'aria-label': row.enterprise.name,
                }),
              },
            }
          : {})}
        empty={
          active ? undefined : (
            <EmptyState title={t('gradeApplications.empty')} hint={t('gradeApplications.emptyHint')} />
          )
        }
      />
      <EnterDialog open={entering} onClose={() => setEntering(false)} />
      <GrantDialog
        applications={granting ? selected : undefined}
        onClose={() => setGranting(false)}
        onDone={() => setSelected([])}
      />
    </Page>
  );
}
