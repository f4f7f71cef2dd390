import { suggestResponsible } from '@portcredit/credit';
import { Alert, Button, Form, type FormInstance, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { EnterprisePicker } from '../../../shared/components/enterprise-picker';
import type { Draft } from './draft';
import { type EnterpriseToCollectAbout, type Item, useEnterpriseToCollectAbout } from './use-collection';

interface PartyFieldsProps {
  form: FormInstance<Draft>;
  values: Draft;
  item: Item | undefined;
  enterprise: EnterpriseToCollectAbout | undefined;
  /** The two change places. */
  onSwap: () => void;
}

/** 是否涉及代理: who else was involved, who answers, and why. */
export function PartyFields({ form, values, item, enterprise, onSwap }: PartyFieldsProps) {
  const { t } = useTranslation();
  const other = useEnterpriseToCollectAbout(values.bothInvolved === true ? values.otherPartyId : undefined);
  const suggestion =
    item === undefined || enterprise === undefined || other === undefined
      ? undefined
      : suggestResponsible(item, enterprise.kinds, other.kinds);
  return (
    <>
      <Form.Item
        name="bothInvolved"
        label={t('creditEvents.form.bothInvolved')}
        extra={t('creditEvents.form.bothInvolvedHint')}
        valuePropName="checked"
        layout="horizontal"
        colon={false}
      >
        <Switch />
      </Form.Item>
      {values.bothInvolved === true ? (
        <>
          <Form.Item
            name="otherPartyId"
            label={t('creditEvents.form.otherParty')}
            dependencies={['enterpriseId']}
            rules={[
              { required: true, message: t('required') },
              {
                validator: (_, id: string | undefined) =>
                  id !== undefined && id === form.getFieldValue('enterpriseId')
                    ? Promise.reject(new Error(t('creditEvents.form.otherPartySame')))
                    : Promise.resolve(),
              },
            ]}
          >
            <EnterprisePicker name={other?.name} />
          </Form.Item>
          {enterprise === undefined || other === undefined ? null : (
            <Alert
              className="pc-gap-below"
              type={suggestion === 'SECOND' ? 'warning' : 'info'}
              showIcon
              title={t('creditEvents.form.answers', { name: enterprise.name })}
              description={
                suggestion === undefined
                  ? t('creditEvents.form.suggestLater')
                  : t(`creditEvents.form.suggest.${suggestion}`, {
                      first: enterprise.name,
                      second: other.name,
                    })
              }
              action={
                <Button size="small" onClick={onSwap}>
                  {t('creditEvents.form.swap', { name: other.name })}
                </Button>
              }
            />
          )}
          <Form.Item
            name="responsibilityReason"
            label={t('creditEvents.form.responsibilityReason')}
            rules={[
              { required: true, whitespace: true, message: t('creditEvents.form.responsibilityRequired') },
            ]}
          >
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </>
      ) : null}
    </>
  );
}
