import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../../shared/apollo/use-command';
import { OfficeSelect } from '../../shared/components/office-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { paths } from '../../shared/paths';
import { useViewer } from '../../shared/session';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { CreatePartnerMutation, RenamePartnerMutation } from './documents';

interface Values {
  name: string;
  office?: string;
}

interface PartnerDialogProps {
  open: boolean;
  /** The partner to rename; a new one where left out. */
  partner?: { id: string; name: string };
  onClose: () => void;
}

export function PartnerDialog({ open, partner, onClose }: PartnerDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { office } = useViewer();
  const [form] = Form.useForm<Values>();
  const create = useCommand(CreatePartnerMutation);
  const rename = useCommand(RenamePartnerMutation);
  const rest = useFieldRefusals(form, create.refusal ?? rename.refusal, ['name', 'office']);
  const submit = async (values: Values) => {
    if (partner !== undefined) {
      if ((await rename.run({ id: partner.id, name: values.name })) === undefined) return;
      void message.success(t('sharing.done.renamed'));
      onClose();
      return;
    }
    const data = await create.run({ input: values });
    if (data === undefined) return;
    void message.success(t('sharing.done.created'));
    onClose();
    void navigate(paths.partner(data.createPartner.id));
  };
  return (
    <Modal
      open={open}
      title={partner === undefined ? t('sharing.create') : t('sharing.rename')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={create.busy || rename.busy}
      destroyOnHidden
      afterClose={() => {
        create.clear();
        rename.clear();
      }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ name: partner?.name, office: office?.code }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="name"
          label={t('sharing.name')}
          extra={t('sharing.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        {partner === undefined ? (
          <Form.Item
            name="office"
            label={t('sharing.office')}
            rules={[{ required: true, message: t('required') }]}
          >
            <OfficeSelect width="100%" />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
