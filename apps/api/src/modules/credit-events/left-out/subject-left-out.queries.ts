import { Conditions } from '../../../platform/database/conditions';
import { type CommandContext, type Context } from '../../../platform/graphql/context';
import { type Connection, connectionOf, pageRequest } from '../../../platform/graphql/connection';
import { staffOf } from '../../../platform/viewer';
import { withinScopes } from '../../offices';
import {
  type OfficeCountType,
  type SubjectLeftOutFilterInput,
  type SubjectLeftOutType,
} from './subject-left-out.type';

const FROM = `subject_left_out subject join user_account recorder on recorder.id = subject.recorded_by`;
const SELECT = `select subject.id, subject.name, subject.identifiers, subject.business_number as "businessNumber",
    subject.occurred_on as "occurredOn", subject.verified_on as "verifiedOn", subject.detail, subject.reason,
    recorder.display_name as "recordedBy", subject.recorded_at as "recordedAt", subject.rule_set_id as "ruleSetId",
    subject.item_code as "itemCode", subject.office_code as "officeCode"`;

/** What the viewer's office and those below left out, as it is filtered. */
export function leftOutConditions(context: CommandContext, filter: SubjectLeftOutFilterInput): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => withinScopes('subject.office_code', n), staffOf(context.viewer).scopes);
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('subject.office_code', n), [filter.office]);
  }
  if (typeof filter.verifiedFrom === 'string') {
    conditions.add((n) => `subject.verified_on >= $${n}`, filter.verifiedFrom);
  }
  if (typeof filter.verifiedTo === 'string') {
    conditions.add((n) => `subject.verified_on <= $${n}`, filter.verifiedTo);
  }
  const search = filter.search?.trim() ?? '';
  if (search !== '') {
    const literal = search.replace(/[\\%_]/g, '\\$&');
    conditions.add((n) => `(subject.business_number like $${n}`, `${literal}%`);
    conditions.extendLast((n) => ` or subject.name ilike $${n})`, `%${literal}%`);
  }
  return conditions;
}

/** A page of what was left out, the latest first. */
export async function listSubjectsLeftOut(
  context: Context,
  filter: SubjectLeftOutFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<SubjectLeftOutType>> {
  const request = pageRequest('subject-left-out', first, after);
  const conditions = leftOutConditions(context, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `subject.id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<SubjectLeftOutType[]>(
    `${SELECT} from ${FROM} where ${page.sql} order by subject.id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('subject-left-out', request, rows, () => conditions.count(context.db, FROM));
}

/** One of them, where the viewer may know of it. */
export async function subjectLeftOut(context: Context, id: string): Promise<SubjectLeftOutType | undefined> {
  const conditions = leftOutConditions(context, {});
  conditions.add((n) => `subject.id = $${n}`, id);
  const [row] = await context.db.query<SubjectLeftOutType[]>(
    `${SELECT} from ${FROM} where ${conditions.sql}`,
    conditions.parameters,
  );
  return row;
}

/** How many each office has left out, those with the most first. */
export function countSubjectsLeftOut(
  context: Context,
  filter: SubjectLeftOutFilterInput,
): Promise<OfficeCountType[]> {
  const conditions = leftOutConditions(context, filter);
  return context.db.query<OfficeCountType[]>(
    `select subject.office_code as "officeCode", count(*)::integer as count from ${FROM} where ${conditions.sql}
     group by 1 order by 2 desc, 1`,
    conditions.parameters,
  );
}
