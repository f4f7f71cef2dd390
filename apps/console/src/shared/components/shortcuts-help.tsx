import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface ShortcutsHelpProps {
  open: boolean;
  setOpen: (open: boolean) => void;
  /** Each key with what it does. */
  keys: readonly (readonly [key: string, words: string])[];
}

/** The keys of a page, behind a button and the question mark. */
export function ShortcutsHelp({ open, setOpen, keys }: ShortcutsHelpProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label={t('keys.open')}
        title={`${t('keys.open')} ?`}
        onClick={() => setOpen(true)}
      />
      <Modal open={open} title={t('keys.title')} footer={null} width={400} onCancel={() => setOpen(false)}>
        <dl className="pc-keys">
          {[...keys, ['?', t('keys.help')] as const].map(([key, words]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Modal>
    </>
  );
}
