import { Button, Tag, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReviewRowFragment } from '../../gql/graphql';
import { DueLabel } from '../../shared/components/due-label';
import { GradeBadge, GradeChangeBadges } from '../../shared/components/grade-badge';
import { OfficeName } from '../../shared/components/office-name';
import { Points } from '../../shared/components/points';
import { ReviewStatusTag } from '../../shared/components/status-tags';
import { formatTime } from '../../shared/format/date';
import { paths } from '../../shared/paths';

interface Deeds {
  onConfirm: (row: ReviewRowFragment) => void;
  onAdjust: (row: ReviewRowFragment) => void;
}

export function useReviewColumns({ onConfirm, onAdjust }: Deeds): TableColumnsType<ReviewRowFragment> {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'enterprise',
        title: t('grading.column.enterprise'),
        render: (_, row) => (
          <Link to={paths.enterprise(row.enterprise.id)} className="pc-ellipsis" title={row.enterprise.name}>
            {row.enterprise.name}
          </Link>
        ),
      },
      {
        key: 'grade',
        title: t('grading.column.grade'),
        width: 152,
        render: (_, row) => (
          <span className="pc-inline">
            <GradeChangeBadges from={row.currentGrade} to={row.preliminaryGrade} />
            {row.origin === 'DYNAMIC' ? <Tag>{t('grading.dynamic')}</Tag> : null}
            {row.origin === 'OBJECTION' ? <Tag>{t('grading.objection')}</Tag> : null}
          </span>
        ),
      },
      {
        key: 'points',
        title: t('grading.column.points'),
        width: 72,
        align: 'right',
        render: (_, row) => <Points value={row.points} />,
      },
      {
        key: 'serious',
        title: t('grading.column.serious'),
        width: 112,
        align: 'right',
        responsive: ['xl'],
        render: (_, row) =>
          row.seriousPenaltyPoints === 0 ? (
            <span className="pc-muted">—</span>
          ) : (
            <Points value={row.seriousPenaltyPoints} />
          ),
      },
      {
        key: 'status',
        title: t('grading.column.status'),
        width: 104,
        render: (_, row) => (
          <span className="pc-inline">
            {row.adjustmentOpen ? (
              <Tag color="processing">{t('grading.adjustments.status.PROPOSED')}</Tag>
            ) : (
              <ReviewStatusTag status={row.status} />
            )}
            {row.finalGrade === null || row.finalGrade === row.preliminaryGrade ? null : (
              <GradeBadge grade={row.finalGrade} />
            )}
          </span>
        ),
      },
      {
        key: 'due',
        title: t('grading.column.due'),
        width: 176,
        render: (_, row) =>
          row.decidedAt === null ? (
            <DueLabel deadline={row.confirmBy} />
          ) : (
            <span className="pc-muted pc-figures" title={formatTime(row.decidedAt)}>
              {t('grading.decided', {
                name: row.decidedBy ?? '',
                time: formatTime(row.decidedAt).slice(0, 10),
              })}{' '}
              {row.decidedLate ? <Tag color="error">{t('grading.decidedLate')}</Tag> : null}
            </span>
          ),
      },
      {
        key: 'office',
        title: t('grading.column.supervising'),
        width: 176,
        responsive: ['xxl'],
        render: (_, row) => <OfficeName office={row.enterprise.office} />,
      },
      {
        key: 'actions',
        title: '',
        width: 112,
        render: (_, row) => (
          <span className="pc-inline">
            {row.viewerCanConfirm ? (
              <Button
                type="link"
                size="small"
                aria-label={`${t('grading.confirm')} ${row.enterprise.name}`}
                onClick={() => onConfirm(row)}
              >
                {t('grading.confirm')}
              </Button>
            ) : null}
            {row.viewerCanAdjust ? (
              <Button
                type="link"
                size="small"
                aria-label={`${t('grading.adjust')} ${row.enterprise.name}`}
                onClick={() => onAdjust(row)}
              >
                {t('grading.adjust')}
              </Button>
            ) : null}
          </span>
        ),
      },
    ],
    [t, onConfirm, onAdjust],
  );
}
