import { useQuery } from '@apollo/client/react';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { RecordNotFound } from '../../shared/components/dead-end';
import { Page, PageSkeleton } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { lastDay } from '../../shared/format/date';
import { paths, withQuery } from '../../shared/paths';
import { CycleProgress } from './cycle-progress';
import { GradingCycleQuery, GradingCyclesQuery } from './documents';
import { ReviewList } from './review-list';
import { GradeOne } from './grade-one';
import { RunGrading } from './run-grading';

interface CyclePageProps {
  /** Change histories, of the cycle and of a review; left out where the viewer may not read them. */
  history?: (id: string) => ReactNode;
  reviewHistory?: (id: string) => ReactNode;
}

export function CyclePage({ history, reviewHistory }: CyclePageProps) {
  const { t } = useTranslation();
  const { cycleId = '' } = useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(GradingCycleQuery, {
    variables: { id: cycleId },
    fetchPolicy: 'cache-and-network',
  });
  const cycle = data?.gradingCycle;
  const others = useQuery(GradingCyclesQuery, {
    variables: { regime: cycle?.regime ?? '' },
    skip: cycle === undefined || cycle === null,
  });
  if (error !== undefined && data === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (cycle === undefined) return <PageSkeleton />;
  if (cycle === null) return <RecordNotFound />;
  const cycles = others.data?.gradingCycles ?? [cycle];
  return (
    <Page
      title={t('grading.title')}
      aside={
        <Select
          aria-label={t('grading.column.cycle')}
          style={{ minWidth: 300 }}
          value={cycleId}
          onChange={(id: string) => void navigate(paths.gradingCycle(id))}
          options={cycles.map((one) => ({
            value: one.id,
            label: `${one.office.name} · ${t('grading.cycleName', { from: one.from, to: lastDay(one.to) })}`,
          }))}
        />
      }
      actions={
        <>
          {history?.(cycle.id)}
          <Link to={withQuery(paths.announcements, { cycle: cycle.id })}>
            <Button tabIndex={-1}>{t('grading.announcements.link')}</Button>
          </Link>
          <GradeOne cycle={cycle} />
          <RunGrading cycle={cycle} />
        </>
      }
    >
      <CycleProgress cycle={cycle} />
      <ReviewList cycle={cycle} history={reviewHistory} />
    </Page>
  );
}
