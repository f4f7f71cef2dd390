import { isPenaltyDocumentNumber, normalizeBusinessNumber } from '@portcredit/numbering';
import { Button, Form, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCommand } from '../../../shared/apollo/use-command';
import { DayPicker } from '../../../shared/components/day-picker';
import { EnterprisePicker } from '../../../shared/components/enterprise-picker';
import { Page, Panel } from '../../../shared/components/page';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { today } from '../../../shared/format/date';
import { itemSearch } from '../../../shared/item-search';
import { paths } from '../../../shared/paths';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import { useCollectionItems } from '../collect/use-collection';
import { EvidencePanel, type UploadedEvidence } from '../../../shared/evidence/evidence-panel';
import { ReportPenaltyCaseMutation } from './documents';

interface Values {
  enterpriseId: string;
  documentNumber: string;
  caseNumber?: string;
  cause: string;
  businessDepartment: string;
  decidedOn: string;
  fedBackOn: string;
  occurredOn?: string;
  confiscated: string;
  fined: string;
  itemCodes: string[];
  detail: string;
  signer: string;
  receiver?: string;
  evidence?: UploadedEvidence[];
}

const FIELDS = [
  'enterpriseId',
  'documentNumber',
  'caseNumber',
  'cause',
  'businessDepartment',
  'decidedOn',
  'fedBackOn',
  'occurredOn',
  'confiscated',
  'fined',
  'itemCodes',
  'detail',
  'signer',
  'receiver',
];
const AMOUNT = /^\s*\d{1,12}(\.\d{1,2})?\s*$/;

/** 行政处罚案件反馈表: the case, its items and its decision, in one. */
export function ReportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { rules } = useCollectionItems();
  const report = useCommand(ReportPenaltyCaseMutation);
  const rest = useFieldRefusals(form, report.refusal, FIELDS);
  const [decidedOn, setDecidedOn] = useState<string>();
  const items = useMemo(
    () =>
      (rules?.items ?? [])
        .filter(({ category }) => category === 'ADMINISTRATIVE_PENALTY')
        .map((item) => ({ value: item.code, label: `${item.code} ${item.description}`, item })),
    [rules],
  );

  const submit = async ({ evidence, ...values }: Values) => {
    const data = await report.run({
      input: { ...values, evidenceIds: (evidence ?? []).map(({ id }) => id) },
    });
    if (data !== undefined) void navigate(paths.penaltyCase(data.reportPenaltyCase.id));
  };
  const needed = [{ required: true, whitespace: true, message: t('required') }];
  const amount = [
    { required: true, message: t('required') },
    { pattern: AMOUNT, message: t('creditEvents.cases.amountFormat') },
  ];

  return (
    <Page title={t('creditEvents.cases.report')}>
      <Panel>
        <Form<Values>
          form={form}
          layout="vertical"
          initialValues={{ fedBackOn: today(), confiscated: '0', fined: '0' }}
          scrollToFirstError={{ block: 'center', focus: true }}
          onValuesChange={(patch: Partial<Values>) => {
            if ('decidedOn' in patch) setDecidedOn(patch.decidedOn);
          }}
          onFinish={(values) => void submit(values)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
          }}
        >
          <Form.Item
            name="enterpriseId"
            label={t('creditEvents.cases.enterprise')}
            rules={[{ required: true, message: t('required') }]}
          >
            <EnterprisePicker autoFocus />
          </Form.Item>
          <div className="pc-field-row">
            <Form.Item
              name="documentNumber"
              label={t('creditEvents.cases.documentNumber')}
              validateTrigger="onBlur"
              rules={[
                ...needed,
                {
                  validator: (_, typed: string | undefined) =>
                    (typed ?? '').trim() === '' ||
                    isPenaltyDocumentNumber(normalizeBusinessNumber(typed ?? ''))
                      ? Promise.resolve()
                      : Promise.reject(new Error(t('creditEvents.cases.numberFormat'))),
                },
              ]}
            >
              <Input className="pc-mono" maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item name="caseNumber" label={t('creditEvents.cases.caseNumber')}>
              <Input className="pc-mono" maxLength={60} autoComplete="off" />
            </Form.Item>
          </div>
          <div className="pc-field-row">
            <Form.Item name="cause" label={t('creditEvents.cases.cause')} rules={needed}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item
              name="businessDepartment"
              label={t('creditEvents.cases.businessDepartment')}
              rules={needed}
            >
              <Input maxLength={200} />
            </Form.Item>
          </div>
          <div className="pc-field-row">
            <Form.Item
              name="decidedOn"
              label={t('creditEvents.cases.decidedOn')}
              extra={t('creditEvents.cases.decidedHint')}
              rules={[{ required: true, message: t('required') }]}
            >
              <DayPicker latest={today()} />
            </Form.Item>
            <Form.Item
              name="fedBackOn"
              label={t('creditEvents.cases.fedBackOn')}
              rules={[{ required: true, message: t('required') }]}
            >
              <DayPicker latest={today()} earliest={decidedOn} />
            </Form.Item>
            <Form.Item name="occurredOn" label={t('creditEvents.cases.occurredOn')}>
              <DayPicker latest={decidedOn ?? today()} />
            </Form.Item>
          </div>
          <Form.Item
            name="itemCodes"
            label={t('creditEvents.cases.items')}
            extra={t('creditEvents.cases.itemsHint')}
            rules={[{ required: true, message: t('required') }]}
          >
            <Select
              mode="multiple"
              maxCount={10}
              options={items}
              showSearch={{
                filterOption: (typed, option) => option !== undefined && itemSearch(typed)(option.item),
              }}
            />
          </Form.Item>
          <div className="pc-field-row">
            <Form.Item name="confiscated" label={t('creditEvents.cases.confiscated')} rules={amount}>
              <Input className="pc-mono" inputMode="decimal" maxLength={16} autoComplete="off" />
            </Form.Item>
            <Form.Item name="fined" label={t('creditEvents.cases.fined')} rules={amount}>
              <Input className="pc-mono" inputMode="decimal" maxLength={16} autoComplete="off" />
            </Form.Item>
          </div>
          <Form.Item name="detail" label={t('creditEvents.form.detail')} rules={needed}>
            <Input.TextArea rows={4} maxLength={2000} showCount />
          </Form.Item>
          <div className="pc-field-row">
            <Form.Item name="signer" label={t('creditEvents.cases.signer')} rules={needed}>
              <Input maxLength={60} autoComplete="off" />
            </Form.Item>
            <Form.Item name="receiver" label={t('creditEvents.cases.receiver')}>
              <Input maxLength={60} autoComplete="off" />
            </Form.Item>
          </div>
          <Form.Item name="evidence" label={t('evidence.label')} extra={t('creditEvents.cases.evidenceHint')}>
            <EvidencePanel decision />
          </Form.Item>
          <RefusalAlert refusal={rest} />
          <div className="pc-form-foot">
            <Button type="primary" htmlType="submit" loading={report.busy}>
              {t('creditEvents.cases.submit')}
            </Button>
            <span className="pc-muted">{t('creditEvents.cases.submitHint')}</span>
          </div>
        </Form>
      </Panel>
    </Page>
  );
}
