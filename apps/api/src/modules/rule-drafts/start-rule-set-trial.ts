import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireId } from '../../platform/graphql/id';
import { enqueueJob } from '../../platform/jobs';
import { invalidInput, notFound, Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { isWithinScopes } from '../offices';
import { lockDraft } from './lock-draft';
import { findingsOf } from './rule-draft.queries';

/**
 * Puts a trial of a draft into the queue: the draft as it is now grades all enterprises of a cycle, and changes nothing.
 * @returns the id of the trial
 * @throws Refusal NOT_FOUND, INVALID_STATE for a draft that has ended or is unsound, INVALID_INPUT for a cycle of another regime
 */
export async function startRuleSetTrial(
  context: CommandContext,
  draftId: string,
  cycleId: string,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  return context.db.transaction(async (tx) => {
    const draft = await lockDraft(tx, draftId);
    const [cycle] = await tx.query<{ id: string; regime: string; officeCode: string }[]>(
      `select id, regime, office_code as "officeCode" from grading_cycle where id = $1`,
      [requireId(cycleId, '评定周期')],
    );
    if (cycle === undefined || !(await isWithinScopes(tx, viewer, cycle.officeCode))) {
      throw notFound('评定周期');
    }
    if (cycle.regime !== draft.regime) {
      throw invalidInput('cycleId', '该评定周期属于其他制度，请选择本制度的评定周期。', 'OTHER_REGIME');
    }
    const findings = await findingsOf(tx, draft.content);
    if (findings.length > 0) {
      throw new Refusal('INVALID_STATE', `草稿有 ${findings.length} 处问题，请先修改，再试算。`, {
        detail: { rule: 'UNSOUND', findings },
      });
    }
    const at = context.clock.now();
    const [trial] = await tx.query<{ id: string }[]>(
      `insert into rule_set_trial (draft_id, content, content_hash, cycle_id, started_by, started_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [draft.id, draft.content, draft.contentHash, cycle.id, viewer.userId, at],
    );
    const id = trial?.id ?? '';
    const jobId = await enqueueJob(tx, {
      kind: 'RULE_SET_TRIAL',
      subjectId: id,
      officeCode: cycle.officeCode,
      createdBy: viewer.userId,
      at,
    });
    await tx.query(`update rule_set_trial set job_id = $2 where id = $1`, [id, jobId]);
    await writeAudit(tx, context, [
      {
        operation: 'START_RULE_SET_TRIAL',
        subjectType: 'RuleSetDraft',
        subjectId: draft.id,
        after: { trialId: id, cycleId: cycle.id, contentHash: draft.contentHash, jobId },
        officeCode: draft.officeCode,
      },
    ]);
    return id;
  });
}
