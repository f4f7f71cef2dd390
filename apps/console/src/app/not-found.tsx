import { useTranslation } from 'react-i18next';
import { DeadEnd } from '../shared/components/dead-end';

export function NotFound() {
  const { t } = useTranslation();
  return <DeadEnd title={t('errors.notFound')} hint={t('errors.notFoundHint')} />;
}
