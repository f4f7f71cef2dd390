import { writeAudit } from '../../../platform/audit/write-audit';
import { type CommandContext } from '../../../platform/graphql/context';
import { isId } from '../../../platform/graphql/id';
import { requireReason } from '../../../platform/reason';
import { forbidden, invalidInput, notFound, Refusal } from '../../../platform/refusal';
import { requireText } from '../../../platform/text';
import { staffOf } from '../../../platform/viewer';
import { bureauOf, requireOwnOffice, withinOffice } from '../../offices';
import { DECIDING } from './open-reviews';

const MAX_DOCUMENT = 200;

/**
 * A bureau lets an office below it confirm and adjust the grades of the enterprises there, until that is revoked.
 * @returns the id of the authorisation
 * @throws Refusal INVALID_INPUT, FORBIDDEN for whoever is of no bureau above it, INVALID_STATE where it is in force
 */
export async function authoriseGrading(
  context: CommandContext,
  officeCode: string,
  document: string,
): Promise<string> {
  const viewer = staffOf(context.viewer);
  const words = requireText('document', '授权文件的名称或文号', document, MAX_DOCUMENT, DECIDING);
  return context.db.transaction(async (tx) => {
    await requireOwnOffice(tx, viewer, officeCode, 'office');
    const bureau = await bureauOf(tx, officeCode);
    if (bureau === undefined || bureau === officeCode) {
      throw invalidInput('office', '只能授权直属局的下属机构，请另选机构。', 'OFFICE_NOT_BELOW', DECIDING);
    }
    await requireBureau(viewer.officeCode, bureau, tx);
    const [created] = await tx.query<{ id: string }[]>(
      `insert into grading_authorisation (office_code, document, granted_by, granted_at) values ($1, $2, $3, $4) returning id`,
      [officeCode, words, viewer.userId, context.clock.now()],
    );
    const id = created?.id ?? '';
    await writeAudit(tx, context, [
      {
        operation: 'AUTHORISE_GRADING',
        subjectType: 'Office',
        subjectId: officeCode,
        after: { authorisationId: id, document: words },
      },
    ]);
    return id;
  });
}

/**
 * From now on the bureau decides again; what was decided stays.
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_STATE where it is revoked already, INVALID_INPUT without a reason
 */
export async function revokeGradingAuthorisation(
  context: CommandContext,
  id: string,
  reason: string,
): Promise<void> {
  const viewer = staffOf(context.viewer);
  const words = requireReason(reason, DECIDING);
  await context.db.transaction(async (tx) => {
    const [given] = !isId(id)
      ? []
      : await tx.query<{ officeCode: string; document: string; revokedAt: Date | null }[]>(
          `select office_code as "officeCode", document, revoked_at as "revokedAt" from grading_authorisation
           where id = $1 and ${withinOffice('office_code', 2)} for update`,
          [id, viewer.officeCode],
        );
    if (given === undefined) {
      throw notFound('授权');
    }
    await requireBureau(viewer.officeCode, await bureauOf(tx, given.officeCode), tx);
    if (given.revokedAt !== null) {
      throw new Refusal('INVALID_STATE', '该授权已撤销，请刷新后查看。');
    }
    await tx.query(
      `update grading_authorisation set revoked_by = $2, revoked_at = $3, revoke_reason = $4 where id = $1`,
      [id, viewer.userId, context.clock.now(), words],
    );
    await writeAudit(tx, context, [
      {
        operation: 'REVOKE_GRADING_AUTHORISATION',
        subjectType: 'Office',
        subjectId: given.officeCode,
        before: { authorisationId: id, document: given.document },
        after: { reason: words },
      },
    ]);
  });
}

/** @throws Refusal FORBIDDEN for an officer of an office below the bureau */
async function requireBureau(
  own: string,
  bureau: string | undefined,
  tx: Parameters<typeof bureauOf>[0],
): Promise<void> {
  const ownBureau = await bureauOf(tx, own);
  if (bureau === undefined || (ownBureau !== undefined && ownBureau !== own)) {
    throw forbidden('授权下级机构确认、调整等级，由直属局办理，请联系直属局。');
  }
}
