import { useTranslation } from 'react-i18next';
import { Page, Panel } from '../../shared/components/page';
import { useUrlValue } from '../../shared/use-url-filter';
import { EventImportForm } from './event-import-form';
import { EventImportFormat } from './event-import-format';
import { EventImportProgress } from './event-import-progress';
import { RecentEventImports } from './recent-event-imports';

/** Upload, look at what the check found, start, look at what became of it. */
export function EventImportPage() {
  const { t } = useTranslation();
  const [current, setCurrent] = useUrlValue('import');
  return (
    <Page title={t('eventImport.title')}>
      <div className="pc-split pc-split-form">
        <Panel>
          {current === undefined ? (
            <EventImportForm onStarted={setCurrent} />
          ) : (
            <EventImportProgress id={current} onAnother={() => setCurrent(undefined)} />
          )}
        </Panel>
        <EventImportFormat />
      </div>
      <RecentEventImports onOpen={setCurrent} />
    </Page>
  );
}
