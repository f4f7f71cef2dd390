import { useTranslation } from 'react-i18next';
import { GradeBadge } from '../../shared/components/grade-badge';
import { UnofficialMark } from '../../shared/components/unofficial-mark';
import type { Rules } from './items';

/** Points to grades as one scale, with the thresholds of dynamic management on it. */
export function Bands({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  const highest = Math.max(
    ...rules.bands.map((band) => band.from),
    ...rules.thresholds.map((one) => one.points),
  );
  const end = highest + 12;
  const at = (points: number) => `${(points / end) * 100}%`;
  return (
    <div className="pc-inset pc-stack">
      <h3>{t('ruleSets.bandsTitle')}</h3>
      <p className="pc-muted">{t('ruleSets.bandsHint')}</p>
      <div className="pc-scale" aria-hidden>
        <div className="pc-scale-track">
          {rules.bands.map((band) => (
            <span
              key={band.grade}
              className={`pc-grade-${band.grade}`}
              style={{ left: at(band.from), width: at((band.to ?? end) - band.from) }}
            >
              {band.grade}
            </span>
          ))}
        </div>
        {rules.thresholds.map((one) => (
          <span key={one.measure} className="pc-scale-mark" style={{ left: at(one.points) }}>
            <b>{one.points}</b> {t(`dynamicMeasure.${one.measure}`)}
          </span>
        ))}
      </div>
      <table className="pc-plain-table">
        <thead>
          <tr>
            <th>{t('ruleSets.column.grade')}</th>
            <th>{t('ruleSets.column.band')}</th>
            <th>{t('ruleSets.column.reachedBy')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.grades.map((grade) => {
            const band = rules.bands.find((one) => one.grade === grade.code);
            const source = band ?? grade;
            return (
              <tr key={grade.code}>
                <td>
                  <span className="pc-inline">
                    <GradeBadge grade={grade.code} /> {grade.label === grade.code ? null : grade.label}
                  </span>
                </td>
                <td className="pc-figures">
                  {band === undefined
                    ? '—'
                    : band.to === null
                      ? t('ruleSets.band.open', { from: band.from })
                      : t('ruleSets.band.range', { from: band.from, to: band.to - 1 })}
                </td>
                <td>
                  {t(`reachedBy.${grade.reachedBy}`)}{' '}
                  <UnofficialMark official={source.official} source={source.source} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <h3>{t('ruleSets.thresholdsTitle')}</h3>
      {rules.thresholds.length === 0 ? <p className="pc-muted">{t('ruleSets.thresholdsNone')}</p> : null}
      <ul className="pc-plain-list">
        {rules.thresholds.map((one) => (
          <li key={one.measure}>
            <b>{t(`dynamicMeasure.${one.measure}`)}</b>
            <span className="pc-figures">
              {t('ruleSets.thresholdAt', {
                accumulator: t(`accumulator.${one.accumulator}`),
                points: one.points,
              })}
            </span>
            <UnofficialMark official={one.official} source={one.source} />
          </li>
        ))}
      </ul>
    </div>
  );
}
