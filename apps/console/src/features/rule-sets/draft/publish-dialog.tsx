import { App, Form, Input, Modal } from 'antd';
import { addDays } from '@portcredit/working-days';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DraftFactsFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { CodeText } from '../../../shared/components/code-text';
import { DayPicker } from '../../../shared/components/day-picker';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { today } from '../../../shared/format/date';
import { formatNumber } from '../../../shared/format/number';
import { paths } from '../../../shared/paths';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import { PublishMutation } from '../documents';

interface Values {
  effectiveFrom: string;
  changelog: string;
}

/** What the publisher signs: the content and the trial by their hashes, the day, and the changelog entry. */
export function PublishDialog({
  draft,
  open,
  onClose,
}: {
  draft: DraftFactsFragment;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const publish = useCommand(PublishMutation, { refetch: false });
  const rest = useFieldRefusals(form, publish.refusal, ['effectiveFrom', 'changelog']);
  const trial = draft.trials.find(({ current, resultHash }) => current && resultHash !== null);
  const tomorrow = addDays(today(), 1);
  const submit = async ({ effectiveFrom, changelog }: Values) => {
    if (trial?.resultHash === null || trial?.resultHash === undefined) return;
    const data = await publish.run({
      input: {
        draftId: draft.id,
        contentHash: draft.contentHash,
        trialId: trial.id,
        trialResultHash: trial.resultHash,
        effectiveFrom,
        changelog: changelog.trim(),
      },
    });
    if (data === undefined) return;
    const { version, effectiveFrom: date } = data.publishRuleSet;
    void message.success(t('ruleSets.publish.done', { version, date }));
    void navigate(`${paths.rules}?tab=versions`);
  };
  return (
    <Modal
      open={open}
      width={640}
      title={t('ruleSets.publish.title')}
      okText={t('ruleSets.publish.sign')}
      okButtonProps={{ disabled: trial === undefined }}
      cancelText={t('cancel')}
      confirmLoading={publish.busy}
      destroyOnHidden
      afterClose={publish.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ effectiveFrom: draft.effectiveFrom > tomorrow ? draft.effectiveFrom : tomorrow }}
        onFinish={(values) => void submit(values)}
      >
        <p className="pc-effect">{t('ruleSets.publish.effect')}</p>
        <RefusalAlert refusal={rest} />
        <Form.Item label={t('ruleSets.publish.content')}>
          <CodeText value={draft.contentHash} />
        </Form.Item>
        <Form.Item label={t('ruleSets.publish.trial')}>
          {trial?.total === null || trial?.total === undefined ? (
            <span className="pc-adverse">{t('ruleSets.publish.noTrial')}</span>
          ) : (
            <>
              <div>
                {t('ruleSets.trial.total', {
                  enterprises: formatNumber(trial.total.enterprises),
                  better: formatNumber(trial.total.better),
                  worse: formatNumber(trial.total.worse),
                })}
              </div>
              <CodeText value={trial.resultHash ?? ''} />
            </>
          )}
        </Form.Item>
        <Form.Item
          name="effectiveFrom"
          label={t('ruleSets.publish.effectiveFrom')}
          extra={t('ruleSets.publish.effectiveHint')}
          rules={[{ required: true, message: t('required') }]}
        >
          <DayPicker earliest={tomorrow} allowClear={false} />
        </Form.Item>
        <Form.Item
          name="changelog"
          label={t('ruleSets.publish.changelog')}
          extra={t('ruleSets.publish.changelogHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
