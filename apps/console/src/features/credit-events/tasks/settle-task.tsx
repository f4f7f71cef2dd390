import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRowFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { ReasonDialog } from '../../../shared/components/reason-dialog';
import { SettleEventTaskMutation } from './documents';

/** The button of a task that a note settles, with its dialog. */
export function SettleTask({ task }: { task: TaskRowFragment }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const settle = useCommand(SettleEventTaskMutation);
  if (!task.viewerCanSettle) return null;
  const submit = async (note: string) => {
    if ((await settle.run({ id: task.id, note })) === undefined) return;
    void message.success(t('creditEvents.tasks.done'));
    setOpen(false);
  };
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={`${t('creditEvents.tasks.settle')} ${task.event.businessNumber}`}
        onClick={() => {
          settle.clear();
          setOpen(true);
        }}
      >
        {t('creditEvents.tasks.settle')}
      </Button>
      {open ? (
        <ReasonDialog
          open
          title={t('creditEvents.tasks.settle')}
          okText={t('creditEvents.tasks.settle')}
          effect={t('creditEvents.tasks.settleEffect', { number: task.event.businessNumber })}
          busy={settle.busy}
          refusal={settle.refusal}
          onCancel={() => setOpen(false)}
          onSubmit={(note) => void submit(note)}
        />
      ) : null}
    </>
  );
}
