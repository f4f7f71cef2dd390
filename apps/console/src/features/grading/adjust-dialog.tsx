import { App, Form, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReviewRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { GRADES } from '../../shared/components/choice-select';
import { GradeBadge } from '../../shared/components/grade-badge';
import { ReasonField } from '../../shared/components/reason-field';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { AdjustGradeReviewMutation } from './documents';

interface Values {
  grade: string;
  reason: string;
}

export function AdjustDialog({
  review,
  onClose,
}: {
  review: ReviewRowFragment | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const adjust = useCommand(AdjustGradeReviewMutation);
  const rest = useFieldRefusals(form, adjust.refusal, ['grade', 'reason']);
  const submit = async ({ grade, reason }: Values) => {
    if (review === undefined) return;
    const data = await adjust.run({ id: review.id, grade, reason: reason.trim() });
    if (data === undefined) return;
    void message.success(t('grading.adjustDialog.done', { grade }));
    onClose();
  };
  return (
    <Modal
      open={review !== undefined}
      title={t('grading.adjustDialog.title', { enterprise: review?.enterprise.name ?? '' })}
      okText={t('grading.adjustDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={adjust.busy}
      destroyOnHidden
      afterClose={adjust.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {review === undefined ? null : (
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={(values) => void submit(values)}
        >
          <p className="pc-effect">
            {t('grading.adjustDialog.effect', { grade: review.preliminaryGrade, points: review.points })}
            <br />
            <span className="pc-muted">{t('grading.adjustDialog.until', { date: review.adjustBy })}</span>
          </p>
          <RefusalAlert refusal={rest} />
          <Form.Item
            name="grade"
            label={t('grading.adjustDialog.grade')}
            rules={[
              { required: true, message: t('grading.adjustDialog.gradeRequired') },
              {
                validator: (_, grade: string | undefined) =>
                  grade === review.preliminaryGrade && review.finalGrade === null
                    ? Promise.reject(new Error(t('grading.adjustDialog.same')))
                    : Promise.resolve(),
              },
            ]}
          >
            <Radio.Group
              options={GRADES.map((grade) => ({ value: grade, label: <GradeBadge grade={grade} /> }))}
            />
          </Form.Item>
          <ReasonField label={t('reason')} required onSubmit={() => form.submit()} />
        </Form>
      )}
    </Modal>
  );
}
