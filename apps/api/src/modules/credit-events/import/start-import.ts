import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { isId } from '../../../platform/graphql/id';
import { enqueueJob } from '../../../platform/jobs';
import { notFound, Refusal } from '../../../platform/refusal';
import { staffOf } from '../../../platform/viewer';
import { withinScopes } from '../../offices';
import { type EventCheckResult } from './check-events';

/**
 * Orders the import of a file that was checked; what is refused by then is given back, the rest is collected. One that
 * broke off may be started again, and goes on where it stopped.
 * @throws Refusal NOT_FOUND, INVALID_STATE before the check is done, while it runs, when it is done or its rows are gone
 */
export async function startCreditEventImport(context: CommandContext, id: string): Promise<void> {
  const viewer = staffOf(context.viewer);
  const at = context.clock.now();
  await context.db.transaction(async (tx) => {
    const [found] = isId(id)
      ? await tx.query<
          {
            officeCode: string;
            fileName: string;
            checked: EventCheckResult | null;
            finishedAt: Date | null;
            clearedAt: Date | null;
          }[]
        >(
          `select office_code as "officeCode", file_name as "fileName", checked, finished_at as "finishedAt", cleared_at as "clearedAt"
           from event_import where id = $1 and ${withinScopes('office_code', 2)} for update`,
          [id, viewer.scopes],
        )
      : [];
    if (found === undefined) {
      throw notFound('导入');
    }
    const { officeCode, fileName, checked, finishedAt, clearedAt } = found;
    const stops = (message: string, rule: string): Refusal =>
      new Refusal('INVALID_STATE', message, { detail: { rule } });
    if (finishedAt !== null) {
      throw stops('该文件已经导入，请查看结果。', 'ALREADY_IMPORTED');
    }
    if (clearedAt !== null) {
      throw stops('该文件上传后久未导入，内容已清除，请重新上传。', 'CLEARED');
    }
    if (checked === null) {
      throw stops('该文件尚未核对完，请等待核对结果后再导入。', 'NOT_CHECKED');
    }
    if (checked.collectible === 0) {
      throw stops('该文件没有可以采集的行，请按原因改正后重新上传。', 'NOTHING_TO_COLLECT');
    }
    await tx.query(`update event_import set started_by = $2, started_at = $3 where id = $1`, [
      id,
      viewer.userId,
      at,
    ]);
    const jobId = await enqueueJob(tx, {
      kind: 'CREDIT_EVENT_IMPORT',
      subjectId: id,
      officeCode,
      createdBy: viewer.userId,
      at,
    });
    await writeAudit(tx, context, [
      {
        operation: 'START_CREDIT_EVENT_IMPORT',
        subjectType: 'CreditEventImport',
        subjectId: id,
        after: { fileName, jobId, rows: checked.read, collectible: checked.collectible },
        officeCode,
      },
    ]);
  });
}
