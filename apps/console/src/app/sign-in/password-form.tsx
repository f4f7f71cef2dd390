import { useApolloClient } from '@apollo/client/react';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/apollo/use-command';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { ViewerQuery } from '../../shared/session';
import { SignInMutation } from './documents';

interface Values {
  username: string;
  password: string;
}

/** Name and password; `onSignedIn` once the session is there. */
export function PasswordForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const signIn = useCommand(SignInMutation, { refetch: false });
  const submit = async ({ username, password }: Values) => {
    const data = await signIn.run({ username: username.trim(), password });
    if (data === undefined) return;
    await client.clearStore();
    client.writeQuery({ query: ViewerQuery, data: { __typename: 'Query', viewer: data.signIn.viewer } });
    onSignedIn();
  };
  const wrong = signIn.refusal?.code === 'UNAUTHENTICATED';
  return (
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
  );
}
