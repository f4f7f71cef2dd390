import { useTranslation } from 'react-i18next';
import { today } from '../format/date';
import { dueOf } from '../format/due';

/** 还剩 3 日, 今日到期, 逾期 2 日: red for what is late, and for nothing else. */
export function DueLabel({ deadline, settled = false }: { deadline: string; settled?: boolean }) {
  const { t } = useTranslation();
  if (settled) return <span className="pc-muted pc-figures">{deadline}</span>;
  const due = dueOf(deadline, today());
  const words =
    due.state === 'today' ? t('due.today') : t(`due.${due.state}`, { count: due.days, days: due.days });
  return (
    <span className={`pc-due pc-due-${due.state}`} title={t('due.on', { date: deadline })}>
      {words}
    </span>
  );
}
