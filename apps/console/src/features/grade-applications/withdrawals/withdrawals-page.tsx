import { useQuery } from '@apollo/client/react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { GradeWithdrawalStatus, WithdrawalRowFragment } from '../../../gql/graphql';
import { EmptyState } from '../../../shared/components/empty-state';
import { GradeBadge, GradeChangeBadges } from '../../../shared/components/grade-badge';
import { ListTable } from '../../../shared/components/list-table';
import { OfficeName } from '../../../shared/components/office-name';
import { Page } from '../../../shared/components/page';
import { formatTime } from '../../../shared/format/date';
import { useListTools } from '../../../shared/lists/use-list-tools';
import { paths } from '../../../shared/paths';
import { usePermitted } from '../../../shared/session';
import { useKeyset } from '../../../shared/use-keyset';
import { APPLICATION_FILTERS, ApplicationFilters, useApplicationFilter } from '../application-filters';
import { ApplicationTabs } from '../application-tabs';
import { GradeWithdrawalsQuery } from './documents';
import { OpenWithdrawalDialog } from './open-withdrawal-dialog';
import { WithdrawalStatusTag } from './withdrawal-status';

const STATUSES: GradeWithdrawalStatus[] = ['OPEN', 'EFFECTIVE', 'DROPPED'];

/** Grades that are to be lost: found by the system at night, or opened by hand. */
export function WithdrawalsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWithdraw = usePermitted('WITHDRAW_GRADE');
  const [opening, setOpening] = useState(false);
  const filters = useApplicationFilter();
  const { filter, active } = filters;
  const keyset = useKeyset();
  const wanted = useMemo(
    () => ({
      search: filter.search,
      office: filter.office,
      status: STATUSES.find((status) => status === filter.status),
    }),
    [filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(GradeWithdrawalsQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const shown = (data ?? previousData)?.gradeWithdrawals;
  const columns: TableColumnsType<WithdrawalRowFragment> = [
    {
      key: 'enterprise',
      title: t('gradeApplications.column.enterprise'),
      width: '24%',
      render: (_, row) => (
        <Link to={paths.gradeWithdrawal(row.id)} className="pc-ellipsis" title={row.enterprise.name}>
          {row.enterprise.name}
        </Link>
      ),
    },
    {
      key: 'grade',
      title: t('gradeApplications.batches.grade'),
      width: 96,
      render: (_, row) =>
        row.effect === null ? (
          <GradeBadge grade={row.grade} />
        ) : (
          <GradeChangeBadges from={row.grade} to={row.effect.grade} />
        ),
    },
    {
      key: 'reason',
      title: t('gradeApplications.withdrawals.reason'),
      render: (_, row) => (
        <span className="pc-ellipsis" title={row.reason}>
          {row.reason}
        </span>
      ),
    },
    {
      key: 'office',
      title: t('office'),
      width: 176,
      responsive: ['xl'],
      render: (_, row) => <OfficeName office={row.enterprise.office} />,
    },
    {
      key: 'opened',
      title: t('gradeApplications.withdrawals.opened'),
      width: 176,
      responsive: ['lg'],
      render: (_, row) => (
        <span className="pc-figures">
          {row.openedBy ?? t('gradeApplications.withdrawals.bySystem')}{' '}
          {formatTime(row.openedAt).slice(0, 10)}
        </span>
      ),
    },
    {
      key: 'defend',
      title: t('gradeApplications.withdrawals.defend'),
      width: 112,
      render: (_, row) =>
        row.notice === null ? (
          <span className="pc-muted">{t('gradeApplications.withdrawals.notServed')}</span>
        ) : (
          <span className="pc-figures">{row.notice.defendUntil}</span>
        ),
    },
    {
      key: 'status',
      title: t('gradeApplications.column.status'),
      width: 96,
      render: (_, row) => <WithdrawalStatusTag status={row.status} />,
    },
  ];
  const list = useListTools({
    list: 'GRADE_WITHDRAWALS',
    keys: APPLICATION_FILTERS,
    filter: wanted,
    columns,
  });
  return (
    <Page
      title={t('gradeApplications.title')}
      actions={
        mayWithdraw ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
            {t('gradeApplications.withdrawals.open')}
          </Button>
        ) : null
      }
    >
      <ApplicationTabs current="withdrawals" />
      <ApplicationFilters
        filters={filters}
        tools={list.tools}
        statuses={STATUSES.map((status) => ({
          value: status,
          label: t(`gradeApplications.withdrawals.status.${status}`),
        }))}
      />
      <ListTable<WithdrawalRowFragment>
        label={t('gradeApplications.tab.withdrawals')}
        columns={list.columns}
        rows={shown?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={shown}
        onOpen={(row) => void navigate(paths.gradeWithdrawal(row.id))}
        empty={
          active ? undefined : (
            <EmptyState
              title={t('gradeApplications.withdrawals.empty')}
              hint={t('gradeApplications.withdrawals.emptyHint')}
            />
          )
        }
      />
      <OpenWithdrawalDialog open={opening} onClose={() => setOpening(false)} />
    </Page>
  );
}
