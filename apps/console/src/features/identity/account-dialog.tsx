import { App, Form, Input, Modal, Select } from 'antd';
import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Department } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { footerWith } from '../../shared/components/dialog-footer';
import { OfficeSelect } from '../../shared/components/office-select';
import { useClearable } from '../../shared/components/use-clearable';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { useViewer } from '../../shared/session';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import type { AccountRow } from './accounts-tab';
import { ChangeAccountMutation, CreateAccountMutation, RolesQuery } from './documents';
import type { Told } from './first-password';
import { zh } from './texts';

interface Values {
  username: string;
  displayName: string;
  office: string;
  role: string;
  department?: Department;
}

const FIELDS = ['username', 'displayName', 'office', 'role'];
const DEPARTMENTS = Object.keys(zh.department) as Department[];

interface AccountDialogProps {
  /** The account to change; a new one where left out. */
  account?: AccountRow;
  onClose: () => void;
  onTold: (told: Told) => void;
  /** Leads to the change history of the account. */
  history?: ((id: string) => ReactNode) | undefined;
}

export function AccountDialog({ account, onClose, onTold, history }: AccountDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const viewer = useViewer();
  const clearable = useClearable();
  const [form] = Form.useForm<Values>();
  const { data } = useQuery(RolesQuery);
  const create = useCommand(CreateAccountMutation);
  const change = useCommand(ChangeAccountMutation);
  const command = account === undefined ? create : change;
  const rest = useFieldRefusals(form, command.refusal, FIELDS);
  const own = viewer.username === account?.username;
  const fixed = account !== undefined && (own || !account.viewerCanGrant);

  const submit = async ({ username, displayName, office, role, department }: Values) => {
    const facts = { displayName: displayName.trim(), department: department ?? null };
    if (account === undefined) {
      const made = await create.run({ input: { ...facts, username: username.trim(), office, role } });
      if (made === undefined) return;
      onTold(made.createAccount);
      return;
    }
    const input = fixed ? facts : { ...facts, office, role };
    if ((await change.run({ id: account.id, input })) === undefined) return;
    void message.success(t('identity.changeDone'));
    onClose();
  };
  return (
    <Modal
      open
      width={520}
      title={account === undefined ? t('identity.create') : t('identity.changeTitle')}
      okText={account === undefined ? t('identity.create') : t('save')}
      cancelText={t('cancel')}
      confirmLoading={command.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      footer={footerWith(account === undefined ? null : history?.(account.id))}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{
          username: account?.username,
          displayName: account?.displayName,
          office: account?.office.code ?? viewer.office?.code,
          role: account?.role.code,
          department: account?.department ?? undefined,
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="username"
          label={t('identity.column.username')}
          extra={account === undefined ? t('identity.usernameHint') : undefined}
          rules={[{ required: true, message: t('required') }]}
        >
          <Input disabled={account !== undefined} className="pc-mono" maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={t('identity.column.name')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        {fixed ? null : (
          <>
            <Form.Item
              name="office"
              label={t('identity.column.office')}
              rules={[{ required: true, message: t('required') }]}
            >
              <OfficeSelect width="100%" />
            </Form.Item>
            <Form.Item
              name="role"
              label={t('identity.column.role')}
              rules={[{ required: true, message: t('required') }]}
            >
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                options={(data?.roles ?? [])
                  .filter((role) => role.viewerCanGrant)
                  .map((role) => ({ value: role.code, label: role.name }))}
              />
            </Form.Item>
          </>
        )}
        <Form.Item name="department" label={t('identity.column.department')}>
          <Select
            allowClear={clearable}
            options={DEPARTMENTS.map((one) => ({ value: one, label: t(`identity.department.${one}`) }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
