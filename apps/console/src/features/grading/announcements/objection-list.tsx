import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Tag, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AnnouncementRowFragment, ObjectionRowFragment } from '../../../gql/graphql';
import { DueLabel } from '../../../shared/components/due-label';
import { EmptyState } from '../../../shared/components/empty-state';
import { FilterBar } from '../../../shared/components/filter-bar';
import { GradeBadge } from '../../../shared/components/grade-badge';
import { ListTable } from '../../../shared/components/list-table';
import { ExportButton } from '../../../shared/lists/export-button';
import { paths } from '../../../shared/paths';
import { useKeyset } from '../../../shared/use-keyset';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { AnswerDialog } from './answer-dialog';
import { ObjectionsQuery } from './documents';
import { ObjectionFacts } from './objection-facts';

const FILTERS = ['open'] as const;

/** The objections to an announcement with their last days; each opens into what it says and what was answered. */
export function ObjectionList({ announcement }: { announcement: AnnouncementRowFragment }) {
  const { t } = useTranslation();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const wanted = useMemo(() => ({ open: filter.open === '1' ? true : undefined }), [filter]);
  const keyset = useKeyset();
  const [answering, setAnswering] = useState<ObjectionRowFragment>();
  const [expanded, setExpanded] = useState<readonly string[]>([]);
  const { data, previousData, loading, error, refetch } = useQuery(ObjectionsQuery, {
    variables: { id: announcement.id, filter: wanted, first: keyset.first, after: keyset.after },
    fetchPolicy: 'cache-and-network',
  });
  const connection = (data ?? previousData)?.announcement?.objections;
  const toggle = (row: ObjectionRowFragment) =>
    setExpanded((open) => (open.includes(row.id) ? open.filter((id) => id !== row.id) : [...open, row.id]));
  const columns: TableColumnsType<ObjectionRowFragment> = [
    {
      key: 'enterprise',
      title: t('grading.announcements.objection.enterprise'),
      width: '26%',
      render: (_, row) => (
        <Link to={paths.enterprise(row.entry.enterprise.id)} className="pc-ellipsis" title={row.entry.name}>
          {row.entry.name}
        </Link>
      ),
    },
    {
      key: 'statement',
      title: t('grading.announcements.objection.statement'),
      render: (_, row) => (
        <span className="pc-ellipsis" title={row.statement}>
          {row.statement}
        </span>
      ),
    },
    {
      key: 'received',
      title: t('grading.announcements.objection.received'),
      width: 112,
      responsive: ['xl'],
      render: (_, row) => <span className="pc-figures">{row.receivedOn}</span>,
    },
    {
      key: 'due',
      title: t('grading.announcements.objection.due'),
      width: 128,
      render: (_, row) => <DueLabel deadline={row.answerBy} settled={row.outcome !== null} />,
    },
    {
      key: 'outcome',
      title: t('grading.announcements.objection.outcomeName'),
      width: 168,
      render: (_, row) => <Outcome objection={row} />,
    },
    {
      key: 'deed',
      title: '',
      width: 88,
      align: 'right',
      render: (_, row) =>
        row.viewerCanAnswer ? (
          <Button
            type="primary"
            ghost
            size="small"
            aria-label={`${t('grading.announcements.objection.toAnswer')} ${row.entry.name}`}
            onClick={() => setAnswering(row)}
          >
            {t('grading.announcements.objection.toAnswer')}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <FilterBar
        active={active}
        onClear={clear}
        tools={<ExportButton list="objections" filter={wanted} of={announcement.id} />}
      >
        <Checkbox
          checked={filter.open === '1'}
          onChange={(event) => setFilter({ open: event.target.checked ? '1' : undefined })}
        >
          {t('grading.announcements.objection.openOnly')}
        </Checkbox>
      </FilterBar>
      <ListTable<ObjectionRowFragment>
        label={t('grading.announcements.objection.title')}
        columns={columns}
        rows={connection?.edges.map((edge) => edge.node)}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        keyset={keyset}
        connection={connection}
        onOpen={toggle}
        empty={
          <EmptyState
            title={t(`grading.announcements.objection.${active ? 'noneOpen' : 'none'}`)}
            hint={active ? undefined : t('grading.announcements.objection.noneHint')}
          />
        }
        expandable={{
          expandedRowKeys: expanded,
          onExpand: (_, row) => toggle(row),
          expandedRowRender: (row) => <ObjectionFacts objection={row} cycleId={announcement.cycle.id} />,
        }}
      />
      <AnswerDialog objection={answering} onClose={() => setAnswering(undefined)} />
    </>
  );
}

function Outcome({ objection }: { objection: ObjectionRowFragment }) {
  const { t } = useTranslation();
  const { outcome, answeredLate, review } = objection;
  if (outcome === null) return <Tag color="processing">{t('grading.announcements.objection.open')}</Tag>;
  return (
    <span className="pc-inline">
      <Tag color={outcome === 'UPHELD' ? 'success' : 'default'}>
        {t(`grading.announcements.objection.outcome.${outcome}`)}
      </Tag>
      {review === null ? null : review.finalGrade === null ? (
        <span className="pc-muted">{t('grading.announcements.entry.regrading')}</span>
      ) : (
        <GradeBadge grade={review.finalGrade} />
      )}
      {answeredLate ? <Tag color="error">{t('grading.announcements.objection.late')}</Tag> : null}
    </span>
  );
}
