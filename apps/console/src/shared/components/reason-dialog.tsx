import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../apollo/refusal';
import { ReasonField } from './reason-field';
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
        <ReasonField label={label} required={required} autoFocus onSubmit={() => form.submit()} />
      </Form>
    </Modal>
  );
}
