import { useTranslation } from 'react-i18next';
import { Page, Panel } from '../../shared/components/page';
import { useUrlValue } from '../../shared/use-url-filter';
import { ImportFormat } from './import-format';
import { ImportForm } from './import-form';
import { ImportProgress } from './import-progress';
import { RecentImports } from './recent-imports';

export function ImportPage() {
  const { t } = useTranslation();
  const [current, setCurrent] = useUrlValue('import');
  return (
    <Page title={t('enterprises.importPage.title')}>
      <div className="pc-split pc-split-form">
        <Panel>
          {current === undefined ? (
            <ImportForm onStarted={setCurrent} />
          ) : (
            <ImportProgress id={current} onAnother={() => setCurrent(undefined)} />
          )}
        </Panel>
        <ImportFormat />
      </div>
      <RecentImports onOpen={setCurrent} />
    </Page>
  );
}
