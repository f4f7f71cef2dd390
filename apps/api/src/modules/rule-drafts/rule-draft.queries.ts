import { checkSoundness, type RuleSetContent } from '@portcredit/credit';
import type DataLoader from 'dataloader';
import { type EntityManager } from 'typeorm';
import { type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { byKey, loader } from '../../platform/graphql/loader';
import { notFound } from '../../platform/refusal';
import { type Permission } from '../../platform/permission';
import { type Actor } from '../../platform/viewer';
import { withinScopes } from '../offices';
import { publishedRegimes } from '../rule-sets';
import { type RuleSetDraftType, type RuleSetTrialType, type RuleSetVersionType } from './rule-draft.type';

/** Those who draft and those who publish see drafts, of whatever office: a regime has one for the whole country. */
export const DRAFT_READERS: readonly Permission[] = ['DRAFT_RULE_SET', 'PUBLISH_RULE_SET'];

export const mayReadDrafts = (viewer: Actor | null): boolean =>
  DRAFT_READERS.some((permission) => viewer?.permissions.has(permission) === true);

const VERSION = `select rules.id, rules.regime, rules.version, rules.title, rules.effective_from as "effectiveFrom",
    rules.published_at as "publishedAt", account.display_name as "publishedBy", rules.changelog, rules.signed, rules.content
  from rule_set rules left join user_account account on account.id = rules.published_by`;

/** The published versions of a regime, latest first. */
export const listVersions = (context: Context, regime: string): Promise<RuleSetVersionType[]> =>
  context.db.query<RuleSetVersionType[]>(
    `${VERSION} where rules.regime = $1 and rules.status = 'PUBLISHED' order by rules.effective_from desc`,
    [regime],
  );

export async function versionById(context: Context, id: string): Promise<RuleSetVersionType | undefined> {
  const [version] = await context.db.query<RuleSetVersionType[]>(`${VERSION} where rules.id = $1`, [id]);
  return version;
}

const DRAFT = `select draft.id, draft.regime, draft.office_code as "officeCode", draft.based_on as "basedOn", draft.content,
    draft.content_hash as "contentHash", draft.revision, draft.status, author.display_name as "createdBy", draft.created_at as "createdAt",
    editor.display_name as "editedBy", latest.edited_at as "editedAt", draft.discard_reason as "discardReason"
  from rule_set_draft draft
    join user_account author on author.id = draft.created_by
    join rule_set_draft_revision latest on latest.draft_id = draft.id and latest.revision = draft.revision
    join user_account editor on editor.id = latest.edited_by`;

/** A draft, open or ended. */
export async function findDraft(context: Context, id: string): Promise<RuleSetDraftType | undefined> {
  if (!isId(id)) {
    return undefined;
  }
  const [draft] = await context.db.query<RuleSetDraftType[]>(`${DRAFT} where draft.id = $1`, [id]);
  return draft;
}

/** The open drafts of all regimes. */
export const listDrafts = (context: Context): Promise<RuleSetDraftType[]> =>
  context.db.query<RuleSetDraftType[]>(`${DRAFT} where draft.status = 'OPEN' order by draft.regime`);

/** Who has edited a draft, and so may not publish it. */
export const editorsOf = async (
  db: Pick<EntityManager, 'query'>,
  draftId: string,
): Promise<{ userId: string; name: string }[]> =>
  db.query(
    `select account.id as "userId", account.display_name as name from user_account account
     where account.id in (select edited_by from rule_set_draft_revision where draft_id = $1) order by account.id`,
    [draftId],
  );

/** What keeps a draft from being tried and published. */
export const findingsOf = async (db: Pick<EntityManager, 'query'>, content: RuleSetContent) =>
  checkSoundness(content, [...(await publishedRegimes(db)).values()].flat());

/**
 * The content of a published version, or of a draft for those who may see drafts.
 * @throws Refusal NOT_FOUND
 */
export async function requireContent(
  db: Pick<EntityManager, 'query'>,
  viewer: Actor | null,
  id: string,
): Promise<RuleSetContent> {
  if (!isId(id)) {
    throw notFound('规则版本或草稿');
  }
  const [row] = await db.query<{ content: RuleSetContent }[]>(
    `select content from rule_set where id = $1 and status = 'PUBLISHED'
     union all select content from rule_set_draft where id = $1 and status <> 'PUBLISHED' and $2`,
    [id, mayReadDrafts(viewer)],
  );
  if (row === undefined) {
    throw notFound('规则版本或草稿');
  }
  return row.content;
}

const TRIAL = `select trial.id, trial.draft_id as "draftId", trial.content_hash as "contentHash", trial.cycle_id as "cycleId",
    trial.job_id as "jobId", account.display_name as "startedBy", trial.started_at as "startedAt", trial.finished_at as "finishedAt",
    trial.result, trial.result_hash as "resultHash", cycle.office_code as "officeCode",
    coalesce(draft.content_hash = trial.content_hash, false) as current
  from rule_set_trial trial
    join rule_set_draft draft on draft.id = trial.draft_id
    join grading_cycle cycle on cycle.id = trial.cycle_id
    join user_account account on account.id = trial.started_by`;

/** A trial, of a cycle that is the viewer's. */
export const trialLoader = (context: Context): DataLoader<string, RuleSetTrialType | undefined> =>
  loader(context, 'rule-set-trial', async (ids: readonly string[]) =>
    byKey(
      await context.db.query<RuleSetTrialType[]>(
        `${TRIAL} where trial.id = any($1::bigint[]) and ${withinScopes('cycle.office_code', 2)}`,
        [ids, context.viewer?.scopes ?? []],
      ),
      ({ id }) => id,
    ),
  );

/** The trials of a draft in the viewer's cycles, latest first. */
export const listTrials = (context: Context, draftId: string): Promise<RuleSetTrialType[]> =>
  context.db.query<RuleSetTrialType[]>(
    `${TRIAL} where trial.draft_id = $1 and ${withinScopes('cycle.office_code', 2)} order by trial.id desc limit 20`,
    [draftId, context.viewer?.scopes ?? []],
  );
