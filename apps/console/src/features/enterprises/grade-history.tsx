import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnterpriseQuery } from '../../gql/graphql';
import { EmptyState } from '../../shared/components/empty-state';
import { GradeBadge } from '../../shared/components/grade-badge';
import { lastDay } from '../../shared/format/date';

type Period = NonNullable<EnterpriseQuery['enterprise']>['gradeHistory'][number];

export function GradeHistory({ periods }: { periods: readonly Period[] }) {
  const { t } = useTranslation();
  if (periods.length === 0) return <EmptyState title={t('enterprises.history.empty')} />;
  return (
    <Timeline
      className="pc-inset pc-history"
      items={periods.map((period) => ({
        key: period.from,
        icon: <GradeBadge grade={period.value} />,
        content: (
          <>
            <div className="pc-figures">
              {period.to === null
                ? t('enterprises.history.now', { from: period.from })
                : t('enterprises.history.until', { from: period.from, to: lastDay(period.to) })}
            </div>
            <div className="pc-muted">
              {t(`gradeBasis.${period.basis}`)}
              {period.review === null
                ? null
                : ` · ${t('enterprises.history.review', { points: period.review.points, status: t(`reviewStatus.${period.review.status}`) })}`}
              {period.review?.reason === null || period.review?.reason === undefined
                ? null
                : ` · ${period.review.reason}`}
            </div>
          </>
        ),
      }))}
    />
  );
}
