import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/apollo/use-command';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { ToldOnce } from '../../shared/components/told-once';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { IssueTokenMutation } from './documents';

interface Values {
  name: string;
  days: number;
}

const FIELDS = ['name', 'days'];

/** A token for a script of one's own: shown this once, then forgotten by the console as well. */
export function IssueToken() {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [open, setOpen] = useState(false);
  const [token, setToken] = useState<string>();
  const issue = useCommand(IssueTokenMutation);
  const rest = useFieldRefusals(form, issue.refusal, FIELDS);
  const submit = async (values: Values) => {
    const data = await issue.run(values);
    if (data !== undefined) setToken(data.issueToken.token);
  };
  const close = () => {
    setToken(undefined);
    setOpen(false);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('identity.own.token.issue')}
      </Button>
      {token === undefined ? (
        <Modal
          open={open}
          title={t('identity.own.token.issue')}
          okText={t('identity.own.token.issue')}
          cancelText={t('cancel')}
          confirmLoading={issue.busy}
          destroyOnHidden
          afterClose={issue.clear}
          onOk={() => form.submit()}
          onCancel={close}
        >
          <Form<Values>
            form={form}
            layout="vertical"
            preserve={false}
            initialValues={{ days: 1 }}
            onFinish={(values) => void submit(values)}
          >
            <RefusalAlert refusal={rest} />
            <Form.Item
              name="name"
              label={t('identity.own.token.name')}
              extra={t('identity.own.token.nameHint')}
              rules={[{ required: true, whitespace: true, message: t('required') }]}
            >
              <Input maxLength={40} autoFocus />
            </Form.Item>
            <Form.Item name="days" label={t('identity.own.token.days')} className="pc-last-field">
              <InputNumber min={1} max={30} precision={0} style={{ width: 120 }} />
            </Form.Item>
          </Form>
        </Modal>
      ) : (
        <ToldOnce
          open={open}
          title={t('identity.own.token.issue')}
          once={t('identity.own.token.once')}
          hint={t('identity.own.token.onceHint')}
          saved={t('identity.own.token.saved')}
          secret={token}
          onClose={close}
        />
      )}
    </>
  );
}
