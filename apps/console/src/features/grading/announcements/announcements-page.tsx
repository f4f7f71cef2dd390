import { useQuery } from '@apollo/client/react';
import { NotificationOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { AnnouncementRowFragment } from '../../../gql/graphql';
import { EmptyState } from '../../../shared/components/empty-state';
import { FilterBar } from '../../../shared/components/filter-bar';
import { ListTable } from '../../../shared/components/list-table';
import { OfficeName } from '../../../shared/components/office-name';
import { OfficeSelect } from '../../../shared/components/office-select';
import { Page } from '../../../shared/components/page';
import { useClearable } from '../../../shared/components/use-clearable';
import { lastDay } from '../../../shared/format/date';
import { formatNumber } from '../../../shared/format/number';
import { paths } from '../../../shared/paths';
import { usePermitted } from '../../../shared/session';
import { useKeyset } from '../../../shared/use-keyset';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { DEFAULT_REGIME } from '../../../shared/regime';
import { GradingCyclesQuery } from '../documents';
import { AnnounceDialog } from './announce-dialog';
import { AnnouncementStateTag, ObjectionCounts } from './announcement-state';
import { AnnouncementsQuery } from './documents';

const FILTERS = ['cycle', 'office', 'state'] as const;
const STATES = ['RUNNING', 'ENDED', 'FINAL'] as const;

/** What is announced, until when, and what waits for an answer. */
export function AnnouncementsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const clearable = useClearable();
  const mayAnnounce = usePermitted('ANNOUNCE_GRADES');
  const [announcing, setAnnouncing] = useState(false);
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const keyset = useKeyset();
  const cycles =
    useQuery(GradingCyclesQuery, { variables: { regime: DEFAULT_REGIME } }).data?.gradingCycles ?? [];
  const wanted = useMemo(
    () => ({
      cycleId: filter.cycle,
      office: filter.office,
      state: STATES.find((state) => state === filter.state),
    }),
    [filter],
  );
  const { data, previousData, loading, error, refetch } = useQuery(AnnouncementsQuery, {
    variables: { filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.announcements;
  const announce = (
    <Button type="primary" icon={<NotificationOutlined />} onClick={() => setAnnouncing(true)}>
      {t('grading.announcements.announce')}
    </Button>
  );
  return (
    <Page title={t('grading.announcements.title')} actions={mayAnnounce ? announce : null}>
      <FilterBar active={active} onClear={clear}>
        <Select
          allowClear={clearable}
          aria-label={t('grading.announcements.cycle')}
          placeholder={t('grading.announcements.anyCycle')}
          style={{ width: 320 }}
          value={filter.cycle}
          onChange={(cycle: string | undefined) => setFilter({ cycle })}
          options={cycles.map((one) => ({
            value: one.id,
            label: `${one.office.name} · ${t('grading.cycleName', { from: one.from, to: lastDay(one.to) })}`,
          }))}
        />
        <OfficeSelect allowClear value={filter.office} onChange={(office) => setFilter({ office })} />
        <Select
          allowClear={clearable}
          aria-label={t('grading.announcements.stateName')}
          placeholder={t('grading.announcements.anyState')}
          style={{ width: 144 }}
          value={filter.state}
          onChange={(state: string | undefined) => setFilter({ state })}
          options={STATES.map((state) => ({
            value: state,
            label: t(`grading.announcements.state.${state}`),
          }))}
        />
      </FilterBar>
      <ListTable<AnnouncementRowFragment>
        label={t('grading.announcements.title')}
        rows={connection?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        onOpen={(row) => void navigate(paths.announcement(row.id))}
        empty={
          filter.office !== undefined || filter.state !== undefined ? undefined : (
            <EmptyState
              title={t('grading.announcements.empty')}
              hint={t('grading.announcements.emptyHint')}
              action={mayAnnounce ? announce : null}
            />
          )
        }
        columns={[
          {
            key: 'period',
            title: t('grading.announcements.period'),
            width: 200,
            render: (_, row) => (
              <Link to={paths.announcement(row.id)} className="pc-figures">
                {t('grading.announcements.periodOf', { from: row.firstDay, to: row.lastDay })}
              </Link>
            ),
          },
          {
            key: 'office',
            title: t('grading.announcements.office'),
            render: (_, row) => <OfficeName office={row.office} />,
          },
          {
            key: 'cycle',
            title: t('grading.announcements.cycle'),
            width: 200,
            responsive: ['xl'],
            render: (_, row) => (
              <span className="pc-figures">
                {t('grading.cycleName', { from: row.cycle.from, to: lastDay(row.cycle.to) })}
              </span>
            ),
          },
          {
            key: 'entries',
            title: t('grading.announcements.entries'),
            width: 96,
            align: 'right',
            render: (_, row) => <span className="pc-figures">{formatNumber(row.entryCount)}</span>,
          },
          {
            key: 'objections',
            title: t('grading.announcements.objections'),
            width: 264,
            render: (_, row) => <ObjectionCounts announcement={row} />,
          },
          {
            key: 'state',
            title: t('grading.announcements.stateName'),
            width: 120,
            render: (_, row) => <AnnouncementStateTag state={row.state} />,
          },
        ]}
      />
      {mayAnnounce ? (
        <AnnounceDialog
          open={announcing}
          cycles={cycles}
          cycleId={filter.cycle}
          onClose={() => setAnnouncing(false)}
        />
      ) : null}
    </Page>
  );
}
