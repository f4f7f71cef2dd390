import { useTranslation } from 'react-i18next';
import type { Item } from './use-collection';

/** 填制要求: everything that the item needs, and under which paragraph. */
export function ItemNeeds({ needs }: Pick<Item, 'needs'>) {
  const { t } = useTranslation();
  return (
    <ul className="pc-needs" aria-label={t('creditEvents.needs.title')}>
      {needs
        .filter(({ when }) => when !== 'NEVER')
        .map(({ field, when, accepts, reference }) => (
          <li key={field} title={t('errors.reference', { reference })}>
            {t(`creditEvents.needs.field.${field}`)}
            {accepts.length === 0
              ? null
              : `（${accepts.map((form) => t(`creditEvents.needs.form.${form}`)).join('、')}）`}
            <span className="pc-muted"> {t(`creditEvents.needs.when.${when}`)}</span>
          </li>
        ))}
    </ul>
  );
}
