import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/number';

export function Points({ value }: { value: number | null | undefined }) {
  const { t } = useTranslation();
  if (value === null || value === undefined) return <span className="pc-muted">—</span>;
  return <span className="pc-figures">{t('points', { points: formatNumber(value), count: value })}</span>;
}
