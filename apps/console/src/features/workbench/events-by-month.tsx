import { COLLECTION_CATEGORIES } from '@portcredit/credit';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeOverviewQuery } from '../../gql/graphql';
import { StackedBars } from '../../shared/chart/bar-chart';
import { today } from '../../shared/format/date';

type Count = OfficeOverviewQuery['officeOverview']['eventsByMonth'][number];

/** Told apart by lightness as well as by hue; no red, which means late or adverse. */
const COLORS = ['#0b3a66', '#2f6fa8', '#7aaedb', '#b8a04a', '#8c97a3'];

export function EventsByMonth({ from, counts }: { from: string; counts: readonly Count[] }) {
  const { t } = useTranslation();
  const months = useMemo(() => monthsSince(from, today(), counts), [from, counts]);
  const series = useMemo(
    () =>
      COLLECTION_CATEGORIES.map((category, index) => ({
        name: t(`category.${category}`),
        color: COLORS[index] ?? '#8c97a3',
        values: months.map(
          (month) => counts.find((one) => one.month === month && one.category === category)?.count ?? 0,
        ),
      })),
    [months, counts, t],
  );
  return <StackedBars label={t('workbench.byMonth')} steps={months} series={series} />;
}

/** Every month from the first day of the cycle to now, so that a month without events is seen as such. */
export function monthsSince(from: string, until: string, counts: readonly { month: string }[]): string[] {
  const last = [until.slice(0, 7), ...counts.map((one) => one.month)].sort().at(-1) ?? until.slice(0, 7);
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (let steps = 0; steps < 36; steps += 1) {
    const text = `${year}-${String(month).padStart(2, '0')}`;
    if (text > last) break;
    months.push(text);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return months;
}
