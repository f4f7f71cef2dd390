import { useQuery } from '@apollo/client/react';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page, Panel } from '../../../shared/components/page';
import { usePermitted } from '../../../shared/session';
import { useUrlFilter } from '../../../shared/use-url-filter';
import { RuleSetDraftsQuery, RuleSetVersionsQuery } from '../documents';
import { Differences } from './differences';
import { useRegime } from '../../../shared/use-regime';

const SIDES = ['before', 'after'] as const;

/** Any two versions of a regime, or a version and the draft. */
export function ComparePage() {
  const { t } = useTranslation();
  const regime = useRegime();
  const { filter, setFilter } = useUrlFilter(SIDES);
  const seesDrafts = usePermitted('DRAFT_RULE_SET', 'PUBLISH_RULE_SET');
  const versions = useQuery(RuleSetVersionsQuery, { variables: { regime } });
  const drafts = useQuery(RuleSetDraftsQuery, { skip: !seesDrafts });
  const options = [
    ...(drafts.data?.ruleSetDrafts ?? [])
      .filter((one) => one.regime === regime)
      .map(({ id, office }) => ({ value: id, label: t('ruleSets.compare.draft', { office: office.name }) })),
    ...(versions.data?.ruleSetVersions ?? []).map(({ id, version }) => ({
      value: id,
      label: t('ruleSets.versions.name', { version }),
    })),
  ];
  const after = filter.after ?? options[0]?.value;
  const before = filter.before ?? options[1]?.value ?? options[0]?.value;
  const chosen = { before, after };
  return (
    <Page title={t('ruleSets.compare.title')}>
      <div className="pc-inline">
        {SIDES.map((side) => (
          <Select
            key={side}
            aria-label={t(`ruleSets.compare.${side}`)}
            prefix={t(`ruleSets.compare.${side}`)}
            style={{ minWidth: 240 }}
            value={chosen[side]}
            options={options}
            onChange={(value: string) => setFilter({ [side]: value })}
          />
        ))}
      </div>
      <Panel flush>
        {before === undefined || after === undefined ? null : (
          <Differences key={`${before} ${after}`} before={before} after={after} />
        )}
      </Panel>
    </Page>
  );
}
