import { MEASURE_AREAS } from '@portcredit/credit';
import { useTranslation } from 'react-i18next';
import { GradeBadge } from '../../shared/components/grade-badge';
import { UnofficialMark } from '../../shared/components/unofficial-mark';
import type { Rules } from './items';

/** What each grade brings in each area. */
export function MeasuresMatrix({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  return (
    <div className="pc-inset pc-scroll">
      <p className="pc-muted">{t('ruleSets.measuresHint')}</p>
      <table className="pc-plain-table pc-matrix">
        <thead>
          <tr>
            <th>{t('ruleSets.column.grade')}</th>
            {MEASURE_AREAS.map((area) => (
              <th key={area}>{t(`measureArea.${area}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.grades.map((grade) => (
            <tr key={grade.code}>
              <th scope="row">
                <GradeBadge grade={grade.code} />
              </th>
              {MEASURE_AREAS.map((area) => (
                <td key={area}>
                  {rules.measures
                    .filter((one) => one.grade === grade.code && one.area === area)
                    .map((one) => (
                      <div key={one.code}>
                        {one.title}
                        {one.inspectionRate === null ? null : (
                          <span className="pc-muted">
                            {' '}
                            {t('ruleSets.rate', { rate: `${Math.round(one.inspectionRate * 100)}%` })}
                          </span>
                        )}{' '}
                        <UnofficialMark official={one.official} source={one.source} />
                      </div>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
