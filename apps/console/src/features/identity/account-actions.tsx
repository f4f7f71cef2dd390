import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../shared/apollo/use-command';
import { useViewer } from '../../shared/session';
import type { AccountRow } from './accounts-tab';
import {
  DisableAccountMutation,
  EnableAccountMutation,
  EndAllSessionsMutation,
  ResetPasswordMutation,
} from './documents';
import type { Told } from './first-password';
import { useRefusalMessage } from './use-refusal-message';

interface AccountActionsProps {
  account: AccountRow;
  onChange: () => void;
  onTold: (told: Told) => void;
}

/** What the viewer may do with an account; each says what it will do before it does. */
export function AccountActions({ account, onChange, onTold }: AccountActionsProps) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const viewer = useViewer();
  const disable = useCommand(DisableAccountMutation);
  const enable = useCommand(EnableAccountMutation);
  const reset = useCommand(ResetPasswordMutation);
  const end = useCommand(EndAllSessionsMutation);
  useRefusalMessage(disable.refusal ?? enable.refusal ?? reset.refusal ?? end.refusal);
  if (!account.viewerCanChange) return null;
  const { id } = account;
  const other = viewer.username !== account.username;
  const ask = (title: string, content: string, act: () => Promise<void>) =>
    void modal.confirm({
      title: `${title} · ${account.displayName}`,
      content,
      okText: title,
      cancelText: t('cancel'),
      onOk: act,
    });
  const say = (words: string) => void message.success(words);
  const items = [
    ...(other && account.viewerCanGrant
      ? [
          {
            key: 'reset',
            label: t('identity.reset'),
            onClick: () =>
              ask(t('identity.reset'), t('identity.resetEffect'), async () => {
                const done = await reset.run({ id });
                if (done !== undefined) onTold(done.resetPassword);
              }),
          },
        ]
      : []),
    {
      key: 'sessions',
      label: t('identity.endSessions'),
      onClick: () =>
        ask(t('identity.endSessions'), t('identity.endSessionsEffect'), async () => {
          const done = await end.run({ account: id });
          if (done !== undefined) say(t('identity.endSessionsDone', { count: done.endAllSessions }));
        }),
    },
    ...(!other
      ? []
      : account.disabledAt === null
        ? [
            {
              key: 'disable',
              danger: true,
              label: t('identity.disable'),
              onClick: () =>
                ask(t('identity.disable'), t('identity.disableEffect'), async () => {
                  if ((await disable.run({ id })) !== undefined) say(t('identity.disableDone'));
                }),
            },
          ]
        : [
            {
              key: 'enable',
              label: t('identity.enable'),
              onClick: () =>
                void enable.run({ id }).then((done) => {
                  if (done !== undefined) say(t('identity.enableDone'));
                }),
            },
          ]),
  ];
  return (
    <span className="pc-inline">
      <Button type="link" size="small" onClick={onChange}>
        {t('identity.change')}
      </Button>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button
          type="text"
          size="small"
          icon={<MoreOutlined />}
          aria-label={`${t('moreActions')} ${account.displayName}`}
        />
      </Dropdown>
    </span>
  );
}
