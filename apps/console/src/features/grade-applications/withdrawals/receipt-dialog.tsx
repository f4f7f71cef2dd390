import { App, Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/apollo/use-command';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { EvidencePanel, type UploadedEvidence } from '../../../shared/evidence/evidence-panel';
import { AttachWithdrawalReceiptMutation } from './documents';

interface Values {
  files: UploadedEvidence[];
}

/** The signed receipt of a notice, where it came after the service was recorded. */
export function ReceiptDialog({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const attach = useCommand(AttachWithdrawalReceiptMutation);
  const submit = async ({ files }: Values) => {
    if ((await attach.run({ id, evidenceIds: files.map((file) => file.id) })) === undefined) return;
    void message.success(t('gradeApplications.withdrawals.receiptDialog.done'));
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('gradeApplications.withdrawals.receiptDialog.title')}
      okText={t('gradeApplications.withdrawals.receiptDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={attach.busy}
      destroyOnHidden
      afterClose={attach.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" preserve={false} onFinish={(values) => void submit(values)}>
        <p className="pc-effect">{t('gradeApplications.withdrawals.receiptDialog.effect')}</p>
        <RefusalAlert refusal={attach.refusal} />
        <Form.Item
          name="files"
          label={t('gradeApplications.withdrawals.receipt')}
          className="pc-last-field"
          rules={[{ required: true, type: 'array', message: t('required') }]}
        >
          <EvidencePanel decision={false} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
