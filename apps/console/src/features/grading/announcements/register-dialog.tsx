import { App, Form, Input, Modal, Radio } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnouncementRowFragment, EntryRowFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { DayPicker } from '../../../shared/components/day-picker';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { EvidencePanel, type UploadedEvidence } from '../../../shared/evidence/evidence-panel';
import { today } from '../../../shared/format/date';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import { RegisterObjectionMutation } from './documents';

interface Values {
  receivedOn: string;
  byEnterprise: boolean;
  objector: string;
  objectorContact?: string;
  statement: string;
  evidence?: string;
  files?: UploadedEvidence[];
}

const FIELDS = ['receivedOn', 'objector', 'objectorContact', 'statement', 'evidence'];

interface RegisterDialogProps {
  announcement: AnnouncementRowFragment;
  /** Whose result is objected to; closed while there is none. */
  entry: EntryRowFragment | undefined;
  onClose: () => void;
}

export function RegisterDialog({ announcement, entry, onClose }: RegisterDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const register = useCommand(RegisterObjectionMutation);
  const rest = useFieldRefusals(form, register.refusal, FIELDS);
  // One for each time the dialog opens, so that a call that is sent again is not a second objection.
  const requestId = useRef<string>(undefined);
  const { firstDay, lastDay } = announcement;
  const latest = today() < lastDay ? today() : lastDay;
  const submit = async ({ files, ...values }: Values) => {
    if (entry === undefined) return;
    requestId.current ??= crypto.randomUUID();
    const data = await register.run({
      input: {
        ...values,
        evidenceIds: (files ?? []).map(({ id }) => id),
        entryId: entry.id,
        clientRequestId: requestId.current,
      },
    });
    if (data === undefined) {
      // What was refused left nothing, and may come with other words.
      requestId.current = undefined;
      return;
    }
    void message.success(t('grading.announcements.register.done', { date: data.registerObjection.answerBy }));
    onClose();
  };
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Modal
      open={entry !== undefined}
      width={640}
      title={t('grading.announcements.register.title', { enterprise: entry?.name ?? '' })}
      okText={t('grading.announcements.register.submit')}
      cancelText={t('cancel')}
      confirmLoading={register.busy}
      destroyOnHidden
      afterClose={() => {
        register.clear();
        requestId.current = undefined;
      }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {entry === undefined ? null : (
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ receivedOn: latest, byEnterprise: true, objector: entry.name }}
          onValuesChange={(changed: Partial<Values>) => {
            if (changed.byEnterprise !== undefined)
              form.setFieldValue('objector', changed.byEnterprise ? entry.name : '');
          }}
          onFinish={(values) => void submit(values)}
        >
          <p className="pc-effect">
            {t('grading.announcements.register.hint', {
              grade: entry.grade,
              from: firstDay,
              to: lastDay,
            })}
          </p>
          <RefusalAlert refusal={rest} />
          <div className="pc-field-row">
            <Form.Item
              name="receivedOn"
              label={t('grading.announcements.objection.received')}
              rules={[{ required: true, message: t('required') }]}
            >
              <DayPicker earliest={firstDay} latest={latest} allowClear={false} />
            </Form.Item>
            <Form.Item name="byEnterprise" label={t('grading.announcements.register.by')}>
              <Radio.Group
                options={[
                  { value: true, label: t('grading.announcements.objection.byEnterprise') },
                  { value: false, label: t('grading.announcements.objection.byOther') },
                ]}
              />
            </Form.Item>
          </div>
          <div className="pc-field-row">
            <Form.Item name="objector" label={t('grading.announcements.register.objector')} rules={required}>
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item name="objectorContact" label={t('grading.announcements.objection.contact')}>
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
          </div>
          <p className="pc-muted pc-gap-below">{t('grading.announcements.register.personal')}</p>
          <Form.Item name="statement" label={t('grading.announcements.objection.statement')} rules={required}>
            <Input.TextArea rows={4} maxLength={2000} showCount />
          </Form.Item>
          <Form.Item name="evidence" label={t('grading.announcements.objection.evidence')}>
            <Input.TextArea
              rows={2}
              maxLength={2000}
              placeholder={t('grading.announcements.register.evidencePlaceholder')}
            />
          </Form.Item>
          <Form.Item
            name="files"
            label={t('grading.announcements.register.files')}
            extra={t('grading.announcements.register.filesHint')}
            className="pc-last-field"
          >
            <EvidencePanel decision={false} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
