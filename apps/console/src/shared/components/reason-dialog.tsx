import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../apollo/refusal';
import { RefusalAlert } from './refusal-alert';

interface ReasonDialogProps {
  open: boolean;
  title: string;
  /** Says what will happen before it happens. */
  effect: ReactNode;
  okText: string;
  busy: boolean;
  refusal: Refusal | undefined;
  required?: boolean;
  onCancel: () => void;
  onSubmit: (reason: string) => void;
}

export function ReasonDialog({
  open,
  title,
  effect,
  okText,
  busy,
  refusal,
  required = true,
  onCancel,
  onSubmit,
}: ReasonDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason?: string }>();
  const label = required ? t('reason') : t('note');
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      cancelText={t('cancel')}
      confirmLoading={busy}
      destroyOnHidden
      onCancel={onCancel}
      onOk={() => form.submit()}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ reason }) => onSubmit((reason ?? '').trim())}
      >
        <p className="pc-effect">{effect}</p>
        <RefusalAlert refusal={refusal} />
        <Form.Item
          name="reason"
          label={label}
          rules={required ? [{ required: true, whitespace: true, message: t('reasonRequired') }] : []}
        >
          <Input.TextArea
            autoFocus
            rows={3}
            maxLength={500}
            showCount
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
