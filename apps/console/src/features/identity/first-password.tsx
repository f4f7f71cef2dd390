import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { CodeText } from '../../shared/components/code-text';

export interface Told {
  firstPassword: string;
  account: { username: string; displayName: string };
}

/** Shown once; it closes by its button alone, so that no stray click loses it. */
export function FirstPassword({ told, onClose }: { told: Told | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      open={told !== undefined}
      title={t('identity.firstPassword.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('identity.firstPassword.done')}
        </Button>
      }
    >
      <p className="pc-effect">
        {t('identity.firstPassword.hint', {
          name: told?.account.displayName ?? '',
          username: told?.account.username ?? '',
        })}
      </p>
      <CodeText value={told?.firstPassword ?? null} />
    </Modal>
  );
}
