import { Conditions } from '../../platform/database/conditions';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { type Context } from '../../platform/graphql/context';
import { partnerOf } from '../../platform/viewer';
import {
  type ExternalReportFilterInput,
  type ExternalReportState,
  type ExternalReportType,
  STATE_OF,
} from './external-report.type';

const FROM = `external_report report join credit_event event on event.id = report.event_id
  join enterprise on enterprise.id = event.enterprise_id`;
const STATE = `case event.status ${Object.entries(STATE_OF)
  .map(([status, state]) => `when '${status}' then '${state}'`)
  .join(' ')} end`;
const SELECT = `select report.event_id as id, report.external_id as "externalId", ${STATE} as state, event.business_number as "businessNumber",
  enterprise.credit_code as "creditCode", event.item_code as "itemCode", event.verified_on as "verifiedOn",
  event.office_code as "officeCode", report.received_at as "receivedAt" from ${FROM}`;

/** What the partner itself reported, the latest first; another's it may not know of. */
export async function listExternalReports(
  context: Context,
  filter: ExternalReportFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<ExternalReportType>> {
  const request = pageRequest('external-report', first, after);
  const conditions = new Conditions();
  conditions.add((n) => `report.partner_id = $${n}`, partnerOf(context.viewer).partnerId);
  if (typeof filter.externalId === 'string') {
    conditions.add((n) => `report.external_id = $${n}`, filter.externalId);
  }
  if (typeof filter.state === 'string') {
    conditions.add((n) => `event.status = any($${n})`, statusesOf(filter.state));
  }
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `report.event_id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<ExternalReportType[]>(
    `${SELECT} where ${page.sql} order by report.event_id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('external-report', request, rows, () => conditions.count(context.db, FROM));
}

const statusesOf = (wanted: ExternalReportState): string[] =>
  Object.entries(STATE_OF).flatMap(([status, state]) => (state === wanted ? [status] : []));

/** A report just received. */
export async function externalReportById(context: Context, id: string): Promise<ExternalReportType> {
  const [row] = await context.db.query<[ExternalReportType]>(`${SELECT} where report.event_id = $1`, [id]);
  return row;
}
