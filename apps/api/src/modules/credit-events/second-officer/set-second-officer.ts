import { type CollectionCategory } from '@portcredit/credit';
import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { requireOwnOffice } from '../../offices';
import { secondOfficerSettings } from './second-officer.queries';

/**
 * Decides whether what an office collects by hand in a category waits for a second officer. Events that are there stay
 * as they are.
 * @param required null for as the office above has it
 * @throws Refusal INVALID_INPUT, FORBIDDEN for an office that is not hers, INVALID_STATE where it is so already
 */
export async function setSecondOfficer(
  context: CommandContext,
  officeCode: string,
  category: CollectionCategory,
  required: boolean | null,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    await requireOwnOffice(tx, viewer, officeCode);
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`second officer ${officeCode}`]);
    const before = (await secondOfficerSettings(tx, officeCode)).find((one) => one.category === category);
    if (before?.own === required) {
      throw new Refusal('INVALID_STATE', '该类信息已经是这样设置的，请刷新后查看。', {
        detail: { category, own: required },
      });
    }
    await tx.query(
      `insert into second_officer_setting (office_code, category, required, decided_at, decided_by) values ($1, $2, $3, $4, $5)`,
      [officeCode, category, required, context.clock.now(), viewer.userId],
    );
    await writeAudit(tx, context, [
      {
        operation: 'SET_SECOND_OFFICER',
        subjectType: 'Office',
        subjectId: officeCode,
        before: { category, secondOfficer: before?.own ?? null },
        after: { category, secondOfficer: required },
        officeCode,
      },
    ]);
  });
}
