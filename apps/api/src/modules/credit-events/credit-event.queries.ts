import { normalizeBusinessNumber, parseCreditCode } from '@portcredit/numbering';
import type DataLoader from 'dataloader';
import { Conditions } from '../../platform/database/conditions';
import { type CommandContext, type Context } from '../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { isId } from '../../platform/graphql/id';
import { byKey, loader } from '../../platform/graphql/loader';
import { withinScopes } from '../offices';
import {
  type CreditEventFilterInput,
  type CreditEventOrder,
  type CreditEventStatusChangeType,
  type CreditEventType,
} from './credit-event.type';

const SELECT = `select event.id, event.business_number as "businessNumber", event.category, event.points,
    event.serious_penalty as "seriousPenalty", rules.regime, rules.title as "ruleSetTitle", rules.version as "ruleSetVersion", event.status, event.occurred_on as "occurredOn",
    event.verified_on as "verifiedOn", event.collect_by as "collectBy", event.late, event.collected_at as "collectedAt",
    collector.display_name as "collectedBy", event.source, event.sender, event.sender_document as "senderDocument", event.department, event.detail, conduct.key as "conductKey",
    event.declarant_number as "declarantNumber", event.enterprise_id as "enterpriseId", enterprise.office_code as "enterpriseOfficeCode",
    event.rule_set_id as "ruleSetId", event.item_code as "itemCode", event.office_code as "officeCode",
    event.collect_by_provisional as "collectByProvisional", event.other_party_id as "otherPartyId",
    event.responsibility_reason as "responsibilityReason", event.corrects_id as "correctsId",
    (select later.id from credit_event later where later.corrects_id = event.id) as "correctedById",
    event.superseded_by_id as "supersededById", event.cycle_id as "cycleId", event.collected_by as "collectedById"`;
const FROM = `credit_event event
  join enterprise on enterprise.id = event.enterprise_id
  join conduct on conduct.id = event.conduct_id
  join rule_set rules on rules.id = event.rule_set_id
  left join user_account collector on collector.id = event.collected_by`;

/** SQL: whether something has to be put right about an event; of one that was struck, nothing has. */
export const HAS_OPEN_TASK = `(event.status not in ('DISMISSED', 'REVOKED')
  and exists (select from credit_event_task task where task.event_id = event.id and task.settled_at is null))`;

/** Events whose collecting or supervising office is the viewer's or below. */
function visible(context: CommandContext): Conditions {
  const conditions = new Conditions();
  conditions.add(
    (n) => `(${withinScopes('event.office_code', n)} or ${withinScopes('enterprise.office_code', n)})`,
    context.viewer?.kind === 'STAFF' ? context.viewer.scopes : [],
  );
  return conditions;
}

export const eventLoader = (context: Context): DataLoader<string, CreditEventType | undefined> =>
  loader(context, 'credit-event', async (ids: readonly string[]) => {
    const conditions = visible(context);
    conditions.add((n) => `event.id = any($${n}::bigint[])`, ids);
    const rows = await context.db.query<CreditEventType[]>(
      `${SELECT} from ${FROM} where ${conditions.sql}`,
      conditions.parameters,
    );
    return byKey(rows, ({ id }) => id);
  });

/** How a list goes on after an event: the latest first, or what is due first. */
const ORDERS: Record<CreditEventOrder, { by: string; after: (parameter: number) => string }> = {
  LATEST: { by: 'event.id desc', after: (n) => `event.id < $${n}` },
  DUE: {
    by: 'event.collect_by, event.id',
    after: (n) =>
      `(event.collect_by, event.id) > (select last.collect_by, last.id from credit_event last where last.id = $${n})`,
  },
};

/** What the viewer may read of the events, and asks for. */
export function eventConditions(context: CommandContext, filter: CreditEventFilterInput): Conditions {
  const conditions = visible(context);
  if (typeof filter.creditCode === 'string') {
    const code = parseCreditCode(filter.creditCode);
    conditions.add((n) => `enterprise.credit_code = $${n}`, code.ok ? code.value : '');
  }
  if (typeof filter.enterpriseId === 'string') {
    conditions.add(
      (n) => `event.enterprise_id = $${n}`,
      isId(filter.enterpriseId) ? filter.enterpriseId : '0',
    );
  }
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('event.office_code', n), [filter.office]);
  }
  if (typeof filter.status === 'string') {
    conditions.add((n) => `event.status = $${n}`, filter.status);
  }
  if (typeof filter.category === 'string') {
    conditions.add((n) => `event.category = $${n}`, filter.category);
  }
  if (typeof filter.source === 'string') {
    conditions.add((n) => `event.source = $${n}`, filter.source);
  }
  if (typeof filter.department === 'string') {
    conditions.add((n) => `event.department = $${n}`, filter.department);
  }
  if (typeof filter.businessNumber === 'string') {
    conditions.add((n) => `event.business_number = $${n}`, normalizeBusinessNumber(filter.businessNumber));
  }
  if (typeof filter.verifiedFrom === 'string') {
    conditions.add((n) => `event.verified_on >= $${n}`, filter.verifiedFrom);
  }
  if (typeof filter.verifiedTo === 'string') {
    conditions.add((n) => `event.verified_on <= $${n}`, filter.verifiedTo);
  }
  if (typeof filter.late === 'boolean') {
    conditions.add((n) => `event.late = $${n}`, filter.late);
  }
  if (typeof filter.dueFrom === 'string') {
    conditions.add((n) => `event.collect_by >= $${n}`, filter.dueFrom);
  }
  if (typeof filter.dueTo === 'string') {
    conditions.add((n) => `event.collect_by <= $${n}`, filter.dueTo);
  }
  if (typeof filter.openTask === 'boolean') {
    conditions.addPlain(`${filter.openTask ? '' : 'not '}${HAS_OPEN_TASK}`);
  }
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const literal = search.replace(/[\\%_]/g, '\\$&');
    conditions.add((n) => `(event.business_number like $${n}`, `${literal}%`);
    conditions.extendLast((n) => ` or enterprise.name ilike $${n})`, `%${literal}%`);
  }
  return conditions;
}

/** A page of events. */
export async function listEvents(
  context: Context,
  filter: CreditEventFilterInput,
  first: number,
  after: string | null | undefined,
  order: CreditEventOrder = 'LATEST',
): Promise<Connection<CreditEventType>> {
  const request = pageRequest('credit-event', first, after);
  const conditions = eventConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add(ORDERS[order].after, request.afterId);
  }
  const rows = await context.db.query<CreditEventType[]>(
    `${SELECT} from ${FROM} where ${page.sql} order by ${ORDERS[order].by} limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('credit-event', request, rows, () => conditions.count(context.db, FROM));
}

export const historyLoader = (
  context: Context,
): DataLoader<string, CreditEventStatusChangeType[] | undefined> =>
  loader(context, 'credit-event-history', async (ids: readonly string[]) => {
    const rows = await context.db.query<(CreditEventStatusChangeType & { eventId: string })[]>(
      `select change.event_id as "eventId", change.status, change.at, account.display_name as by, change.reason,
         change.superseded_by_id as "supersededById"
       from credit_event_status change left join user_account account on account.id = change.by_user_id
       where change.event_id = any($1::bigint[]) order by change.at, change.id`,
      [ids],
    );
    return Map.groupBy(rows, ({ eventId }) => eventId);
  });
