import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatTime } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import type { EventImport } from './event-import-progress';
import { ReasonTable } from './reason-table';

interface CheckResultProps {
  check: NonNullable<EventImport['check']>;
  importedBeforeAt: EventImport['importedBeforeAt'];
}

/** What the rules say of the file, before anything of it is written. */
export function CheckResult({ check, importedBeforeAt }: CheckResultProps) {
  const { t } = useTranslation();
  const { read, collectible, repeated, refused, superseded, awaiting, withTasks, likelyDuplicates, reached } =
    check;
  return (
    <div className="pc-stack" aria-live="polite">
      {collectible > 0 ? null : (
        <Alert
          type={repeated === read ? 'info' : 'warning'}
          showIcon
          title={repeated === read ? t('eventImport.allRepeated') : t('eventImport.nothing')}
        />
      )}
      {importedBeforeAt === null ? null : (
        <Alert
          type="info"
          showIcon
          title={t('eventImport.importedBefore', { at: formatTime(importedBeforeAt) })}
          description={repeated === 0 ? null : t('eventImport.repeatedWords', { count: repeated })}
        />
      )}
      <p>
        {t('eventImport.checkedWords', {
          read: formatNumber(read),
          collectible: formatNumber(collectible),
          refused: formatNumber(refused),
        })}
      </p>
      {superseded === 0 ? null : <p>{t('eventImport.supersededWords', { count: superseded })}</p>}
      {awaiting === 0 ? null : <p>{t('eventImport.awaitingWords', { count: awaiting })}</p>}
      {withTasks === 0 ? null : <p>{t('eventImport.tasksWords', { count: withTasks })}</p>}
      {reached.length === 0 ? null : (
        <p>
          {t('eventImport.reached')}
          {reached
            .map(({ measure, enterprises }) =>
              t('eventImport.reachedOne', { measure: t(`dynamicMeasure.${measure}`), count: enterprises }),
            )
            .join('，')}
        </p>
      )}
      {likelyDuplicates.count === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('eventImport.duplicateWords', {
            count: likelyDuplicates.count,
            lines: likelyDuplicates.lines.join('、'),
          })}
        />
      )}
      <ReasonTable reasons={check.reasons} />
    </div>
  );
}
