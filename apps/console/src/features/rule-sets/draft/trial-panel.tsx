import { useQuery } from '@apollo/client/react';
import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftFactsFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { EmptyState } from '../../../shared/components/empty-state';
import { JobProgress } from '../../../shared/components/job-progress';
import { RefusalAlert } from '../../../shared/components/refusal-alert';
import { formatTime, lastDay } from '../../../shared/format/date';
import { isRunning, useJob } from '../../../shared/jobs';
import { useUrlValue } from '../../../shared/use-url-filter';
import { StartTrialMutation, TrialCyclesQuery } from '../documents';
import { TrialResult } from './trial-result';

/** Chooses a cycle, tries the draft on it, and shows what came out of this trial or an earlier one. */
export function TrialPanel({
  draft,
  blocked,
}: {
  draft: DraftFactsFragment;
  /** Why no trial can be started now. */
  blocked: string | undefined;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useUrlValue('trial');
  const { data } = useQuery(TrialCyclesQuery, { variables: { regime: draft.regime } });
  const start = useCommand(StartTrialMutation);
  const cycles = data?.gradingCycles ?? [];
  const cycle = chosen ?? cycles.find(({ running }) => running)?.id ?? cycles[0]?.id;
  const shown = draft.trials.find(({ id }) => id === open) ?? draft.trials[0];
  const job = useJob(shown?.resultHash === null ? (shown.job?.id ?? undefined) : undefined);
  const nameOf = (one: { office: { name: string }; from: string; to: string }) =>
    t('ruleSets.trial.cycleName', { office: one.office.name, from: one.from, to: lastDay(one.to) });
  const begin = async () => {
    if (cycle === undefined) return;
    const result = await start.run({ draftId: draft.id, cycleId: cycle });
    if (result !== undefined) setOpen(result.startRuleSetTrial.id);
  };
  return (
    <div className="pc-inset pc-stack">
      <p className="pc-muted">{t('ruleSets.trial.hint')}</p>
      {draft.status === 'OPEN' ? (
        <div className="pc-inline">
          <Select
            aria-label={t('ruleSets.trial.cycle')}
            style={{ minWidth: 320 }}
            value={cycle}
            onChange={setChosen}
            options={cycles.map((one) => ({ value: one.id, label: nameOf(one) }))}
          />
          <Button
            type="primary"
            disabled={blocked !== undefined || cycle === undefined}
            loading={start.busy}
            onClick={() => void begin()}
          >
            {t('ruleSets.trial.start')}
          </Button>
          {blocked === undefined ? null : <span className="pc-muted">{blocked}</span>}
        </div>
      ) : null}
      <RefusalAlert refusal={start.refusal} />
      {shown === undefined ? (
        <EmptyState title={t('ruleSets.trial.none')} hint={t('ruleSets.trial.noneHint')} />
      ) : (
        <>
          {draft.trials.length > 1 ? (
            <Select
              aria-label={t('ruleSets.trial.list')}
              style={{ maxWidth: 480 }}
              value={shown.id}
              onChange={(id: string) => setOpen(id)}
              options={draft.trials.map((one) => ({
                value: one.id,
                label: `${formatTime(one.startedAt)} ${nameOf(one.cycle)}`,
              }))}
            />
          ) : null}
          <div className="pc-head-facts">
            <span>{nameOf(shown.cycle)}</span>
            <span className="pc-muted pc-figures">
              {shown.startedBy} {formatTime(shown.startedAt)}
            </span>
            <Tag color={shown.current ? 'success' : 'warning'}>
              {shown.current ? t('ruleSets.trial.current') : t('ruleSets.trial.stale')}
            </Tag>
          </div>
          {job !== undefined && (isRunning(job.status) || job.status === 'FAILED') ? (
            <JobProgress job={job} />
          ) : null}
          <TrialResult key={`${shown.id} ${job?.status ?? ''}`} id={shown.id} />
        </>
      )}
    </div>
  );
}
