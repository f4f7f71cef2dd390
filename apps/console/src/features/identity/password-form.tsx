import { App, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/apollo/use-command';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { ChangeOwnPasswordMutation } from './documents';

interface Values {
  currentPassword: string;
  newPassword: string;
  repeated: string;
}

const MIN_LENGTH = 12;

export function PasswordForm() {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const change = useCommand(ChangeOwnPasswordMutation);
  const rest = useFieldRefusals(form, change.refusal, ['currentPassword', 'newPassword']);
  const submit = async ({ currentPassword, newPassword }: Values) => {
    if ((await change.run({ currentPassword, newPassword })) === undefined) return;
    form.resetFields();
    void message.success(t('identity.own.done'));
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      style={{ maxWidth: 420 }}
      onFinish={(values) => void submit(values)}
    >
      <RefusalAlert refusal={rest} />
      <Form.Item
        name="currentPassword"
        label={t('identity.own.current')}
        rules={[{ required: true, message: t('required') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={t('identity.own.next')}
        extra={t('identity.own.nextHint')}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('required') },
          { min: MIN_LENGTH, message: t('identity.own.short') },
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="repeated"
        label={t('identity.own.repeat')}
        dependencies={['newPassword']}
        validateTrigger="onBlur"
        rules={[
          { required: true, message: t('required') },
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              value === undefined || value === '' || value === getFieldValue('newPassword')
                ? Promise.resolve()
                : Promise.reject(new Error(t('identity.own.differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <div className="pc-stack">
        <p className="pc-muted">{t('identity.own.effect')}</p>
        <div>
          <Button type="primary" htmlType="submit" loading={change.busy}>
            {t('identity.own.submit')}
          </Button>
        </div>
      </div>
    </Form>
  );
}
