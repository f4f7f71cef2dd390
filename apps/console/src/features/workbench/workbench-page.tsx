import { useTranslation } from 'react-i18next';
import { CalendarWarning } from '../../shared/components/calendar-warning';
import { Page } from '../../shared/components/page';
import { usePermitted } from '../../shared/session';
import { OfficeOverview } from './office-overview';
import { WorkQueue } from './work-queue';

export function WorkbenchPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('workbench.title')}>
      {usePermitted('MANAGE_OFFICES') ? <CalendarWarning /> : null}
      <div className="pc-split">
        <WorkQueue />
        {usePermitted('READ_CREDIT_EVENTS') ? <OfficeOverview /> : null}
      </div>
    </Page>
  );
}
