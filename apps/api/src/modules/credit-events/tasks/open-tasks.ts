import { type CollectionWarning } from '@portcredit/credit';
import { type EntityManager } from 'typeorm';

/** Opens the tasks that events are taken with, in the transaction that writes the events; one statement for all. */
export async function openTasks(
  tx: Pick<EntityManager, 'query'>,
  at: Date,
  tasks: readonly { eventId: string; code: CollectionWarning }[],
): Promise<void> {
  if (tasks.length === 0) {
    return;
  }
  await tx.query(
    `insert into credit_event_task (event_id, code, opened_at)
     select task.id, task.code, $3 from unnest($1::bigint[], $2::text[]) as task (id, code)`,
    [tasks.map(({ eventId }) => eventId), tasks.map(({ code }) => code), at],
  );
}

/**
 * Settles the open DECISION_MISSING tasks of events to which a file has now been attached. For whoever attaches it,
 * in the same transaction; events without such a task are left alone.
 */
export async function settleDecisionTasks(
  tx: Pick<EntityManager, 'query'>,
  eventIds: readonly string[],
  by: { userId: string; at: Date },
): Promise<void> {
  await tx.query(
    `update credit_event_task set settled_at = $2, settled_by = $3
     where event_id = any($1::bigint[]) and code = 'DECISION_MISSING' and settled_at is null`,
    [eventIds, by.at, by.userId],
  );
}
