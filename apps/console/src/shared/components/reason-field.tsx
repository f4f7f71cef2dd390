import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface ReasonFieldProps {
  label: string;
  required: boolean;
  autoFocus?: boolean;
  /** Ctrl + Enter. */
  onSubmit: () => void;
}

/** The last field of a dialog: why. */
export function ReasonField({ label, required, autoFocus = false, onSubmit }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reason"
      label={label}
      className="pc-last-field"
      rules={required ? [{ required: true, whitespace: true, message: t('reasonRequired') }] : []}
    >
      <Input.TextArea
        autoFocus={autoFocus}
        rows={3}
        maxLength={500}
        showCount
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
        }}
      />
    </Form.Item>
  );
}
