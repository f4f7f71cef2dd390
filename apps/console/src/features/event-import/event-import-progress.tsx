import { useQuery } from '@apollo/client/react';
import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CreditEventImportQuery as ImportData } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { RecordNotFound } from '../../shared/components/dead-end';
import { JobProgress } from '../../shared/components/job-progress';
import { QueryFailure, RefusalAlert } from '../../shared/components/refusal-alert';
import { formatNumber } from '../../shared/format/number';
import { isRunning } from '../../shared/jobs';
import { paths, withQuery } from '../../shared/paths';
import { usePermitted } from '../../shared/session';
import { CheckResult } from './check-result';
import { CreditEventImportQuery, StartCreditEventImport } from './documents';
import { ReasonTable } from './reason-table';

export type EventImport = NonNullable<ImportData['creditEventImport']>;

/** One file: while it is checked, what the check found, while it is imported, what became of it. */
export function EventImportProgress({ id, onAnother }: { id: string; onAnother: () => void }) {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(CreditEventImportQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const one = data?.creditEventImport;
  const job = one?.job;
  // A job that ends between the two looks of one answer is seen as ended before its result is there.
  const awaited = one?.stage === 'CHECKING' || one?.stage === 'IMPORTING';
  const running =
    job !== undefined && job !== null && (isRunning(job.status) || (awaited && job.status === 'SUCCEEDED'));
  useEffect(() => {
    if (running) startPolling(700);
    return stopPolling;
  }, [running, startPolling, stopPolling]);

  if (error !== undefined && one === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (one === undefined) return <Skeleton active />;
  if (one === null) return <RecordNotFound />;
  return (
    <div className="pc-stack">
      <h3>
        {one.fileName} · {one.office.name}
      </h3>
      {job === undefined || job === null ? null : <JobProgress job={job} />}
      <State one={one} running={running} />
      {running ? null : <Actions one={one} onAnother={onAnother} />}
    </div>
  );
}

function State({ one, running }: { one: EventImport; running: boolean }) {
  const { t } = useTranslation();
  const { stage, job, check, result } = one;
  if (running) {
    return (
      <p className="pc-muted" aria-live="polite">
        {stage === 'CHECKING' ? `${t('eventImport.checking')}。` : null}
        {t('eventImport.leaving')}
      </p>
    );
  }
  if (stage === 'CLEARED') return <Alert type="info" showIcon title={t('eventImport.cleared')} />;
  if (result !== null) {
    return (
      <div className="pc-stack" aria-live="polite">
        <p>
          {t('eventImport.resultWords', {
            read: formatNumber(result.read),
            collected: formatNumber(result.collected),
            repeated: formatNumber(result.repeated),
            refused: formatNumber(result.refused),
          })}
        </p>
        <ReasonTable reasons={result.reasons} />
      </div>
    );
  }
  if (job?.status === 'FAILED') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t(stage === 'CHECKING' ? 'eventImport.checkFailed' : 'eventImport.importFailed')}
        description={job.error}
      />
    );
  }
  return check === null ? null : <CheckResult check={check} importedBeforeAt={one.importedBeforeAt} />;
}

function Actions({ one, onAnother }: { one: EventImport; onAnother: () => void }) {
  const { t } = useTranslation();
  const start = useCommand(StartCreditEventImport);
  const maySeePersons = usePermitted('READ_PERSONAL_DATA');
  const { viewerCanStart, stage, check, rejectsPath, office, id } = one;
  return (
    <>
      <RefusalAlert refusal={start.refusal} />
      <div className="pc-inline">
        {viewerCanStart ? (
          <Button type="primary" loading={start.busy} onClick={() => void start.run({ id })}>
            {stage === 'CHECKED'
              ? t('eventImport.start', { count: check?.collectible ?? 0 })
              : t('eventImport.startAgain')}
          </Button>
        ) : null}
        {rejectsPath === null || !maySeePersons ? null : (
          <Button icon={<DownloadOutlined />} href={rejectsPath} download>
            {t('eventImport.rejects')}
          </Button>
        )}
        {stage === 'IMPORTED' ? (
          <Link to={withQuery(paths.events, { office: office.code, source: 'IMPORT' })}>
            <Button tabIndex={-1}>{t('eventImport.toList')}</Button>
          </Link>
        ) : null}
        <Button type={viewerCanStart ? 'default' : 'primary'} onClick={onAnother}>
          {t('eventImport.another')}
        </Button>
      </div>
      {viewerCanStart ? <p className="pc-muted">{t('eventImport.startHint')}</p> : null}
      {rejectsPath === null || !maySeePersons ? null : (
        <p className="pc-muted">{t('eventImport.rejectsHint')}</p>
      )}
    </>
  );
}
