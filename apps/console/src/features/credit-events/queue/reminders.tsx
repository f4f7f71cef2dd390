import { useQuery } from '@apollo/client/react';
import { ClockCircleOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RemindersQuery as RemindersData } from '../../../gql/graphql';
import { BACKGROUND } from '../../../shared/apollo/client';
import { useCommand } from '../../../shared/apollo/use-command';
import { EmptyState } from '../../../shared/components/empty-state';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { paths, withQuery } from '../../../shared/paths';
import { useDepartments, useOwnDepartment } from './departments';
import { MarkRemindersSeenMutation, RemindersQuery } from './documents';

type Due = Pick<RemindersData['departmentQueues'][number], 'overdue' | 'today' | 'nextWorkingDay'>;

const sumOf = ({ overdue, today, nextWorkingDay }: Due): number => overdue + today + nextWorkingDay;

/** In the bar of every page: what is overdue, due today, and due on the next working day. */
export function Reminders() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const departments = useDepartments();
  const own = useOwnDepartment();
  const { data, refetch } = useQuery(RemindersQuery, { context: BACKGROUND, pollInterval: 60_000 });
  const mark = useCommand(MarkRemindersSeenMutation, { refetch: false });
  const queues = departments.flatMap((one) => {
    const queue = data?.departmentQueues.find(({ department }) => department === one);
    return queue === undefined || sumOf(queue) === 0 ? [] : [queue];
  });
  const count = queues
    .filter(({ department }) => own === undefined || department === own)
    .reduce((sum, queue) => sum + sumOf(queue), 0);
  const overdue = queues.some(
    (queue) => queue.overdue > 0 && (own === undefined || queue.department === own),
  );
  const reminders = data?.reminders ?? [];
  const unseen = reminders.filter(({ seen }) => !seen).map(({ id }) => id);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) void refetch();
      }}
      title={t('queues.reminders.title')}
      content={
        <div className="pc-jobs">
          {queues.length === 0 && reminders.length === 0 ? (
            <EmptyState title={t('queues.reminders.nothing')} />
          ) : null}
          {queues.map((queue) => (
            <div key={queue.department} className="pc-jobs-row">
              <Link
                to={withQuery(paths.queues, { department: queue.department })}
                onClick={() => setOpen(false)}
              >
                {t(`collector.${queue.department}`)}
              </Link>
              <DueWords due={queue} />
            </div>
          ))}
          {reminders.length === 0 ? null : (
            <>
              <div className="pc-jobs-row pc-jobs-foot">
                <b>{t('queues.reminders.written')}</b>
                {unseen.length === 0 ? null : (
                  <Button
                    size="small"
                    type="link"
                    loading={mark.busy}
                    onClick={() => void mark.run({ ids: unseen })}
                  >
                    {t('queues.reminders.markSeen')}
                  </Button>
                )}
              </div>
              <RefusalAlert refusal={mark.refusal} />
              {reminders.map((reminder) => (
                <div key={reminder.id} className={reminder.seen ? 'pc-jobs-row pc-muted' : 'pc-jobs-row'}>
                  <span className="pc-figures">{reminder.day}</span> {t(`collector.${reminder.department}`)}
                  {reminder.seen ? <span> · {t('queues.reminders.seen')}</span> : null}
                  <DueWords due={reminder} quiet={reminder.seen} />
                </div>
              ))}
            </>
          )}
          <div className="pc-jobs-row">
            <Link to={paths.queues} onClick={() => setOpen(false)}>
              {t('queues.reminders.open')}
            </Link>
          </div>
        </div>
      }
    >
      <Button
        type="text"
        className="pc-bar-button"
        aria-label={count === 0 ? t('queues.reminders.labelNone') : t('queues.reminders.label', { count })}
        icon={
          <Badge count={count} size="small" color={overdue ? undefined : '#8c97a3'}>
            <ClockCircleOutlined className="pc-bar-icon" />
          </Badge>
        }
      />
    </Popover>
  );
}

function DueWords({ due, quiet = false }: { due: Due; quiet?: boolean }) {
  const { t } = useTranslation();
  const parts = [
    { key: 'overdue', count: due.overdue, adverse: true },
    { key: 'today', count: due.today, adverse: false },
    { key: 'next', count: due.nextWorkingDay, adverse: false },
  ] as const;
  return (
    <div>
      <span className="pc-inline">
        {parts
          .filter(({ count }) => count > 0)
          .map(({ key, count, adverse }) => (
            <span key={key} className={adverse && !quiet ? 'pc-figures pc-adverse' : 'pc-figures'}>
              {t(`queues.reminders.${key}`, { count })}
            </span>
          ))}
      </span>
    </div>
  );
}
