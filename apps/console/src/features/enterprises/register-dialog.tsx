import { App, Checkbox, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { parseCreditCode } from '@portcredit/numbering';
import type { EnterpriseKind } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { KindsSelect } from '../../shared/components/choice-select';
import { OfficeSelect } from '../../shared/components/office-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { paths } from '../../shared/paths';
import { useViewer } from '../../shared/session';
import { CreditCodeHint } from './credit-code-hint';
import { RegisterEnterpriseMutation } from './documents';

interface Values {
  creditCode?: string;
  scheme?: string;
  value?: string;
  name: string;
  kinds: EnterpriseKind[];
  office: string;
  address?: string;
}

const FIELDS = ['creditCode', 'value', 'name', 'kinds', 'office', 'address'];
const SCHEMES = ['OVERSEAS', 'CUSTOMS', 'CIQ', 'ORGANIZATION_CODE'] as const;

interface RegisterDialogProps {
  open: boolean;
  onClose: () => void;
  /** What was looked for: a name, or a credit code. */
  searched?: string;
  /** What to do with the new enterprise; its page is opened where left out. */
  onRegistered?: (id: string) => void;
}

export function RegisterDialog({ open, onClose, searched = '', onRegistered }: RegisterDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [form] = Form.useForm<Values>();
  const [withoutCode, setWithoutCode] = useState(false);
  const typed = Form.useWatch('creditCode', form);
  const register = useCommand(RegisterEnterpriseMutation);
  const rest = useFieldRefusals(form, register.refusal, FIELDS);

  const submit = async (values: Values) => {
    const code = parseCreditCode(values.creditCode ?? '');
    const data = await register.run({
      input: {
        name: values.name.trim(),
        kinds: values.kinds,
        office: values.office,
        address: values.address?.trim() === '' ? undefined : values.address?.trim(),
        creditCode: withoutCode ? undefined : code.ok ? code.value : values.creditCode,
        identifiers: withoutCode
          ? [{ scheme: values.scheme ?? 'OVERSEAS', value: (values.value ?? '').trim() }]
          : undefined,
      },
    });
    if (data === undefined) return;
    void message.success(t('enterprises.registerDialog.done', { name: data.registerEnterprise.name }));
    onClose();
    if (onRegistered === undefined) void navigate(paths.enterprise(data.registerEnterprise.id));
    else onRegistered(data.registerEnterprise.id);
  };

  return (
    <Modal
      open={open}
      width={560}
      title={t('enterprises.registerDialog.title')}
      okText={t('enterprises.registerDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={register.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={register.clear}
    >
      <Form<Values>
        name="register"
        form={form}
        layout="vertical"
        initialValues={{
          office: viewer.office?.code,
          kinds: [],
          scheme: 'OVERSEAS',
          ...(/^[0-9A-Za-z]{8,}$/.test(searched) ? { creditCode: searched } : { name: searched }),
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        {withoutCode ? (
          <div className="pc-field-row">
            <Form.Item
              name="scheme"
              label={t('enterprises.registerDialog.scheme')}
              rules={[{ required: true }]}
            >
              <Select
                style={{ width: 176 }}
                options={SCHEMES.map((scheme) => ({ value: scheme, label: t(`identifier.${scheme}`) }))}
              />
            </Form.Item>
            <Form.Item
              name="value"
              label={t('enterprises.registerDialog.value')}
              rules={[{ required: true, whitespace: true, message: t('required') }]}
            >
              <Input className="pc-mono" maxLength={40} />
            </Form.Item>
          </div>
        ) : (
          <Form.Item
            name="creditCode"
            label={t('enterprises.registerDialog.creditCode')}
            extra={<CreditCodeHint typed={typed} />}
            validateTrigger="onBlur"
            rules={[
              { required: true, message: t('required') },
              {
                validator: (_, value: string | undefined) => {
                  const result = parseCreditCode(value ?? '');
                  if (value === undefined || value === '' || result.ok) return Promise.resolve();
                  return Promise.reject(
                    new Error(
                      t(`enterprises.registerDialog.code.${result.reason}`, { length: value.trim().length }),
                    ),
                  );
                },
              },
            ]}
          >
            <Input autoFocus className="pc-mono" maxLength={40} autoComplete="off" />
          </Form.Item>
        )}
        <Checkbox
          checked={withoutCode}
          onChange={(event) => setWithoutCode(event.target.checked)}
          className="pc-below-field"
        >
          {t('enterprises.registerDialog.overseas')}
        </Checkbox>
        <Form.Item
          name="name"
          label={t('enterprises.registerDialog.name')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="kinds"
          label={t('enterprises.registerDialog.kinds')}
          extra={t('enterprises.registerDialog.kindsHint')}
          rules={[{ required: true, message: t('required') }]}
        >
          <KindsSelect />
        </Form.Item>
        <Form.Item
          name="office"
          label={t('enterprises.registerDialog.office')}
          rules={[{ required: true, message: t('required') }]}
        >
          <OfficeSelect width="100%" />
        </Form.Item>
        <Form.Item name="address" label={t('enterprises.registerDialog.address')}>
          <Input maxLength={300} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
