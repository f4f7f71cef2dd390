import { Alert, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PreviewCreditEventQuery } from '../../../gql/graphql';
import { GradeBadge, GradeChangeBadges } from '../../../shared/components/grade-badge';
import { Panel } from '../../../shared/components/page';
import { StandingBar } from '../../../shared/components/standing-bar';
import type { Draft } from './draft';
import type { EnterpriseToCollectAbout } from './use-collection';

type Preview = PreviewCreditEventQuery['previewCreditEvent'];

interface EffectPanelProps {
  enterprise: EnterpriseToCollectAbout | undefined;
  preview: Preview | undefined;
  pending: boolean;
  values: Draft;
}

/** A field that is still empty is asked for by the form; only what was filled in can be wrong. */
const isAbout = (field: string | null, values: Draft): boolean => {
  if (field === null) return true;
  const value = (values as Record<string, unknown>)[field];
  return value !== undefined && value !== '';
};

/** 本周期累计 10 → 16 分，等级 A → B: seen before it is saved. */
export function EffectPanel({ enterprise, preview, pending, values }: EffectPanelProps) {
  const { t } = useTranslation();
  const refusals = preview?.refusals.filter((one) => isAbout(one.field, values)) ?? [];
  const reached = preview?.after.reached.filter((measure) => !preview.before.reached.includes(measure)) ?? [];
  const standing = enterprise?.standing;
  return (
    <aside className="pc-effect-panel" aria-label={t('creditEvents.effect.title')}>
      <Panel
        title={t('creditEvents.effect.title')}
        extra={pending ? <span className="pc-muted">{t('creditEvents.effect.pending')}</span> : null}
      >
        <div aria-live="polite" className="pc-stack">
          {enterprise === undefined ? null : (
            <div className="pc-inline">
              <GradeBadge grade={enterprise.grade?.value} />
              <b>{enterprise.name}</b>
            </div>
          )}
          {preview === undefined ? <p className="pc-muted">{t('creditEvents.effect.waiting')}</p> : null}
          {preview === undefined ? null : (
            <>
              <div className="pc-effect-line">
                <span className="pc-muted">{t('creditEvents.effect.points')}</span>
                <b className="pc-figures">
                  {preview.before.points} →{' '}
                  {t('points', { points: preview.after.points, count: preview.after.points })}
                </b>
              </div>
              <div className="pc-effect-line">
                <span className="pc-muted">{t('creditEvents.effect.grade')}</span>
                {preview.before.grade === preview.after.grade ? (
                  <span className="pc-inline">
                    <GradeBadge grade={preview.after.grade} />
                    <span className="pc-muted">{t('creditEvents.effect.unchangedGrade')}</span>
                  </span>
                ) : (
                  <GradeChangeBadges from={preview.before.grade} to={preview.after.grade} />
                )}
              </div>
              {preview.late ? (
                <div>
                  <Tag color="error">{t('creditEvents.effect.late')}</Tag>
                </div>
              ) : null}
              {reached.map((measure) => (
                <Alert
                  key={measure}
                  type="error"
                  showIcon
                  title={t('creditEvents.effect.reached', { measure: t(`dynamicMeasure.${measure}`) })}
                />
              ))}
              {preview.warnings.map(({ code, message }) => (
                <Alert key={code} type="warning" showIcon title={message} />
              ))}
              {preview.hasCycle ? null : (
                <Alert type="info" showIcon title={t('creditEvents.effect.noCycle')} />
              )}
              {preview.status === 'AWAITING_CONFIRMATION' ? (
                <Alert type="info" showIcon title={t('creditEvents.effect.waits')} />
              ) : null}
              {preview.status === 'SUPERSEDED' ? (
                <Alert type="info" showIcon title={t('creditEvents.effect.superseded')} />
              ) : null}
              {preview.numberIssued === null ? null : (
                <p className="pc-muted">
                  {t('creditEvents.effect.number', { prefix: preview.numberIssued })}
                </p>
              )}
            </>
          )}
          {standing === null || standing === undefined ? null : (
            <StandingBar
              points={preview?.before.points ?? standing.points}
              seriousPenaltyPoints={preview?.before.seriousPenaltyPoints ?? standing.seriousPenaltyPoints}
              thresholds={standing.thresholds}
              after={preview?.after}
            />
          )}
          {refusals.length === 0 ? null : (
            <Alert
              type="warning"
              showIcon
              title={t('creditEvents.effect.refused')}
              description={
                <ul className="pc-plain-list">
                  {refusals.map((one) => (
                    <li key={`${one.code}${one.rule ?? ''}${one.field ?? ''}`}>
                      {one.message}
                      {one.reference === null ? null : (
                        <span className="pc-muted">
                          {' '}
                          {t('errors.reference', { reference: one.reference })}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
              }
            />
          )}
        </div>
      </Panel>
    </aside>
  );
}
