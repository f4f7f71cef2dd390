import { useMutation } from '@apollo/client/react';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../shared/apollo/refusal';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import type { Job } from '../../shared/jobs';
import { CancelJobMutation } from './documents';

/** Stops a grading that is going on. */
export function CancelGrading({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const [cancel] = useMutation(CancelJobMutation);
  if (!job.viewerCanCancel) return null;
  const stop = async () => {
    try {
      await cancel({ variables: { id: job.id } });
      void message.info(t('grading.run.stopped'));
    } catch (error) {
      modal.error({
        title: t('grading.run.stopTitle'),
        content: <RefusalAlert refusal={refusalOf(error)} />,
        okText: t('close'),
      });
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('grading.run.stopTitle'),
      content: t('grading.run.stopEffect'),
      okText: t('grading.run.stop'),
      cancelText: t('cancel'),
      onOk: stop,
    });
  return (
    <Button size="small" onClick={() => void ask()}>
      {t('grading.run.stop')}
    </Button>
  );
}
