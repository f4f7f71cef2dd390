import { useTranslation } from 'react-i18next';
import { Page, Panel } from '../../shared/components/page';
import { PasswordForm } from './password-form';
import { Sessions } from './sessions';

export function OwnAccountPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('identity.own.title')}>
      <Sessions />
      <Panel title={t('identity.own.password')}>
        <PasswordForm />
      </Panel>
    </Page>
  );
}
