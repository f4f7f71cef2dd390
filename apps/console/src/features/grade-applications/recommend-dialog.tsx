import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/apollo/use-command';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { RecommendGradeApplicationMutation } from './documents';

interface RecommendDialogProps {
  application: { id: string; grade: string };
  open: boolean;
  onClose: () => void;
}

/** The opinion that goes to the general administration. */
export function RecommendDialog({ application, open, onClose }: RecommendDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ opinion: string }>();
  const recommend = useCommand(RecommendGradeApplicationMutation);
  const rest = useFieldRefusals(form, recommend.refusal, ['opinion']);
  const submit = async (opinion: string) => {
    if ((await recommend.run({ id: application.id, opinion })) === undefined) return;
    void message.success(t('gradeApplications.recommendDialog.done'));
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('gradeApplications.recommendDialog.title', { grade: application.grade })}
      okText={t('gradeApplications.recommendDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={recommend.busy}
      destroyOnHidden
      afterClose={recommend.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={({ opinion }) => void submit(opinion.trim())}
      >
        <p className="pc-effect">{t('gradeApplications.recommendDialog.effect')}</p>
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="opinion"
          label={t('gradeApplications.recommendDialog.opinion')}
          className="pc-last-field"
          rules={[
            {
              required: true,
              whitespace: true,
              message: t('gradeApplications.recommendDialog.opinionRequired'),
            },
          ]}
        >
          <Input.TextArea
            autoFocus
            rows={3}
            maxLength={2_000}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
            }}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
