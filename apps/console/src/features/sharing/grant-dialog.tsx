import { useQuery } from '@apollo/client/react';
import { App, Form, Input, Modal, Radio, Select, Tree } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/apollo/use-command';
import { DayPicker } from '../../shared/components/day-picker';
import { OfficesQuery } from '../../shared/components/office-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { today } from '../../shared/format/date';
import { useViewer } from '../../shared/session';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { CreateGrantMutation, GrantableFieldsQuery } from './documents';
import { fieldTree, REPORTING } from './field-words';

interface Values {
  deed: 'READ' | 'REPORT';
  purpose: string;
  offices: string[];
  fields?: string[];
  until?: string;
}

const FIELDS = ['purpose', 'offices', 'fields', 'until'];

export function GrantDialog({
  partnerId,
  open,
  onClose,
}: {
  partnerId: string;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { office } = useViewer();
  const [form] = Form.useForm<Values>();
  const create = useCommand(CreateGrantMutation);
  const rest = useFieldRefusals(form, create.refusal, FIELDS);
  const deed = Form.useWatch('deed', form) ?? 'READ';
  const submit = async ({ deed, fields = [], ...values }: Values) => {
    const data = await create.run({
      input: { partnerId, ...values, fields: deed === 'REPORT' ? [REPORTING] : fields },
    });
    if (data === undefined) return;
    void message.success(t('sharing.done.granted'));
    onClose();
  };
  return (
    <Modal
      open={open}
      width={640}
      title={t('sharing.grant.title')}
      okText={t('sharing.grant.submit')}
      cancelText={t('cancel')}
      confirmLoading={create.busy}
      destroyOnHidden
      afterClose={create.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{
          deed: 'READ',
          offices: office === null ? [] : [office.code],
          fields: ['Enterprise.creditCode', 'Enterprise.name', 'Enterprise.grade', 'Grade.*'],
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        <Form.Item name="deed" label={t('sharing.grant.deed')} extra={t(`sharing.grant.deedHint.${deed}`)}>
          <Radio.Group
            optionType="button"
            options={(['READ', 'REPORT'] as const).map((value) => ({
              value,
              label: t(`sharing.grant.deeds.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="purpose"
          label={t('sharing.grant.purpose')}
          extra={t('sharing.grant.purposeHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item
          name="offices"
          label={t('sharing.grant.offices')}
          extra={t(`sharing.grant.officesHint.${deed}`)}
          rules={[{ required: true, type: 'array', min: 1, message: t('required') }]}
        >
          <OfficesSelect />
        </Form.Item>
        {deed === 'READ' && (
          <Form.Item
            name="fields"
            label={t('sharing.grant.fields')}
            extra={t('sharing.grant.fieldsHint')}
            rules={[{ required: true, type: 'array', min: 1, message: t('required') }]}
          >
            <FieldTree />
          </Form.Item>
        )}
        <Form.Item name="until" label={t('sharing.grant.until')} extra={t('sharing.grant.untilHint')}>
          <DayPicker earliest={today()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** Any number of offices; each stands for itself and all below it. */
function OfficesSelect({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
}) {
  const { data, loading } = useQuery(OfficesQuery);
  return (
    <Select
      id={id}
      mode="multiple"
      loading={loading}
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'search' }}
      options={(data?.offices ?? []).map(({ code, name }) => ({
        value: code,
        label: name,
        search: `${code} ${name}`,
      }))}
    />
  );
}

/** What may be read, by type; a type that is ticked as a whole is granted as a whole. */
function FieldTree({ value = [], onChange }: { value?: string[]; onChange?: (fields: string[]) => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(GrantableFieldsQuery);
  const tree = useMemo(() => fieldTree(t, data?.grantableFields ?? []), [t, data]);
  const checked = value.flatMap((field) =>
    field.endsWith('.*')
      ? [field, ...(tree.find(({ key }) => key === field)?.children ?? []).map(({ key }) => key)]
      : [field],
  );
  if (data === undefined) return null;
  return (
    <div className="pc-scroll-box">
      <Tree
        checkable
        selectable={false}
        defaultExpandedKeys={['Enterprise.*', 'Grade.*']}
        treeData={tree}
        checkedKeys={checked}
        onCheck={(keys) => {
          const ticked = (Array.isArray(keys) ? keys : keys.checked).map(String);
          const wholes = ticked.filter((key) => key.endsWith('.*'));
          onChange?.(
            ticked.filter(
              (key) => wholes.includes(key) || !wholes.includes(`${key.slice(0, key.indexOf('.'))}.*`),
            ),
          );
        }}
      />
    </div>
  );
}
