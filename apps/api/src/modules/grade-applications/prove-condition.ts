import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { optionalNote } from '../../platform/reason';
import { invalidInput } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { takeUploads } from '../evidence';
import { ruleSetById } from '../rule-sets';
import { conditionsOf } from './applicant-facts';
import { takeApplication } from './take-application';

const MAX_FILES = 20;

/**
 * Hands in a statement, files or both for a condition; the latest stands, the ones before stay.
 * @throws Refusal NOT_FOUND, INVALID_STATE once it is recommended or ended, INVALID_INPUT for a condition that there is not, with
 *   neither statement nor file, and for files that are no upload of the viewer's
 */
export async function proveCondition(
  context: CommandContext,
  id: string,
  condition: string,
  statement: string | undefined,
  evidenceIds: readonly string[],
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = optionalNote(statement);
  if (words === null && evidenceIds.length === 0) {
    throw invalidInput('statement', '请上传证明材料，或者填写书面说明。', 'NOTHING_HANDED_IN');
  }
  if (new Set(evidenceIds).size > MAX_FILES) {
    throw invalidInput(
      'evidenceIds',
      `一项条件一次最多附 ${MAX_FILES} 个文件，请合并后上传。`,
      'TOO_MANY_FILES',
    );
  }
  await context.db.transaction(async (tx) => {
    const application = await takeApplication(tx, context, id, 'APPLIED');
    const rules = await ruleSetById(tx, application.ruleSetId);
    if (!conditionsOf(rules, application.grade).some(({ code }) => code === condition)) {
      throw invalidInput(
        'condition',
        `${application.grade} 级没有条件 ${condition}，请刷新后重试。`,
        'CONDITION_UNKNOWN',
      );
    }
    const files = await takeUploads(tx, context, evidenceIds);
    const [row] = await tx.query<{ id: string }[]>(
      `insert into grade_application_proof (application_id, condition_code, statement, files, handed_in_by, handed_in_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [id, condition, words, files.length, viewer.userId, application.at],
    );
    await tx.query(
      `insert into grade_application_evidence (evidence_id, proof_id) select file, $2 from unnest($1::bigint[]) as file`,
      [files.map((file) => file.id), row?.id ?? ''],
    );
    await writeAudit(tx, context, [
      {
        operation: 'PROVE_GRADE_CONDITION',
        subjectType: 'GradeApplication',
        subjectId: id,
        after: { condition, statement: words, evidence: files },
        officeCode: application.officeCode,
      },
    ]);
  });
}
