import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '../format/number';

/** Grades of many enterprises as one stacked bar with its figures below. */
export function GradeBar({ counts }: { counts: { grade: string; count: number }[] }) {
  const { t } = useTranslation();
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  return (
    <div className="pc-grade-bar">
      <div className="pc-grade-bar-track" aria-hidden>
        {counts
          .filter((one) => one.count > 0)
          .map((one) => (
            <span key={one.grade} className={`pc-grade-${one.grade}`} style={{ flexGrow: one.count }}>
              {one.count / total > 0.08 ? one.grade : ''}
            </span>
          ))}
      </div>
      <ul>
        {counts.map((one) => (
          <li
            key={one.grade}
            aria-label={`${t('grade.label', { grade: one.grade })} ${formatNumber(one.count)}`}
          >
            <span className={`pc-grade pc-grade-${one.grade} pc-grade-small`} aria-hidden>
              {one.grade}
            </span>
            <b>{formatNumber(one.count)}</b>
            <span className="pc-muted">{formatShare(one.count, total)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
