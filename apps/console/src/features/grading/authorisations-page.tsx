import { useQuery } from '@apollo/client/react';
import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradingAuthorisationsQuery as Authorisations } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { EmptyState } from '../../shared/components/empty-state';
import { ListTable } from '../../shared/components/list-table';
import { OfficeName } from '../../shared/components/office-name';
import { OfficeSelect } from '../../shared/components/office-select';
import { Page } from '../../shared/components/page';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { formatTime } from '../../shared/format/date';
import { usePermitted, useViewer } from '../../shared/session';
import { useFieldRefusals } from '../../shared/use-field-refusals';
import {
  AuthoriseGradingMutation,
  GradingAuthorisationsQuery,
  RevokeGradingAuthorisationMutation,
} from './documents';

type Authorisation = Authorisations['gradingAuthorisations'][number];

/** Which offices below the bureau confirm and adjust grades themselves. */
export function AuthorisationsPage() {
  const { t } = useTranslation();
  const mayGrant = usePermitted('AUTHORISE_GRADING');
  const [granting, setGranting] = useState(false);
  const [revoking, setRevoking] = useState<Authorisation>();
  const { data, loading, error, refetch } = useQuery(GradingAuthorisationsQuery, {
    fetchPolicy: 'cache-and-network',
  });
  const revoke = useCommand(RevokeGradingAuthorisationMutation);
  const submitRevoke = async (reason: string) => {
    if (revoking === undefined || (await revoke.run({ id: revoking.id, reason })) === undefined) return;
    setRevoking(undefined);
  };
  const grant = mayGrant ? (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setGranting(true)}>
      {t('grading.authorisations.grant')}
    </Button>
  ) : null;
  return (
    <Page title={t('grading.authorisations.title')} actions={grant}>
      <p className="pc-muted">{t('grading.authorisations.hint')}</p>
      <ListTable<Authorisation>
        label={t('grading.authorisations.title')}
        rows={data?.gradingAuthorisations}
        loading={loading}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <EmptyState
            title={t('grading.authorisations.none')}
            hint={t('grading.authorisations.noneHint')}
            action={grant}
          />
        }
        columns={[
          {
            key: 'office',
            title: t('grading.authorisations.office'),
            render: (_, row) => <OfficeName office={row.office} />,
          },
          {
            key: 'document',
            title: t('grading.authorisations.document'),
            render: (_, row) => row.document,
          },
          {
            key: 'by',
            title: t('grading.authorisations.by'),
            width: 220,
            render: (_, row) => (
              <span className="pc-figures">
                {row.grantedBy} {formatTime(row.grantedAt)}
              </span>
            ),
          },
          {
            key: 'state',
            title: t('grading.authorisations.state'),
            render: (_, row) =>
              row.revokedAt === null ? (
                <Tag color="success">{t('grading.authorisations.inForce')}</Tag>
              ) : (
                <>
                  <Tag>{t('grading.authorisations.revoked')}</Tag>
                  <span className="pc-muted">
                    {t('grading.authorisations.revokedLine', {
                      name: row.revokedBy ?? '',
                      time: formatTime(row.revokedAt),
                      reason: row.revokeReason ?? '',
                    })}
                  </span>
                </>
              ),
          },
          {
            key: 'actions',
            title: '',
            width: 80,
            render: (_, row) =>
              row.viewerCanRevoke ? (
                <Button
                  type="link"
                  size="small"
                  aria-label={`${t('grading.authorisations.revoke')} ${row.office.name}`}
                  onClick={() => {
                    revoke.clear();
                    setRevoking(row);
                  }}
                >
                  {t('grading.authorisations.revoke')}
                </Button>
              ) : null,
          },
        ]}
      />
      <GrantDialog open={granting} onClose={() => setGranting(false)} />
      {revoking === undefined ? null : (
        <ReasonDialog
          open
          title={t('grading.authorisations.revokeTitle', { office: revoking.office.name })}
          okText={t('grading.authorisations.revoke')}
          effect={t('grading.authorisations.revokeEffect')}
          busy={revoke.busy}
          refusal={revoke.refusal}
          onCancel={() => setRevoking(undefined)}
          onSubmit={(reason) => void submitRevoke(reason)}
        />
      )}
    </Page>
  );
}

interface Values {
  office: string;
  document: string;
}

function GrantDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { office } = useViewer();
  const [form] = Form.useForm<Values>();
  const grant = useCommand(AuthoriseGradingMutation);
  const rest = useFieldRefusals(form, grant.refusal, ['office', 'document']);
  const submit = async (values: Values) => {
    if ((await grant.run(values)) === undefined) return;
    void message.success(t('grading.authorisations.granted'));
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('grading.authorisations.title')}
      okText={t('grading.authorisations.grant')}
      cancelText={t('cancel')}
      confirmLoading={grant.busy}
      destroyOnHidden
      afterClose={grant.clear}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values> form={form} layout="vertical" preserve={false} onFinish={(values) => void submit(values)}>
        <RefusalAlert refusal={rest} />
        <Form.Item
          name="office"
          label={t('grading.authorisations.office')}
          rules={[{ required: true, message: t('grading.authorisations.officeRequired') }]}
        >
          <OfficeSelect
            levels={['BRANCH', 'SUB_OFFICE']}
            within={office?.code}
            placeholder={t('grading.authorisations.officeRequired')}
            width="100%"
          />
        </Form.Item>
        <Form.Item
          name="document"
          label={t('grading.authorisations.document')}
          rules={[
            { required: true, whitespace: true, message: t('grading.authorisations.documentRequired') },
          ]}
          className="pc-last-field"
        >
          <Input
            maxLength={200}
            placeholder={t('grading.authorisations.documentHint')}
            onPressEnter={() => form.submit()}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
