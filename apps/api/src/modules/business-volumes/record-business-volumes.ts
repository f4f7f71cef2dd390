import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { forbidden, invalidInput } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { locateEnterprises } from '../enterprises';
import { followOpenReviews, lockEnterprises } from '../grading';
import { officesWithin } from '../offices';
import { type RecordBusinessVolumesInput } from './business-volume.type';

const MAX_VOLUMES = 1_000;
const MAX_SOURCE = 200;

/**
 * Records how much business enterprises had, all or none. What was recorded of a month before stays and is followed by
 * what is recorded now. Reviews that are still preliminary follow.
 * @throws Refusal INVALID_INPUT, NOT_FOUND, FORBIDDEN where another office supervises one
 */
export async function recordBusinessVolumes(
  context: CommandContext,
  { volumes, source }: RecordBusinessVolumesInput,
): Promise<number> {
  const viewer = staffOf(context.viewer);
  const words = requireText('source', '业务量的来源', source, MAX_SOURCE);
  if (volumes.length < 1 || volumes.length > MAX_VOLUMES) {
    throw invalidInput('volumes', '一次可登记 1 至 1000 条业务量，请分批办理。', 'TOO_MANY');
  }
  const thisMonth = today(context.clock).slice(0, 7);
  volumes.forEach(({ month, declarations }) => {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || month > thisMonth) {
      throw invalidInput('month', `月份“${month}”应为 2026-10 这样的已到月份。`, 'MONTH');
    }
    if (declarations < 0) {
      throw invalidInput('declarations', '报检批次不能为负数。', 'DECLARATIONS');
    }
  });
  await context.db.transaction(async (tx) => {
    const located = await locateEnterprises(tx, volumes);
    const rows = volumes.map(({ month, declarations, ...reference }) => ({
      enterpriseId: located(reference).id,
      month: `${month}-01`,
      declarations,
    }));
    if (new Set(rows.map(({ enterpriseId, month }) => `${enterpriseId} ${month}`)).size < rows.length) {
      throw invalidInput('volumes', '同一企业同一月份出现两次，请合并后登记。', 'REPEATED');
    }
    const enterprises = await lockEnterprises(
      tx,
      context.clock,
      rows.map(({ enterpriseId }) => enterpriseId),
    );
    const codes = [...enterprises.values()].map(({ officeCode }) => officeCode);
    const offices = await officesWithin(tx, viewer.scopes, codes);
    for (const { name, officeCode } of enterprises.values()) {
      if (offices.get(officeCode)?.within !== true) {
        throw forbidden(`${name}由其他机构监管，请由其监管机构登记业务量。`);
      }
    }
    await tx.query(
      `insert into business_volume (enterprise_id, month, declarations, source, recorded_at, recorded_by)
       select "enterpriseId", month, declarations, $2, at, $3
       from jsonb_to_recordset($1::jsonb) as given ("enterpriseId" bigint, month date, declarations integer, at timestamptz)`,
      [
        JSON.stringify(rows.map((row) => ({ ...row, at: enterprises.get(row.enterpriseId)?.at }))),
        words,
        viewer.userId,
      ],
    );
    const open = await tx.query<{ enterpriseId: string; cycleId: string }[]>(
      `select enterprise_id as "enterpriseId", cycle_id as "cycleId" from grade_review
       where enterprise_id = any($1::bigint[]) and status = 'PRELIMINARY'`,
      [[...enterprises.keys()]],
    );
    await followOpenReviews(
      tx,
      open.map((one) => ({ ...one, at: enterprises.get(one.enterpriseId)?.at ?? context.clock.now() })),
    );
    await writeAudit(
      tx,
      context,
      [...enterprises.values()].map(({ id, officeCode }) => ({
        operation: 'RECORD_BUSINESS_VOLUMES',
        subjectType: 'Enterprise' as const,
        subjectId: id,
        after: {
          source: words,
          volumes: rows
            .filter(({ enterpriseId }) => enterpriseId === id)
            .map(({ month, declarations }) => ({ month: month.slice(0, 7), declarations })),
        },
        officeCode,
      })),
    );
  });
  return volumes.length;
}
