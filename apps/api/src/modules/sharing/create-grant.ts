import { addDays, type Day } from '@portcredit/working-days';
import { writeAudit } from '../../platform/audit/write-audit';
import { today } from '../../platform/clock';
import { type CommandContext } from '../../platform/graphql/context';
import { invalidInput } from '../../platform/refusal';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';
import { requireGrantable } from './grantable';
import { managedPartner } from './managed-partner';
import { type CreateGrantInput } from './partner.type';

const MAX_PURPOSE = 100;

/**
 * Grants a partner fields of offices for a purpose.
 * @returns its id
 * @throws Refusal NOT_FOUND, INVALID_INPUT, FORBIDDEN for an office that is not the viewer's or below
 */
export async function createGrant(context: CommandContext, input: CreateGrantInput): Promise<string> {
  const viewer = staffOf(context.viewer);
  const purpose = requireText('purpose', '用途', input.purpose, MAX_PURPOSE);
  const fields = requireGrantable(input.fields);
  const offices = [...new Set(input.offices)].sort();
  if (offices.length === 0) {
    throw invalidInput('offices', '请至少选择一个机构。', 'OFFICES_EMPTY');
  }
  const { from, until } = requireDays(input, today(context.clock));
  for (const office of offices) {
    await requireOwnOffice(context.db.manager, viewer, office, 'offices');
  }
  return context.db.transaction(async (tx) => {
    const partner = await managedPartner(tx, viewer, input.partnerId);
    const [row] = await tx.query<[{ id: string }]>(
      `with granted as (
         insert into partner_grant (partner_id, purpose, fields, valid, created_at)
         values ($1, $2, $3, daterange($4::date, $5::date), $6) returning id
       ), within as (
         insert into partner_grant_office (grant_id, office_code) select granted.id, office from granted, unnest($7::text[]) office
       ) select id from granted`,
      [
        partner.id,
        purpose,
        fields,
        from,
        until === null ? null : addDays(until, 1),
        context.clock.now(),
        offices,
      ],
    );
    await writeAudit(tx, context, [
      {
        operation: 'CREATE_GRANT',
        subjectType: 'Grant',
        subjectId: row.id,
        after: { partner: partner.name, partnerId: partner.id, purpose, offices, fields, from, until },
        officeCode: partner.officeCode,
      },
    ]);
    return row.id;
  });
}

function requireDays(input: CreateGrantInput, day: Day): { from: Day; until: Day | null } {
  const from = input.from ?? day;
  const until = input.until ?? null;
  if (from < day) {
    throw invalidInput('from', '授权不能从今日以前开始，请更正起始日期。', 'FROM_PAST');
  }
  if (until !== null && until < from) {
    throw invalidInput('until', '授权的截止日期不能早于起始日期，请更正。', 'UNTIL_BEFORE_FROM');
  }
  return { from, until };
}
