import { type CollectionCategory } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';
import { type CommandContext } from '../../../platform/graphql/context';
import { staffOf } from '../../../platform/viewer';
import { attachEvidenceWithin, type EvidenceFacts, linkFiles } from '../../evidence';
import { settleDecisionTasks } from '../tasks/open-tasks';

/**
 * Attaches the viewer's uploads to events that are written in this transaction or were there before; the decision among
 * them settles that it was missing.
 * @throws Refusal as `attachEvidenceWithin`
 */
export async function proveEvents(
  tx: EntityManager,
  context: CommandContext,
  eventIds: readonly string[],
  evidenceIds: readonly string[],
): Promise<void> {
  if (evidenceIds.length === 0 || eventIds.length === 0) {
    return;
  }
  const events = await tx.query<{ id: string; officeCode: string; category: CollectionCategory }[]>(
    `select id, office_code as "officeCode", category from credit_event where id = any($1::bigint[]) order by id`,
    [eventIds],
  );
  const files = await attachEvidenceWithin(
    tx,
    context,
    events.map(({ id, officeCode }) => ({ id, officeCode })),
    evidenceIds,
  );
  if (files.some(({ kind }) => kind === 'DECISION')) {
    await settleDecisionTasks(
      tx,
      events.filter(({ category }) => category === 'ADMINISTRATIVE_PENALTY').map(({ id }) => id),
      { userId: staffOf(context.viewer).userId, at: context.clock.now() },
    );
  }
}

/** What proved an event that is corrected proves the one that stands for it: its files go with it, but for the struck ones. */
export async function carryEvidence(
  tx: EntityManager,
  context: CommandContext,
  fromId: string | undefined,
  toId: string,
): Promise<void> {
  if (fromId === undefined) {
    return;
  }
  const files = await tx.query<EvidenceFacts[]>(
    `select file.id, file.name, file.media_type as "mediaType", file.size, file.sha256, file.kind
     from evidence_link link join evidence file on file.id = link.evidence_id
     where link.event_id = $1 and not exists (select from evidence_strike where link_id = link.id) order by file.id`,
    [fromId],
  );
  if (files.length === 0) {
    return;
  }
  const events = await tx.query<{ id: string; officeCode: string }[]>(
    `select id, office_code as "officeCode" from credit_event where id = $1`,
    [toId],
  );
  await linkFiles(tx, context, events, files);
}
