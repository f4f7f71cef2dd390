import { type RuleSetContent } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { requireId } from '../../platform/graphql/id';
import { notFound, Refusal } from '../../platform/refusal';
import { type StaffViewer } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';
import { contentHash } from './content-hash';

/** A draft that is held until the end of the transaction. */
export interface LockedDraft {
  id: string;
  regime: string;
  officeCode: string;
  content: RuleSetContent;
  contentHash: string;
  revision: number;
}

/** @throws Refusal NOT_FOUND, INVALID_STATE for a draft that was published or discarded */
export async function lockDraft(tx: EntityManager, id: string): Promise<LockedDraft> {
  const [draft] = await tx.query<(LockedDraft & { status: string })[]>(
    `select id, regime, office_code as "officeCode", content, content_hash as "contentHash", revision, status
     from rule_set_draft where id = $1 for update`,
    [requireId(id, '草稿')],
  );
  if (draft === undefined) {
    throw notFound('草稿');
  }
  if (draft.status !== 'OPEN') {
    throw new Refusal('INVALID_STATE', '该草稿已发布或已废弃，不能再办理，请刷新页面。', {
      detail: { rule: 'DRAFT_ENDED' },
    });
  }
  return draft;
}

/**
 * The draft for a change of it, as the caller last saw it: two editors never overwrite each other unseen.
 * @throws Refusal NOT_FOUND, FORBIDDEN for a draft of another office, INVALID_STATE where somebody has changed it since
 */
export async function lockForChange(
  tx: EntityManager,
  viewer: StaffViewer,
  id: string,
  revision: number,
): Promise<LockedDraft> {
  const draft = await lockDraft(tx, id);
  await requireOwnOffice(tx, viewer, draft.officeCode, 'id');
  if (draft.revision !== revision) {
    const [last] = await tx.query<{ editor: string }[]>(
      `select account.display_name as editor from rule_set_draft_revision revision
         join user_account account on account.id = revision.edited_by
       where draft_id = $1 and revision = $2`,
      [draft.id, draft.revision],
    );
    throw new Refusal(
      'INVALID_STATE',
      `草稿已由${last?.editor ?? '他人'}修改（第 ${draft.revision} 次修订），请刷新后在最新内容上修改。`,
      { fields: ['revision'], detail: { rule: 'DRAFT_CHANGED', revision: draft.revision } },
    );
  }
  return draft;
}

/** Keeps a new revision of a draft, and who made it. */
export async function writeRevision(
  tx: EntityManager,
  draft: LockedDraft,
  content: RuleSetContent,
  editor: { userId: string; at: Date; changes: object },
): Promise<void> {
  const hash = contentHash(content);
  await tx.query(
    `update rule_set_draft set content = $2, content_hash = $3, revision = revision + 1 where id = $1`,
    [draft.id, content, hash],
  );
  await tx.query(
    `insert into rule_set_draft_revision (draft_id, revision, edited_by, edited_at, content_hash, changes)
     values ($1, $2, $3, $4, $5, $6)`,
    [draft.id, draft.revision + 1, editor.userId, editor.at, hash, JSON.stringify(editor.changes)],
  );
}
