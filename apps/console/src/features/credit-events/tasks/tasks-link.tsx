import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../../shared/paths';
import { OpenTasksQuery } from './documents';

/** The way to what has to be put right, with how much that is. */
export function TasksLink() {
  const { t } = useTranslation();
  const { data } = useQuery(OpenTasksQuery, { fetchPolicy: 'cache-and-network' });
  const count = data?.creditEventTasks.totalCount ?? 0;
  return (
    <Link to={paths.eventTasks}>
      <Button tabIndex={-1}>
        {count === 0 ? t('creditEvents.tasks.link') : t('creditEvents.tasks.linkCount', { count })}
      </Button>
    </Link>
  );
}
