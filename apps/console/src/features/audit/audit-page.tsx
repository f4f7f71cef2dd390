import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DayRange } from '../../shared/components/day-picker';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { Page } from '../../shared/components/page';
import { SearchBox } from '../../shared/components/search-box';
import { useUrlFilter } from '../../shared/use-url-filter';
import { AuditList } from './audit-list';
import { OPERATIONS, operationWords, SUBJECTS, subjectWords } from './audit-words';
import { useClearable } from '../../shared/components/use-clearable';

const FILTERS = ['actor', 'operation', 'subjectType', 'from', 'to'] as const;

export function AuditPage() {
  const { t } = useTranslation();
  const clearable = useClearable();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const wanted = useMemo(() => ({ ...filter }), [filter]);
  return (
    <Page title={t('audit.title')}>
      <FilterBar active={active} onClear={clear}>
        <SearchBox
          label={t('audit.searchActor')}
          value={filter.actor}
          onChange={(actor) => setFilter({ actor })}
          width={176}
        />
        <Select
          allowClear={clearable}
          aria-label={t('audit.operation')}
          placeholder={t('audit.operationPlaceholder')}
          style={{ width: 168 }}
          value={filter.operation}
          onChange={(operation: string | undefined) => setFilter({ operation })}
          options={OPERATIONS.map((operation) => ({ value: operation, label: operationWords(t, operation) }))}
        />
        <Select
          allowClear={clearable}
          aria-label={t('audit.column.subject')}
          placeholder={t('audit.subjectPlaceholder')}
          style={{ width: 136 }}
          value={filter.subjectType}
          onChange={(subjectType: string | undefined) => setFilter({ subjectType })}
          options={SUBJECTS.map((subject) => ({ value: subject, label: subjectWords(t, subject) }))}
        />
        <DayRange
          label={t('audit.day')}
          from={filter.from}
          to={filter.to}
          onChange={(from, to) => setFilter({ from, to })}
        />
      </FilterBar>
      <AuditList
        filter={wanted}
        empty={active ? undefined : <EmptyState title={t('audit.empty')} hint={t('audit.emptyHint')} />}
      />
    </Page>
  );
}

/** The trail of one thing, for its own page. */
export function AuditTrail({ subjectType, subjectId }: { subjectType: string; subjectId: string }) {
  const { t } = useTranslation();
  const filter = useMemo(() => ({ subjectType, subjectId }), [subjectType, subjectId]);
  return <AuditList filter={filter} empty={<EmptyState title={t('audit.noneHere')} />} />;
}
