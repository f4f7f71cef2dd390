import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A code in a monospaced face, with a button that copies it. */
export function CodeText({ value }: { value: string | null | undefined }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  if (value === null || value === undefined || value === '') return <span className="pc-muted">—</span>;
  const copy = async () => {
    await copyText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <span className="pc-code">
      <span>{value}</span>
      <Button
        type="text"
        size="small"
        className="pc-copy"
        icon={copied ? <CheckOutlined /> : <CopyOutlined />}
        aria-label={copied ? t('copied') : `${t('copy')} ${value}`}
        onClick={(event) => {
          event.stopPropagation();
          void copy();
        }}
      />
    </span>
  );
}

/** The clipboard of a page served without TLS is closed; the old way still works there. */
async function copyText(value: string): Promise<void> {
  if (typeof navigator.clipboard?.writeText === 'function') return navigator.clipboard.writeText(value);
  const area = document.createElement('textarea');
  area.value = value;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
