import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ObjectionOutcome, ObjectionRowFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import { AnswerObjectionMutation } from './documents';

interface Values {
  outcome: ObjectionOutcome;
  answer: string;
}

const OUTCOMES = ['DISMISSED', 'UPHELD'] as const;

export function AnswerDialog({
  objection,
  onClose,
}: {
  objection: ObjectionRowFragment | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const answer = useCommand(AnswerObjectionMutation);
  const rest = useFieldRefusals(form, answer.refusal, ['answer']);
  const outcome = Form.useWatch('outcome', form);
  const submit = async (values: Values) => {
    if (objection === undefined) return;
    const data = await answer.run({ id: objection.id, ...values, answer: values.answer.trim() });
    if (data === undefined) return;
    const { review } = data.answerObjection;
    void message.success(
      review === null
        ? t('grading.announcements.answerDialog.dismissed')
        : t('grading.announcements.answerDialog.upheld', { grade: review.preliminaryGrade }),
    );
    onClose();
  };
  return (
    <Modal
      open={objection !== undefined}
      width={640}
      title={t('grading.announcements.answerDialog.title', { enterprise: objection?.entry.name ?? '' })}
      okText={t('grading.announcements.answerDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={answer.busy}
      destroyOnHidden
      afterClose={answer.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {objection === undefined ? null : (
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={(values) => void submit(values)}
        >
          <p className="pc-prose pc-gap-below">{objection.statement}</p>
          {objection.evidence === null ? null : (
            <p className="pc-muted pc-gap-below">
              {t('grading.announcements.objection.evidence')}：{objection.evidence}
            </p>
          )}
          <RefusalAlert refusal={rest} />
          <Form.Item
            name="outcome"
            label={t('grading.announcements.answerDialog.outcome')}
            extra={
              outcome === undefined
                ? undefined
                : t(`grading.announcements.answerDialog.hint.${outcome}`, {
                    grade: objection.entry.result ?? objection.entry.grade,
                  })
            }
            rules={[{ required: true, message: t('grading.announcements.answerDialog.outcomeRequired') }]}
          >
            <Radio.Group
              options={OUTCOMES.map((value) => ({
                value,
                label: t(`grading.announcements.objection.outcome.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="answer"
            label={t('grading.announcements.answerDialog.answer')}
            className="pc-last-field"
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input.TextArea rows={4} maxLength={2000} showCount />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
