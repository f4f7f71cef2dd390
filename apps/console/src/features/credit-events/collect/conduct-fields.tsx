import { checkCollection } from '@portcredit/credit';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../shared/components/day-picker';
import { today } from '../../../shared/format/date';
import { DeadlineNote } from './deadline-note';
import type { EnterpriseToCollectAbout, Item } from './use-collection';

interface ConductFieldsProps {
  item: Item | undefined;
  enterprise: EnterpriseToCollectAbout | undefined;
  effectiveFrom: string | undefined;
  verifiedOn: string | undefined;
}

const NUMBER_RULES = ['NUMBER_REQUIRED', 'NUMBER_NOT_GIVEN_BY_HAND', 'NUMBER_FORMAT'] as const;

/** What the item needs to be recorded, checked by the same rules as on the server. */
export function ConductFields({ item, enterprise, effectiveFrom, verifiedOn }: ConductFieldsProps) {
  const { t } = useTranslation();
  const numberProblem = (typed: string | undefined): string | undefined => {
    if (item === undefined || item.businessNumber.given === 'NEVER') return undefined;
    const day = verifiedOn ?? today();
    const problems = checkCollection({
      item,
      enterpriseKinds: enterprise?.kinds ?? item.kinds,
      businessNumber: typed === undefined || typed.trim() === '' ? undefined : typed,
      occurredOn: undefined,
      verifiedOn: day,
      today: today(),
      effectiveFrom: effectiveFrom ?? day,
    });
    const problem = problems.find((one) => one.field === 'businessNumber');
    const rule = NUMBER_RULES.find((one) => one === problem?.rule);
    return rule === undefined
      ? undefined
      : `${t(`creditEvents.form.numberRule.${rule}`)}（${t('errors.reference', { reference: problem?.reference })}）`;
  };
  const never = item?.businessNumber.given === 'NEVER';
  return (
    <>
      <Form.Item
        name="businessNumber"
        label={t('creditEvents.form.number')}
        required={item?.businessNumber.given === 'REQUIRED'}
        extra={item === undefined ? undefined : t(`creditEvents.form.numberHint.${item.category}`)}
        dependencies={['itemCode']}
        validateTrigger="onBlur"
        rules={[
          {
            validator: (_, typed: string | undefined) => {
              const problem = numberProblem(typed);
              return problem === undefined ? Promise.resolve() : Promise.reject(new Error(problem));
            },
          },
        ]}
      >
        <Input
          className="pc-mono"
          maxLength={60}
          autoComplete="off"
          disabled={never}
          placeholder={
            never || item?.businessNumber.given === 'OPTIONAL'
              ? t('creditEvents.form.numberIssued')
              : undefined
          }
        />
      </Form.Item>
      <div className="pc-field-row">
        <Form.Item
          name="verifiedOn"
          label={t('creditEvents.form.verifiedOn')}
          extra={<DeadlineNote verifiedOn={verifiedOn} />}
          rules={[{ required: true, message: t('creditEvents.form.verifiedOnRequired') }]}
        >
          <DayPicker latest={today()} earliest={effectiveFrom} />
        </Form.Item>
        <Form.Item
          name="occurredOn"
          label={t('creditEvents.form.occurredOn')}
          extra={t('creditEvents.form.occurredOnHint')}
        >
          <DayPicker latest={verifiedOn ?? today()} />
        </Form.Item>
      </div>
      <Form.Item
        name="detail"
        label={t('creditEvents.form.detail')}
        extra={t('creditEvents.form.detailHint')}
        rules={[{ required: true, whitespace: true, message: t('creditEvents.form.detailRequired') }]}
      >
        <Input.TextArea rows={4} maxLength={2000} showCount />
      </Form.Item>
      <div className="pc-field-row">
        <Form.Item
          name="conductKey"
          label={t('creditEvents.form.conductKey')}
          extra={t('creditEvents.form.conductKeyHint')}
        >
          <Input className="pc-mono" maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item name="declarantNumber" label={t('creditEvents.form.declarantNumber')}>
          <Input className="pc-mono" maxLength={20} autoComplete="off" />
        </Form.Item>
      </div>
    </>
  );
}
