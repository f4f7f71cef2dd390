import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '../../shared/paths';

const TABS = {
  applications: paths.gradeApplications,
  batches: paths.gradeBatches,
  withdrawals: paths.gradeWithdrawals,
} as const;

/** The three lists of one duty, each at an address of its own. */
export function ApplicationTabs({ current }: { current: keyof typeof TABS }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Tabs
      className="pc-tabs"
      aria-label={t('gradeApplications.tab.label')}
      activeKey={current}
      onChange={(key) => void navigate(TABS[key as keyof typeof TABS])}
      items={(['applications', 'batches', 'withdrawals'] as const).map((key) => ({
        key,
        label: t(`gradeApplications.tab.${key}`),
      }))}
    />
  );
}
