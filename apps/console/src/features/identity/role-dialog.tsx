import { App, Checkbox, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Permission, RolesQuery as RolesData } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { footerWith } from '../../shared/components/dialog-footer';
import { OfficeSelect } from '../../shared/components/office-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { useViewer } from '../../shared/session';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { ChangeRoleMutation, CreateRoleMutation } from './documents';
import { zh } from './texts';

interface Values {
  code: string;
  name: string;
  office: string;
  permissions: Permission[];
}

const ALL = Object.keys(zh.permission) as Permission[];

interface RoleDialogProps {
  role?: RolesData['roles'][number];
  /** Leads to the change history of the role. */
  history?: ((code: string) => ReactNode) | undefined;
  onClose: () => void;
}

/** A role with a sentence for each permission; those that the viewer does not hold stay as they are. */
export function RoleDialog({ role, history, onClose }: RoleDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const viewer = useViewer();
  const [form] = Form.useForm<Values>();
  const create = useCommand(CreateRoleMutation);
  const change = useCommand(ChangeRoleMutation);
  const command = role === undefined ? create : change;
  const rest = useFieldRefusals(form, command.refusal, ['code', 'name', 'office']);
  const readOnly = role !== undefined && !role.viewerCanChange;
  const submit = async ({ code, name, office, permissions }: Values) => {
    const done =
      role === undefined
        ? await create.run({ input: { code, name, office, permissions } })
        : await change.run({ code: role.code, input: { name, permissions } });
    if (done === undefined) return;
    void message.success(role === undefined ? t('identity.role.createDone') : t('identity.role.changeDone'));
    onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={
        role === undefined ? t('identity.role.create') : readOnly ? role.name : t('identity.role.changeTitle')
      }
      okText={t('save')}
      cancelText={readOnly ? t('close') : t('cancel')}
      okButtonProps={readOnly ? { style: { display: 'none' } } : {}}
      confirmLoading={command.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      footer={footerWith(role === undefined ? null : history?.(role.code))}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        disabled={readOnly}
        initialValues={{
          code: role?.code,
          name: role?.name,
          office: role?.office.code ?? viewer.office?.code,
          permissions: role?.permissions ?? [],
        }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        {role === undefined ? (
          <>
            <Form.Item
              name="code"
              label={t('identity.role.code')}
              extra={t('identity.role.codeHint')}
              rules={[{ required: true, message: t('required') }]}
            >
              <Input className="pc-mono" maxLength={40} autoComplete="off" />
            </Form.Item>
            <Form.Item
              name="office"
              label={t('identity.role.office')}
              rules={[{ required: true, message: t('required') }]}
            >
              <OfficeSelect width="100%" />
            </Form.Item>
          </>
        ) : null}
        <Form.Item
          name="name"
          label={t('identity.role.name')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="permissions" label={t('identity.role.permissions')}>
          <Checkbox.Group
            style={{ display: 'grid', gap: 6 }}
            options={ALL.map((permission) => ({
              value: permission,
              label: t(`identity.permission.${permission}`),
              disabled: readOnly || !viewer.permissions.includes(permission),
              title: viewer.permissions.includes(permission) ? undefined : t('identity.role.notHeld'),
            }))}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
