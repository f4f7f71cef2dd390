import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleRowFragment } from '../../gql/graphql';
import { JobProgress } from '../../shared/components/job-progress';
import { Panel } from '../../shared/components/page';
import { formatTime } from '../../shared/format/date';
import { formatNumber } from '../../shared/format/number';
import { isRunning, useJob } from '../../shared/jobs';
import { CancelGrading } from './cancel-grading';

/** How far the cycle is; while a run goes on, its bar, which is found again after the page was left. */
export function CycleProgress({ cycle }: { cycle: CycleRowFragment }) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const { progress } = cycle;
  const job = useJob(cycle.lastRun?.id);
  const running = job !== undefined && isRunning(job.status);
  const ended = job === undefined || running ? undefined : job.id;
  /** The run whose grades are on the screen. A run may be over before it was ever seen running. */
  const shown = useRef(
    cycle.lastRun === null || isRunning(cycle.lastRun.status) ? undefined : cycle.lastRun.id,
  );
  useEffect(() => {
    if (ended === undefined || ended === shown.current) return;
    shown.current = ended;
    void client.refetchQueries({ include: 'active' });
  }, [ended, client]);
  return (
    <Panel>
      {cycle.lastRun === null && progress.total === 0 ? (
        <p className="pc-muted">
          {t('grading.run.never')} {t('grading.run.byItself')}
        </p>
      ) : null}
      {job !== undefined && (running || job.status === 'FAILED') ? (
        <JobProgress job={job} action={<CancelGrading job={job} />} />
      ) : null}
      {job?.status === 'CANCELLED' ? (
        <p className="pc-muted">
          {t('grading.run.cancelled', {
            done: formatNumber(job.done),
            total: formatNumber(job.total ?? cycle.enterpriseCount),
          })}
        </p>
      ) : null}
      {progress.total === 0 ? null : (
        <div className="pc-figures-row">
          <dl className="pc-figures-row">
            <Figure name={t('grading.figure.preliminary')} value={progress.preliminary} />
            <Figure name={t('grading.figure.changed')} value={progress.changed} />
            <Figure name={t('grading.figure.confirmed')} value={progress.confirmed} />
            <Figure name={t('grading.figure.adjusted')} value={progress.adjusted} />
            <Figure name={t('grading.figure.overdue')} value={progress.overdue} adverse />
          </dl>
          {job?.finishedAt === null || job?.finishedAt === undefined || running ? null : (
            <div className="pc-figures-note pc-muted">
              {t('grading.run.last', { time: formatTime(job.finishedAt) })}
            </div>
          )}
        </div>
      )}
    </Panel>
  );
}

function Figure({ name, value, adverse = false }: { name: string; value: number; adverse?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={adverse && value > 0 ? 'pc-adverse' : undefined}>{formatNumber(value)}</dd>
    </div>
  );
}
