import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnterpriseKind } from '../../gql/graphql';
import { KindsSelect } from '../../shared/components/choice-select';
import { OfficeSelect } from '../../shared/components/office-select';
import { UploadForm } from '../../shared/components/upload-form';
import { withQuery } from '../../shared/paths';
import { useViewer } from '../../shared/session';

interface Values {
  office: string;
  kinds?: EnterpriseKind[];
}

export function ImportForm({ onStarted }: { onStarted: (id: string) => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <UploadForm<Values>
      initialValues={{ office: viewer.office?.code }}
      endings={['.csv', '.csv.gz']}
      hint={t('enterprises.importPage.dropHint')}
      wrongType={t('enterprises.importPage.wrongType')}
      submit={t('enterprises.importPage.start')}
      addressOf={({ office, kinds }, fileName) =>
        withQuery('/imports/enterprises', { office, fileName, kinds: kinds?.join(',') })
      }
      refetch={['Jobs', 'EnterpriseImports']}
      onStarted={onStarted}
    >
      <Form.Item
        name="office"
        label={t('enterprises.importPage.office')}
        extra={t('enterprises.importPage.officeHint')}
        rules={[{ required: true, message: t('required') }]}
      >
        <OfficeSelect width="100%" />
      </Form.Item>
      <Form.Item
        name="kinds"
        label={t('enterprises.importPage.kinds')}
        extra={t('enterprises.importPage.kindsHint')}
      >
        <KindsSelect />
      </Form.Item>
    </UploadForm>
  );
}
