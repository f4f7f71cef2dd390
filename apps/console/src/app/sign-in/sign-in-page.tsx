import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCommand } from '../../shared/apollo/use-command';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { paths } from '../../shared/paths';
import { ViewerQuery } from '../../shared/session';
import { useWindowTitle } from '../../shared/use-window-title';
import { LanguageSwitch } from '../layout/language-switch';
import { SignInMutation } from './documents';

interface Values {
  username: string;
  password: string;
}

/** Only an address of this console; never one that leads elsewhere. */
const safeAddress = (from: string | null): string =>
  from !== null && /^\/(?![/\\])/.test(from) ? from : paths.workbench;

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [params] = useSearchParams();
  const signIn = useCommand(SignInMutation, { refetch: false });
  useWindowTitle(t('app.signIn.submit'));
  const submit = async ({ username, password }: Values) => {
    const data = await signIn.run({ username: username.trim(), password });
    if (data === undefined) return;
    await client.clearStore();
    client.writeQuery({ query: ViewerQuery, data: { __typename: 'Query', viewer: data.signIn.viewer } });
    void navigate(safeAddress(params.get('from')), { replace: true });
  };
  const wrong = signIn.refusal?.code === 'UNAUTHENTICATED';
  return (
    <main className="pc-sign-in">
      <div className="pc-sign-in-card">
        <img src="/favicon.svg" alt="" width={48} height={48} />
        <h1>{t('app.signIn.title')}</h1>
        <p className="pc-muted">{t('app.signIn.subtitle')}</p>
        <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
          <Form.Item
            name="username"
            label={t('app.signIn.username')}
            rules={[{ required: true, message: t('app.signIn.usernameRequired') }]}
          >
            <Input autoFocus autoComplete="username" size="large" maxLength={80} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('app.signIn.password')}
            rules={[{ required: true, message: t('app.signIn.passwordRequired') }]}
          >
            <Input.Password autoComplete="current-password" size="large" maxLength={200} />
          </Form.Item>
          {wrong ? (
            <Alert
              role="alert"
              type="error"
              showIcon
              title={t('app.signIn.wrong')}
              description={t('app.signIn.wrongHint')}
            />
          ) : (
            <RefusalAlert refusal={signIn.refusal} />
          )}
          <Button block type="primary" size="large" htmlType="submit" loading={signIn.busy}>
            {t('app.signIn.submit')}
          </Button>
        </Form>
        <LanguageSwitch />
      </div>
    </main>
  );
}
