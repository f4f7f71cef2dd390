import { useTranslation } from 'react-i18next';

/** The letter says it, the colour repeats it. */
export function GradeBadge({
  grade,
  size = 'small',
}: {
  grade: string | null | undefined;
  size?: 'small' | 'large';
}) {
  const { t } = useTranslation();
  if (grade === null || grade === undefined) return <span className="pc-muted">{t('grade.none')}</span>;
  return (
    <span
      className={`pc-grade pc-grade-${grade} pc-grade-${size}`}
      role="img"
      aria-label={t('grade.label', { grade })}
    >
      {grade}
    </span>
  );
}

/** A → B, as two badges. */
export function GradeChangeBadges({ from, to }: { from: string | null | undefined; to: string }) {
  if (from === null || from === undefined || from === to) return <GradeBadge grade={to} />;
  return (
    <span className="pc-inline">
      <GradeBadge grade={from} />
      <span aria-hidden>→</span>
      <GradeBadge grade={to} />
    </span>
  );
}
