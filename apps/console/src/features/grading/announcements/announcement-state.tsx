import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AnnouncementRowFragment, AnnouncementState } from '../../../gql/graphql';
import { formatNumber } from '../../../shared/format/number';

const COLOR: Record<AnnouncementState, string> = {
  RUNNING: 'processing',
  ENDED: 'warning',
  FINAL: 'success',
};

export function AnnouncementStateTag({ state }: { state: AnnouncementState }) {
  const { t } = useTranslation();
  return <Tag color={COLOR[state]}>{t(`grading.announcements.state.${state}`)}</Tag>;
}

/** How many objections wait, of how many; what is overdue in red. */
export function ObjectionCounts({ announcement }: { announcement: AnnouncementRowFragment }) {
  const { t } = useTranslation();
  const { objectionCount, openObjections, overdueObjections, openRegradings } = announcement;
  if (objectionCount === 0)
    return <span className="pc-muted">{t('grading.announcements.noObjections')}</span>;
  return (
    <span className="pc-figures">
      {t('grading.announcements.objectionsOf', {
        open: formatNumber(openObjections),
        total: formatNumber(objectionCount),
      })}
      {overdueObjections > 0 ? (
        <span className="pc-adverse">
          {' · '}
          {t('grading.announcements.objectionsOverdue', { count: overdueObjections })}
        </span>
      ) : null}
      {openRegradings > 0 ? ` · ${t('grading.announcements.regradings', { count: openRegradings })}` : null}
    </span>
  );
}
