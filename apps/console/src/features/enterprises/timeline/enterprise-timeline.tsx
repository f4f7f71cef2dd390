import { useQuery } from '@apollo/client/react';
import { daysBetween, addDays } from '@portcredit/working-days';
import { Segmented, Slider } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineQuery as TimelineData } from '../../../gql/graphql';
import { QueryFailure } from '../../../shared/components/refusal-alert';
import { today } from '../../../shared/format/date';
import { useDebounced } from '../../../shared/use-debounced';
import { TimelineQuery } from '../documents';
import { DaySummary } from './day-summary';
import { TimelineTrack } from './timeline-track';

export type Knowledge = 'NOW' | 'THEN';
export type TimelineEnterprise = NonNullable<TimelineData['enterprise']>;

/** Grades and events of an enterprise on one line, and how it stood on the day that the handle is dragged to. */
export function EnterpriseTimeline({ enterprise: id }: { enterprise: string }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string>();
  const [knowledge, setKnowledge] = useState<Knowledge>('NOW');
  const { data, error, refetch } = useQuery(TimelineQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const enterprise = data?.enterprise ?? undefined;
  const day = chosen ?? today();
  const settled = useDebounced(day, 150);
  if (error !== undefined && enterprise === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (enterprise === undefined) return null;
  const from = firstDay(enterprise);
  const length = Math.max(1, daysBetween(from, today()));
  return (
    <div className="pc-timeline">
      <TimelineTrack enterprise={enterprise} from={from} length={length} />
      <Slider
        min={0}
        max={length}
        value={daysBetween(from, day)}
        onChange={(days) => setChosen(addDays(from, days))}
        ariaLabelForHandle={t('enterprises.timeline.handle')}
        ariaValueTextFormatterForHandle={(days) => addDays(from, days)}
        tooltip={{ formatter: (days) => (days === undefined ? null : addDays(from, days)) }}
      />
      <div className="pc-inline">
        <span className="pc-muted pc-figures">{from}</span>
        <span className="pc-grow" />
        <Segmented<Knowledge>
          size="small"
          value={knowledge}
          onChange={setKnowledge}
          aria-label={t('enterprises.timeline.knowledge')}
          options={(['NOW', 'THEN'] as const).map((value) => ({
            value,
            label: t(`enterprises.timeline.known.${value}`),
          }))}
        />
        <span className="pc-grow" />
        <span className="pc-muted pc-figures">{today()}</span>
      </div>
      <DaySummary enterprise={id} day={settled} knowledge={knowledge} />
    </div>
  );
}

/** The first day that there is something to show of: a grade or an event. */
function firstDay({ gradeHistory, creditEvents }: TimelineEnterprise): string {
  const days = [
    ...gradeHistory.map(({ from }) => from),
    ...creditEvents.edges.map(({ node }) => node.verifiedOn),
  ];
  return days.reduce((first, day) => (day < first ? day : first), addDays(today(), -30));
}
