import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PasswordForm } from '../../features/identity/password-form';
import { useWindowTitle } from '../../shared/use-window-title';
import { useLeave } from './use-leave';

/** All that there is while the first password is still to be changed. */
export function FirstPasswordPage() {
  const { t } = useTranslation();
  useWindowTitle(t('identity.first.title'));
  const leave = useLeave();
  return (
    <main className="pc-sign-in">
      <div className="pc-sign-in-card">
        <h1>{t('identity.first.title')}</h1>
        <p className="pc-muted">{t('identity.first.hint')}</p>
        <PasswordForm />
        <Button type="link" onClick={() => void leave()}>
          {t('app.account.signOut')}
        </Button>
      </div>
    </main>
  );
}
