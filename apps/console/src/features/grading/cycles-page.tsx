import { useQuery } from '@apollo/client/react';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Progress, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { CycleRowFragment } from '../../gql/graphql';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { OfficeName } from '../../shared/components/office-name';
import { Page } from '../../shared/components/page';
import { RegimeSelect } from '../../shared/components/regime-select';
import { lastDay, today } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { paths } from '../../shared/paths';
import { useRegime } from '../../shared/use-regime';
import { usePermitted } from '../../shared/session';
import { GradingCyclesQuery } from './documents';
import { OpenCycleDialog } from './open-cycle-dialog';

/** Which cycles there are, and how far each is. */
export function CyclesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayOpen = usePermitted('OPEN_GRADING_CYCLE');
  const [opening, setOpening] = useState(false);
  const regime = useRegime();
  const { data, loading, error, refetch } = useQuery(GradingCyclesQuery, {
    variables: { regime },
    fetchPolicy: 'cache-and-network',
  });
  const open = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
      {t('grading.open')}
    </Button>
  );
  return (
    <Page
      title={t('grading.title')}
      aside={data === undefined ? null : <RegimeSelect regimes={data.ruleSets} regime={regime} />}
      actions={
        <>
          <Link to={paths.announcements}>
            <Button tabIndex={-1}>{t('grading.announcements.link')}</Button>
          </Link>
          <Link to={paths.gradingAuthorisations}>
            <Button tabIndex={-1}>{t('grading.authorisations.action')}</Button>
          </Link>
          {mayOpen ? open : null}
        </>
      }
    >
      <ListTable<CycleRowFragment>
        label={t('grading.title')}
        rows={data?.gradingCycles}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        onOpen={(row) => void navigate(paths.gradingCycle(row.id))}
        empty={
          <EmptyState
            title={t('grading.cyclesEmpty')}
            hint={t('grading.cyclesEmptyHint')}
            action={mayOpen ? open : null}
          />
        }
        columns={[
          {
            key: 'cycle',
            title: t('grading.column.cycle'),
            width: 200,
            render: (_, row) => (
              <Link to={paths.gradingCycle(row.id)} className="pc-figures">
                {t('grading.cycleName', { from: row.from, to: lastDay(row.to) })}
              </Link>
            ),
          },
          {
            key: 'office',
            title: t('grading.column.office'),
            render: (_, row) => <OfficeName office={row.office} />,
          },
          {
            key: 'state',
            title: t('grading.column.state'),
            width: 104,
            render: (_, row) => <CycleState cycle={row} />,
          },
          {
            key: 'enterprises',
            title: t('grading.column.enterprises'),
            width: 104,
            align: 'right',
            render: (_, row) => <span className="pc-figures">{formatNumber(row.enterpriseCount)}</span>,
          },
          {
            key: 'progress',
            title: t('grading.column.progress'),
            width: 260,
            render: (_, row) => <DecidedShare cycle={row} />,
          },
          {
            key: 'overdue',
            title: t('grading.column.overdue'),
            width: 72,
            align: 'right',
            render: (_, row) => (
              <span className={row.progress.overdue > 0 ? 'pc-figures pc-adverse' : 'pc-figures'}>
                {formatNumber(row.progress.overdue)}
              </span>
            ),
          },
        ]}
      />
      {mayOpen && data !== undefined ? (
        <OpenCycleDialog
          open={opening}
          cycles={data.gradingCycles}
          regime={regime}
          onClose={() => setOpening(false)}
        />
      ) : null}
    </Page>
  );
}

function CycleState({ cycle }: { cycle: CycleRowFragment }) {
  const { t } = useTranslation();
  if (cycle.running) return <Tag color="processing">{t('grading.running')}</Tag>;
  return <Tag>{cycle.from > today() ? t('grading.future') : t('grading.past')}</Tag>;
}

function DecidedShare({ cycle: { progress } }: { cycle: CycleRowFragment }) {
  const { t } = useTranslation();
  if (progress.total === 0) return <span className="pc-muted">—</span>;
  const decided = progress.confirmed + progress.adjusted;
  const words = t('grading.progressWords', {
    decided: formatNumber(decided),
    total: formatNumber(progress.total),
  });
  return (
    <div className="pc-share">
      <Progress aria-label={words} percent={(decided / progress.total) * 100} showInfo={false} size="small" />
      <span className="pc-muted pc-figures">{words}</span>
    </div>
  );
}
