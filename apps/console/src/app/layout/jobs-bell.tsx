import { useQuery } from '@apollo/client/react';
import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { JobsQuery as JobsData } from '../../gql/graphql';
import { BACKGROUND } from '../../shared/apollo/client';
import { EmptyState } from '../../shared/components/empty-state';
import { JobProgress } from '../../shared/components/job-progress';
import { formatTime } from '../../shared/format/date';
import { isRunning } from '../../shared/jobs';
import { paths, withQuery } from '../../shared/paths';
import { JobsQuery } from './documents';

type Job = JobsData['jobs'][number];

function addressOf(job: Job): string | undefined {
  if (job.cycle !== null) return paths.gradingCycle(job.cycle.id);
  if (job.enterpriseImport !== null)
    return withQuery(paths.importEnterprises, { import: job.enterpriseImport.id });
  if (job.creditEventImport !== null)
    return withQuery(paths.importEvents, { import: job.creditEventImport.id });
  return undefined;
}

/** Long work is found again here after its page was left. */
export function JobsBell() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data, startPolling, stopPolling, refetch } = useQuery(JobsQuery, { context: BACKGROUND });
  const jobs = data?.jobs ?? [];
  const running = jobs.filter((job) => isRunning(job.status)).length;
  const watching = open || running > 0;
  useEffect(() => {
    if (watching) startPolling(1500);
    return stopPolling;
  }, [watching, startPolling, stopPolling]);
  const label = running === 0 ? t('app.jobs.title') : t('app.jobs.running', { count: running });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) void refetch();
      }}
      title={t('app.jobs.title')}
      content={
        <div className="pc-jobs">
          {jobs.length === 0 ? <EmptyState title={t('app.jobs.none')} hint={t('app.jobs.noneHint')} /> : null}
          {jobs.map((job) => (
            <div key={job.id} className="pc-jobs-row">
              <JobProgress job={job} />
              <div className="pc-jobs-foot">
                <span className="pc-muted pc-figures">
                  {formatTime(job.createdAt)} {(job.enterpriseImport ?? job.creditEventImport)?.fileName}
                </span>
                {addressOf(job) === undefined ? null : (
                  <Link to={addressOf(job) ?? ''} onClick={() => setOpen(false)}>
                    {t('app.jobs.open')}
                  </Link>
                )}
              </div>
            </div>
          ))}
        </div>
      }
    >
      <Button
        type="text"
        className="pc-bar-button"
        aria-label={label}
        icon={
          <Badge count={running} size="small">
            <BellOutlined className="pc-bar-icon" />
          </Badge>
        }
      />
    </Popover>
  );
}
