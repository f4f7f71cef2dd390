import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../../shared/apollo/use-command';
import { EmptyState } from '../../../shared/components/empty-state';
import { PageSkeleton } from '../../../shared/components/page';
import { QueryFailure, RefusalAlert } from '../../../shared/components/refusal-alert';
import { formatTime, lastDay } from '../../../shared/format/date';
import { paths, withQuery } from '../../../shared/paths';
import { usePermitted } from '../../../shared/session';
import { RuleSetDraftsQuery, RuleSetVersionsQuery, StartDraftMutation } from '../documents';
import { useRegime } from '../../../shared/use-regime';
import { WorkbookButton } from './workbook-button';

/** The published versions of a regime with what each changed, and the draft of the next. */
export function Versions() {
  const { t } = useTranslation();
  const seesDrafts = usePermitted('DRAFT_RULE_SET', 'PUBLISH_RULE_SET');
  return (
    <div className="pc-inset pc-stack">
      {seesDrafts ? <Drafts /> : null}
      <h3>{t('ruleSets.versions.published')}</h3>
      <Published />
    </div>
  );
}

function Drafts() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayDraft = usePermitted('DRAFT_RULE_SET');
  const { data } = useQuery(RuleSetDraftsQuery, { fetchPolicy: 'cache-and-network' });
  const drafts = data?.ruleSetDrafts ?? [];
  return (
    <>
      <h3>{t('ruleSets.versions.drafts')}</h3>
      {drafts.length === 0 ? (
        <p className="pc-muted">{t('ruleSets.versions.noDraft')}</p>
      ) : (
        <ul className="pc-plain-list">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Link to={paths.ruleDraft(draft.id)}>{draft.title}</Link>
              <span className="pc-muted">{draft.regime}</span>
              <span className="pc-muted">
                {draft.office.name} ·{' '}
                {t('ruleSets.versions.draft', {
                  revision: draft.revision,
                  editor: draft.editedBy,
                  at: formatTime(draft.editedAt),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayDraft ? (
        <div>
          <WorkbookButton
            label={t('ruleSets.versions.fromFile')}
            onDone={(id) => void navigate(paths.ruleDraft(id))}
          />
        </div>
      ) : null}
    </>
  );
}

/** As many bureaus are named; more are counted. */
const FEW = 3;

function Published() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const regime = useRegime();
  const mayDraft = usePermitted('DRAFT_RULE_SET');
  const start = useCommand(StartDraftMutation, { refetch: false });
  const { data, error, refetch } = useQuery(RuleSetVersionsQuery, {
    variables: { regime },
    fetchPolicy: 'cache-and-network',
  });
  if (error !== undefined) return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  const versions = data.ruleSetVersions;
  // Bureaus mostly grade by the same year: each period once, with its bureaus, or how many they are.
  const cyclesIn = (cycles: (typeof versions)[number]['affectedCycles']): string =>
    [...new Set(cycles.map(({ from, to }) => `${from} ${to}`))]
      .map((period) => cycles.filter(({ from, to }) => `${from} ${to}` === period))
      .map((same) =>
        t('ruleSets.trial.cycleName', {
          office:
            same.length <= FEW
              ? same.map(({ office }) => office.name).join('、')
              : t('ruleSets.versions.bureaus', { count: same.length }),
          from: same[0]?.from ?? '',
          to: lastDay(same[0]?.to ?? ''),
        }),
      )
      .join('；');
  if (versions.length === 0) return <EmptyState title={t('ruleSets.none')} />;
  return (
    <>
      <RefusalAlert refusal={start.refusal} />
      <div className="pc-scroll">
        <table className="pc-plain-table pc-versions" aria-label={t('ruleSets.versions.published')}>
          <thead>
            <tr>
              <th>{t('ruleSets.versions.column.version')}</th>
              <th>{t('ruleSets.versions.column.from')}</th>
              <th>{t('ruleSets.versions.column.publishedBy')}</th>
              <th>{t('ruleSets.versions.column.changelog')}</th>
              <th>{t('ruleSets.versions.column.hash')}</th>
              <th>{t('ruleSets.draft.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((one, index) => {
              const earlier = versions[index + 1];
              return (
                <tr key={one.id}>
                  <td>
                    {t('ruleSets.versions.name', { version: one.version })}
                    <div className="pc-muted">{one.title}</div>
                  </td>
                  <td className="pc-figures">{one.effectiveFrom}</td>
                  <td>
                    {one.publishedBy ?? t('ruleSets.versions.withSystem')}
                    <div className="pc-muted pc-figures">{formatTime(one.publishedAt)}</div>
                  </td>
                  <td>
                    {one.changelog ?? <span className="pc-muted">—</span>}
                    {one.affectedCycles.length === 0 ? null : (
                      <div className="pc-muted">
                        {t('ruleSets.versions.affected', { cycles: cyclesIn(one.affectedCycles) })}
                      </div>
                    )}
                  </td>
                  <td>
                    <span className="pc-mono" title={one.contentHash}>
                      {one.contentHash.slice(0, 12)}
                    </span>
                  </td>
                  <td>
                    <div className="pc-grid-tools">
                      <Button size="small" href={`/exports/rule-sets/${one.id}.xlsx`}>
                        {t('ruleSets.versions.export')}
                      </Button>
                      {earlier === undefined ? null : (
                        <Link
                          to={withQuery(paths.compareRules, { regime, before: earlier.id, after: one.id })}
                        >
                          {t('ruleSets.versions.compare')}
                        </Link>
                      )}
                      {mayDraft ? (
                        <Button
                          size="small"
                          loading={start.busy}
                          onClick={() =>
                            void start
                              .run({ from: one.id })
                              .then((result) =>
                                result === undefined
                                  ? undefined
                                  : navigate(paths.ruleDraft(result.startRuleSetDraft.id)),
                              )
                          }
                        >
                          {t('ruleSets.versions.start')}
                        </Button>
                      ) : null}
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
