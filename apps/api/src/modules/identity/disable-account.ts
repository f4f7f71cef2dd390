import { writeAudit } from '../../platform/audit/write-audit';
import { type CommandContext } from '../../platform/graphql/context';
import { Refusal } from '../../platform/refusal';
import { staffOf } from '../../platform/viewer';
import { factsOf, requireAccount, requireHeld, requireOther } from './account-rules';
import { endSessionsOf } from './end-sessions';
import { UserAccountEntity } from './user-account.entity';

/** Nobody signs in to it any more, and whoever is in it is out at once. @throws Refusal NOT_FOUND, FORBIDDEN for oneself, INVALID_STATE */
export const disableAccount = (context: CommandContext, id: string): Promise<void> =>
  setDisabled(context, id, true);

/** @throws Refusal NOT_FOUND, INVALID_STATE, FORBIDDEN for an account that may do more than the viewer */
export const enableAccount = (context: CommandContext, id: string): Promise<void> =>
  setDisabled(context, id, false);

async function setDisabled(context: CommandContext, id: string, disabled: boolean): Promise<void> {
  const viewer = staffOf(context.viewer);
  requireOther(context, id, disabled ? '停用' : '启用');
  await context.db.transaction(async (tx) => {
    const found = await requireAccount(tx, viewer, id);
    if (!disabled) {
      requireHeld(viewer, found.permissions);
    }
    if ((found.disabledAt !== null) === disabled) {
      throw new Refusal('INVALID_STATE', disabled ? '该账户已经停用。' : '该账户未停用，无需启用。');
    }
    const now = context.clock.now();
    const disabledAt = disabled ? now : null;
    await tx.update(UserAccountEntity, { id }, { disabledAt });
    if (disabled) {
      await endSessionsOf(tx, id, now);
    }
    await writeAudit(tx, context, [
      {
        operation: disabled ? 'DISABLE_ACCOUNT' : 'ENABLE_ACCOUNT',
        subjectType: 'UserAccount',
        subjectId: id,
        before: factsOf(found),
        after: factsOf({ ...found, disabledAt }),
        officeCode: found.officeCode,
      },
    ]);
  });
}
