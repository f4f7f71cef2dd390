import { useTranslation } from 'react-i18next';
import type { Accumulator, DynamicMeasure } from '../../gql/graphql';

export interface Threshold {
  measure: DynamicMeasure;
  accumulator: Accumulator;
  points: number;
}

interface StandingBarProps {
  points: number;
  seriousPenaltyPoints: number;
  thresholds: Threshold[];
  /** What would be added, drawn behind what is there. */
  after?: { points: number; seriousPenaltyPoints: number };
}

/** The standing against its thresholds: one track for each accumulator. */
export function StandingBar({ points, seriousPenaltyPoints, thresholds, after }: StandingBarProps) {
  const highest = Math.max(points, after?.points ?? 0, ...thresholds.map((one) => one.points));
  const end = Math.max(40, Math.ceil((highest + 4) / 10) * 10);
  return (
    <div className="pc-standing">
      <Track
        accumulator="ALL_POINTS"
        value={points}
        after={after?.points}
        end={end}
        thresholds={thresholds}
      />
      <Track
        accumulator="SERIOUS_PENALTY_POINTS"
        value={seriousPenaltyPoints}
        after={after?.seriousPenaltyPoints}
        end={end}
        thresholds={thresholds}
      />
    </div>
  );
}

interface TrackProps {
  accumulator: Accumulator;
  value: number;
  after: number | undefined;
  end: number;
  thresholds: Threshold[];
}

function Track({ accumulator, value, after, end, thresholds }: TrackProps) {
  const { t } = useTranslation();
  const own = thresholds.filter((one) => one.accumulator === accumulator);
  const name = t(`accumulator.${accumulator}`);
  const shown = after ?? value;
  const at = (points: number) => `${(Math.min(points, end) / end) * 100}%`;
  return (
    <div className="pc-track">
      <div className="pc-track-name">
        {name}
        <b className="pc-figures">
          {after === undefined || after === value
            ? t('points', { points: value, count: value })
            : `${value} → ${t('points', { points: after, count: after })}`}
        </b>
      </div>
      <div className="pc-track-line" role="img" aria-label={t('standing.scale', { name, points: shown })}>
        {after === undefined ? null : <span className="pc-track-after" style={{ width: at(after) }} />}
        <span className="pc-track-fill" style={{ width: at(value) }} />
        {own.map((one) => (
          <span
            key={one.measure}
            className={shown >= one.points ? 'pc-tick pc-tick-reached' : 'pc-tick'}
            style={{ left: at(one.points) }}
          />
        ))}
      </div>
      <div className="pc-track-labels">
        {own.map((one) => (
          <span
            key={one.measure}
            className={shown >= one.points ? 'pc-adverse' : 'pc-muted'}
            style={{ left: at(one.points), transform: `translateX(-${at(one.points)})` }}
          >
            {t('standing.threshold', { measure: t(`dynamicMeasure.${one.measure}`), points: one.points })}
            <span className="pc-where-wide">
              {t('standing.unit')}
              {shown >= one.points ? ` · ${t('standing.reached')}` : ''}
            </span>
          </span>
        ))}
      </div>
    </div>
  );
}
