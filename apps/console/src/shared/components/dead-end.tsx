import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../paths';
import { useWindowTitle } from '../use-window-title';
import { EmptyState } from './empty-state';

/** A page that leads nowhere says why, and offers the way back. */
export function DeadEnd({ title, hint }: { title: string; hint: string }) {
  const { t } = useTranslation();
  useWindowTitle(title);
  return (
    <EmptyState
      title={title}
      hint={hint}
      action={
        <Link to={paths.workbench}>
          <Button type="primary" tabIndex={-1}>
            {t('errors.toWorkbench')}
          </Button>
        </Link>
      }
    />
  );
}

/** There is no such record, or none that the viewer may know of. */
export function RecordNotFound() {
  const { t } = useTranslation();
  return <DeadEnd title={t('errors.recordNotFound')} hint={t('errors.recordNotFoundHint')} />;
}
