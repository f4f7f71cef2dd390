import { useApolloClient, useQuery } from '@apollo/client/react';
import { Alert, Button, Input, Modal, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GradeReviewFilter, GradeReviewSummaryQuery as Summary } from '../../gql/graphql';
import { useCommand } from '../../shared/apollo/use-command';
import { GradeChangeBadges } from '../../shared/components/grade-badge';
import { JobProgress } from '../../shared/components/job-progress';
import { QueryFailure, RefusalAlert } from '../../shared/components/refusal-alert';
import { formatNumber } from '../../shared/format/number';
import { isRunning, useJob } from '../../shared/jobs';
import { CancelGrading } from './cancel-grading';
import { ConfirmMatchingMutation, GradeReviewSummaryQuery } from './documents';

interface ConfirmMatchingProps {
  label: string;
  filter: GradeReviewFilter;
}

/** All that match at one go: what would change is told before it does, and the work goes on when the page is left. */
export function ConfirmMatching({ label, filter }: ConfirmMatchingProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      {open ? <ConfirmMatchingDialog title={label} filter={filter} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface DialogProps {
  title: string;
  filter: GradeReviewFilter;
  onClose: () => void;
}

function ConfirmMatchingDialog({ title, filter, onClose }: DialogProps) {
  const { t } = useTranslation();
  const client = useApolloClient();
  const [note, setNote] = useState('');
  const confirm = useCommand(ConfirmMatchingMutation, { refetch: false });
  const { data, error, refetch } = useQuery(GradeReviewSummaryQuery, {
    variables: { filter },
    fetchPolicy: 'network-only',
  });
  const [jobId, setJobId] = useState<string>();
  const job = useJob(jobId);
  const ended = job !== undefined && !isRunning(job.status);
  useEffect(() => {
    if (ended) void client.refetchQueries({ include: ['GradeReviews', 'GradingCycle'] });
  }, [ended, client]);
  const summary = data?.gradeReviewSummary;
  const submit = async () => {
    if (summary === undefined) return;
    const done = await confirm.run({
      filter,
      digest: summary.digest,
      note: note.trim() === '' ? undefined : note.trim(),
    });
    if (done === undefined) {
      void refetch();
      return;
    }
    setJobId(done.confirmMatchingGradeReviews.id);
  };
  const confirmable = summary?.confirmable ?? 0;
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        jobId !== undefined ? (
          <Button type="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button
              type="primary"
              disabled={confirmable === 0}
              loading={confirm.busy}
              onClick={() => void submit()}
            >
              {summary === undefined
                ? t('grading.confirm')
                : t('grading.confirmDialog.submit', { count: confirmable })}
            </Button>
          </>
        )
      }
    >
      <div className="pc-stack" aria-live="polite">
        {error !== undefined && summary === undefined ? (
          <QueryFailure error={error} onRetry={() => void refetch()} />
        ) : null}
        {summary === undefined && error === undefined ? <Skeleton active title={false} /> : null}
        {summary === undefined || jobId !== undefined ? null : <SummaryWords summary={summary} />}
        <RefusalAlert refusal={confirm.refusal} />
        {confirmable === 0 || jobId !== undefined ? null : (
          <label>
            {t('note')}
            <Input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
          </label>
        )}
        {job === undefined ? null : <JobProgress job={job} action={<CancelGrading job={job} />} />}
        {jobId === undefined ? null : (
          <p className="pc-muted">
            {ended
              ? t('grading.matchingDialog.ended', { done: formatNumber(job.done) })
              : t('grading.matchingDialog.leave')}
          </p>
        )}
      </div>
    </Modal>
  );
}

function SummaryWords({ summary }: { summary: Summary['gradeReviewSummary'] }) {
  const { t } = useTranslation();
  if (summary.confirmable === 0) return <p>{t('grading.matchingDialog.none')}</p>;
  const changed = summary.confirmable - summary.unchanged;
  return (
    <>
      <p className="pc-effect">
        {t('grading.confirmDialog.effect', {
          count: summary.confirmable,
          unchanged: summary.unchanged,
          changed,
        })}
      </p>
      {changed === 0 ? null : (
        <p>
          {t('grading.matchingDialog.ways', {
            better: summary.better,
            worse: summary.worse,
            first: summary.first,
          })}
        </p>
      )}
      <table className="pc-plain-table pc-whole-width">
        <thead>
          <tr>
            <th>{t('grading.column.grade')}</th>
            <th className="pc-right">{t('grading.matchingDialog.count')}</th>
          </tr>
        </thead>
        <tbody>
          {summary.moves.map(({ from, to, count }) => (
            <tr key={`${from} ${to}`}>
              <td>
                <GradeChangeBadges from={from} to={to} />
              </td>
              <td className="pc-right pc-figures">{formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {summary.jumps === 0 ? null : (
        <Alert type="warning" showIcon title={t('grading.confirmDialog.jump', { count: summary.jumps })} />
      )}
      {summary.late === 0 ? null : (
        <Alert type="warning" showIcon title={t('grading.matchingDialog.late', { count: summary.late })} />
      )}
    </>
  );
}
