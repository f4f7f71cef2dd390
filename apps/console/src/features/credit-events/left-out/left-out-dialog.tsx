import { Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/apollo/use-command';
import { DayPicker } from '../../../shared/components/day-picker';
import { ReasonField } from '../../../shared/components/reason-field';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { today } from '../../../shared/format/date';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import type { Draft } from '../collect/draft';
import type { Item } from '../collect/use-collection';
import { RecordSubjectLeftOutMutation } from './documents';

interface Values {
  name: string;
  scheme?: string;
  value?: string;
  itemCode: string;
  businessNumber?: string;
  verifiedOn: string;
  occurredOn?: string;
  detail: string;
  reason: string;
}

interface LeftOutDialogProps {
  /** What was looked for and not found. */
  searched: string;
  draft: Draft;
  items: readonly Item[];
  onClose: () => void;
  onRecorded: (name: string) => void;
}

const FIELDS = [
  'name',
  'value',
  'itemCode',
  'businessNumber',
  'verifiedOn',
  'occurredOn',
  'detail',
  'reason',
];
const SCHEMES = ['OVERSEAS', 'USCC', 'CUSTOMS', 'CIQ', 'ORGANIZATION_CODE'] as const;

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim();

/** For a subject that is not on the platform and should not be: its conduct is recorded, with the reason. */
export function LeftOutDialog({ searched, draft, items, onClose, onRecorded }: LeftOutDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const record = useCommand(RecordSubjectLeftOutMutation);
  const rest = useFieldRefusals(form, record.refusal, FIELDS);
  const submit = async (values: Values) => {
    const data = await record.run({
      input: {
        name: values.name.trim(),
        identifiers:
          filled(values.value) === undefined
            ? undefined
            : [{ scheme: values.scheme ?? 'OVERSEAS', value: filled(values.value) ?? '' }],
        itemCode: values.itemCode,
        businessNumber: filled(values.businessNumber),
        verifiedOn: values.verifiedOn,
        occurredOn: values.occurredOn,
        detail: values.detail.trim(),
        reason: values.reason.trim(),
        office: draft.office,
      },
    });
    if (data !== undefined) onRecorded(data.recordSubjectLeftOut.name);
  };
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal
      open
      width={640}
      title={t('creditEvents.leftOut.dialogTitle')}
      okText={t('creditEvents.leftOut.submit')}
      cancelText={t('cancel')}
      confirmLoading={record.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        name="leftOut"
        form={form}
        layout="vertical"
        initialValues={{
          name: searched,
          scheme: 'OVERSEAS',
          itemCode: draft.itemCode,
          businessNumber: draft.businessNumber,
          verifiedOn: draft.verifiedOn,
          occurredOn: draft.occurredOn,
          detail: draft.detail,
        }}
        onFinish={(values) => void submit(values)}
      >
        <p className="pc-muted">{t('creditEvents.leftOut.dialogHint')}</p>
        <RefusalAlert refusal={rest} />
        <Form.Item name="name" label={t('creditEvents.leftOut.name')} rules={required}>
          <Input maxLength={200} autoComplete="off" autoFocus />
        </Form.Item>
        <div className="pc-field-row">
          <Form.Item name="scheme" label={t('creditEvents.leftOut.scheme')}>
            <Select
              options={SCHEMES.map((scheme) => ({ value: scheme, label: t(`identifier.${scheme}`) }))}
            />
          </Form.Item>
          <Form.Item name="value" label={t('creditEvents.leftOut.value')}>
            <Input className="pc-mono" maxLength={60} autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item name="itemCode" label={t('creditEvents.form.item')} rules={required}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={items.map(({ code, description }) => ({
              value: code,
              label: `${code} ${description}`,
            }))}
          />
        </Form.Item>
        <div className="pc-field-row">
          <Form.Item name="verifiedOn" label={t('creditEvents.form.verifiedOn')} rules={required}>
            <DayPicker latest={today()} />
          </Form.Item>
          <Form.Item name="occurredOn" label={t('creditEvents.form.occurredOn')}>
            <DayPicker latest={today()} />
          </Form.Item>
          <Form.Item name="businessNumber" label={t('creditEvents.form.number')}>
            <Input className="pc-mono" maxLength={60} autoComplete="off" />
          </Form.Item>
        </div>
        <Form.Item
          name="detail"
          label={t('creditEvents.form.detail')}
          rules={[{ required: true, whitespace: true, message: t('creditEvents.form.detailRequired') }]}
        >
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
        <ReasonField label={t('creditEvents.leftOut.reason')} required onSubmit={() => form.submit()} />
      </Form>
    </Modal>
  );
}
