import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';

/** Marks a figure that no published document gives. */
export function UnofficialMark({ official, source }: { official: boolean; source: string }) {
  const { t } = useTranslation();
  if (official) return null;
  return (
    <Tooltip title={t('unofficialHint', { source })}>
      <span className="pc-unofficial" tabIndex={0}>
        {t('unofficial')}
      </span>
    </Tooltip>
  );
}
