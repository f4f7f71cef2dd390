import { type RuleSetContent } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { notFound } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { ruleSetById } from '../rule-sets';
import { contentHash } from './content-hash';

/**
 * Starts a draft with the content of a published version; it belongs to the viewer's office.
 * @returns its id
 * @throws Refusal NOT_FOUND, INVALID_STATE where the regime has a draft
 */
export async function startRuleSetDraft(context: CommandContext, from: string): Promise<string> {
  return context.db.transaction(async (tx) => {
    const [base] = await tx.query<{ id: string }[]>(
      `select id from rule_set where id = $1 and status = 'PUBLISHED'`,
      [requireId(from, '规则版本')],
    );
    if (base === undefined) {
      throw notFound('规则版本');
    }
    const { id, ...content } = await ruleSetById(tx, base.id);
    return openDraft(tx, context, content, { basedOn: id });
  });
}

/**
 * Writes a new draft: the next version of its regime.
 * @throws the refusal of `rule_set_draft_one_open` where the regime has a draft
 */
export async function openDraft(
  tx: EntityManager,
  context: CommandContext,
  given: RuleSetContent,
  { basedOn, fileName }: { basedOn?: string; fileName?: string },
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const at = context.clock.now();
  const content = { ...given, version: await nextVersion(tx, given.regime) };
  const hash = contentHash(content);
  const [draft] = await tx.query<{ id: string }[]>(
    `insert into rule_set_draft (regime, office_code, based_on, content, content_hash, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [content.regime, viewer.officeCode, basedOn ?? null, content, hash, viewer.userId, at],
  );
  const id = draft?.id ?? '';
  const changes = {
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(fileName === undefined ? {} : { fileName }),
  };
  await tx.query(
    `insert into rule_set_draft_revision (draft_id, revision, edited_by, edited_at, content_hash, changes)
     values ($1, 1, $2, $3, $4, $5)`,
    [id, viewer.userId, at, hash, JSON.stringify(changes)],
  );
  await writeAudit(tx, context, [
    {
      operation: 'START_RULE_SET_DRAFT',
      subjectType: 'RuleSetDraft',
      subjectId: id,
      after: { regime: content.regime, version: content.version, ...changes },
      officeCode: viewer.officeCode,
    },
  ]);
  return id;
}

/** The number that the next published version of a regime has. */
export async function nextVersion(db: Pick<EntityManager, 'query'>, regime: string): Promise<number> {
  const [row] = await db.query<{ next: number }[]>(
    `select coalesce(max(version), 0) + 1 as next from rule_set where regime = $1`,
    [regime],
  );
  return row?.next ?? 1;
}
