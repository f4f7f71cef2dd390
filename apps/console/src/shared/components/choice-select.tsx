import { Select } from 'antd';
import { COLLECTION_CATEGORIES, ENTERPRISE_KINDS } from '@portcredit/credit';
import { useTranslation } from 'react-i18next';
import type { EnterpriseKind } from '../../gql/graphql';
import { GradeBadge } from './grade-badge';
import type { FieldAria } from '../field-aria';
import { useClearable } from './use-clearable';

export const GRADES = ['AA', 'A', 'B', 'C', 'D'];

interface FilterProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

export function KindFilter({ value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const clearable = useClearable();
  return (
    <Select
      allowClear={clearable}
      aria-label={t('kind')}
      placeholder={t('kindPlaceholder')}
      style={{ width: 168 }}
      value={value}
      onChange={(next: string | undefined) => onChange(next)}
      options={ENTERPRISE_KINDS.map((kind) => ({ value: kind, label: t(`enterpriseKind.${kind}`) }))}
    />
  );
}

export function GradeFilter({ value, onChange }: FilterProps) {
  const { t } = useTranslation();
  const clearable = useClearable();
  return (
    <Select
      allowClear={clearable}
      aria-label={t('gradePlaceholder')}
      placeholder={t('gradePlaceholder')}
      style={{ width: 112 }}
      value={value}
      onChange={(next: string | undefined) => onChange(next)}
      options={GRADES.map((grade) => ({ value: grade, label: <GradeBadge grade={grade} /> }))}
    />
  );
}

export function CategoryFilter({ value, onChange, placeholder }: FilterProps & { placeholder: string }) {
  const { t } = useTranslation();
  const clearable = useClearable();
  return (
    <Select
      allowClear={clearable}
      aria-label={placeholder}
      placeholder={placeholder}
      style={{ width: 150 }}
      value={value}
      onChange={(next: string | undefined) => onChange(next)}
      options={COLLECTION_CATEGORIES.map((category) => ({
        value: category,
        label: t(`category.${category}`),
      }))}
    />
  );
}

interface KindsSelectProps extends FieldAria {
  id?: string;
  value?: EnterpriseKind[];
  onChange?: (kinds: EnterpriseKind[]) => void;
  placeholder?: string;
}

/** Several kinds of one enterprise, for forms. */
export function KindsSelect({ id, value, onChange, placeholder, ...aria }: KindsSelectProps) {
  const { t } = useTranslation();
  return (
    <Select<EnterpriseKind[]>
      {...aria}
      id={id}
      mode="multiple"
      value={value}
      onChange={onChange}
      placeholder={placeholder}
      showSearch={{ optionFilterProp: 'label' }}
      options={ENTERPRISE_KINDS.map((kind) => ({ value: kind, label: t(`enterpriseKind.${kind}`) }))}
    />
  );
}
