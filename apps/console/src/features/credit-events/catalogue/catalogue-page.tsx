import { COLLECTORS, ENTERPRISE_KINDS } from '@portcredit/credit';
import { Button, Select, Skeleton, Table, Tag, type TableColumnsType } from 'antd';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { CategoryFilter, KindFilter } from '../../../shared/components/choice-select';
import { EmptyState } from '../../../shared/components/empty-state';
import { FilterBar } from '../../../shared/components/filter-bar';
import { Page, Panel } from '../../../shared/components/page';
import { Points } from '../../../shared/components/points';
import { RegimeSelect } from '../../../shared/components/regime-select';
import { SearchBox } from '../../../shared/components/search-box';
import { ShortcutsHelp } from '../../../shared/components/shortcuts-help';
import { UnofficialMark } from '../../../shared/components/unofficial-mark';
import { useClearable } from '../../../shared/components/use-clearable';
import { itemSearch } from '../../../shared/item-search';
import { paths, withQuery } from '../../../shared/paths';
import { DEFAULT_REGIME } from '../../../shared/regime';
import { currentRow, moveRow } from '../../../shared/row-keys';
import { usePermitted } from '../../../shared/session';
import { useHotkeys } from '../../../shared/use-hotkeys';
import { useRegime } from '../../../shared/use-regime';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { useCollectionItems, type Item } from '../collect/use-collection';
import { needsOf } from './item-needs';

const FILTERS = ['q', 'category', 'kind', 'department'] as const;

/** The form that collects under an item; its regime is told where it is not the usual one. */
const collectUnder = (code: string, regime: string) =>
  withQuery(paths.newEvent(), { item: code, regime: regime === DEFAULT_REGIME ? undefined : regime });

/** The catalogue: from words of the conduct, or from an article of a law, to the item and what it needs. */
export function CataloguePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const clearable = useClearable();
  const regime = useRegime();
  const { rules, regimes } = useCollectionItems(regime);
  const mayCollect = usePermitted('COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY');
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const typed = useDeferredValue(filter.q ?? '');
  const search = useRef<HTMLDivElement>(null);
  const [helping, setHelping] = useState(false);
  const found = useMemo(() => {
    const matches = itemSearch(typed);
    return (rules?.items ?? []).filter(
      (item) =>
        (filter.category === undefined || item.category === filter.category) &&
        (filter.department === undefined || item.collector === filter.department) &&
        (filter.kind === undefined || item.kinds.some((kind) => kind === filter.kind)) &&
        matches(item),
    );
  }, [rules, typed, filter.category, filter.department, filter.kind]);
  useHotkeys({
    j: () => moveRow(1),
    k: () => moveRow(-1),
    f: () => search.current?.querySelector('input')?.focus(),
    '?': () => setHelping(true),
  });
  const columns = useColumns(mayCollect, regime);
  return (
    <Page
      title={t('catalogue.title')}
      aside={
        rules === undefined ? null : (
          <>
            <RegimeSelect regimes={regimes ?? []} regime={regime} />
            <span className="pc-muted">
              {t('ruleSets.inForce', { version: rules.version, date: rules.effectiveFrom })}
            </span>
          </>
        )
      }
      actions={
        <ShortcutsHelp
          open={helping}
          setOpen={setHelping}
          keys={[
            ['f', t('catalogue.keys.search')],
            ['j / k', t('catalogue.keys.move')],
            ...(mayCollect ? ([['Enter', t('catalogue.keys.collect')]] as const) : []),
          ]}
        />
      }
    >
      <FilterBar active={active} onClear={clear}>
        <div ref={search}>
          <SearchBox
            label={t('catalogue.search')}
            value={filter.q}
            width={320}
            delay={60}
            onChange={(q) => setFilter({ q })}
          />
        </div>
        <CategoryFilter
          placeholder={t('catalogue.categoryPlaceholder')}
          value={filter.category}
          onChange={(category) => setFilter({ category })}
        />
        <KindFilter value={filter.kind} onChange={(kind) => setFilter({ kind })} />
        <Select
          allowClear={clearable}
          aria-label={t('catalogue.department')}
          placeholder={t('catalogue.departmentPlaceholder')}
          style={{ width: 144 }}
          value={filter.department}
          onChange={(department: string | undefined) => setFilter({ department })}
          options={COLLECTORS.map((one) => ({ value: one, label: t(`collector.${one}`) }))}
        />
        <span className="pc-muted pc-figures" aria-live="polite">
          {t('catalogue.count', { count: found.length })}
        </span>
      </FilterBar>
      {rules === undefined ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 8 }} />
        </Panel>
      ) : (
        <div className="pc-list">
          <Table<Item>
            size="small"
            rowKey="code"
            aria-label={t('catalogue.title')}
            columns={columns}
            dataSource={found}
            pagination={false}
            sticky={{ offsetHeader: 48 }}
            tableLayout="fixed"
            onRow={(item) => ({
              tabIndex: 0,
              'data-row': item.code,
              onKeyDown: (event) => {
                if (event.key === 'Enter' && event.target === event.currentTarget && mayCollect)
                  void navigate(collectUnder(currentRow() ?? item.code, regime));
              },
            })}
            locale={{
              emptyText: <EmptyState title={t('catalogue.none')} hint={t('catalogue.noneHint')} />,
            }}
          />
        </div>
      )}
    </Page>
  );
}

function useColumns(mayCollect: boolean, regime: string): TableColumnsType<Item> {
  const { t } = useTranslation();
  return useMemo(() => {
    const words = (needs: ReturnType<typeof needsOf>['always']) =>
      needs.map((need) => t(`catalogue.needs.${need}`)).join('；');
    const columns: TableColumnsType<Item> = [
      {
        key: 'code',
        title: t('catalogue.column.code'),
        width: 72,
        render: (_, item) => <span className="pc-mono">{item.code}</span>,
      },
      {
        key: 'conduct',
        title: t('catalogue.column.conduct'),
        render: (_, item) => (
          <>
            <div>{item.description}</div>
            <div className="pc-muted">{item.legalBasis.join('；') || t('catalogue.noLaw')}</div>
          </>
        ),
      },
      {
        key: 'duty',
        title: t('catalogue.column.duty'),
        width: 200,
        render: (_, item) => (
          <>
            <div>{t(`category.${item.category}`)}</div>
            <div className="pc-muted">
              {t(`collector.${item.collector}`)} · {t(`mode.${item.mode}`)}
            </div>
          </>
        ),
      },
      {
        key: 'points',
        title: t('catalogue.column.points'),
        width: 136,
        align: 'right',
        sorter: (a, b) => a.points - b.points,
        render: (_, item) => (
          <>
            <span className="pc-inline">
              <UnofficialMark official={item.official} source={item.source} />
              <Points value={item.points} />
            </span>
            {item.effect === 'NONE' ? null : <Tag color="error">{t(`effect.${item.effect}`)}</Tag>}
            {item.serious ? <Tag color="error">{t('creditEvents.serious')}</Tag> : null}
          </>
        ),
      },
      {
        key: 'needs',
        title: t('catalogue.column.needs'),
        width: '24%',
        render: (_, item) => (
          <>
            <div>{words(needsOf(item.category).always)}</div>
            <div className="pc-muted">{words(needsOf(item.category).sometimes)}</div>
          </>
        ),
      },
      {
        key: 'kinds',
        title: t('catalogue.column.kinds'),
        width: 160,
        responsive: ['xl'],
        render: (_, item) =>
          item.kinds.length === ENTERPRISE_KINDS.length
            ? t('catalogue.allKinds')
            : item.kinds.map((kind) => t(`enterpriseKind.${kind}`)).join('、'),
      },
      {
        key: 'collect',
        title: '',
        width: 72,
        render: (_, item) => (
          <Link to={collectUnder(item.code, regime)} aria-label={`${t('catalogue.collect')} ${item.code}`}>
            <Button size="small" type="link" tabIndex={-1}>
              {t('catalogue.collect')}
            </Button>
          </Link>
        ),
      },
    ];
    return columns.filter(({ key }) => key !== 'collect' || mayCollect);
  }, [t, mayCollect, regime]);
}
