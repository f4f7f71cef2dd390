import { useApolloClient } from '@apollo/client/react';
import { InboxOutlined } from '@ant-design/icons';
import { Button, Form, Progress, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Refusal } from '../apollo/refusal';
import { paths, withQuery } from '../paths';
import { uploadFile } from '../upload-file';
import { RefusalAlert } from './refusal-alert';

interface UploadFormProps<Values extends object> {
  initialValues: Partial<Values>;
  /** Endings of names, as `.csv`; what a file is, the server finds out by its content. */
  endings: readonly string[];
  /** Which files may be chosen, and what is said of another. */
  hint: string;
  wrongType: string;
  submit: string;
  addressOf: (values: Values, fileName: string) => string;
  /** Queries that list what was uploaded. */
  refetch: string[];
  onStarted: (id: string) => void;
  /** What is said about the file besides itself. */
  children: ReactNode;
}

/** A file that goes up to an import, with what belongs to it. */
export function UploadForm<Values extends object>(props: UploadFormProps<Values>) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [file, setFile] = useState<File>();
  const [wrongType, setWrongType] = useState(false);
  const [share, setShare] = useState<number>();
  const [refusal, setRefusal] = useState<Refusal>();

  const choose = (chosen: File) => {
    const fits = props.endings.some((ending) => chosen.name.toLowerCase().endsWith(ending));
    setWrongType(!fits);
    setFile(fits ? chosen : undefined);
    setRefusal(undefined);
    return false;
  };
  const submit = async (values: Values) => {
    if (file === undefined) return;
    setRefusal(undefined);
    setShare(0);
    const result = await uploadFile({
      file,
      address: props.addressOf(values, file.name),
      onProgress: setShare,
    });
    setShare(undefined);
    if (result.ok) {
      void client.refetchQueries({ include: props.refetch });
      props.onStarted(result.id);
    } else if (result.signedOut) {
      void navigate(withQuery(paths.signIn, { from: pathname }));
    } else setRefusal(result.refusal);
  };

  return (
    <Form<Values>
      layout="vertical"
      initialValues={props.initialValues}
      onFinish={(values) => void submit(values)}
    >
      {props.children}
      <Form.Item
        validateStatus={wrongType ? 'error' : undefined}
        help={wrongType ? props.wrongType : undefined}
      >
        <Upload.Dragger
          accept={props.endings.map((ending) => ending.slice(ending.lastIndexOf('.'))).join(',')}
          multiple={false}
          showUploadList={false}
          beforeUpload={choose}
          disabled={share !== undefined}
        >
          <InboxOutlined className="pc-drop-icon" aria-hidden />
          <div>{file === undefined ? t('upload.drop') : file.name}</div>
          <div className="pc-muted">
            {file === undefined ? props.hint : `${(file.size / 1024 / 1024).toFixed(2)} MB`}
          </div>
        </Upload.Dragger>
      </Form.Item>
      <RefusalAlert refusal={refusal} />
      {share === undefined ? null : (
        <div aria-live="polite">
          {t('upload.progress', { percent: Math.round(share * 100) })}
          <Progress
            percent={Math.round(share * 100)}
            showInfo={false}
            size="small"
            aria-label={props.submit}
          />
        </div>
      )}
      <Button type="primary" htmlType="submit" disabled={file === undefined} loading={share !== undefined}>
        {props.submit}
      </Button>
    </Form>
  );
}
