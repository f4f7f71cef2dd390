import { useQuery } from '@apollo/client/react';
import { Alert, App, Form, Input, InputNumber, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ApplicationRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { DayPicker } from '../../shared/components/day-picker';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { today } from '../../shared/format/date';
import { paths } from '../../shared/paths';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { GrantGradeBatchMutation, LastGradeBatchQuery } from './documents';

interface GrantDialogProps {
  /** What was chosen; undefined while the dialog is closed. */
  applications: readonly ApplicationRowFragment[] | undefined;
  onClose: () => void;
  onDone: () => void;
}

interface Values {
  number: number;
  holdsFrom: string;
  documentNumber: string;
}

/** Says whom it grants what, takes number, day and document, and signs. */
export function GrantDialog({ applications, onClose, onDone }: GrantDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const first = applications?.[0];
  const last = useQuery(LastGradeBatchQuery, {
    variables: { filter: { regime: first?.regime ?? null, grade: first?.grade ?? null } },
    skip: first === undefined,
    fetchPolicy: 'network-only',
  });
  const lastNumber = last.data?.gradeBatches.edges[0]?.node.number ?? 0;
  const mixed =
    applications?.some((one) => one.grade !== first?.grade || one.regime !== first.regime) ?? false;
  const grant = useCommand(GrantGradeBatchMutation);
  const rest = useFieldRefusals(form, grant.refusal, ['number', 'holdsFrom', 'documentNumber']);
  const submit = async (values: Values) => {
    if (applications === undefined || first === undefined) return;
    const data = await grant.run({
      input: {
        ...values,
        regime: first.regime,
        grade: first.grade,
        applicationIds: applications.map(({ id }) => id),
      },
    });
    if (data === undefined) return;
    void message.success(t('gradeApplications.grantDialog.done', { number: data.grantGradeBatch.number }));
    onDone();
    onClose();
    void navigate(paths.gradeBatches);
  };
  const needed = [{ required: true, message: t('required') }];
  return (
    <Modal
      open={applications !== undefined}
      title={t('gradeApplications.grantDialog.title')}
      okText={t('gradeApplications.grantDialog.submit')}
      okButtonProps={{ disabled: mixed || last.loading }}
      cancelText={t('cancel')}
      confirmLoading={grant.busy}
      destroyOnHidden
      afterClose={grant.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {applications === undefined || last.loading ? null : (
        <Form<Values>
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={{ number: lastNumber + 1, holdsFrom: today() }}
          onFinish={(values) => void submit(values)}
        >
          {mixed ? (
            <Alert type="warning" showIcon title={t('gradeApplications.grantDialog.mixed')} />
          ) : (
            <p className="pc-effect">
              {t('gradeApplications.grantDialog.effect', {
                count: applications.length,
                grade: first?.grade ?? '',
              })}
            </p>
          )}
          <ul className="pc-files">
            {applications.map((one) => (
              <li key={one.id}>{one.enterprise.name}</li>
            ))}
          </ul>
          <RefusalAlert refusal={rest} />
          <Form.Item
            name="number"
            label={t('gradeApplications.grantDialog.number')}
            extra={
              lastNumber === 0
                ? undefined
                : t('gradeApplications.grantDialog.numberHint', { last: lastNumber })
            }
            rules={needed}
          >
            <InputNumber min={1} max={9_999} precision={0} />
          </Form.Item>
          <Form.Item name="holdsFrom" label={t('gradeApplications.grantDialog.holdsFrom')} rules={needed}>
            <DayPicker latest={today()} allowClear={false} />
          </Form.Item>
          <Form.Item
            name="documentNumber"
            label={t('gradeApplications.grantDialog.documentNumber')}
            className="pc-last-field"
            rules={[{ required: true, whitespace: true, message: t('required') }]}
          >
            <Input maxLength={100} />
          </Form.Item>
        </Form>
      )}
    </Modal>
  );
}
