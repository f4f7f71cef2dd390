import { useQuery } from '@apollo/client/react';
import { Alert, Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendarQuery as CalendarData } from '../../gql/graphql';
import { PageSkeleton } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { WorkingCalendarQuery } from './documents';

type Year = CalendarData['workingCalendar']['years'][number];
type NamedDays = Year['daysOff'];

/** A festival with its days, in the order of the year. */
const byFestival = (days: NamedDays): [name: string, days: string[]][] => [
  ...days
    .reduce(
      (festivals, { name, day }) => festivals.set(name, [...(festivals.get(name) ?? []), day]),
      new Map<string, string[]>(),
    )
    .entries(),
];

const monthAndDay = (day: string): string => day.slice(5);

/** 工作日历: the paper of each year, the days off and the make-up days; a year that is missing is told first. */
export function Calendar() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(WorkingCalendarQuery);
  if (error !== undefined) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const { years, missingYear } = data.workingCalendar;
  return (
    <div className="pc-inset pc-stack">
      <p className="pc-muted">{t('ruleSets.calendar.hint')}</p>
      {missingYear === null ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('ruleSets.calendar.missing', { year: missingYear })}
          description={t('ruleSets.calendar.missingHint', { year: missingYear })}
        />
      )}
      <Collapse
        defaultActiveKey={years.slice(0, 1).map(({ year }) => String(year))}
        items={years.map((year) => ({
          key: String(year.year),
          label: t('ruleSets.calendar.year', {
            year: year.year,
            off: year.daysOff.length,
            worked: year.makeUpWorkdays.length,
          }),
          children: <YearDays year={year} />,
        }))}
      />
    </div>
  );
}

function YearDays({ year }: { year: Year }) {
  const { t } = useTranslation();
  const worked = new Map(byFestival(year.makeUpWorkdays));
  const festivals = new Map(byFestival(year.daysOff));
  const names = [...new Set([...festivals.keys(), ...worked.keys()])];
  return (
    <>
      <table className="pc-plain-table">
        <thead>
          <tr>
            <th>{t('ruleSets.calendar.festival')}</th>
            <th>{t('ruleSets.calendar.daysOff')}</th>
            <th>{t('ruleSets.calendar.makeUp')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name}>
              <td lang="zh-CN">{name}</td>
              <td className="pc-figures pc-wrap">
                {festivals.get(name)?.map(monthAndDay).join('　') ?? '—'}
              </td>
              <td className="pc-figures pc-wrap">{worked.get(name)?.map(monthAndDay).join('　') ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="pc-muted pc-wrap">
        {t('ruleSets.calendar.source')}
        <a href={year.source} target="_blank" rel="noreferrer">
          {t('ruleSets.calendar.notice', { year: year.year })}
        </a>
      </p>
    </>
  );
}
