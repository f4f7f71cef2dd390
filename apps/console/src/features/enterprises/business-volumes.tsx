import { useQuery } from '@apollo/client/react';
import { App, Button, DatePicker, Form, Input, InputNumber, Modal, Skeleton } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/apollo/use-command';
import { QueryFailure, RefusalAlert } from '../../shared/components/refusal-alert';
import { formatTime, today } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { BusinessVolumesQuery, RecordBusinessVolumesMutation } from './documents';

/** How much business there was, month by month; what a cycle without business and the rate of errors are told by. */
export function BusinessVolumes({ enterprise }: { enterprise: string }) {
  const { t } = useTranslation();
  const [recording, setRecording] = useState(false);
  const { data, error, refetch } = useQuery(BusinessVolumesQuery, {
    variables: { id: enterprise },
    fetchPolicy: 'cache-and-network',
  });
  const found = data?.enterprise;
  if (error !== undefined && data === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (found === undefined || found === null) return <Skeleton active title={false} />;
  return (
    <div className="pc-inset pc-stack">
      <div className="pc-bar">
        <span className="pc-muted">{t('enterprises.volumes.hint')}</span>
        {found.viewerCanSetKinds ? (
          <Button onClick={() => setRecording(true)}>{t('enterprises.volumes.record')}</Button>
        ) : null}
      </div>
      {found.businessVolumes.length === 0 ? (
        <p className="pc-muted">{t('enterprises.volumes.none')}</p>
      ) : (
        <table className="pc-plain-table">
          <thead>
            <tr>
              <th>{t('enterprises.volumes.month')}</th>
              <th className="pc-right">{t('enterprises.volumes.declarations')}</th>
              <th>{t('enterprises.volumes.source')}</th>
              <th>{t('enterprises.volumes.recorded')}</th>
            </tr>
          </thead>
          <tbody>
            {found.businessVolumes.map((one) => (
              <tr key={one.month}>
                <td className="pc-figures">{one.month}</td>
                <td className="pc-right pc-figures">{formatNumber(one.declarations)}</td>
                <td>{one.source}</td>
                <td className="pc-figures">
                  {one.recordedBy} {formatTime(one.recordedAt)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {recording ? <RecordDialog enterprise={enterprise} onClose={() => setRecording(false)} /> : null}
    </div>
  );
}

interface Values {
  month: Dayjs;
  declarations: number;
  source: string;
}

function RecordDialog({ enterprise, onClose }: { enterprise: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const record = useCommand(RecordBusinessVolumesMutation);
  const rest = useFieldRefusals(form, record.refusal, ['month', 'declarations', 'source']);
  const submit = async ({ month, declarations, source }: Values) => {
    const done = await record.run({
      input: {
        source,
        volumes: [{ enterpriseId: enterprise, month: month.format('YYYY-MM'), declarations }],
      },
    });
    if (done === undefined) return;
    void message.success(t('enterprises.volumes.done'));
    onClose();
  };
  return (
    <Modal
      open
      title={t('enterprises.volumes.record')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={record.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <p className="pc-effect">{t('enterprises.volumes.effect')}</p>
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="month"
          label={t('enterprises.volumes.month')}
          rules={[{ required: true, message: t('required') }]}
        >
          <DatePicker
            picker="month"
            format="YYYY-MM"
            disabledDate={(day: Dayjs) => day.isAfter(dayjs(today()), 'month')}
          />
        </Form.Item>
        <Form.Item
          name="declarations"
          label={t('enterprises.volumes.declarations')}
          rules={[{ required: true, message: t('required') }]}
        >
          <InputNumber min={0} precision={0} />
        </Form.Item>
        <Form.Item
          name="source"
          label={t('enterprises.volumes.source')}
          className="pc-last-field"
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={200} placeholder={t('enterprises.volumes.sourceHint')} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
