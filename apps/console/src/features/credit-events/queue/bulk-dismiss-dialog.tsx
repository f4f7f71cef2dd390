import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/apollo/use-command';
import { ReasonDialog } from '../../../shared/components/reason-dialog';
import { DismissCreditEventsMutation } from './documents';

interface BulkDismissDialogProps {
  /** The events; undefined while the dialog is closed. */
  ids: readonly string[] | undefined;
  onClose: () => void;
  onDone: () => void;
}

const AT_ONCE = 200;

/** One event or many, for one reason. */
export function BulkDismissDialog({ ids, onClose, onDone }: BulkDismissDialogProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const dismiss = useCommand(DismissCreditEventsMutation);
  const chosen = (ids ?? []).slice(0, AT_ONCE);
  const count = chosen.length;
  const close = () => {
    dismiss.clear();
    onClose();
  };
  const submit = async (reason: string) => {
    if ((await dismiss.run({ ids: chosen, reason })) === undefined) return;
    void message.success(t('queues.dismissDialog.done', { count }));
    close();
    onDone();
  };
  return (
    <ReasonDialog
      open={ids !== undefined}
      title={t('queues.dismissDialog.title')}
      okText={t('queues.dismissDialog.submit', { count })}
      effect={t('queues.dismissDialog.effect', { count })}
      busy={dismiss.busy}
      refusal={dismiss.refusal}
      onCancel={close}
      onSubmit={(reason) => void submit(reason)}
    />
  );
}
