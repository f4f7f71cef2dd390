import { type CollectionCategory } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../../platform/graphql/context';
import { requireId } from '../../../platform/graphql/id';
import { invalidInput, notFound, Refusal } from '../../../platform/refusal';
import { staffOf, type StaffViewer } from '../../../platform/viewer';
import { withinScopes } from '../../offices';
import { proveEvents } from './prove-events';

/**
 * Attaches the viewer's uploads to an event that is there.
 * @throws Refusal NOT_FOUND, FORBIDDEN, INVALID_INPUT
 */
export async function attachEvidence(
  context: CommandContext,
  eventId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  const viewer = staffOf(context.viewer);
  if (evidenceIds.length === 0) {
    throw invalidInput('evidenceIds', '请先上传证据文件，再附到信用信息。', 'NO_FILES');
  }
  await context.db.transaction(async (tx) => {
    await requireProvable(tx, viewer, requireId(eventId, '信用信息'));
    await proveEvents(tx, context, [eventId], evidenceIds);
  });
}

/** Departments that close cases keep to penalties, as they do in collecting. */
export const mayProve = (
  { permissions }: Pick<StaffViewer, 'permissions'>,
  category: CollectionCategory,
): boolean =>
  permissions.has('COLLECT_CREDIT_EVENT') ||
  permissions.has('CONFIRM_CREDIT_EVENT') ||
  (permissions.has('COLLECT_PENALTY') && category === 'ADMINISTRATIVE_PENALTY');

/** An event of the viewer's office or those below, whose files she may change. @throws Refusal NOT_FOUND, FORBIDDEN */
export async function requireProvable(
  tx: EntityManager,
  viewer: StaffViewer,
  eventId: string,
): Promise<{ officeCode: string }> {
  const [event] = await tx.query<{ officeCode: string; category: CollectionCategory }[]>(
    `select event.office_code as "officeCode", event.category from credit_event event join enterprise on enterprise.id = event.enterprise_id
     where event.id = $1 and (${withinScopes('event.office_code', 2)} or ${withinScopes('enterprise.office_code', 2)})`,
    [eventId, viewer.scopes],
  );
  if (event === undefined) {
    throw notFound('信用信息');
  }
  if (!mayProve(viewer, event.category)) {
    throw new Refusal('FORBIDDEN', '结案部门只办理行政处罚信息的证据，请由采集部门办理。', {
      reference: '质检办通〔2017〕264号 三(五)',
      detail: { permission: 'COLLECT_CREDIT_EVENT' },
    });
  }
  return event;
}
