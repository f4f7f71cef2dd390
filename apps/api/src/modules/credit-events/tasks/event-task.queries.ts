import type DataLoader from 'dataloader';
import { Conditions } from '../../../platform/database/conditions';
import { type CommandContext, type Context } from '../../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../../platform/graphql/connection';
import { loader } from '../../../platform/graphql/loader';
import { staffOf } from '../../../platform/viewer';
import { withinScopes } from '../../offices';
import { type CreditEventTaskFilterInput, type CreditEventTaskType } from './event-task.type';

const SELECT = `select task.id, task.code, task.opened_at as "openedAt", task.settled_at as "settledAt",
    settler.display_name as "settledBy", task.note, task.event_id as "eventId", event.office_code as "officeCode",
    event.status in ('DISMISSED', 'REVOKED') as struck`;
const FROM = `credit_event_task task join credit_event event on event.id = task.event_id
  left join user_account settler on settler.id = task.settled_by`;

/** A task of an event that was dismissed or revoked has lapsed: nothing is to be put right any more. */
const OPEN = `task.settled_at is null and event.status not in ('DISMISSED', 'REVOKED')`;

/** Tasks of the events that the viewer's office and those below have collected, as they are filtered. */
export function taskConditions(context: CommandContext, filter: CreditEventTaskFilterInput): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => withinScopes('event.office_code', n), staffOf(context.viewer).scopes);
  conditions.addPlain(filter.settled === true ? 'task.settled_at is not null' : OPEN);
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('event.office_code', n), [filter.office]);
  }
  if (typeof filter.code === 'string') {
    conditions.add((n) => `task.code = $${n}`, filter.code);
  }
  return conditions;
}

/** A page of tasks, the oldest first. */
export async function listEventTasks(
  context: Context,
  filter: CreditEventTaskFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<CreditEventTaskType>> {
  const request = pageRequest('credit-event-task', first, after);
  const conditions = taskConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `task.id > $${n}`, request.afterId);
  }
  const rows = await context.db.query<CreditEventTaskType[]>(
    `${SELECT} from ${FROM} where ${page.sql} order by task.id limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('credit-event-task', request, rows, () => conditions.count(context.db, FROM));
}

/** The tasks of events that the viewer has been shown, in the order in which they were opened. */
export const eventTasksLoader = (context: Context): DataLoader<string, CreditEventTaskType[] | undefined> =>
  loader(context, 'credit-event-tasks', async (ids: readonly string[]) => {
    const rows = await context.db.query<CreditEventTaskType[]>(
      `${SELECT} from ${FROM} where task.event_id = any($1::bigint[]) order by task.id`,
      [ids],
    );
    return Map.groupBy(rows, ({ eventId }) => eventId);
  });

/** One task, where its event was collected by the viewer's office or one below. */
export async function eventTask(context: Context, id: string): Promise<CreditEventTaskType | undefined> {
  const [row] = await context.db.query<CreditEventTaskType[]>(
    `${SELECT} from ${FROM} where task.id = $1 and ${withinScopes('event.office_code', 2)}`,
    [id, staffOf(context.viewer).scopes],
  );
  return row;
}
