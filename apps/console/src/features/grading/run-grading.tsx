import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CycleRowFragment } from '../../gql/graphql';
import { refusalOf } from '../../shared/apollo/refusal';
import { RefusalAlert } from '../../shared/components/refusal-alert';
import { formatNumber } from '../../shared/format/number';
import { isRunning } from '../../shared/jobs';
import { useMutation } from '@apollo/client/react';
import { RunPreliminaryGradingMutation } from './documents';

export function RunGrading({ cycle }: { cycle: CycleRowFragment }) {
  const { t } = useTranslation();
  const { modal, message } = App.useApp();
  const [run] = useMutation(RunPreliminaryGradingMutation, { refetchQueries: 'active' });
  if (!cycle.viewerCanRun) return null;
  const running = cycle.lastRun !== null && isRunning(cycle.lastRun.status);
  const start = async () => {
    try {
      await run({ variables: { cycleId: cycle.id } });
      void message.info(t('grading.run.started'));
    } catch (error) {
      modal.error({
        title: t('grading.run.title'),
        content: <RefusalAlert refusal={refusalOf(error)} />,
        okText: t('close'),
      });
    }
  };
  const ask = () =>
    modal.confirm({
      title: t('grading.run.title'),
      content: t('grading.run.effect', {
        office: cycle.office.name,
        enterprises: formatNumber(cycle.enterpriseCount),
      }),
      okText: t('grading.run.action'),
      cancelText: t('cancel'),
      onOk: start,
    });
  return (
    <Button
      type={cycle.progress.total === 0 ? 'primary' : 'default'}
      loading={running}
      onClick={() => void ask()}
    >
      {cycle.lastRun === null ? t('grading.run.action') : t('grading.run.again')}
    </Button>
  );
}
