import { DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { DayPicker } from '../../shared/components/day-picker';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { ToldOnce } from '../../shared/components/told-once';
import { today } from '../../shared/format/date';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { IssueApiKeyMutation } from './documents';

interface Values {
  name: string;
  expiresAt?: string;
  addresses?: string;
  requestsPerMinute?: number;
  costPerDay?: number;
  replacedWorksUntil?: Dayjs;
}

const FIELDS = ['name', 'expiresAt', 'addresses', 'requestsPerMinute', 'costPerDay', 'replacedWorksUntil'];

interface IssueKeyDialogProps {
  partnerId: string;
  open: boolean;
  /** The key that the new one takes the place of. */
  replaces: KeyRowFragment | undefined;
  onClose: () => void;
}

/** Issues a key and shows it, this once. */
export function IssueKeyDialog({ partnerId, open, replaces, onClose }: IssueKeyDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [secret, setSecret] = useState<string>();
  const issue = useCommand(IssueApiKeyMutation);
  const rest = useFieldRefusals(form, issue.refusal, FIELDS);
  const submit = async ({ name, expiresAt, addresses, replacedWorksUntil, ...limits }: Values) => {
    const data = await issue.run({
      input: {
        partnerId,
        name,
        ...limits,
        addresses: (addresses ?? '').split(/[\s,，、]+/).filter((text) => text !== ''),
        expiresAt: expiresAt === undefined ? null : `${expiresAt}T00:00:00+08:00`,
        ...(replaces === undefined
          ? {}
          : { replaces: replaces.id, replacedWorksUntil: replacedWorksUntil?.toISOString() }),
      },
    });
    if (data !== undefined) setSecret(data.issueApiKey.secret);
  };
  const close = () => {
    setSecret(undefined);
    onClose();
  };
  if (secret !== undefined)
    return (
      <ToldOnce
        open={open}
        title={t('sharing.keys.issued')}
        once={t('sharing.keys.once')}
        hint={t('sharing.keys.onceHint')}
        saved={t('sharing.keys.saved')}
        secret={secret}
        onClose={close}
      />
    );
  return (
    <Modal
      open={open}
      title={replaces === undefined ? t('sharing.keys.title') : t('sharing.keys.replaceTitle')}
      okText={t('sharing.keys.submit')}
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
        initialValues={{
          name: replaces?.name,
          addresses: replaces?.addresses.join('\n'),
          requestsPerMinute: replaces?.requestsPerMinute ?? 600,
          costPerDay: replaces?.costPerDay ?? 1_000_000,
          replacedWorksUntil: dayjs().add(7, 'day'),
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        {replaces === undefined ? null : (
          <p className="pc-effect">{t('sharing.keys.replaceEffect', { name: replaces.name })}</p>
        )}
        {replaces === undefined ? null : (
          <Form.Item name="replacedWorksUntil" label={t('sharing.keys.oldUntil')}>
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} />
          </Form.Item>
        )}
        <Form.Item
          name="name"
          label={t('sharing.keys.name')}
          extra={t('sharing.keys.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="expiresAt" label={t('sharing.keys.expiresAt')} extra={t('sharing.keys.expiresHint')}>
          <DayPicker earliest={today()} />
        </Form.Item>
        <Form.Item
          name="addresses"
          label={t('sharing.keys.addresses')}
          extra={t('sharing.keys.addressesHint')}
        >
          <Input.TextArea rows={2} className="pc-mono" />
        </Form.Item>
        <Form.Item name="requestsPerMinute" label={t('sharing.keys.requests')}>
          <InputNumber min={1} max={6_000} precision={0} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item
          name="costPerDay"
          label={t('sharing.keys.cost')}
          extra={t('sharing.keys.costHint')}
          className="pc-last-field"
        >
          <InputNumber min={1} max={100_000_000} precision={0} style={{ width: 160 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
