import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { useViewer } from '../../shared/session';
import { useLeave } from '../sign-in/use-leave';

export function AccountMenu() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const leave = useLeave();
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
