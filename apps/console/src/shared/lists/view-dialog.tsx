import { Checkbox, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ViewFieldsFragment } from '../../gql/graphql';
import type { Refusal } from '../apollo/refusal';
import { RefusalAlert } from '../components/refusal-alert';
import { useFieldRefusals } from '../use-field-refusals';

export interface ViewWords {
  name: string;
  shared: boolean;
}

interface ViewDialogProps {
  open: boolean;
  view: ViewFieldsFragment | undefined;
  isNew: boolean;
  busy: boolean;
  refusal: Refusal | undefined;
  onCancel: () => void;
  onSubmit: (words: ViewWords) => void;
}

const FIELDS = ['name'];

/** The name of a view, and whether colleagues see it. */
export function ViewDialog({ open, view, isNew, busy, refusal, onCancel, onSubmit }: ViewDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<ViewWords>();
  const rest = useFieldRefusals(form, refusal, FIELDS);
  return (
    <Modal
      open={open}
      title={isNew ? t('views.save') : t('views.change')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onCancel}
    >
      <Form<ViewWords>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ name: view?.name ?? '', shared: view?.isOwn === true && view.shared }}
        onFinish={onSubmit}
      >
        <RefusalAlert refusal={rest} />
        <p className="pc-effect">{t('views.effect')}</p>
        <Form.Item
          name="name"
          label={t('views.name')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={40} autoFocus onPressEnter={() => form.submit()} />
        </Form.Item>
        <Form.Item name="shared" valuePropName="checked" className="pc-last-field">
          <Checkbox>{t('views.share')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
