import { Button, Tag, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QueueRowFragment } from '../../../gql/graphql';
import { CodeText } from '../../../shared/components/code-text';
import { DueLabel } from '../../../shared/components/due-label';
import { OfficeName } from '../../../shared/components/office-name';
import { Points } from '../../../shared/components/points';
import { paths } from '../../../shared/paths';

interface QueueColumns {
  /** Whether it is the list of what has to be put right. */
  tasks: boolean;
  onConfirm: (row: QueueRowFragment) => void;
}

export function useQueueColumns({ tasks, onConfirm }: QueueColumns): TableColumnsType<QueueRowFragment> {
  const { t } = useTranslation();
  return useMemo(() => {
    const columns: TableColumnsType<QueueRowFragment> = [
      {
        key: 'due',
        title: t('queues.column.due'),
        width: 112,
        render: (_, row) => <DueLabel deadline={row.collectBy} settled={tasks} />,
      },
      {
        key: 'enterprise',
        title: t('queues.column.enterprise'),
        width: '22%',
        render: (_, row) => (
          <Link to={paths.enterprise(row.enterprise.id)} className="pc-ellipsis" title={row.enterprise.name}>
            {row.enterprise.name}
          </Link>
        ),
      },
      {
        key: 'item',
        title: t('queues.column.item'),
        render: (_, row) => (
          <Link to={paths.event(row.id)} className="pc-ellipsis" title={row.item.description}>
            <span className="pc-mono">{row.item.code}</span> {row.item.description}
          </Link>
        ),
      },
      {
        key: 'task',
        title: t('queues.column.task'),
        width: 200,
        render: (_, row) =>
          row.tasks
            .filter(({ settledAt }) => settledAt === null)
            .map(({ id, code }) => <Tag key={id}>{t(`creditEvents.tasks.code.${code}`)}</Tag>),
      },
      {
        key: 'points',
        title: t('queues.column.points'),
        width: 68,
        align: 'right',
        render: (_, row) => <Points value={row.points} />,
      },
      {
        key: 'number',
        title: t('queues.column.number'),
        width: 188,
        render: (_, row) => <CodeText value={row.businessNumber} />,
      },
      {
        key: 'source',
        title: t('queues.column.source'),
        width: 136,
        responsive: ['xl'],
        render: (_, row) => <span className="pc-muted">{t(`eventSource.${row.source}`)}</span>,
      },
      {
        key: 'office',
        title: t('queues.column.office'),
        width: 184,
        responsive: ['xxl'],
        render: (_, row) => <OfficeName office={row.office} />,
      },
      {
        key: 'deed',
        title: '',
        width: 88,
        // One row, one deed.
        render: (_, row) =>
          !tasks && row.viewerCanConfirm ? (
            <Button
              size="small"
              type="link"
              aria-label={`${t('queues.confirm')} ${row.businessNumber} ${row.enterprise.name}`}
              onClick={() => onConfirm(row)}
            >
              {t('queues.confirm')}
            </Button>
          ) : (
            <Link to={paths.event(row.id)} aria-label={`${t('queues.look')} ${row.businessNumber}`}>
              {t(tasks ? 'queues.correct' : 'queues.look')}
            </Link>
          ),
      },
    ];
    return columns.filter(({ key }) => key !== 'task' || tasks);
  }, [t, tasks, onConfirm]);
}
