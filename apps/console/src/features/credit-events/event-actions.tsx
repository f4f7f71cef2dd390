import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EventRowFragment } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { ReasonDialog } from '../../shared/components/reason-dialog';
import { paths } from '../../shared/paths';
import {
  ConfirmCreditEventMutation,
  DismissCreditEventMutation,
  RevokeCreditEventMutation,
} from './documents';

type Deed = 'confirm' | 'dismiss' | 'revoke';

/** What the viewer may do to an event, as the server says; each deed tells its effect before it is done. */
export function EventActions({ event, quiet = false }: { event: EventRowFragment; quiet?: boolean }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [deed, setDeed] = useState<Deed>();
  const confirm = useCommand(ConfirmCreditEventMutation);
  const dismiss = useCommand(DismissCreditEventMutation);
  const revoke = useCommand(RevokeCreditEventMutation);
  const commands = { confirm, dismiss, revoke };
  const may: Record<Deed, boolean> = {
    confirm: event.viewerCanConfirm,
    dismiss: event.viewerCanDismiss,
    revoke: event.viewerCanRevoke,
  };
  const deeds = (['confirm', 'dismiss', 'revoke'] as const).filter((one) => may[one]);
  const words = { enterprise: event.enterprise.name, points: event.points };

  const submit = async (reason: string) => {
    if (deed === undefined) return;
    const done =
      deed === 'confirm'
        ? await confirm.run({ id: event.id, note: reason === '' ? undefined : reason })
        : await commands[deed].run({ id: event.id, reason });
    if (done === undefined) return;
    void message.success(t(`creditEvents.done.${deed}`));
    setDeed(undefined);
  };

  return (
    <span className={quiet ? 'pc-inline pc-nowrap' : 'pc-inline'}>
      {deeds.map((one) => (
        <Button
          key={one}
          size={quiet ? 'small' : undefined}
          type={quiet ? 'link' : one === 'confirm' ? 'primary' : 'default'}
          aria-label={`${t(`creditEvents.action.${one}`)} ${event.businessNumber}`}
          onClick={() => {
            commands[one].clear();
            setDeed(one);
          }}
        >
          {t(`creditEvents.action.${one}`)}
        </Button>
      ))}
      {event.viewerCanRevoke && !quiet ? (
        <Link to={paths.correctEvent(event.id)}>
          <Button tabIndex={-1}>{t('creditEvents.correct.action')}</Button>
        </Link>
      ) : null}
      {deed === undefined ? null : (
        <ReasonDialog
          open
          title={t(`creditEvents.action.${deed}`)}
          okText={t(`creditEvents.action.${deed}`)}
          effect={t(`creditEvents.${deed}Effect`, words)}
          required={deed !== 'confirm'}
          busy={commands[deed].busy}
          refusal={commands[deed].refusal}
          onCancel={() => setDeed(undefined)}
          onSubmit={(reason) => void submit(reason)}
        />
      )}
    </span>
  );
}
