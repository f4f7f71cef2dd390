import { App, Form, Input, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NoticeWay } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { DayPicker } from '../../../shared/components/day-picker';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { EvidencePanel, type UploadedEvidence } from '../../../shared/evidence/evidence-panel';
import { today } from '../../../shared/format/date';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import { ServeWithdrawalNoticeMutation } from './documents';

const WAYS: NoticeWay[] = ['IN_PERSON', 'LEFT_BEHIND', 'POST', 'ELECTRONIC', 'PUBLIC_NOTICE'];

interface Values {
  servedOn: string;
  way: NoticeWay;
  receiver: string;
  files?: UploadedEvidence[];
}

/** 送达回证: when, how and to whom the notice was served. */
export function ServeDialog({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const serve = useCommand(ServeWithdrawalNoticeMutation);
  const rest = useFieldRefusals(form, serve.refusal, ['servedOn', 'way', 'receiver']);
  const submit = async ({ files, ...input }: Values) => {
    const evidenceIds = (files ?? []).map((file) => file.id);
    if ((await serve.run({ id, input: { ...input, evidenceIds } })) === undefined) return;
    void message.success(t('gradeApplications.withdrawals.serveDialog.done'));
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('gradeApplications.withdrawals.serveDialog.title')}
      okText={t('gradeApplications.withdrawals.serveDialog.submit')}
      cancelText={t('cancel')}
      confirmLoading={serve.busy}
      destroyOnHidden
      afterClose={serve.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={{ servedOn: today(), way: 'IN_PERSON' }}
        onFinish={(values) => void submit(values)}
      >
        <p className="pc-effect">{t('gradeApplications.withdrawals.serveDialog.effect')}</p>
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="servedOn"
          label={t('gradeApplications.withdrawals.serveDialog.servedOn')}
          rules={[{ required: true, message: t('required') }]}
        >
          <DayPicker latest={today()} allowClear={false} />
        </Form.Item>
        <Form.Item name="way" label={t('gradeApplications.withdrawals.serveDialog.way')}>
          <Radio.Group
            options={WAYS.map((way) => ({
              value: way,
              label: t(`gradeApplications.withdrawals.way.${way}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="receiver"
          label={t('gradeApplications.withdrawals.serveDialog.receiver')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="files"
          label={t('gradeApplications.withdrawals.receipt')}
          extra={t('gradeApplications.withdrawals.serveDialog.receiptHint')}
          className="pc-last-field"
        >
          <EvidencePanel decision={false} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
