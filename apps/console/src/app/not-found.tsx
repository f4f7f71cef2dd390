import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../shared/components/empty-state';
import { paths } from '../shared/paths';

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('errors.notFound')}
      hint={t('errors.notFoundHint')}
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
