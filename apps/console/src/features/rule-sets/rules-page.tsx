import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/components/empty-state';
import { Page, PageSkeleton, Panel } from '../../shared/components/page';
import { QueryFailure } from '../../shared/components/refusal-alert';
import { UrlTabs } from '../../shared/components/url-tabs';
import { Bands } from './bands';
import { Calendar } from './calendar';
import { Deadlines } from './deadlines';
import { RuleSetQuery } from './documents';
import { useRegime } from '../../shared/use-regime';
import { Versions } from './draft/versions';
import { GradingClauses } from './grading-clauses';
import { Items } from './items';
import { MeasuresMatrix } from './measures-matrix';
import { RegimeSelect } from '../../shared/components/regime-select';

export function RulesPage() {
  const { t } = useTranslation();
  const regime = useRegime();
  const { data, previousData, error, refetch } = useQuery(RuleSetQuery, { variables: { regime } });
  if (error !== undefined) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  const shown = data ?? previousData;
  if (shown === undefined) return <PageSkeleton />;
  const rules = shown.ruleSet;
  if (rules === null) return <EmptyState title={t('ruleSets.none')} />;
  return (
    <Page
      title={t('ruleSets.title')}
      aside={
        <>
          <RegimeSelect regimes={shown.ruleSets} regime={regime} />
          <span className="pc-muted">
            {t('ruleSets.inForce', { version: rules.version, date: rules.effectiveFrom })}
          </span>
        </>
      }
    >
      <Panel flush>
        <UrlTabs
          items={[
            { key: 'items', label: t('ruleSets.tab.items'), children: <Items items={rules.items} /> },
            { key: 'bands', label: t('ruleSets.tab.bands'), children: <Bands rules={rules} /> },
            {
              key: 'measures',
              label: t('ruleSets.tab.measures'),
              children: <MeasuresMatrix rules={rules} />,
            },
            { key: 'deadlines', label: t('ruleSets.tab.deadlines'), children: <Deadlines rules={rules} /> },
            {
              key: 'grading',
              label: t('ruleSets.tab.grading'),
              children: <GradingClauses rules={rules} />,
            },
            { key: 'versions', label: t('ruleSets.versions.title'), children: <Versions /> },
            { key: 'calendar', label: t('ruleSets.tab.calendar'), children: <Calendar /> },
          ]}
        />
      </Panel>
    </Page>
  );
}
