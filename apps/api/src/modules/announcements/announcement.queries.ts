import type DataLoader from 'dataloader';
import { today } from '../../platform/clock';
import { Conditions } from '../../platform/database/conditions';
import { type Connection, connectionOf, pageRequest } from '../../platform/graphql/connection';
import { type CommandContext, type Context } from '../../platform/graphql/context';
import { isId } from '../../platform/graphql/id';
import { byKey, loader } from '../../platform/graphql/loader';
import { searchEnterprise } from '../enterprises';
import { withinScopes } from '../offices';
import {
  type AnnouncementEntryFilterInput,
  type AnnouncementEntryType,
  type AnnouncementFilterInput,
  type AnnouncementState,
  type AnnouncementType,
} from './announcement.type';
import { OPEN_OBJECTIONS, OPEN_REGRADINGS } from './finish-announcements';

/** SQL: the state of an announcement; `$1` is today. */
const STATE: Record<AnnouncementState, string> = {
  RUNNING: 'announcement.final_at is null and announcement.last_day >= $1::date',
  ENDED: 'announcement.final_at is null and announcement.last_day < $1::date',
  FINAL: 'announcement.final_at is not null',
};
const OBJECTIONS = `(select count(*)::integer from announcement_entry entry join objection on objection.entry_id = entry.id
  where entry.announcement_id = announcement.id`;
const ANNOUNCEMENT = `select announcement.id, announcement.cycle_id as "cycleId", announcement.office_code as "officeCode",
    case ${Object.entries(STATE)
      .map(([state, sql]) => `when ${sql} then '${state}'`)
      .join(' ')} end as state,
    announcement.first_day as "firstDay", announcement.last_day as "lastDay", announcement.announced_at as "announcedAt",
    announcer.display_name as "announcedBy", announcement.final_at as "finalAt", finisher.display_name as "finalBy",
    (select count(*)::integer from announcement_entry entry where entry.announcement_id = announcement.id) as "entryCount",
    ${OBJECTIONS}) as "objectionCount", ${OPEN_OBJECTIONS} as "openObjections",
    ${OBJECTIONS} and objection.outcome is null and objection.answer_by < $1::date) as "overdueObjections",
    ${OPEN_REGRADINGS} as "openRegradings"`;
const FROM = `announcement join user_account announcer on announcer.id = announcement.announced_by
  left join user_account finisher on finisher.id = announcement.final_by`;

/**
 * What is announced is no secret: an office reads what it, those below and those above it announce; a partner the same of the offices of
 * its grant. `$1` is today.
 */
function visible(context: CommandContext): Conditions {
  const conditions = new Conditions();
  conditions.add((n) => `$${n}::date is not null`, today(context.clock));
  conditions.add(
    (n) => `(${withinScopes('announcement.office_code', n)} or announcement.office_code in
      (select ancestor_code from office_scope where descendant_code = any($${n}::text[])))`,
    context.viewer?.scopes ?? [],
  );
  return conditions;
}

export const announcementLoader = (context: Context): DataLoader<string, AnnouncementType | undefined> =>
  loader(context, 'announcement', async (ids: readonly string[]) =>
    byKey(await findAnnouncements(context, ids), ({ id }) => id),
  );

export async function findAnnouncements(
  context: CommandContext,
  ids: readonly string[],
): Promise<AnnouncementType[]> {
  const conditions = visible(context);
  conditions.add((n) => `announcement.id = any($${n}::bigint[])`, ids.filter(isId));
  return context.db.query<AnnouncementType[]>(
    `${ANNOUNCEMENT} from ${FROM} where ${conditions.sql}`,
    conditions.parameters,
  );
}

/** A page of announcements, the latest first. */
export async function listAnnouncements(
  context: Context,
  filter: AnnouncementFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<AnnouncementType>> {
  const request = pageRequest('announcement', first, after);
  const conditions = visible(context);
  if (typeof filter.cycleId === 'string') {
    conditions.add((n) => `announcement.cycle_id = $${n}`, isId(filter.cycleId) ? filter.cycleId : '0');
  }
  if (typeof filter.office === 'string') {
    conditions.add((n) => withinScopes('announcement.office_code', n), [filter.office]);
  }
  if (typeof filter.state === 'string') {
    conditions.addPlain(STATE[filter.state]);
  }
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `announcement.id < $${n}`, request.afterId);
  }
  const rows = await context.db.query<AnnouncementType[]>(
    `${ANNOUNCEMENT} from ${FROM} where ${page.sql} order by announcement.id desc limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('announcement', request, rows, () => conditions.count(context.db, FROM));
}

/** SQL of an entry's columns. What was graded anew last counts. */
export const ENTRY = `entry.id, entry.enterprise_id as "enterpriseId", entry.name, entry.credit_code as "creditCode", entry.grade,
  case when regraded.status is null then entry.grade else regraded.final_grade end as result,
  (select count(*)::integer from objection where objection.entry_id = entry.id) as "objectionCount",
  enterprise.office_code as "officeCode", announcement.final_at is not null as final`;
export const ENTRY_FROM = `announcement_entry entry join announcement on announcement.id = entry.announcement_id
  join enterprise on enterprise.id = entry.enterprise_id
  left join lateral (select review.status, review.final_grade from objection join grade_review review on review.id = objection.review_id
    where objection.entry_id = entry.id order by review.id desc limit 1) regraded on true`;

/**
 * The entries of an announcement that the viewer asks for; whether she may know of it was asked before. A partner reads those of the
 * enterprises of its grant.
 */
export function entryConditions(
  { viewer }: CommandContext,
  announcementId: string,
  filter: AnnouncementEntryFilterInput,
): Conditions {
  const conditions = new Conditions();
  if (viewer?.kind !== 'STAFF') {
    conditions.add((n) => withinScopes('enterprise.office_code', n), viewer?.scopes ?? []);
  }
  conditions.add((n) => `entry.announcement_id = $${n}`, announcementId);
  if (typeof filter.grade === 'string') {
    conditions.add((n) => `entry.grade = $${n}`, filter.grade);
  }
  if (typeof filter.objected === 'boolean') {
    conditions.addPlain(
      `exists (select from objection where objection.entry_id = entry.id) = ${filter.objected}`,
    );
  }
  searchEnterprise(conditions, filter.search, 'entry');
  return conditions;
}

export async function listEntries(
  context: Context,
  announcementId: string,
  filter: AnnouncementEntryFilterInput,
  first: number,
  after: string | null | undefined,
): Promise<Connection<AnnouncementEntryType>> {
  const request = pageRequest('announcement-entry', first, after);
  const conditions = entryConditions(context, announcementId, filter);
  const page = conditions.copy();
  if (request.afterId !== undefined) {
    page.add((n) => `entry.id > $${n}`, request.afterId);
  }
  const rows = await context.db.query<AnnouncementEntryType[]>(
    `select ${ENTRY} from ${ENTRY_FROM} where ${page.sql} order by entry.id limit ${request.limit + 1}`,
    page.parameters,
  );
  return connectionOf('announcement-entry', request, rows, () => conditions.count(context.db, ENTRY_FROM));
}

/** Entries by their ids, of objections that the viewer may know of. */
export const entryLoader = (context: Context): DataLoader<string, AnnouncementEntryType | undefined> =>
  loader(context, 'announcement-entry', async (ids: readonly string[]) =>
    byKey(
      await context.db.query<AnnouncementEntryType[]>(
        `select ${ENTRY} from ${ENTRY_FROM} where entry.id = any($1::bigint[])`,
        [ids],
      ),
      ({ id }) => id,
    ),
  );
