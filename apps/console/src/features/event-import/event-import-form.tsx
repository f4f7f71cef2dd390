import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { OfficeSelect } from '../../shared/components/office-select';
import { UploadForm } from '../../shared/components/upload-form';
import { withQuery } from '../../shared/paths';
import { useViewer } from '../../shared/session';

interface Values {
  office: string;
}

export function EventImportForm({ onStarted }: { onStarted: (id: string) => void }) {
  const { t } = useTranslation();
  const viewer = useViewer();
  return (
    <UploadForm<Values>
      initialValues={{ office: viewer.office?.code }}
      endings={['.xlsx', '.csv', '.csv.gz']}
      hint={t('eventImport.dropHint')}
      wrongType={t('eventImport.wrongType')}
      submit={t('eventImport.upload')}
      addressOf={({ office }, fileName) => withQuery('/imports/credit-events', { office, fileName })}
      refetch={['Jobs', 'CreditEventImports']}
      onStarted={onStarted}
    >
      <Form.Item
        name="office"
        label={t('eventImport.office')}
        extra={t('eventImport.officeHint')}
        rules={[{ required: true, message: t('required') }]}
      >
        <OfficeSelect width="100%" />
      </Form.Item>
    </UploadForm>
  );
}
