import { Alert, Button, Divider } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { paths, withQuery } from '../../shared/paths';
import { useWindowTitle } from '../../shared/use-window-title';
import { LanguageSwitch } from '../layout/language-switch';
import { PasswordForm } from './password-form';
import { useSignInMethods } from './use-sign-in-methods';

/** Only an address of this console; never one that leads elsewhere. */
const safeAddress = (from: string | null): string =>
  from !== null && /^\/(?![/\\])/.test(from) ? from : paths.workbench;

/** Why the identity provider's way came to nothing, as the API says it in the address. */
const PROBLEMS = [
  'EXPIRED',
  'DECLINED',
  'PROVIDER_DOWN',
  'NOT_VERIFIED',
  'ROLE_UNKNOWN',
  'OFFICE_UNKNOWN',
  'DISABLED',
] as const;

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const methods = useSignInMethods();
  useWindowTitle(t('app.signIn.submit'));
  const from = safeAddress(params.get('from'));
  const problem = PROBLEMS.find((one) => one === params.get('problem'));
  return (
    <main className="pc-sign-in">
      <div className="pc-sign-in-card">
        <img src="/favicon.svg" alt="" width={48} height={48} />
        <h1>{t('app.signIn.title')}</h1>
        <p className="pc-muted">{t('app.signIn.subtitle')}</p>
        {problem !== undefined && (
          <Alert
            role="alert"
            type="error"
            showIcon
            className="pc-sign-in-problem"
            title={t('app.signIn.problem')}
            description={t(`app.signIn.problems.${problem}`)}
          />
        )}
        {methods?.password === true && (
          <PasswordForm onSignedIn={() => void navigate(from, { replace: true })} />
        )}
        {methods?.password === true && methods.oidc && <Divider plain>{t('app.signIn.or')}</Divider>}
        {methods?.oidc === true && (
          <Button
            block
            size="large"
            type={methods.password ? 'default' : 'primary'}
            className="pc-sign-in-provider"
            href={withQuery('/sign-in/oidc', { from })}
          >
            {t('app.signIn.provider')}
          </Button>
        )}
        <LanguageSwitch />
      </div>
    </main>
  );
}
