import { checkCollection } from '@portcredit/credit';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../shared/components/day-picker';
import { today } from '../../../shared/format/date';
import { DeadlineNote } from './deadline-note';
import type { Draft } from './draft';
import { NumberHint } from './number-hint';
import type { EnterpriseToCollectAbout, Item, useNumberUse } from './use-collection';

interface ConductFieldsProps {
  item: Item | undefined;
  enterprise: EnterpriseToCollectAbout | undefined;
  effectiveFrom: string | undefined;
  values: Draft;
  /** Whether an event is corrected: then the day of its first collection decides whether it is late. */
  corrects: boolean;
  numberUse: ReturnType<typeof useNumberUse>;
}

const NUMBER_RULES = ['NUMBER_REQUIRED', 'NUMBER_NOT_GIVEN_BY_HAND', 'NUMBER_FORMAT'] as const;

/** What the item needs to be recorded, checked by the same rules as on the server. */
export function ConductFields({
  item,
  enterprise,
  effectiveFrom,
  values,
  corrects,
  numberUse,
}: ConductFieldsProps) {
  const { t } = useTranslation();
  const { verifiedOn } = values;
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
        extra={
          item === undefined ? undefined : (
            <>
              <NumberHint item={item} typed={values.businessNumber} />
              {numberUse === undefined ? null : (
                <div className={numberUse.used >= numberUse.of ? 'pc-adverse' : undefined}>
                  {t('creditEvents.form.numberUse', {
                    office: numberUse.office.name,
                    prefix: numberUse.prefix,
                    used: numberUse.used,
                    of: numberUse.of,
                  })}
                </div>
              )}
            </>
          )
        }
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
      {item?.category === 'EXTERNAL' ? (
        <div className="pc-field-row">
          <Form.Item
            name="sender"
            label={t('creditEvents.form.sender')}
            extra={t('creditEvents.form.senderHint')}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="senderDocument"
            label={t('creditEvents.form.senderDocument')}
            dependencies={['sender']}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        </div>
      ) : null}
      <div className="pc-field-row">
        <Form.Item
          name="verifiedOn"
          label={t('creditEvents.form.verifiedOn')}
          extra={corrects ? t('creditEvents.correct.deadline') : <DeadlineNote verifiedOn={verifiedOn} />}
          rules={[{ required: true, message: t('creditEvents.form.verifiedOnRequired') }]}
        >
          <DayPicker latest={today()} earliest={effectiveFrom} />
        </Form.Item>
        <Form.Item
          name="occurredOn"
          label={t('creditEvents.form.occurredOn')}
          extra={t('creditEvents.form.occurredOnHint')}
          dependencies={['verifiedOn']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, day: string | undefined) => {
                const found = getFieldValue('verifiedOn') as string | undefined;
                return day === undefined || found === undefined || day <= found
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('creditEvents.form.occurredOnAfter')));
              },
            }),
          ]}
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
    </>
  );
}
