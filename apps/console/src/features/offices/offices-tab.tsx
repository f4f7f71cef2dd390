import { useQuery } from '@apollo/client/react';
import { App, Button, Form, Input, Modal, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManagedOfficesQuery as OfficesData } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { footerWith } from '../../shared/components/dialog-footer';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { OfficeSelect } from '../../shared/components/office-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { usePermitted, useViewer } from '../../shared/session';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import { AddOfficeMutation, ManagedOfficesQuery, RenameOfficeMutation } from './documents';

type Office = OfficesData['offices'][number];
type Row = Office & { id: string };

export function OfficesTab({ history }: { history?: ((code: string) => ReactNode) | undefined }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  const mayManage = usePermitted('MANAGE_OFFICES');
  const [edited, setEdited] = useState<{ office?: Office }>();
  const { data, loading, error, refetch } = useQuery(ManagedOfficesQuery, {
    variables: { under: viewer.office?.code },
    fetchPolicy: 'cache-and-network',
  });
  const columns: TableColumnsType<Row> = [
    {
      key: 'code',
      title: t('offices.code'),
      width: 120,
      render: (_, row) => <span className="pc-mono">{row.code}</span>,
    },
    { key: 'name', title: t('offices.name'), render: (_, row) => row.name },
    {
      key: 'level',
      title: t('offices.level'),
      width: 136,
      render: (_, row) => t(`offices.levels.${row.level}`),
    },
    { key: 'parent', title: t('offices.parent'), render: (_, row) => row.parent?.name ?? '—' },
    {
      key: 'source',
      title: t('offices.source'),
      width: 168,
      responsive: ['xl'],
      render: (_, row) => (row.official ? t('offices.published') : t('offices.byHand')),
    },
    ...(mayManage
      ? [
          {
            key: 'actions',
            title: t('identity.column.actions'),
            width: 96,
            render: (_: unknown, row: Row) =>
              row.viewerCanManage ? (
                <Button type="link" size="small" onClick={() => setEdited({ office: row })}>
                  {t('offices.rename')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <>
      {mayManage ? (
        <div className="pc-filters">
          <Button type="primary" style={{ marginInlineStart: 'auto' }} onClick={() => setEdited({})}>
            {t('offices.add')}
          </Button>
        </div>
      ) : null}
      <ListTable
        label={t('identity.offices')}
        columns={columns}
        rows={data?.offices.map((office) => ({ ...office, id: office.code }))}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={t('offices.empty')} />}
      />
      {edited === undefined ? null : (
        <OfficeDialog {...edited} history={history} onClose={() => setEdited(undefined)} />
      )}
    </>
  );
}

interface Values {
  code: string;
  name: string;
  parent: string;
}

interface OfficeDialogProps {
  office?: Office;
  /** Leads to the change history of the office. */
  history?: ((code: string) => ReactNode) | undefined;
  onClose: () => void;
}

function OfficeDialog({ office, history, onClose }: OfficeDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const viewer = useViewer();
  const [form] = Form.useForm<Values>();
  const add = useCommand(AddOfficeMutation);
  const rename = useCommand(RenameOfficeMutation);
  const command = office === undefined ? add : rename;
  const rest = useFieldRefusals(form, command.refusal, ['code', 'name', 'parent']);
  const submit = async ({ code, name, parent }: Values) => {
    const done =
      office === undefined
        ? await add.run({ input: { code, name, parent } })
        : await rename.run({ code: office.code, name });
    if (done === undefined) return;
    void message.success(office === undefined ? t('offices.addDone') : t('offices.renameDone'));
    onClose();
  };
  return (
    <Modal
      open
      title={office === undefined ? t('offices.add') : `${t('offices.rename')} · ${office.name}`}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={command.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
      footer={footerWith(office === undefined ? null : history?.(office.code))}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ name: office?.name, parent: viewer.office?.code }}
        onFinish={(values) => void submit(values)}
      >
        <RefusalAlert refusal={rest} />
        {office === undefined ? (
          <>
            <Form.Item
              name="parent"
              label={t('offices.parent')}
              extra={t('offices.parentHint')}
              rules={[{ required: true, message: t('required') }]}
            >
              <OfficeSelect width="100%" />
            </Form.Item>
            <Form.Item
              name="code"
              label={t('offices.code')}
              extra={t('offices.codeHint')}
              rules={[{ required: true, message: t('required') }]}
            >
              <Input className="pc-mono" maxLength={6} autoComplete="off" />
            </Form.Item>
          </>
        ) : null}
        <Form.Item
          name="name"
          label={t('offices.name')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
