import { type RuleSetContent } from '@portcredit/credit';
import { type Day } from '@portcredit/working-days';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { invalidInput, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { requireTopOffice } from '../offices';
import { writeRuleSet } from '../rule-sets';
import { contentHash } from './content-hash';
import { lockDraft, type LockedDraft } from './lock-draft';
import { editorsOf, findingsOf } from './rule-draft.queries';
import { type PublishRuleSetInput, type Signed } from './rule-draft.type';
import { nextVersion } from './start-rule-set-draft';

const MAX_CHANGELOG = 2_000;

/**
 * Publishes a draft of others as the next version of its regime. The publisher signs what was tried, what came out, the
 * day from which it holds and the changelog entry: each is compared with what is there now.
 * @returns the id of the version
 * @throws Refusal FORBIDDEN outside the general administration, NOT_FOUND, FOUR_EYES for whoever edited it, INVALID_STATE while it
 * is unsound, untried, or tried as something else, INVALID_INPUT for the day or the changelog
 */
export async function publishRuleSetDraft(
  context: CommandContext,
  input: PublishRuleSetInput,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const changelog = requireChangelog(input.changelog);
  return context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, input.draftId);
    await requireTopOffice(tx, viewer.officeCode, '规则由总局发布，请报总局办理。');
    if ((await editorsOf(tx, draft.id)).some(({ userId }) => userId === viewer.userId)) {
      throw new Refusal('FOUR_EYES', '您编辑过该草稿，不能由您发布，请由总局其他发布人办理。');
    }
    const hash = contentHash(draft.content);
    if (input.contentHash !== hash) {
      throw refused('DRAFT_CHANGED', '草稿在您查看后已被修改，请刷新页面，核对最新内容和试算结果后再发布。');
    }
    const findings = await findingsOf(tx, draft.content);
    if (findings.length > 0) {
      throw new Refusal('INVALID_STATE', `草稿有 ${findings.length} 处问题，请起草人修改后再发布。`, {
        detail: { rule: 'UNSOUND', findings },
      });
    }
    const trialId = await requireTrial(tx, draft, hash, input);
    await requireDay(tx, context, draft.regime, input.effectiveFrom);
    const signed: Signed = {
      contentHash: hash,
      trialId,
      trialResultHash: input.trialResultHash,
      effectiveFrom: input.effectiveFrom,
      changelog,
      cycles: await affectedCycles(tx, draft.regime, input.effectiveFrom),
    };
    const content: RuleSetContent = {
      ...draft.content,
      version: await nextVersion(tx, draft.regime),
      effectiveFrom: input.effectiveFrom,
    };
    const at = context.clock.now();
    const publication = { id: draft.id, publishedBy: viewer.userId, changelog, signed };
    if ((await writeRuleSet(tx, content, at, publication)) === undefined) {
      throw refused('VERSION_TAKEN', '该制度刚刚发布了其他版本，请刷新页面后重试。');
    }
    await tx.query(
      `update rule_set_draft set status = 'PUBLISHED', ended_by = $2, ended_at = $3 where id = $1`,
      [draft.id, viewer.userId, at],
    );
    await writeAudit(tx, context, [
      {
        operation: 'PUBLISH_RULE_SET',
        subjectType: 'RuleSet',
        subjectId: draft.id,
        after: { regime: content.regime, version: content.version, ...signed },
        officeCode: viewer.officeCode,
      },
    ]);
    return draft.id;
  });
}

const refused = (rule: string, message: string): Refusal =>
  new Refusal('INVALID_STATE', message, { detail: { rule } });

function requireChangelog(given: string): string {
  const words = given.trim();
  if (words === '' || words.length > MAX_CHANGELOG) {
    throw invalidInput(
      'changelog',
      `请填写变更说明（改了什么、对谁、自何日起），不超过 ${MAX_CHANGELOG} 字。`,
      'CHANGELOG_REQUIRED',
    );
  }
  return words;
}

/** @returns the id of a trial of this draft whose tried content and result are those that are signed */
async function requireTrial(
  tx: EntityManager,
  draft: LockedDraft,
  hash: string,
  { trialId, trialResultHash }: PublishRuleSetInput,
): Promise<string> {
  const [trial] = await tx.query<{ id: string; contentHash: string; resultHash: string | null }[]>(
    `select id, content_hash as "contentHash", result_hash as "resultHash" from rule_set_trial where id = $1 and draft_id = $2`,
    [isId(trialId) ? trialId : '0', draft.id],
  );
  if (trial === undefined || trial.resultHash === null) {
    throw refused('UNTRIED', '草稿尚未完成试算，不能发布。请先选择评定周期试算。');
  }
  if (trial.contentHash !== hash) {
    throw refused('CHANGED_SINCE_TRIAL', '草稿在试算后已被修改，请重新试算后再发布。');
  }
  if (trial.resultHash !== trialResultHash) {
    throw refused('OTHER_RESULT', '试算结果与您签署的不一致，请刷新页面核对。');
  }
  return trial.id;
}

async function requireDay(
  tx: EntityManager,
  { clock }: CommandContext,
  regime: string,
  day: Day,
): Promise<void> {
  const [row] = await tx.query<{ last: Day | null }[]>(
    `select max(effective_from) as last from rule_set where regime = $1 and status = 'PUBLISHED'`,
    [regime],
  );
  const last = row?.last ?? null;
  const least = last !== null && last > today(clock) ? last : today(clock);
  if (day <= least) {
    throw invalidInput(
      'effectiveFrom',
      least === last
        ? `施行日期应在上一版施行日期 ${least} 之后。`
        : '施行日期应在今日之后，已发生的行为不受新规则影响。',
      'EFFECTIVE_TOO_EARLY',
    );
  }
}

/** The cycles whose bands become those of the new version: open, with a last day on which it holds. */
const affectedCycles = (tx: EntityManager, regime: string, day: Day): Promise<Signed['cycles']> =>
  tx.query(
    `select office_code as "officeCode", lower(period) as "from", upper(period) as "to" from grading_cycle
     where regime = $1 and upper(period) > $2::date order by lower(period), office_code`,
    [regime, day],
  );
