import { useQuery } from '@apollo/client/react';
import {
  AuditOutlined,
  ApiOutlined,
  TrophyOutlined,
  BankOutlined,
  BookOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  HomeOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
  ScheduleOutlined,
  SettingOutlined,
  ShareAltOutlined,
} from '@ant-design/icons';
import { Button, Menu } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Permission } from '../../gql/graphql';
import { BACKGROUND } from '../../shared/apollo/client';
import { formatNumber } from '../../shared/format/number';
import { paths } from '../../shared/paths';
import { useViewer } from '../../shared/session';
import { NavigationCountsQuery } from './documents';

interface Entry {
  key: string;
  icon: ReactNode;
  label: string;
  permission?: Permission;
  count?: { value: number; words: string; adverse: boolean };
}

/** By duty, with a count where work waits; only what the viewer may use. */
export function SideNav({ collapsed, onFold }: { collapsed: boolean; onFold: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { permissions } = useViewer();
  const { data } = useQuery(NavigationCountsQuery, {
    pollInterval: 60_000,
    context: BACKGROUND,
    variables: {
      events: permissions.includes('READ_CREDIT_EVENTS'),
      grades: permissions.includes('READ_GRADE_REVIEWS'),
    },
  });
  const due = (data?.workSummary.overdue ?? 0) + (data?.workSummary.today ?? 0);
  const awaiting = permissions.includes('CONFIRM_CREDIT_EVENT')
    ? (data?.officeOverview?.awaitingEvents ?? 0)
    : 0;
  const overdue = permissions.includes('CONFIRM_GRADE') ? (data?.officeOverview?.overdueReviews ?? 0) : 0;
  const applications = data?.waitingGradeApplications ?? 0;
  const entries: Entry[] = [
    {
      key: paths.workbench,
      icon: <HomeOutlined />,
      label: t('app.nav.workbench'),
      count: {
        value: due,
        words: t('app.nav.waiting', { count: due }),
        adverse: (data?.workSummary.overdue ?? 0) > 0,
      },
    },
    {
      key: paths.enterprises,
      icon: <BankOutlined />,
      label: t('app.nav.enterprises'),
      permission: 'READ_ENTERPRISES',
    },
    {
      key: paths.queues,
      icon: <ScheduleOutlined />,
      label: t('app.nav.queues'),
      permission: 'READ_CREDIT_EVENTS',
      count: { value: awaiting, words: t('app.nav.awaiting', { count: awaiting }), adverse: false },
    },
    {
      key: paths.events,
      icon: <FileSearchOutlined />,
      label: t('app.nav.events'),
      permission: 'READ_CREDIT_EVENTS',
    },
    {
      key: paths.penaltyCases,
      icon: <FileProtectOutlined />,
      label: t('app.nav.penaltyCases'),
      permission: 'READ_CREDIT_EVENTS',
    },
    {
      key: paths.grading,
      icon: <SafetyCertificateOutlined />,
      label: t('app.nav.grading'),
      permission: 'READ_GRADE_REVIEWS',
      count: { value: overdue, words: t('app.nav.overdue', { count: overdue }), adverse: true },
    },
    {
      key: paths.gradeApplications,
      icon: <TrophyOutlined />,
      label: t('app.nav.gradeApplications'),
      permission: 'READ_GRADE_REVIEWS',
      count: { value: applications, words: t('app.nav.waiting', { count: applications }), adverse: false },
    },
    {
      key: paths.sharing,
      icon: <ShareAltOutlined />,
      label: t('app.nav.sharing'),
      permission: 'MANAGE_PARTNERS',
    },
    { key: paths.catalogue, icon: <ProfileOutlined />, label: t('app.nav.catalogue') },
    ...(['MANAGE_FEEDS', 'CONFIRM_CREDIT_EVENT'] as const)
      .filter((one) => permissions.includes(one))
      .slice(0, 1)
      .map(() => ({ key: paths.feeds, icon: <ApiOutlined />, label: t('app.nav.feeds') })),
    { key: paths.rules, icon: <BookOutlined />, label: t('app.nav.rules') },
    { key: paths.audit, icon: <AuditOutlined />, label: t('app.nav.audit'), permission: 'READ_AUDIT' },
    ...(['MANAGE_ACCOUNTS', 'MANAGE_ROLES', 'MANAGE_OFFICES', 'REQUIRE_SECOND_OFFICER'] as const)
      .filter((one) => permissions.includes(one))
      .slice(0, 1)
      .map(() => ({ key: paths.system, icon: <SettingOutlined />, label: t('app.nav.system') })),
  ];
  const selected = entries
    .filter(({ key }) => (key === '/' ? pathname === '/' : pathname.startsWith(key)))
    .map(({ key }) => key);
  return (
    <nav aria-label={t('app.nav.label')} className="pc-nav">
      <Menu
        mode="inline"
        inlineCollapsed={collapsed}
        selectedKeys={selected}
        items={entries
          .filter(({ permission }) => permission === undefined || permissions.includes(permission))
          .map(({ key, icon, label, count }) => ({
            key,
            icon,
            title: label,
            label: (
              <Link to={key} className="pc-nav-link">
                <span>{label}</span>
                {count === undefined || count.value === 0 ? null : (
                  <span
                    className={count.adverse ? 'pc-count pc-count-adverse' : 'pc-count'}
                    aria-label={count.words}
                    title={count.words}
                  >
                    {formatNumber(count.value)}
                  </span>
                )}
              </Link>
            ),
          }))}
      />
      <Button
        type="text"
        className="pc-fold"
        icon={collapsed ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        aria-label={collapsed ? t('app.nav.expand') : t('app.nav.collapse')}
        onClick={onFold}
      />
    </nav>
  );
}
