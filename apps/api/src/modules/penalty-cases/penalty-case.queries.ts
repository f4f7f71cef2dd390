import type DataLoader from 'dataloader';
import { normalizeBusinessNumber } from '@portcredit/numbering';
import { Conditions } from '../../platform/database/conditions';
import { type CommandContext, type Context } from '../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { isId } from '../../platform/graphql/id';
import { loader } from '../../platform/graphql/loader';
import { staffOf } from '../../platform/viewer';
import { HAS_DECISION } from '../evidence';
import { withinScopes } from '../offices';
import { type PenaltyCaseFilterInput, type PenaltyCaseType } from './penalty-case.type';

/** SQL: whether no decision is attached to a case (`closed`). */
export const DECISION_MISSING = `not exists (select from penalty_case_event brought join credit_event event on event.id = brought.event_id
  where brought.case_id = closed.id and ${HAS_DECISION})`;

const SELECT = `select closed.id, closed.document_number as "documentNumber", closed.case_number as "caseNumber", closed.cause,
    closed.business_department as "businessDepartment", closed.fed_back_on as "fedBackOn", closed.decided_on as "decidedOn",
    closed.occurred_on as "occurredOn", closed.confiscated::text, closed.fined::text, closed.total::text, closed.detail, closed.signer,
    closed.receiver, reporter.display_name as "reportedBy", closed.reported_at as "reportedAt", closed.enterprise_id as "enterpriseId",
    closed.office_code as "officeCode", ${DECISION_MISSING} as "decisionMissing"`;
const FROM = `penalty_case closed join enterprise on enterprise.id = closed.enterprise_id
  join user_account reporter on reporter.id = closed.reported_by`;

/** Cases that were closed, or whose enterprise is supervised, by the viewer's office or one below. */
function visible({ viewer }: CommandContext): Conditions {
  const conditions = new Conditions();
  conditions.add(
    (n) => `(${withinScopes('closed.office_code', n)} or ${withinScopes('enterprise.office_code', n)})`,
    staffOf(viewer).scopes,
  );
  return conditions;
}

export async function findCase(context: CommandContext, id: string): Promise<PenaltyCaseType | undefined> {
  if (!isId(id)) {
    return undefined;
  }
  const conditions = visible(context);
  conditions.add((n) => `closed.id = $${n}`, id);
  const [row] = await context.db.query<PenaltyCaseType[]>(
    `${SELECT} from ${FROM} where ${conditions.sql}`,
    conditions.parameters,
  );
  return row;
}

/** Cases that the viewer may know of, as they are filtered. */
export function caseConditions(context: CommandContext, filter: PenaltyCaseFilterInput): Conditions {
  const conditions = visible(context);
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('closed.office_code', n), [filter.office]);
  }
  if (typeof filter.decisionMissing === 'boolean') {
    conditions.addPlain(filter.decisionMissing ? DECISION_MISSING : `not (${DECISION_MISSING})`);
  }
  if (typeof filter.decidedFrom === 'string') {
    conditions.add((n) => `closed.decided_on >= $${n}`, filter.decidedFrom);
  }
  if (typeof filter.decidedTo === 'string') {
    conditions.add((n) => `closed.decided_on <= $${n}`, filter.decidedTo);
  }
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
    conditions.add(
      (n) => `(closed.document_number like $${n} or closed.case_number like $${n}`,
      `${literal(normalizeBusinessNumber(search))}%`,
    );
    conditions.extendLast((n) => ` or enterprise.name ilike $${n})`, `%${literal(search)}%`);
  }
  return conditions;
}

/** A page of cases, the latest first. */
export async function listCases(
  context: Context,
  filter: PenaltyCaseFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<PenaltyCaseType>> {
  const request = pageRequest('penalty-case', first, after);
  const conditions = caseConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `closed.id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<PenaltyCaseType[]>(
    `${SELECT} from ${FROM} where ${page.sql} order by closed.id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('penalty-case', request, rows, () => conditions.count(context.db, FROM));
}

/** The ids of the events of cases that the viewer has been shown, in the order of their items. */
export const caseEventsLoader = (context: Context): DataLoader<string, string[] | undefined> =>
  loader(context, 'penalty-case-events', async (ids: readonly string[]) => {
    const rows = await context.db.query<{ caseId: string; eventIds: string[] }[]>(
      `select case_id as "caseId", array_agg(event_id::text order by event_id) as "eventIds" from penalty_case_event
       where case_id = any($1::bigint[]) group by case_id`,
      [ids],
    );
    return new Map(rows.map(({ caseId, eventIds }) => [caseId, eventIds]));
  });
