import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartnerQuery } from '../../gql/graphql';
import { StackedBars } from '../../shared/chart/bar-chart';
import { EmptyState } from '../../shared/components/empty-state';

type Day = NonNullable<PartnerQuery['partner']>['usage'][number];

/** Told apart by lightness as well as by hue. */
const COLORS = { requests: '#0b3a66', refused: '#b8a04a' };

export function UsageChart({ days }: { days: readonly Day[] }) {
  const { t } = useTranslation();
  const inOrder = useMemo(() => [...days].reverse(), [days]);
  const steps = useMemo(() => inOrder.map(({ day }) => day.slice(5)), [inOrder]);
  const series = useMemo(
    () =>
      (['requests', 'refused'] as const).map((name) => ({
        name: t(`sharing.usage.${name}`),
        color: COLORS[name],
        values: inOrder.map((day) => day[name]),
      })),
    [inOrder, t],
  );
  if (days.length === 0)
    return <EmptyState title={t('sharing.usage.empty')} hint={t('sharing.usage.emptyHint')} />;
  return <StackedBars label={t('sharing.usage.chart')} steps={steps} series={series} height={240} />;
}
