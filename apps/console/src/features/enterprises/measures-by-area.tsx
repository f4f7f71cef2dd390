import { MEASURE_AREAS } from '@portcredit/credit';
import { useTranslation } from 'react-i18next';
import type { EnterpriseQuery } from '../../gql/graphql';
import { EmptyState } from '../../shared/components/empty-state';
import { UnofficialMark } from '../../shared/components/unofficial-mark';

type Measure = NonNullable<EnterpriseQuery['enterprise']>['measures'][number];

export function MeasuresByArea({
  grade,
  measures,
}: {
  grade: string | undefined;
  measures: readonly Measure[];
}) {
  const { t } = useTranslation();
  if (grade === undefined || measures.length === 0)
    return <EmptyState title={t('enterprises.measures.empty')} />;
  return (
    <div className="pc-inset">
      <p className="pc-muted">{t('enterprises.measures.head', { grade })}</p>
      <div className="pc-areas">
        {MEASURE_AREAS.map((area) => (
          <section key={area}>
            <h3>{t(`measureArea.${area}`)}</h3>
            <ul>
              {measures
                .filter((measure) => measure.area === area)
                .map((measure) => (
                  <li key={measure.code}>
                    {measure.title} <UnofficialMark official={measure.official} source={measure.source} />
                    {measure.inspectionRate === null ? null : (
                      <div className="pc-muted">
                        {t('enterprises.measures.rate', {
                          rate: `${Math.round(measure.inspectionRate * 100)}%`,
                        })}
                      </div>
                    )}
                    {measure.releaseMode === null ||
                    t(`releaseMode.${measure.releaseMode}`) === measure.title ? null : (
                      <div className="pc-muted">{t(`releaseMode.${measure.releaseMode}`)}</div>
                    )}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
