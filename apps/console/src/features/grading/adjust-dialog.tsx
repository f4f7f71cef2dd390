import { useQuery } from '@apollo/client/react';
import { App, Form, Modal, Radio, Skeleton, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AdjustmentOptionsQuery as Options, ReviewRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { GradeBadge } from '../../shared/components/grade-badge';
import { ReasonField } from '../../shared/components/reason-field';
import { QueryFailure, RefusalAlert } from '../../shared/components/refusal-alert';
import { UnofficialMark } from '../../shared/components/unofficial-mark';
import { EvidencePanel, type UploadedEvidence } from '../../shared/evidence/evidence-panel';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { AdjustGradeReviewMutation, AdjustmentOptionsQuery } from './documents';

type Option = NonNullable<Options['gradeReview']>['adjustmentOptions'][number];

interface Values {
  ground?: string;
  grade: string;
  evidence?: UploadedEvidence[];
  reason: string;
}

interface AdjustDialogProps {
  review: ReviewRowFragment | undefined;
  onClose: () => void;
}

/** Another grade than the preliminary one, on a ground that the rules name. */
export function AdjustDialog({ review, onClose }: AdjustDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const adjust = useCommand(AdjustGradeReviewMutation);
  const rest = useFieldRefusals(form, adjust.refusal, ['ground', 'grade', 'reason']);
  const { data, error, refetch } = useQuery(AdjustmentOptionsQuery, {
    variables: { id: review?.id ?? '' },
    skip: review === undefined,
    fetchPolicy: 'network-only',
  });
  const options = data?.gradeReview?.adjustmentOptions;
  const chosen = Form.useWatch('ground', form);
  const proposes = options?.some(
    ({ ground }) => ground !== null && ground.code === chosen && ground.secondOfficer,
  );
  const submit = async ({ ground, grade, evidence = [], reason }: Values) => {
    if (review === undefined) return;
    const done = await adjust.run({
      id: review.id,
      grade,
      ground,
      reason: reason.trim(),
      evidenceIds: evidence.map(({ id }) => id),
    });
    if (done === undefined) return;
    const { adjustmentOpen } = done.adjustGradeReview;
    void message.success(
      adjustmentOpen ? t('grading.adjustDialog.proposed') : t('grading.adjustDialog.done', { grade }),
    );
    onClose();
  };
  return (
    <Modal
      open={review !== undefined}
      title={t('grading.adjustDialog.title', { enterprise: review?.enterprise.name ?? '' })}
      okText={t(proposes ? 'grading.adjustDialog.propose' : 'grading.adjustDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={adjust.busy}
      okButtonProps={{ disabled: options === undefined || options.length === 0 }}
      width={640}
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
          {error !== undefined && options === undefined ? (
            <QueryFailure error={error} onRetry={() => void refetch()} />
          ) : null}
          {options === undefined && error === undefined ? <Skeleton active title={false} /> : null}
          {options?.length === 0 ? <p className="pc-muted">{t('grading.adjustDialog.none')}</p> : null}
          {options === undefined || options.length === 0 ? null : (
            <AdjustFields options={options} onSubmit={() => form.submit()} />
          )}
        </Form>
      )}
    </Modal>
  );
}

function AdjustFields({ options, onSubmit }: { options: readonly Option[]; onSubmit: () => void }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const code = Form.useWatch('ground', form);
  const grounds = options.flatMap(({ ground }) => ground ?? []);
  const chosen = options.find(({ ground }) => ground === null || ground.code === code);
  const { evidence = null, secondOfficer = false } = chosen?.ground ?? {};
  return (
    <>
      {grounds.length === 0 ? null : (
        <Form.Item
          name="ground"
          label={t('grading.adjustDialog.ground')}
          rules={[{ required: true, message: t('grading.adjustDialog.groundRequired') }]}
        >
          <Radio.Group onChange={() => form.resetFields(['grade'])}>
            <Space direction="vertical" size={4}>
              {grounds.map((ground) => (
                <Radio key={ground.code} value={ground.code}>
                  {ground.code} {ground.description}{' '}
                  <UnofficialMark official={ground.official} source={ground.source} />
                </Radio>
              ))}
            </Space>
          </Radio.Group>
        </Form.Item>
      )}
      {chosen === undefined ? null : (
        <>
          <Form.Item
            name="grade"
            label={t('grading.adjustDialog.grade')}
            rules={[{ required: true, message: t('grading.adjustDialog.gradeRequired') }]}
            initialValue={chosen.grades.length === 1 ? chosen.grades[0] : undefined}
            extra={secondOfficer ? t('grading.adjustDialog.secondOfficer') : undefined}
          >
            <Radio.Group
              options={chosen.grades.map((grade) => ({ value: grade, label: <GradeBadge grade={grade} /> }))}
            />
          </Form.Item>
          <Form.Item
            name="evidence"
            label={
              evidence === null
                ? t('grading.adjustDialog.evidence')
                : t('grading.adjustDialog.evidenceOf', { evidence })
            }
            required={evidence !== null}
            rules={
              evidence === null
                ? []
                : [
                    {
                      required: true,
                      type: 'array',
                      min: 1,
                      message: t('grading.adjustDialog.evidenceRequired'),
                    },
                  ]
            }
          >
            <EvidencePanel decision={false} />
          </Form.Item>
        </>
      )}
      <ReasonField label={t('reason')} required onSubmit={onSubmit} />
    </>
  );
}
