import { Alert, Button, Form, Input, Select, Switch } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../../shared/apollo/use-command';
import { EnterprisePicker } from '../../../shared/components/enterprise-picker';
import { OfficeSelect } from '../../../shared/components/office-select';
import { Panel } from '../../../shared/components/page';
import { ReasonField } from '../../../shared/components/reason-field';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { formatTime } from '../../../shared/format/date';
import { paths, withQuery } from '../../../shared/paths';
import { usePermitted, useViewer } from '../../../shared/session';
import { useFieldRefusals } from '../../../shared/use-field-refusals';
import { EvidencePanel } from '../../../shared/evidence/evidence-panel';
import { LeftOutDialog } from '../left-out/left-out-dialog';
import type { CollectedEvent } from './collected';
import { ConductFields } from './conduct-fields';
import { CollectCreditEventMutation, CorrectCreditEventMutation } from './documents';
import { type Draft, useDraft } from './draft';
import { Duplicates } from './duplicates';
import { EffectPanel } from './effect-panel';
import { ItemCard } from './item-card';
import { ItemPicker } from './item-picker';
import { PartyFields } from './party-fields';
import {
  inputOf,
  useCollectionItems,
  useDuplicates,
  useEnterpriseToCollectAbout,
  useNumberUse,
  usePreview,
} from './use-collection';

const FIELDS = [
  'enterpriseId',
  'itemCode',
  'businessNumber',
  'verifiedOn',
  'occurredOn',
  'detail',
  'conductKey',
  'declarantNumber',
  'sender',
  'senderDocument',
  'otherPartyId',
  'responsibilityReason',
  'office',
  'reason',
];

/** The dialog that registers an enterprise which was not found; made where the features meet. */
export type RegisterInFlow = (props: {
  searched: string;
  onClose: () => void;
  onRegistered: (id: string) => void;
}) => ReactNode;

/** An event that proves wrong, with what it said. */
export interface EventToCorrect {
  id: string;
  values: Draft;
}

interface CollectFormProps {
  enterprise: string | undefined;
  /** The item to collect under, where one comes from the catalogue. */
  item?: string | undefined;
  /** Whose items are chosen from at first. */
  regime?: string;
  corrects?: EventToCorrect;
  register?: RegisterInFlow;
  onCollected: (event: CollectedEvent) => void;
}

export function CollectForm({
  enterprise: asked,
  item: wantedItem,
  regime: wantedRegime,
  corrects,
  register,
  onCollected,
}: CollectFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const viewer = useViewer();
  const own = viewer.office?.code;
  const draft = useDraft(viewer.id, {
    enterprise: asked,
    itemCode: wantedItem,
    corrects: corrects?.id,
    values: corrects?.values ?? { enterpriseId: asked, itemCode: wantedItem, office: own },
  });
  const [form] = Form.useForm<Draft>();
  const initial: Draft = { regime: wantedRegime, ...draft.initial };
  const [values, setValues] = useState<Draft>(initial);
  const [searched, setSearched] = useState('');
  const [dialog, setDialog] = useState<'register' | 'leftOut'>();
  const { rules, regimes } = useCollectionItems(values.regime);
  const item = rules?.items.find((one) => one.code === values.itemCode);
  const enterprise = useEnterpriseToCollectAbout(values.enterpriseId, values.regime);
  const { preview, pending } = usePreview(values, item, corrects?.id);
  const duplicates = useDuplicates(values, corrects?.id);
  const numberUse = useNumberUse(item, values.office ?? own);
  const collect = useCommand(CollectCreditEventMutation);
  const correct = useCommand(CorrectCreditEventMutation);
  const command = corrects === undefined ? collect : correct;
  const rest = useFieldRefusals(form, command.refusal, FIELDS);
  const mayRegister = usePermitted('REGISTER_ENTERPRISE') && register !== undefined;

  const change = (patch: Draft) => {
    const next = { ...values, ...patch };
    form.setFieldsValue(patch);
    setValues(next);
    draft.keep(next);
  };

  const submit = async () => {
    const input = inputOf(values, item);
    if (input === undefined) return;
    const { clientRequestId } = draft;
    const saved =
      corrects === undefined
        ? (await collect.run({ input: { ...input, clientRequestId } }))?.collectCreditEvent
        : (
            await correct.run({
              id: corrects.id,
              reason: values.reason ?? '',
              input: { ...input, clientRequestId },
            })
          )?.correctCreditEvent;
    if (saved === undefined) return;
    draft.discard();
    onCollected(saved);
  };

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const busy = document.querySelector(
        '.ant-select-open, .ant-picker-focused .ant-picker-open, .ant-picker-dropdown:not(.ant-picker-dropdown-hidden), .ant-modal-wrap',
      );
      if (busy !== null) return;
      void navigate(
        corrects !== undefined
          ? paths.event(corrects.id)
          : asked === undefined
            ? paths.events
            : paths.enterprise(asked),
      );
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [navigate, asked, corrects]);

  const notFound =
    corrects !== undefined || values.enterpriseId !== undefined ? (
      t('creditEvents.form.enterpriseHint')
    ) : (
      <span className="pc-inline">
        {t('creditEvents.form.notFound')}
        {mayRegister ? (
          <Button type="link" size="small" onClick={() => setDialog('register')}>
            {t('creditEvents.form.registerHere')}
          </Button>
        ) : null}
        <Button type="link" size="small" onClick={() => setDialog('leftOut')}>
          {t('creditEvents.leftOut.open')}
        </Button>
      </span>
    );

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
                  const empty: Draft = corrects?.values ?? {
                    enterpriseId: asked,
                    regime: wantedRegime,
                    office: own,
                  };
                  const blank = Object.fromEntries(Object.keys(values).map((name) => [name, undefined]));
                  form.setFieldsValue({ ...blank, ...empty });
                  form.setFields(FIELDS.map((name) => ({ name: name as never, errors: [] })));
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
          initialValues={initial}
          scrollToFirstError={{ block: 'center', focus: true }}
          onValuesChange={(patch: Draft) => {
            const next = { ...values, ...patch };
            setValues(next);
            draft.keep(next);
          }}
          onFinish={() => void submit()}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
          }}
        >
          <Form.Item
            name="enterpriseId"
            label={t('creditEvents.form.enterprise')}
            extra={notFound}
            rules={[
              { required: true, message: t('required') },
              {
                validator: () =>
                  enterprise?.viewerCanCollect === false && corrects === undefined
                    ? Promise.reject(new Error(t('creditEvents.form.mayNot')))
                    : Promise.resolve(),
              },
            ]}
          >
            <EnterprisePicker
              name={enterprise?.name}
              autoFocus={values.enterpriseId === undefined}
              onSearch={(text) => {
                if (text.trim() !== '') setSearched(text.trim());
              }}
            />
          </Form.Item>
          {corrects === undefined && regimes !== undefined && regimes.length > 1 ? (
            <Form.Item name="regime" label={t('creditEvents.form.regime')}>
              <Select<string>
                options={regimes.map(({ regime, title }) => ({ value: regime, label: title }))}
                // An item is of one regime.
                onChange={(regime) => change({ regime, itemCode: undefined })}
              />
            </Form.Item>
          ) : null}
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
          {item === undefined || item.needs.some(({ field }) => field === 'responsibility') ? (
            <PartyFields
              form={form}
              values={values}
              item={item}
              enterprise={enterprise}
              onSwap={() => change({ enterpriseId: values.otherPartyId, otherPartyId: values.enterpriseId })}
            />
          ) : null}
          <ConductFields
            item={item}
            enterprise={enterprise}
            effectiveFrom={rules?.effectiveFrom}
            values={values}
            corrects={corrects !== undefined}
            numberUse={numberUse}
          />
          <div className="pc-field-row">
            <Form.Item
              name="declarantResponsible"
              label={t('creditEvents.form.declarantResponsible')}
              valuePropName="checked"
              layout="horizontal"
              colon={false}
            >
              <Switch />
            </Form.Item>
            {values.declarantResponsible === true ? (
              <Form.Item
                name="declarantNumber"
                label={t('creditEvents.form.declarantNumber')}
                validateTrigger="onBlur"
                rules={[
                  { required: true, whitespace: true, message: t('creditEvents.form.declarantRequired') },
                  { pattern: /^\s*[0-9A-Za-z-]{1,20}\s*$/, message: t('creditEvents.form.declarantFormat') },
                ]}
              >
                <Input className="pc-mono" maxLength={20} autoComplete="off" />
              </Form.Item>
            ) : null}
          </div>
          {duplicates.length === 0 ? null : (
            <Form.Item
              name="sameConduct"
              rules={[{ required: true, message: t('creditEvents.duplicates.answer') }]}
            >
              <Duplicates duplicates={duplicates} />
            </Form.Item>
          )}
          <div className="pc-field-row">
            {corrects === undefined ? (
              <Form.Item
                name="conductKey"
                label={t('creditEvents.form.conductKey')}
                extra={t('creditEvents.form.conductKeyHint')}
              >
                <Input className="pc-mono" maxLength={60} autoComplete="off" />
              </Form.Item>
            ) : null}
            <Form.Item
              name="office"
              label={t('creditEvents.form.office')}
              extra={t('creditEvents.form.officeHint')}
            >
              <OfficeSelect width="100%" within={own} />
            </Form.Item>
          </div>
          <Form.Item name="evidence" label={t('evidence.label')}>
            <EvidencePanel decision={item === undefined || item.category === 'ADMINISTRATIVE_PENALTY'} />
          </Form.Item>
          {corrects === undefined ? null : (
            <ReasonField label={t('creditEvents.correct.reason')} required onSubmit={() => form.submit()} />
          )}
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
            <Button type="primary" htmlType="submit" loading={command.busy}>
              {corrects === undefined ? t('creditEvents.form.submit') : t('creditEvents.correct.submit')}
            </Button>
            <span className="pc-muted">{t('creditEvents.form.submitHint')}</span>
          </div>
        </Form>
        {dialog === 'register'
          ? register?.({
              searched,
              onClose: () => setDialog(undefined),
              onRegistered: (id) => {
                setDialog(undefined);
                change({ enterpriseId: id });
              },
            })
          : null}
        {dialog === 'leftOut' && rules !== undefined ? (
          <LeftOutDialog
            searched={searched}
            draft={values}
            items={rules.items}
            onClose={() => setDialog(undefined)}
            onRecorded={() => {
              draft.discard();
              void navigate(paths.leftOut);
            }}
          />
        ) : null}
      </Panel>
      <EffectPanel enterprise={enterprise} preview={preview} pending={pending} values={values} />
    </div>
  );
}
