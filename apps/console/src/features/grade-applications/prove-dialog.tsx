import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ConditionCheckFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { EvidencePanel, type UploadedEvidence } from '../../shared/evidence/evidence-panel';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { ProveGradeConditionMutation } from './documents';

interface ProveDialogProps {
  applicationId: string;
  check: ConditionCheckFragment | undefined;
  onClose: () => void;
}

interface Values {
  statement?: string;
  files?: UploadedEvidence[];
}

/** A statement, files or both for one condition. */
export function ProveDialog({ applicationId, check, onClose }: ProveDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const prove = useCommand(ProveGradeConditionMutation);
  const rest = useFieldRefusals(form, prove.refusal, ['statement']);
  const submit = async ({ statement, files }: Values) => {
    if (check === undefined) return;
    const data = await prove.run({
      id: applicationId,
      condition: check.code,
      statement: (statement ?? '').trim(),
      evidenceIds: (files ?? []).map(({ id }) => id),
    });
    if (data === undefined) return;
    void message.success(t('gradeApplications.proveDialog.done'));
    onClose();
  };
  return (
    <Modal
      open={check !== undefined}
      title={t('gradeApplications.proveDialog.title', { condition: check?.code ?? '' })}
      okText={t('gradeApplications.proveDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={prove.busy}
      destroyOnHidden
      afterClose={prove.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {check === undefined ? null : (
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={(values) => void submit(values)}
        >
          <p className="pc-effect">{check.description}</p>
          <RefusalAlert refusal={rest} />
          <Form.Item
            name="statement"
            label={t('gradeApplications.proveDialog.statement')}
            extra={t('gradeApplications.proveDialog.statementHint')}
          >
            <Input.TextArea autoFocus rows={3} maxLength={2_000} placeholder={check.evidence ?? undefined} />
          </Form.Item>
          <Form.Item name="files" label={t('gradeApplications.proveDialog.files')} className="pc-last-field">
            <EvidencePanel decision={false} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
