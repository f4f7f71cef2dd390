import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { uploadWorkbook } from './upload-workbook';

interface WorkbookButtonProps {
  label: string;
  /** The draft that the workbook replaces; a new one where left out. */
  draft?: { id: string; revision: number };
  disabled?: boolean;
  onDone: (id: string) => void;
}

/** Takes a workbook from the desk; what is wrong with it is said at length. */
export function WorkbookButton({ label, draft, disabled = false, onDone }: WorkbookButtonProps) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const send = async (file: File) => {
    setBusy(true);
    const result = await uploadWorkbook(file, draft);
    setBusy(false);
    if (result.ok) onDone(result.id);
    else
      modal.error({
        title: label,
        content: <RefusalAlert refusal={result.refusal} />,
        okText: t('close'),
        width: 560,
      });
  };
  return (
    <Upload
      accept=".xlsx"
      showUploadList={false}
      disabled={disabled}
      beforeUpload={(file) => {
        void send(file);
        return false;
      }}
    >
      <Button icon={<UploadOutlined />} loading={busy} disabled={disabled}>
        {label}
      </Button>
    </Upload>
  );
}
