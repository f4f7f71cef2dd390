import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditOutcome } from '../../gql/graphql';
import { DayRange } from '../../shared/components/day-picker';
import { EmptyState } from '../../shared/components/empty-state';
import { FilterBar } from '../../shared/components/filter-bar';
import { Page } from '../../shared/components/page';
import { SearchBox } from '../../shared/components/search-box';
import { useListTools } from '../../shared/lists/use-list-tools';
import { useUrlFilter } from '../../shared/use-url-filter';
import { useAuditColumns } from './audit-columns';
import { AuditList } from './audit-list';
import { OPERATIONS, operationWords, SUBJECTS, subjectWords } from './audit-words';
import { SealLine } from './seal-line';
import { useClearable } from '../../shared/components/use-clearable';

const FILTERS = ['actor', 'operation', 'subjectType', 'outcome', 'from', 'to'] as const;
const OUTCOMES: AuditOutcome[] = ['DONE', 'REFUSED', 'FAILED'];

export function AuditPage() {
  const { t } = useTranslation();
  const clearable = useClearable();
  const { filter, setFilter, active, clear } = useUrlFilter(FILTERS);
  const outcome = OUTCOMES.find((one) => one === filter.outcome);
  const wanted = useMemo(() => ({ ...filter, outcome }), [filter, outcome]);
  const columns = useAuditColumns();
  const list = useListTools({ list: 'AUDIT', keys: FILTERS, filter: wanted, columns });
  return (
    <Page title={t('audit.title')} aside={<SealLine />}>
      <FilterBar active={active} onClear={clear} tools={list.tools}>
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
        <Select
          allowClear={clearable}
          aria-label={t('audit.column.outcome')}
          placeholder={t('audit.outcomePlaceholder')}
          style={{ width: 112 }}
          value={outcome}
          onChange={(next: string | undefined) => setFilter({ outcome: next })}
          options={OUTCOMES.map((one) => ({ value: one, label: t(`audit.outcome.${one}`) }))}
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
        columns={list.columns}
        empty={active ? undefined : <EmptyState title={t('audit.empty')} hint={t('audit.emptyHint')} />}
      />
    </Page>
  );
}

/** The trail of one thing, for its own page. */
export function AuditTrail({ subjectType, subjectId }: { subjectType: string; subjectId: string }) {
  const { t } = useTranslation();
  const filter = useMemo(() => ({ subjectType, subjectId }), [subjectType, subjectId]);
  return (
    <AuditList
      filter={filter}
      columns={useAuditColumns()}
      empty={<EmptyState title={t('audit.noneHere')} />}
    />
  );
}
