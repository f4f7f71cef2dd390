import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnterpriseKind } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { KindsSelect } from '../../shared/components/choice-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { SetEnterpriseKindsMutation } from './documents';

interface SetKindsDialogProps {
  enterprise: { id: string; kinds: EnterpriseKind[] };
  open: boolean;
  onClose: () => void;
}

export function SetKindsDialog({ enterprise, open, onClose }: SetKindsDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ kinds: EnterpriseKind[] }>();
  const set = useCommand(SetEnterpriseKindsMutation);
  const submit = async ({ kinds }: { kinds: EnterpriseKind[] }) => {
    if ((await set.run({ id: enterprise.id, kinds })) === undefined) return;
    void message.success(t('enterprises.setKindsDone'));
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('enterprises.setKinds')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={set.busy}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ kinds: enterprise.kinds }}
        onFinish={(values) => void submit(values)}
      >
        <p className="pc-effect">{t('enterprises.setKindsEffect')}</p>
        <RefusalAlert refusal={set.refusal} />
        <Form.Item name="kinds" label={t('kind')} rules={[{ required: true, message: t('required') }]}>
          <KindsSelect />
        </Form.Item>
      </Form>
    </Modal>
  );
}
