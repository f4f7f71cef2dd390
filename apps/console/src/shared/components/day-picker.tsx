import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { FieldAria } from '../field-aria';
import { today } from '../format/date';

interface DayPickerProps extends FieldAria {
  id?: string;
  value?: string;
  onChange?: (day: string | undefined) => void;
  /** Days after this one cannot be chosen. */
  latest?: string;
  earliest?: string;
  allowClear?: boolean;
  onBlur?: () => void;
}

/** A calendar day as text, from end to end; no hour and no zone can slip in. */
export function DayPicker({
  id,
  value,
  onChange,
  latest,
  earliest,
  allowClear = true,
  onBlur,
  ...aria
}: DayPickerProps) {
  return (
    <DatePicker
      {...aria}
      id={id}
      style={{ width: 160 }}
      format="YYYY-MM-DD"
      allowClear={allowClear}
      value={value === undefined ? null : dayjs(value)}
      onChange={(day) => onChange?.(day === null ? undefined : day.format('YYYY-MM-DD'))}
      onBlur={onBlur}
      disabledDate={(day) => {
        const text = day.format('YYYY-MM-DD');
        return (latest !== undefined && text > latest) || (earliest !== undefined && text < earliest);
      }}
    />
  );
}

/** From a day to a day, both included; either end may stay open. */
export function DayRange({
  label,
  from,
  to,
  onChange,
}: {
  label: string;
  from: string | undefined;
  to: string | undefined;
  onChange: (from: string | undefined, to: string | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <DatePicker.RangePicker
      aria-label={label}
      style={{ width: 256 }}
      format="YYYY-MM-DD"
      allowEmpty={[true, true]}
      placeholder={[`${label}${t('rangeFrom')}`, t('rangeTo')]}
      value={[from === undefined ? null : dayjs(from), to === undefined ? null : dayjs(to)]}
      maxDate={dayjs(today())}
      onChange={(days) => onChange(days?.[0]?.format('YYYY-MM-DD'), days?.[1]?.format('YYYY-MM-DD'))}
    />
  );
}
