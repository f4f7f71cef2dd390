import { CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** For `allowClear` of a choice: the component library would name its button in English. */
export function useClearable() {
  const { t } = useTranslation();
  return { clearIcon: <CloseCircleFilled aria-hidden />, label: t('clear') };
}
