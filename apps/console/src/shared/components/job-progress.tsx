import { Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../format/number';
import { isRunning, type Job } from '../jobs';
import { JobStatusTag } from './status-tags';

type ShownJob = Omit<Job, 'cancelRequested' | 'viewerCanCancel'> & Partial<Job>;

/** How far a long job is: a bar, a count, and an estimate while it runs. */
export function JobProgress({ job, action }: { job: ShownJob; action?: ReactNode }) {
  const { t } = useTranslation();
  const running = isRunning(job.status);
  const percent =
    job.total === null || job.total === 0 ? (running ? 0 : 100) : Math.min(100, (job.done / job.total) * 100);
  const count =
    job.total === null
      ? t('job.progressOpen', { done: formatNumber(job.done) })
      : t('job.progress', { done: formatNumber(job.done), total: formatNumber(job.total) });
  return (
    <div className="pc-job">
      <div className="pc-job-head">
        <span>{t(`jobKind.${job.kind}`)}</span>
        <JobStatusTag status={job.status} />
        <span className="pc-figures pc-muted" aria-live="polite">
          {count}
          {!running ? null : job.cancelRequested === true ? (
            <> · {t('job.stopping')}</>
          ) : (
            <Remaining job={job} />
          )}
        </span>
        {action}
      </div>
      <Progress
        aria-label={t(`jobKind.${job.kind}`)}
        percent={Math.floor(percent)}
        showInfo={false}
        size="small"
        status={
          job.status === 'FAILED'
            ? 'exception'
            : running
              ? 'active'
              : job.status === 'CANCELLED'
                ? 'normal'
                : 'success'
        }
      />
      {job.error === null ? null : <div className="pc-adverse">{job.error}</div>}
    </div>
  );
}

/** Worth saying only once there is something to reckon from. */
function Remaining({ job }: { job: ShownJob }) {
  const { t } = useTranslation();
  if (job.total === null || job.done === 0 || job.done >= job.total) return null;
  const elapsed = (new Date().getTime() - Date.parse(job.createdAt)) / 1000;
  const left = Math.ceil((elapsed / job.done) * (job.total - job.done));
  if (!Number.isFinite(left) || left <= 0) return null;
  const time = left < 90 ? t('job.seconds', { n: left }) : t('job.minutes', { n: Math.ceil(left / 60) });
  return <> · {t('job.left', { time })}</>;
}
