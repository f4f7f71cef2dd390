import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../shared/components/filter-bar';
import { OfficeSelect } from '../../shared/components/office-select';
import { SearchBox } from '../../shared/components/search-box';
import { useUrlFilter } from '../../shared/use-url-filter';

/** As they stand in the address. */
export const APPLICATION_FILTERS = ['search', 'status', 'office'] as const;

export const useApplicationFilter = () => useUrlFilter(APPLICATION_FILTERS);

interface ApplicationFiltersProps {
  filters: ReturnType<typeof useApplicationFilter>;
  statuses: { value: string; label: string }[];
  /** What is done with the list as it is filtered. */
  tools: ReactNode;
}

/** What applications and withdrawals are looked for by: the enterprise, how far they are, and whose they are. */
export function ApplicationFilters({ filters, statuses, tools }: ApplicationFiltersProps) {
  const { t } = useTranslation();
  const { filter, setFilter, active, clear } = filters;
  return (
    <FilterBar active={active} onClear={clear} tools={tools}>
      <SearchBox
        label={t('gradeApplications.search')}
        value={filter.search}
        onChange={(search) => setFilter({ search })}
      />
      <Select
        allowClear
        aria-label={t('gradeApplications.column.status')}
        placeholder={t('gradeApplications.anyStatus')}
        style={{ width: 136 }}
        value={filter.status}
        onChange={(status: string | undefined) => setFilter({ status })}
        options={statuses}
      />
      <OfficeSelect
        allowClear
        value={filter.office}
        onChange={(office) => setFilter({ office })}
        width={176}
      />
    </FilterBar>
  );
}
