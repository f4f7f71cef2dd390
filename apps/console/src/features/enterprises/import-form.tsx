import { useApolloClient } from '@apollo/client/react';
import { InboxOutlined } from '@ant-design/icons';
import { Button, Form, Progress, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EnterpriseKind } from '../../gql/graphql';
import type { Refusal } from '../../shared/apollo/refusal';
import { KindsSelect } from '../../shared/components/choice-select';
import { OfficeSelect } from '../../shared/components/office-select';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { paths, withQuery } from '../../shared/paths';
import { useViewer } from '../../shared/session';
import { uploadFile } from './upload-file';

interface Values {
  office: string;
  kinds?: EnterpriseKind[];
}

export function ImportForm({ onStarted }: { onStarted: (id: string) => void }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [file, setFile] = useState<File>();
  const [wrongType, setWrongType] = useState(false);
  const [share, setShare] = useState<number>();
  const [refusal, setRefusal] = useState<Refusal>();

  const choose = (chosen: File) => {
    const fits = /\.csv(\.gz)?$/i.test(chosen.name);
    setWrongType(!fits);
    setFile(fits ? chosen : undefined);
    setRefusal(undefined);
    return false;
  };
  const submit = async ({ office, kinds }: Values) => {
    if (file === undefined) return;
    setRefusal(undefined);
    setShare(0);
    const result = await uploadFile({ file, office, kinds: kinds ?? [], onProgress: setShare });
    setShare(undefined);
    if (result.ok) {
      void client.refetchQueries({ include: ['Jobs', 'EnterpriseImports'] });
      onStarted(result.id);
    } else if (result.signedOut) {
      void navigate(withQuery(paths.signIn, { from: paths.importEnterprises }));
    } else setRefusal(result.refusal);
  };

  return (
    <Form<Values>
      layout="vertical"
      initialValues={{ office: viewer.office?.code }}
      onFinish={(values) => void submit(values)}
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
      <Form.Item
        validateStatus={wrongType ? 'error' : undefined}
        help={wrongType ? t('enterprises.importPage.wrongType') : undefined}
      >
        <Upload.Dragger
          accept=".csv,.gz"
          multiple={false}
          showUploadList={false}
          beforeUpload={choose}
          disabled={share !== undefined}
        >
          <InboxOutlined className="pc-drop-icon" aria-hidden />
          <div>{file === undefined ? t('enterprises.importPage.drop') : file.name}</div>
          <div className="pc-muted">
            {file === undefined
              ? t('enterprises.importPage.dropHint')
              : `${(file.size / 1024 / 1024).toFixed(2)} MB`}
          </div>
        </Upload.Dragger>
      </Form.Item>
      <RefusalAlert refusal={refusal} />
      {share === undefined ? null : (
        <div aria-live="polite">
          {t('enterprises.importPage.uploading', { percent: Math.round(share * 100) })}
          <Progress
            percent={Math.round(share * 100)}
            showInfo={false}
            size="small"
            aria-label={t('enterprises.importPage.title')}
          />
        </div>
      )}
      <Button type="primary" htmlType="submit" disabled={file === undefined} loading={share !== undefined}>
        {t('enterprises.importPage.start')}
      </Button>
    </Form>
  );
}
