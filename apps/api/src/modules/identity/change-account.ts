import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { staffOf } from '../../platform/viewer';
import { requireOwnOffice } from '../offices';
import {
  factsOf,
  requireAccount,
  requireDisplayName,
  requireGrantableRole,
  requireHeld,
  requireOther,
} from './account-rules';
import { type ChangeAccountInput } from './account.type';
import { UserAccountEntity } from './user-account.entity';

/**
 * Changes name, office, role and department; what is left out stays. It holds from the account's next request on.
 * @throws Refusal NOT_FOUND, INVALID_INPUT, FORBIDDEN for the viewer's own office and role, an office above, and more than she holds
 */
export async function changeAccount(
  context: CommandContext,
  id: string,
  input: ChangeAccountInput,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  await context.db.transaction(async (tx) => {
    const found = await requireAccount(tx, viewer, id);
    const changed = {
      displayName: requireDisplayName(input.displayName ?? found.displayName),
      officeCode: input.office ?? found.officeCode,
      roleCode: input.role ?? found.roleCode,
      department: input.department === undefined ? found.department : input.department,
    };
    const moved = changed.officeCode !== found.officeCode;
    const regranted = changed.roleCode !== found.roleCode;
    if (moved || regranted) {
      requireOther(context, id, '更改');
      requireHeld(viewer, found.permissions);
      await requireOwnOffice(tx, viewer, changed.officeCode);
      await requireGrantableRole(tx, viewer, changed.roleCode, changed.officeCode);
    }
    await tx.update(UserAccountEntity, { id }, changed);
    await writeAudit(tx, context, [
      {
        operation: 'CHANGE_ACCOUNT',
        subjectType: 'UserAccount',
        subjectId: id,
        before: factsOf(found),
        after: factsOf({ ...found, ...changed }),
        officeCode: found.officeCode,
      },
    ]);
  });
}
