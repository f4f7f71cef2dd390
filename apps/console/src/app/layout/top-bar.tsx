import { Layout } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { usePermitted, useViewer } from '../../shared/session';
import { AccountMenu } from './account-menu';
import { AnySearch } from './any-search';
import { JobsBell } from './jobs-bell';
import { LanguageSwitch } from './language-switch';
import { Reminders } from '../../features/credit-events/queue/reminders';
import { ThemeSwitch } from './theme-switch';

export function TopBar() {
  const { t } = useTranslation();
  const { office } = useViewer();
  const mayBeReminded = usePermitted('CONFIRM_CREDIT_EVENT', 'COLLECT_CREDIT_EVENT', 'COLLECT_PENALTY');
  return (
    <Layout.Header className="pc-bar-top">
      <Link to={paths.workbench} className="pc-brand">
        <img src="/favicon.svg" alt="" width={24} height={24} />
        <span>{t('product')}</span>
      </Link>
      <AnySearch />
      <div className="pc-bar-right">
        {office === null ? null : (
          <span className="pc-bar-office" title={office.code}>
            {office.name}
          </span>
        )}
        {mayBeReminded ? <Reminders /> : null}
        <JobsBell />
        <LanguageSwitch />
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </Layout.Header>
  );
}
