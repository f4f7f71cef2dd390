import { appliesTo } from '@portcredit/credit';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldAria } from '../../../shared/field-aria';
import type { EnterpriseToCollectAbout, Item } from './use-collection';
import { itemSearch } from '../../../shared/item-search';
import { useClearable } from '../../../shared/components/use-clearable';

interface ItemPickerProps extends FieldAria {
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
  items: readonly Item[] | undefined;
  enterprise: EnterpriseToCollectAbout | undefined;
  autoFocus: boolean;
}

interface Option {
  value: string;
  label: string;
  item: Item;
  disabled: boolean;
}

/** From words to the item; those that do not apply are shown with the reason, so that nobody looks for them in vain. */
export function ItemPicker({ id, value, onChange, items, enterprise, autoFocus, ...aria }: ItemPickerProps) {
  const { t } = useTranslation();
  const clearable = useClearable();
  const groups = useMemo(() => {
    const option = (item: Item, disabled: boolean): Option => ({
      value: item.code,
      label: `${item.code} ${item.description}`,
      item,
      disabled,
    });
    const all = items ?? [];
    if (enterprise === undefined)
      return [
        { label: t('creditEvents.form.itemNeedsEnterprise'), options: all.map((item) => option(item, true)) },
      ];
    const fits = all.filter((item) => appliesTo(item, enterprise.kinds));
    const others = all.filter((item) => !fits.includes(item));
    return [
      { label: t('creditEvents.form.itemFits'), options: fits.map((item) => option(item, false)) },
      { label: t('creditEvents.form.itemOthers'), options: others.map((item) => option(item, true)) },
    ].filter((group) => group.options.length > 0);
  }, [items, enterprise, t]);
  return (
    <Select
      {...aria}
      id={id}
      autoFocus={autoFocus}
      allowClear={clearable}
      virtual={false}
      listHeight={400}
      loading={items === undefined}
      value={value}
      onChange={(next: string | undefined) => onChange?.(next)}
      placeholder={t('creditEvents.form.itemPlaceholder')}
      notFoundContent={t('creditEvents.form.itemNone')}
      showSearch={{
        filterOption: (typed, option) => {
          const item = (option as unknown as Option | undefined)?.item;
          if (item === undefined) return false;
          // By the category as well, which the catalogue filters by.
          return itemSearch(typed)({
            ...item,
            legalBasis: [...item.legalBasis, t(`category.${item.category}`)],
          });
        },
      }}
      options={groups}
      optionRender={({ data }) => <ItemOption option={data as unknown as Option} />}
    />
  );
}

function ItemOption({ option: { item, disabled } }: { option: Option }) {
  const { t } = useTranslation();
  return (
    <div className="pc-item-option">
      <div className="pc-item-option-head">
        <span>{item.description}</span>
        <b className="pc-figures">{t('points', { points: item.points, count: item.points })}</b>
      </div>
      <div className="pc-muted">
        <span className="pc-mono">{item.code}</span> · {t(`category.${item.category}`)}
        {item.legalBasis.length === 0 ? null : ` · ${item.legalBasis.join('；')}`}
        {disabled
          ? ` · ${t('creditEvents.form.itemKinds', { kinds: item.kinds.map((kind) => t(`enterpriseKind.${kind}`)).join('、') })}`
          : null}
      </div>
    </div>
  );
}
