import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { FieldAria } from '../field-aria';
import { useDebounced } from '../use-debounced';
import { GradeBadge } from './grade-badge';
import { useClearable } from './use-clearable';

export const PickEnterprisesQuery = graphql(`
  query PickEnterprises($search: String!) {
    enterprises(filter: { search: $search }, first: 12) {
      edges {
        node {
          id
          name
          creditCode
          grade {
            value
          }
        }
      }
    }
  }
`);

interface EnterprisePickerProps extends FieldAria {
  id?: string;
  value?: string;
  /** The name to show for a value that was not chosen here. */
  name?: string;
  onChange?: (id: string | undefined) => void;
  autoFocus?: boolean;
  /** Hears what is looked for. */
  onSearch?: (text: string) => void;
}

export function EnterprisePicker({
  id,
  value,
  name,
  onChange,
  autoFocus,
  onSearch,
  ...aria
}: EnterprisePickerProps) {
  const { t } = useTranslation();
  const clearable = useClearable();
  const [search, setSearch] = useState('');
  const wanted = useDebounced(search.trim());
  const { data, previousData, loading } = useQuery(PickEnterprisesQuery, {
    variables: { search: wanted },
    skip: wanted.length < 2,
  });
  const found =
    wanted.length < 2 ? [] : ((data ?? previousData)?.enterprises.edges.map((edge) => edge.node) ?? []);
  const options = found.map((one) => ({
    value: one.id,
    label: one.name,
    code: one.creditCode,
    grade: one.grade?.value,
  }));
  if (value !== undefined && name !== undefined && !options.some((one) => one.value === value)) {
    options.push({ value, label: name, code: null, grade: undefined });
  }
  return (
    <Select
      {...aria}
      id={id}
      autoFocus={autoFocus}
      allowClear={clearable}
      showSearch={{
        filterOption: false,
        onSearch: (text) => {
          setSearch(text);
          onSearch?.(text);
        },
      }}
      loading={loading}
      value={value}
      placeholder={t('enterprisePicker.placeholder')}
      notFoundContent={
        wanted.length < 2 ? t('enterprisePicker.hint') : loading ? t('loading') : t('enterprisePicker.empty')
      }
      onChange={(next: string | undefined) => onChange?.(next)}
      options={options}
      optionRender={({ data: option }) => (
        <span className="pc-option">
          <span>{option.label}</span>
          <span className="pc-mono pc-muted">{option.code}</span>
          {option.grade === undefined ? null : <GradeBadge grade={option.grade} />}
        </span>
      )}
    />
  );
}
