import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/format/date';
import { CollectionDeadlineQuery } from './documents';

/** Until when it is in time, and whether it still is. */
export function DeadlineNote({ verifiedOn }: { verifiedOn: string | undefined }) {
  const { t } = useTranslation();
  const { data } = useQuery(CollectionDeadlineQuery, {
    variables: { verifiedOn: verifiedOn ?? '' },
    skip: verifiedOn === undefined,
  });
  if (verifiedOn === undefined || data === undefined) return null;
  const { date, provisional } = data.collectionDeadline;
  const late = today() > date;
  return (
    <span aria-live="polite" className={late ? 'pc-adverse' : undefined}>
      {late ? t('creditEvents.form.deadlineLate', { date }) : t('creditEvents.form.deadline', { date })}
      {provisional ? <div className="pc-muted">{t('creditEvents.form.deadlineProvisional')}</div> : null}
    </span>
  );
}
