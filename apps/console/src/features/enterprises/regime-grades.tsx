import { useTranslation } from 'react-i18next';
import type { EnterpriseQuery } from '../../gql/graphql';
import { GradeBadge } from '../../shared/components/grade-badge';

type RegimeGrade = NonNullable<EnterpriseQuery['enterprise']>['regimeGrades'][number];

/** The grades of an enterprise under each regime, beside each other; none is derived from another. */
export function RegimeGrades({ grades }: { grades: readonly RegimeGrade[] }) {
  const { t } = useTranslation();
  return (
    <section className="pc-inset" aria-label={t('enterprises.regimes.title')}>
      <h3>{t('enterprises.regimes.title')}</h3>
      <ul className="pc-plain-list">
        {grades.map(({ regime, title, grade, label, rank, grades: count }) => (
          <li key={regime}>
            <GradeBadge grade={grade?.value} />
            <span className="pc-ellipsis" title={title}>
              {title}
            </span>
            <span className="pc-muted pc-figures">
              {grade === null
                ? t('enterprises.regimes.none')
                : t('enterprises.regimes.held', {
                    label: label ?? grade.value,
                    rank,
                    count,
                    since: grade.since,
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
