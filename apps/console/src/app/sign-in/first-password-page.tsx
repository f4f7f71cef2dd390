import { useApolloClient } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PasswordForm } from '../../features/identity/password-form';
import { useCommand } from '../../shared/apollo/use-command';
import { paths } from '../../shared/paths';
import { useWindowTitle } from '../../shared/use-window-title';
import { SignOutMutation } from './documents';

/** All that there is while the first password is still to be changed. */
export function FirstPasswordPage() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const signOut = useCommand(SignOutMutation, { refetch: false });
  useWindowTitle(t('identity.first.title'));
  const leave = async () => {
    await signOut.run({});
    void navigate(paths.signIn, { replace: true });
    await client.clearStore();
  };
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
