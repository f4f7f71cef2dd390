import { useQuery } from '@apollo/client/react';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../../shared/format/date';
import { EventTasksQuery } from './documents';
import { SettleTask } from './settle-task';

/** What has to be put right about one event, and what was; nothing where there never was anything. */
export function EventTasks({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(EventTasksQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const tasks = data?.creditEvent?.tasks ?? [];
  return tasks.map((task) => (
    <Alert
      key={task.id}
      showIcon
      type={task.settledAt === null ? 'warning' : 'success'}
      title={t(`creditEvents.tasks.code.${task.code}`)}
      description={
        task.settledAt === null ? (
          t(`creditEvents.tasks.todo.${task.code}`)
        ) : (
          <>
            {t('creditEvents.tasks.settledLine', {
              name: task.settledBy,
              time: formatTime(task.settledAt),
            })}
            {task.note === null ? null : <div className="pc-prose">{task.note}</div>}
          </>
        )
      }
      action={<SettleTask task={task} />}
    />
  ));
}
