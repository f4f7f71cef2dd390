import { Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/apollo/use-command';
import { DayPicker } from '../../shared/components/day-picker';
import { OfficeSelect } from '../../shared/components/office-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { ToldOnce } from '../../shared/components/told-once';
import { today } from '../../shared/format/date';
import { useViewer } from '../../shared/session';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { IssueFeedKeyMutation } from './documents';

interface Values {
  name: string;
  office?: string;
  expiresAt?: string;
  addresses?: string;
  requestsPerMinute?: number;
}

const FIELDS = ['name', 'office', 'expiresAt', 'addresses', 'requestsPerMinute'];

/** Issues a key and shows it, this once. */
export function IssueFeedKeyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { office } = useViewer();
  const [form] = Form.useForm<Values>();
  const [secret, setSecret] = useState<string>();
  const issue = useCommand(IssueFeedKeyMutation);
  const rest = useFieldRefusals(form, issue.refusal, FIELDS);
  const submit = async ({ addresses, expiresAt, ...values }: Values) => {
    const data = await issue.run({
      input: {
        ...values,
        addresses: (addresses ?? '').split(/[\s,，、]+/).filter((text) => text !== ''),
        expiresAt: expiresAt === undefined ? null : `${expiresAt}T00:00:00+08:00`,
      },
    });
    if (data !== undefined) setSecret(data.issueFeedKey.secret);
  };
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  if (secret !== undefined)
    return (
      <ToldOnce
        open={open}
        title={t('feeds.keys.issued')}
        once={t('feeds.keys.once')}
        hint={t('feeds.keys.onceHint')}
        saved={t('feeds.keys.saved')}
        secret={secret}
        onClose={close}
      />
    );
  return (
    <Modal
      open={open}
      title={t('feeds.keys.title')}
      okText={t('feeds.keys.submit')}
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
        initialValues={{ requestsPerMinute: 600, office: office?.code }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="name"
          label={t('feeds.keys.name')}
          extra={t('feeds.keys.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="office" label={t('feeds.keys.office')} extra={t('feeds.keys.officeHint')}>
          <OfficeSelect />
        </Form.Item>
        <Form.Item name="expiresAt" label={t('feeds.keys.expiresAt')} extra={t('feeds.keys.expiresHint')}>
          <DayPicker earliest={today()} />
        </Form.Item>
        <Form.Item name="addresses" label={t('feeds.keys.addresses')} extra={t('feeds.keys.addressesHint')}>
          <Input.TextArea rows={2} className="pc-mono" />
        </Form.Item>
        <Form.Item name="requestsPerMinute" label={t('feeds.keys.requests')} className="pc-last-field">
          <InputNumber min={1} max={6_000} precision={0} style={{ width: 160 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
