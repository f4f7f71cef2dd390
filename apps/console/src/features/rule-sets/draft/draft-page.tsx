import { useQuery } from '@apollo/client/react';
import { Alert, App, Button } from 'antd';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { DraftFactsFragment } from '../../../gql/graphql';
import { useCommand } from '../../../shared/apollo/use-command';
import { CodeText } from '../../../shared/components/code-text';
import { RecordNotFound } from '../../../shared/components/dead-end';
import { Page, PageSkeleton, Panel } from '../../../shared/components/page';
import { ReasonDialog } from '../../../shared/components/reason-dialog';
import { QueryFailure, RefusalAlert } from '../../../shared/components/refusal-alert';
import { UrlTabs } from '../../../shared/components/url-tabs';
import { formatTime } from '../../../shared/format/date';
import { paths } from '../../../shared/paths';
import { usePermitted } from '../../../shared/session';
import { useUrlValue } from '../../../shared/use-url-filter';
import { DiscardDraftMutation, EditDraftMutation, RuleSetDraftQuery } from '../documents';
import { Differences } from './differences';
import { countInvalid, type DraftRows, editsOf, findingsOf, rowsOf } from './draft-rows';
import { FindingsPanel } from './findings-panel';
import { PartGrid } from './part-grid';
import { PublishDialog } from './publish-dialog';
import { TrialPanel } from './trial-panel';
import { RULE_SET_PARTS, usePartWords } from './words';
import { WorkbookButton } from './workbook-button';

export function DraftPage({ history }: { history?: (id: string) => ReactNode }) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(RuleSetDraftQuery, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const draft = data?.ruleSetDraft;
  if (error !== undefined && draft === undefined)
    return <QueryFailure error={error} onRetry={() => void refetch()} />;
  if (draft === undefined) return <PageSkeleton />;
  if (draft === null) return <RecordNotFound />;
  return <Draft draft={draft} history={history} onReload={() => refetch()} />;
}

interface DraftProps {
  draft: DraftFactsFragment;
  history: ((id: string) => ReactNode) | undefined;
  onReload: () => Promise<unknown>;
}

function Draft({ draft, history, onReload }: DraftProps) {
  const { t } = useTranslation();
  const { say } = usePartWords();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [, setTab] = useUrlValue('tab');
  // What is on the screen, and the revision that it was changed from: what others save meanwhile does not slip in below it.
  const [desk, setDesk] = useState(() => ({ saved: draft, rows: rowsOf(draft.tables) }));
  const [discarding, setDiscarding] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const save = useCommand(EditDraftMutation);
  const discard = useCommand(DiscardDraftMutation, { refetch: false });
  const mayPublish = usePermitted('PUBLISH_RULE_SET');

  const { saved, rows } = desk;
  const edits = useMemo(() => editsOf(saved.tables, rows), [saved, rows]);
  const dirty = edits.length > 0;
  if (!dirty && draft.revision !== saved.revision) {
    setDesk({ saved: draft, rows: rowsOf(draft.tables) });
  }
  const invalid = useMemo(() => countInvalid(rows), [rows]);
  const findings = useMemo(
    () => findingsOf(rows, saved.findings as Parameters<typeof findingsOf>[1]),
    [rows, saved],
  );
  useLeaveWarning(dirty);

  const setRows = (part: string, next: DraftRows[string]) =>
    setDesk(({ saved: base, rows: before }) => ({ saved: base, rows: { ...before, [part]: next } }));
  const submit = async () => {
    const data = await save.run({ input: { draftId: draft.id, revision: saved.revision, edits } });
    if (data === undefined) return;
    const now = data.editRuleSetDraft;
    setDesk({ saved: now, rows: rowsOf(now.tables) });
    void message.success(t('ruleSets.draft.saved', { revision: now.revision }));
  };
  const forget = () => {
    save.clear();
    setDesk({ saved: draft, rows: rowsOf(draft.tables) });
  };
  const reload = async () => {
    await onReload();
    forget();
  };
  const blocked = dirty
    ? t('ruleSets.trial.unsaved')
    : findings.length > 0
      ? t('ruleSets.trial.unsound')
      : undefined;

  return (
    <Page
      title={`${t('ruleSets.draft.title')} ${saved.title}`}
      actions={
        <>
          {history?.(draft.id)}
          <Button href={`/exports/rule-sets/${draft.id}.xlsx`}>{t('ruleSets.versions.export')}</Button>
          {draft.viewerCanEdit ? (
            <>
              <WorkbookButton
                label={t('ruleSets.draft.replace')}
                draft={{ id: draft.id, revision: saved.revision }}
                disabled={dirty}
                onDone={() => void reload()}
              />
              <Button onClick={() => setDiscarding(true)}>{t('ruleSets.draft.discard')}</Button>
            </>
          ) : null}
          {draft.viewerCanPublish ? (
            <Button type="primary" disabled={findings.length > 0} onClick={() => setPublishing(true)}>
              {t('ruleSets.publish.action')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="pc-head-facts">
        <span>
          {t('ruleSets.draft.facts', {
            office: draft.office.name,
            revision: draft.revision,
            editor: draft.editedBy,
            at: formatTime(draft.editedAt),
          })}
        </span>
        <span className="pc-muted">{draft.regime}</span>
        <CodeText value={draft.contentHash} />
      </div>
      <p className="pc-muted">
        {t('ruleSets.draft.editors', { editors: draft.editors.join('、') })}
        {mayPublish && draft.status === 'OPEN' && !draft.viewerCanPublish
          ? ` ${t('ruleSets.publish.notYou')}`
          : null}
      </p>
      {draft.status === 'OPEN' ? null : (
        <Alert
          showIcon
          type="info"
          title={t(`ruleSets.draft.ended.${draft.status}`, { reason: draft.discardReason ?? '' })}
        />
      )}
      <RefusalAlert
        refusal={save.refusal}
        action={
          save.refusal?.detail?.rule === 'DRAFT_CHANGED' ? (
            <Button size="small" onClick={() => void reload()}>
              {t('ruleSets.draft.reload')}
            </Button>
          ) : undefined
        }
      />
      {dirty ? (
        <div className="pc-save-bar" role="status">
          <span>{t('ruleSets.draft.unsaved', { count: edits.length })}</span>
          {invalid > 0 ? (
            <span className="pc-adverse">{t('ruleSets.draft.invalid', { count: invalid })}</span>
          ) : null}
          <Button type="primary" disabled={invalid > 0} loading={save.busy} onClick={() => void submit()}>
            {t('ruleSets.draft.save')}
          </Button>
          <Button onClick={forget}>{t('ruleSets.draft.forget')}</Button>
        </div>
      ) : null}
      <Panel flush>
        <UrlTabs
          items={[
            ...RULE_SET_PARTS.map((part) => ({
              key: part.key,
              label: say(part.words),
              children: (
                <PartGrid
                  part={part}
                  rows={rows[part.key] ?? []}
                  saved={
                    new Map(
                      saved.tables
                        .find((table) => table.part === part.key)
                        ?.rows.map(({ code, cells }) => [code, cells]),
                    )
                  }
                  editable={draft.viewerCanEdit}
                  onRows={(next) => setRows(part.key, next)}
                />
              ),
            })),
            {
              key: 'findings',
              label:
                findings.length === 0
                  ? t('ruleSets.findings.tab')
                  : `${t('ruleSets.findings.tab')} ${findings.length}`,
              children: <FindingsPanel findings={findings} onGo={setTab} />,
            },
            ...(draft.basedOn === null || draft.status === 'PUBLISHED'
              ? []
              : [
                  {
                    key: 'compare',
                    label: t('ruleSets.compare.title'),
                    children: <Differences key={draft.revision} before={draft.basedOn} after={draft.id} />,
                  },
                ]),
            {
              key: 'trial',
              label: t('ruleSets.trial.tab'),
              children: <TrialPanel draft={draft} blocked={blocked} />,
            },
          ]}
        />
      </Panel>
      <ReasonDialog
        open={discarding}
        title={t('ruleSets.draft.discard')}
        effect={t('ruleSets.draft.discardEffect')}
        okText={t('ruleSets.draft.discard')}
        busy={discard.busy}
        refusal={discard.refusal}
        onCancel={() => setDiscarding(false)}
        onSubmit={(reason) =>
          void discard.run({ id: draft.id, reason }).then((data) => {
            if (data === undefined) return;
            void message.success(t('ruleSets.draft.discarded'));
            void navigate(`${paths.rules}?tab=versions`);
          })
        }
      />
      <PublishDialog draft={draft} open={publishing} onClose={() => setPublishing(false)} />
    </Page>
  );
}

/** Closing the window with changes that are not saved asks first. */
function useLeaveWarning(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}
