import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { UnofficialMark } from '../../../shared/components/unofficial-mark';
import { ItemNeeds } from './item-needs';
import type { Item } from './use-collection';

/** The chosen item in full, so that the officer sees what is being recorded. */
export function ItemCard({ item }: { item: Item }) {
  const { t } = useTranslation();
  return (
    <div className="pc-item-card">
      <div className="pc-item-option-head">
        <span>
          <span className="pc-mono">{item.code}</span> {item.description}
        </span>
        <span className="pc-inline">
          <b className="pc-figures">{t('points', { points: item.points, count: item.points })}</b>
          <UnofficialMark official={item.official} source={item.source} />
        </span>
      </div>
      <div className="pc-inline pc-muted">
        <span>{t(`category.${item.category}`)}</span>
        <span>{t(`collector.${item.collector}`)}</span>
        {item.effect === 'NONE' ? null : <Tag color="error">{t(`effect.${item.effect}`)}</Tag>}
        {item.serious ? <Tag color="error">{t('creditEvents.serious')}</Tag> : null}
        {item.legalBasis.length === 0 ? null : <span>{item.legalBasis.join('；')}</span>}
      </div>
      <ItemNeeds needs={item.needs} />
    </div>
  );
}
