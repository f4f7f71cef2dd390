import {
  compareRuleSets,
  editRuleSet,
  type RuleSetContent,
  type RuleSetEdit,
  tablesOf,
} from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { type LockedDraft, lockForChange, writeRevision } from './lock-draft';
import { problemWords } from './problem-words';

/**
 * Changes rows of a draft, all or none. Edits that change nothing leave no revision.
 * @param revision the one that the caller has seen
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE where it was changed since, INVALID_INPUT naming each cell
 */
export async function editRuleSetDraft(
  context: CommandContext,
  id: string,
  revision: number,
  edits: readonly RuleSetEdit[],
): Promise<void> {
  const viewer = staffOf(context.viewer);
  if (edits.length === 0) {
    throw invalidInput('edits', '没有要保存的改动。', 'NO_EDITS');
  }
  await context.db.transaction(async (tx) => {
    const draft = await lockForChange(tx, viewer, id, revision);
    const edited = editRuleSet(draft.content, edits);
    if ('problems' in edited) {
      throw new Refusal('INVALID_INPUT', problemWords(edited.problems), {
        fields: ['edits'],
        detail: { rule: 'CELLS', problems: edited.problems },
      });
    }
    await keepRevision(tx, context, draft, edited.content, 'EDIT_RULE_SET_DRAFT');
  });
}

/** Keeps what a draft has become, with each cell before and after in its revision and in the trail. */
export async function keepRevision(
  tx: EntityManager,
  context: CommandContext,
  draft: LockedDraft,
  content: RuleSetContent,
  operation: 'EDIT_RULE_SET_DRAFT' | 'REPLACE_RULE_SET_DRAFT',
  more: Record<string, unknown> = {},
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const changes = compareRuleSets(draft.content, content);
  // Rows may have changed places alone: that is kept too.
  if (changes.length === 0 && JSON.stringify(tablesOf(draft.content)) === JSON.stringify(tablesOf(content))) {
    return;
  }
  await writeRevision(tx, draft, content, {
    userId: viewer.userId,
    at: context.clock.now(),
    changes: { ...more, changes },
  });
  const side = (name: 'before' | 'after'): Record<string, string> =>
    Object.fromEntries(
      changes.flatMap(({ part, code, cells }) =>
        cells.map((cell) => [[part, code, cell.column].filter((word) => word !== '').join(' '), cell[name]]),
      ),
    );
  await writeAudit(tx, context, [
    {
      operation,
      subjectType: 'RuleSetDraft',
      subjectId: draft.id,
      before: { revision: draft.revision, ...side('before') },
      after: { revision: draft.revision + 1, ...more, ...side('after') },
      officeCode: draft.officeCode,
    },
  ]);
}
