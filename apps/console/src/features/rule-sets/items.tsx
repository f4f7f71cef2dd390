import { ENTERPRISE_KINDS } from '@portcredit/credit';
import { Table, Tag, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleSetInForceQuery } from '../../gql/graphql';
import { CategoryFilter } from '../../shared/components/choice-select';
import { FilterBar } from '../../shared/components/filter-bar';
import { Points } from '../../shared/components/points';
import { SearchBox } from '../../shared/components/search-box';
import { UnofficialMark } from '../../shared/components/unofficial-mark';
import { useUrlFilter } from '../../shared/use-url-filter';

export type Rules = NonNullable<RuleSetInForceQuery['ruleSet']>;
type Item = Rules['items'][number];

const FILTERS = ['q', 'category'] as const;

export function Items({ items }: { items: readonly Item[] }) {
  const { t } = useTranslation();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const words = (filter.q ?? '').toLowerCase().split(/\s+/);
  const found = items.filter(
    (item) =>
      (filter.category === undefined || item.category === filter.category) &&
      words.every((word) =>
        [item.code, item.description, ...item.legalBasis].join(' ').toLowerCase().includes(word),
      ),
  );
  const columns = useItemColumns();
  return (
    <>
      <div className="pc-inset">
        <FilterBar active={active} onClear={clear}>
          <SearchBox label={t('ruleSets.search')} value={filter.q} onChange={(q) => setFilter({ q })} />
          <CategoryFilter
            placeholder={t('ruleSets.categoryPlaceholder')}
            value={filter.category}
            onChange={(category) => setFilter({ category })}
          />
          <span className="pc-muted pc-figures" aria-live="polite">
            {t('ruleSets.count', { count: found.length })}
          </span>
        </FilterBar>
      </div>
      <Table<Item>
        size="small"
        rowKey="code"
        aria-label={t('ruleSets.tab.items')}
        columns={columns}
        dataSource={found}
        pagination={false}
        className="pc-list-rows"
        sticky={{ offsetHeader: 48 }}
        tableLayout="fixed"
      />
    </>
  );
}

function useItemColumns(): TableColumnsType<Item> {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'code',
        title: t('ruleSets.column.code'),
        width: 72,
        render: (_, item) => <span className="pc-mono">{item.code}</span>,
      },
      {
        key: 'description',
        title: t('ruleSets.column.description'),
        render: (_, item) => <span className="pc-wrap">{item.description}</span>,
      },
      {
        key: 'category',
        title: t('ruleSets.column.category'),
        width: 112,
        render: (_, item) => t(`category.${item.category}`),
      },
      {
        key: 'points',
        title: t('ruleSets.column.points'),
        width: 120,
        align: 'right',
        sorter: (a, b) => a.points - b.points,
        render: (_, item) => (
          <span className="pc-inline">
            <UnofficialMark official={item.official} source={item.source} />
            <Points value={item.points} />
          </span>
        ),
      },
      {
        key: 'effect',
        title: t('ruleSets.column.effect'),
        width: 144,
        render: (_, item) => (
          <span className="pc-inline">
            {item.effect === 'NONE' ? null : <Tag color="error">{t(`effect.${item.effect}`)}</Tag>}
            {item.serious ? <span>{t('ruleSets.serious')}</span> : null}
            {item.effect === 'NONE' && !item.serious ? <span className="pc-muted">—</span> : null}
          </span>
        ),
      },
      {
        key: 'kinds',
        title: t('ruleSets.column.kinds'),
        width: 168,
        responsive: ['xl'],
        render: (_, item) => {
          const words =
            item.kinds.length === ENTERPRISE_KINDS.length
              ? t('ruleSets.allKinds')
              : item.kinds.map((kind) => t(`enterpriseKind.${kind}`)).join('、');
          return (
            <span className="pc-ellipsis" title={words}>
              {words}
            </span>
          );
        },
      },
      {
        key: 'collector',
        title: t('ruleSets.column.collector'),
        width: 120,
        render: (_, item) => t(`collector.${item.collector}`),
      },
      {
        key: 'mode',
        title: t('ruleSets.column.mode'),
        width: 152,
        responsive: ['xxl'],
        render: (_, item) => t(`mode.${item.mode}`),
      },
      {
        key: 'law',
        title: t('ruleSets.column.legalBasis'),
        width: 200,
        responsive: ['xl'],
        render: (_, item) => (
          <span className="pc-ellipsis" title={item.legalBasis.join('；')}>
            {item.legalBasis.join('；') || '—'}
          </span>
        ),
      },
    ],
    [t],
  );
}
