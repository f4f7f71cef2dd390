import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { requireText } from '../../platform/text';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';
import { type CreatePartnerInput } from './partner.type';

export const MAX_PARTNER_NAME = 100;

/**
 * Admits a partner, as yet without a key and a grant.
 * @returns its id
 * @throws Refusal INVALID_INPUT, FORBIDDEN for an office that is not the viewer's or below
 */
export async function createPartner(context: CommandContext, input: CreatePartnerInput): Promise<string> {
  const viewer = staffOf(context.viewer);
  const name = requireText('name', '部门名称', input.name, MAX_PARTNER_NAME);
  const office = input.office ?? viewer.officeCode;
  await requireOwnOffice(context.db.manager, viewer, office);
  return context.db.transaction(async (tx) => {
    const [row] = await tx.query<[{ id: string }]>(
      `insert into partner (name, office_code, created_at) values ($1, $2, $3) returning id`,
      [name, office, context.clock.now()],
    );
    await writeAudit(tx, context, [
      {
        operation: 'CREATE_PARTNER',
        subjectType: 'Partner',
        subjectId: row.id,
        after: { name, office },
        officeCode: office,
      },
    ]);
    return row.id;
  });
}
