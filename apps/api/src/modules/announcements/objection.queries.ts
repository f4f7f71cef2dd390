import type DataLoader from 'dataloader';
import { today } from '../../platform/clock';
import { Conditions } from '../../platform/database/conditions';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { type CommandContext, type Context } from '../../platform/graphql/context';
import { byKey, loader } from '../../platform/graphql/loader';
import { staffOf } from '../../platform/viewer';
import { withinScopes } from '../offices';
import { type ObjectionFilterInput, type ObjectionType } from './objection.type';

/** `$1` is today. */
const OBJECTION = `select objection.id, objection.entry_id as "entryId", objection.received_on as "receivedOn", objection.answer_by as "answerBy",
    objection.outcome is null and objection.answer_by < $1::date as overdue, objection.by_enterprise as "byEnterprise",
    objection.objector as "objectorName", objection.objector_contact as contact, objection.statement, objection.evidence,
    objection.registered_at as "registeredAt", registrar.display_name as "registeredBy", objection.outcome, objection.answer,
    objection.answered_at as "answeredAt", officer.display_name as "answeredBy", coalesce(objection.answered_late, false) as "answeredLate",
    objection.review_id as "reviewId", enterprise.office_code as "officeCode",
    array(select distinct account_id::text from grade_decider decider where decider.enterprise_id = entry.enterprise_id
      and decider.cycle_id = announcement.cycle_id) as deciders,
    (select coalesce(jsonb_agg(jsonb_build_object('id', file.id::text, 'name', file.name, 'size', file.size, 'sha256', file.sha256)
       order by file.id), '[]')
     from objection_evidence handed join evidence file on file.id = handed.evidence_id where handed.objection_id = objection.id) as "handedIn"`;
export const OBJECTION_FROM = `objection join announcement_entry entry on entry.id = objection.entry_id
  join announcement on announcement.id = entry.announcement_id
  join enterprise on enterprise.id = entry.enterprise_id
  join user_account registrar on registrar.id = objection.registered_by
  left join user_account officer on officer.id = objection.answered_by`;

/** An office reads the objections about enterprises that it or one below it supervises. `$1` is today. */
function visible(context: CommandContext): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => `$${n}::date is not null`, today(context.clock));
  conditions.add((n) => withinScopes('enterprise.office_code', n), staffOf(context.viewer).scopes);
  return conditions;
}

export const objectionLoader = (context: Context): DataLoader<string, ObjectionType | undefined> =>
  loader(context, 'objection', async (ids: readonly string[]) => {
    const conditions = visible(context);
    conditions.add((n) => `objection.id = any($${n}::bigint[])`, ids);
    const rows = await context.db.query<ObjectionType[]>(
      `${OBJECTION} from ${OBJECTION_FROM} where ${conditions.sql}`,
      conditions.parameters,
    );
    return byKey(rows, ({ id }) => id);
  });

/** The objections to an announcement that the viewer asks for; whether she may know of it was asked before. `$1` is today. */
export function objectionConditions(
  context: CommandContext,
  announcementId: string,
  { open }: ObjectionFilterInput,
): Conditions {
  const conditions = visible(context);
  conditions.add((n) => `entry.announcement_id = $${n}`, announcementId);
  if (typeof open === 'boolean') {
    conditions.addPlain(`(objection.outcome is null) = ${open}`);
  }
  return conditions;
}

/** A page of the objections to an announcement, in the order in which they were registered. */
export async function listObjections(
  context: Context,
  announcementId: string,
  filter: ObjectionFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<ObjectionType>> {
  const request = pageRequest('objection', first, after);
  const conditions = objectionConditions(context, announcementId, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `objection.id > $${n}`, request.afterId);
  }
  const rows = await context.db.query<ObjectionType[]>(
    `${OBJECTION} from ${OBJECTION_FROM} where ${page.sql} order by objection.id limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('objection', request, rows, () => conditions.count(context.db, OBJECTION_FROM));
}
