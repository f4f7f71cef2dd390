import { Alert, Button, Form } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../../shared/apollo/use-command';
import { EnterprisePicker } from '../../../shared/components/enterprise-picker';
import { Panel } from '../../../shared/components/page';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { formatTime } from '../../../shared/format/date';
import { paths, withQuery } from '../../../shared/paths';
import { useViewer } from '../../../shared/session';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import type { CollectedEvent } from './collected';
import { ConductFields } from './conduct-fields';
import { CollectCreditEventMutation } from './documents';
import { useDraft, type Draft } from './draft';
import { EffectPanel } from './effect-panel';
import { ItemCard } from './item-card';
import { ItemPicker } from './item-picker';
import { inputOf, useCollectionItems, useEnterpriseToCollectAbout, usePreview } from './use-collection';

const FIELDS = [
  'enterpriseId',
  'itemCode',
  'businessNumber',
  'verifiedOn',
  'occurredOn',
  'detail',
  'conductKey',
  'declarantNumber',
];

interface CollectFormProps {
  enterprise: string | undefined;
  /** The item to collect under, where one comes from the catalogue. */
  item?: string | undefined;
  onCollected: (event: CollectedEvent) => void;
}

export function CollectForm({ enterprise: asked, item: wantedItem, onCollected }: CollectFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const viewer = useViewer();
  const draft = useDraft(viewer.id, asked, wantedItem);
  const [form] = Form.useForm<Draft>();
  const [values, setValues] = useState<Draft>(draft.initial);
  const rules = useCollectionItems();
  const item = rules?.items.find((one) => one.code === values.itemCode);
  const enterprise = useEnterpriseToCollectAbout(values.enterpriseId);
  const { preview, pending } = usePreview(values, item);
  const collect = useCommand(CollectCreditEventMutation);
  const rest = useFieldRefusals(form, collect.refusal, FIELDS);

  const submit = async () => {
    const input = inputOf(values, item);
    if (input === undefined) return;
    const data = await collect.run({ input: { ...input, clientRequestId: draft.clientRequestId } });
    if (data === undefined) return;
    draft.discard();
    onCollected(data.collectCreditEvent);
  };

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const busy = document.querySelector(
        '.ant-select-open, .ant-picker-focused .ant-picker-open, .ant-picker-dropdown:not(.ant-picker-dropdown-hidden), .ant-modal-wrap',
      );
      if (busy === null) void navigate(asked === undefined ? paths.events : paths.enterprise(asked));
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [navigate, asked]);

  return (
    <div className="pc-split pc-split-form">
      <Panel>
        {draft.restoredAt === undefined ? null : (
          <Alert
            type="info"
            showIcon
            className="pc-gap-below"
            title={t('creditEvents.form.draftRestored', { time: formatTime(draft.restoredAt) })}
            action={
              <Button
                size="small"
                onClick={() => {
                  draft.discard();
                  const empty: Draft = { enterpriseId: asked };
                  form.resetFields();
                  form.setFieldsValue({
                    enterpriseId: asked,
                    itemCode: undefined,
                    businessNumber: undefined,
                    verifiedOn: undefined,
                    occurredOn: undefined,
                    detail: undefined,
                    conductKey: undefined,
                    declarantNumber: undefined,
                  });
                  setValues(empty);
                }}
              >
                {t('creditEvents.form.draftDiscard')}
              </Button>
            }
          />
        )}
        <Form<Draft>
          form={form}
          layout="vertical"
          initialValues={draft.initial}
          scrollToFirstError={{ block: 'center', focus: true }}
          onValuesChange={(_, all) => {
            setValues(all);
            draft.keep(all);
          }}
          onFinish={() => void submit()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
          }}
        >
          <Form.Item
            name="enterpriseId"
            label={t('creditEvents.form.enterprise')}
            extra={t('creditEvents.form.enterpriseHint')}
            rules={[
              { required: true, message: t('required') },
              {
                validator: () =>
                  enterprise?.viewerCanCollect === false
                    ? Promise.reject(new Error(t('creditEvents.form.mayNot')))
                    : Promise.resolve(),
              },
            ]}
          >
            <EnterprisePicker name={enterprise?.name} autoFocus={values.enterpriseId === undefined} />
          </Form.Item>
          <Form.Item
            name="itemCode"
            label={t('creditEvents.form.item')}
            rules={[{ required: true, message: t('required') }]}
          >
            <ItemPicker
              items={rules?.items}
              enterprise={enterprise}
              autoFocus={values.enterpriseId !== undefined}
            />
          </Form.Item>
          {item === undefined ? null : <ItemCard item={item} />}
          <ConductFields
            item={item}
            enterprise={enterprise}
            effectiveFrom={rules?.effectiveFrom}
            verifiedOn={values.verifiedOn}
          />
          <RefusalAlert
            refusal={rest}
            action={
              rest?.code === 'REQUEST_ID_REUSED' && values.enterpriseId !== undefined ? (
                <Link to={withQuery(paths.enterprise(values.enterpriseId), { tab: 'events' })}>
                  {t('creditEvents.form.reusedOpen')}
                </Link>
              ) : undefined
            }
          />
          <div className="pc-form-foot">
            <Button type="primary" htmlType="submit" loading={collect.busy}>
              {t('creditEvents.form.submit')}
            </Button>
            <span className="pc-muted">{t('creditEvents.form.submitHint')}</span>
          </div>
        </Form>
      </Panel>
      <EffectPanel enterprise={enterprise} preview={preview} pending={pending} values={values} />
    </div>
  );
}
