import { useQuery } from '@apollo/client/react';
import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import type { FieldAria } from '../field-aria';
import { useClearable } from './use-clearable';

export const OfficesQuery = graphql(`
  query Offices {
    offices {
      code
      name
      level
      parent {
        code
      }
    }
  }
`);

interface Node {
  value: string;
  title: string;
  search: string;
  children: Node[];
}

interface OfficeSelectProps extends FieldAria {
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
  allowClear?: boolean;
  placeholder?: string;
  /** Only these levels can be chosen. */
  levels?: string[];
  width?: number | string;
  /** Only this office and those below it. */
  within?: string;
}

/** The office tree; a filter by an office means it and all below it. */
export function OfficeSelect({
  id,
  value,
  onChange,
  allowClear = false,
  placeholder,
  levels,
  width,
  within,
  ...aria
}: OfficeSelectProps) {
  const { t } = useTranslation();
  const clearable = useClearable();
  const { data, loading } = useQuery(OfficesQuery);
  const tree = useMemo(() => {
    const nodes = new Map<string, Node & { disabled: boolean }>();
    const offices = data?.offices ?? [];
    for (const office of offices) {
      nodes.set(office.code, {
        value: office.code,
        title: office.name,
        search: `${office.code} ${office.name}`,
        disabled: levels !== undefined && !levels.includes(office.level),
        children: [],
      });
    }
    const roots: Node[] = [];
    for (const office of offices) {
      const node = nodes.get(office.code);
      if (node === undefined) continue;
      const parent = office.parent === null ? undefined : nodes.get(office.parent.code);
      (parent?.children ?? roots).push(node);
    }
    const only = within === undefined ? undefined : nodes.get(within);
    return only === undefined ? roots : [only];
  }, [data, levels, within]);
  return (
    <TreeSelect<string | undefined, Node>
      {...aria}
      id={id}
      aria-label={t('office')}
      style={{ width: width ?? 200 }}
      value={value}
      loading={loading}
      allowClear={allowClear && clearable}
      treeData={tree}
      treeDefaultExpandAll
      popupMatchSelectWidth={320}
      placeholder={placeholder ?? t('officePlaceholder')}
      showSearch={{ treeNodeFilterProp: 'search' }}
      onChange={(next) => onChange?.(next)}
    />
  );
}
