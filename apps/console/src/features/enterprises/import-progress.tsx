import { useQuery } from '@apollo/client/react';
import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RecordNotFound } from '../../shared/components/dead-end';
import { JobProgress } from '../../shared/components/job-progress';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { formatNumber } from '../../shared/format/number';
import { isRunning } from '../../shared/jobs';
import { paths, withQuery } from '../../shared/paths';
import { EnterpriseImportQuery } from './documents';

export function ImportProgress({ id, onAnother }: { id: string; onAnother: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(EnterpriseImportQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const one = data?.enterpriseImport;
  const job = one?.job;
  const running = job !== undefined && job !== null && isRunning(job.status);
  useEffect(() => {
    if (running) startPolling(700);
    return stopPolling;
  }, [running, startPolling, stopPolling]);

  if (error !== undefined && one === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (one === undefined) return <Skeleton active />;
  if (one === null) return <RecordNotFound />;
  const { result } = one;
  return (
    <div className="pc-stack">
      <h3>
        {one.fileName} · {one.office.name}
      </h3>
      {job === undefined || job === null ? null : <JobProgress job={job} />}
      {running ? <p className="pc-muted">{t('enterprises.importPage.leaving')}</p> : null}
      {job?.status === 'FAILED' ? (
        <Alert type="warning" showIcon title={t('enterprises.importPage.failed')} description={job.error} />
      ) : null}
      {result === null ? null : (
        <div aria-live="polite">
          <p>
            {t('enterprises.importPage.resultWords', {
              read: formatNumber(result.read),
              created: formatNumber(result.created),
              updated: formatNumber(result.updated),
              unchanged: formatNumber(result.unchanged),
              repeated: formatNumber(result.repeated),
              rejected: formatNumber(result.rejected),
            })}
          </p>
          {result.withoutKind === 0 ? null : (
            <p className="pc-muted">
              {t('enterprises.importPage.withoutKind', { count: result.withoutKind })}
            </p>
          )}
        </div>
      )}
      {running ? null : (
        <div className="pc-inline">
          {one.rejectsPath === null ? null : (
            <Button icon={<DownloadOutlined />} href={one.rejectsPath} download>
              {t('enterprises.importPage.rejects')}
            </Button>
          )}
          <Link to={withQuery(paths.enterprises, { office: one.office.code })}>
            <Button tabIndex={-1}>{t('enterprises.importPage.toList')}</Button>
          </Link>
          <Button type="primary" onClick={onAnother}>
            {t('enterprises.importPage.another')}
          </Button>
        </div>
      )}
    </div>
  );
}
