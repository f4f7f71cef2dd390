import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../../../shared/apollo/use-command';
import { EnterprisePicker } from '../../../shared/components/enterprise-picker';
import { ReasonField } from '../../../shared/components/reason-field';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { paths } from '../../../shared/paths';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import { OpenGradeWithdrawalMutation } from './documents';

interface Values {
  enterpriseId: string;
  reason: string;
}

/** A withdrawal by hand: of whom, and why. */
export function OpenWithdrawalDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const command = useCommand(OpenGradeWithdrawalMutation);
  const rest = useFieldRefusals(form, command.refusal, ['enterpriseId', 'reason']);
  const submit = async ({ enterpriseId, reason }: Values) => {
    const data = await command.run({ enterpriseId, reason: reason.trim() });
    if (data !== undefined) void navigate(paths.gradeWithdrawal(data.openGradeWithdrawal.id));
  };
  return (
    <Modal
      open={open}
      title={t('gradeApplications.withdrawals.openDialog.title')}
      okText={t('gradeApplications.withdrawals.openDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={command.busy}
      destroyOnHidden
      afterClose={command.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" preserve={false} onFinish={(values) => void submit(values)}>
        <p className="pc-effect">{t('gradeApplications.withdrawals.openDialog.effect')}</p>
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="enterpriseId"
          label={t('gradeApplications.withdrawals.openDialog.enterprise')}
          rules={[{ required: true, message: t('required') }]}
        >
          <EnterprisePicker autoFocus />
        </Form.Item>
        <ReasonField label={t('reason')} required onSubmit={() => form.submit()} />
      </Form>
    </Modal>
  );
}
