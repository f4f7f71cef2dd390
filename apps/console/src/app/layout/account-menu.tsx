import { useApolloClient } from '@apollo/client/react';
import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../shared/apollo/use-command';
import { paths } from '../../shared/paths';
import { useViewer } from '../../shared/session';
import { SignOutMutation } from '../sign-in/documents';

export function AccountMenu() {
  const { t } = useTranslation();
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewer = useViewer();
  const signOut = useCommand(SignOutMutation, { refetch: false });
  const leave = async () => {
    await signOut.run({});
    void navigate(paths.signIn, { replace: true });
    await client.clearStore();
  };
  const mayScript = viewer.permissions.includes('SCRIPT');
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'who',
            disabled: true,
            label: [viewer.displayName, viewer.office?.name].filter((part) => part !== undefined).join(' · '),
          },
          { type: 'divider' },
          { key: 'own', label: <Link to={paths.ownAccount}>{t('app.account.own')}</Link> },
          ...(mayScript
            ? [
                {
                  key: 'graphiql',
                  label: (
                    <a href={paths.graphiql} target="_blank" rel="noreferrer">
                      {t('app.account.graphiql')}
                    </a>
                  ),
                },
              ]
            : []),
          { key: 'leave', label: t('app.account.signOut'), onClick: () => void leave() },
        ],
      }}
    >
      <Button
        type="text"
        className="pc-bar-button"
        icon={<UserOutlined />}
        aria-label={`${t('app.account.label')} ${viewer.displayName}`}
      >
        <span className="pc-bar-name">{viewer.displayName}</span>
      </Button>
    </Dropdown>
  );
}
