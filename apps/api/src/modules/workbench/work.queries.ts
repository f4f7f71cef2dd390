import { addDays, addWorkingDays, type Day } from '@portcredit/working-days';
import { today } from '../../platform/clock';
import { type Context } from '../../platform/graphql/context';
import { withdrawalWaits } from '../grade-applications';
import { withinScopes } from '../offices';
import { DEFAULT_REGIME } from '../rule-sets';
import { staffOf, type StaffViewer } from '../../platform/viewer';
import { type OfficeOverviewType, type WorkItemType, type WorkSummaryType } from './work.type';

/**
 * SQL: what waits for an office and those below (`$1`), each with its last day. Only what the viewer may do is hers:
 * `$2` whether she may confirm events, `$3` whether she may confirm grades, `$4` whether she may adjust them. Grades wait for the
 * office that decides them; those that are overdue, for the offices above it as well (`$5` her office, `$6` today). `$7` is who she is:
 * nobody agrees to her own proposal. `$8` whether she may answer objections, `$9` whether she may withdraw grades: a notice is to be
 * served from the day on which the withdrawal is opened, what comes of it is to be settled from the day after the last for the defence;
 * no rule sets a last day for either, so that both are for today.
 */
const OPEN_WORK = `
  select 'event-' || event.id as id, 'CONFIRM_CREDIT_EVENT' as kind, event.collect_by as due, 1 as count,
    event.id as event_id, null::bigint as cycle_id, null::bigint as announcement_id, null::bigint as withdrawal_id
  from credit_event event
  where event.status = 'AWAITING_CONFIRMATION' and $2 and ${withinScopes('event.office_code', 1)}
  union all
  select 'cycle-' || review.cycle_id || '-' || review.confirm_by, 'DECIDE_GRADE_REVIEWS', review.confirm_by, count(*)::integer,
    null, review.cycle_id, null, null
  from grade_review review join enterprise on enterprise.id = review.enterprise_id
    join grading_office decider on decider.office_code = enterprise.office_code and decider.decided_by = $5
  where review.status = 'PRELIMINARY' and $3
    and not exists (select from grade_adjustment where review_id = review.id and status = 'PROPOSED')
  group by review.cycle_id, review.confirm_by
  union all
  select 'overdue-' || review.cycle_id || '-' || review.confirm_by, 'OVERDUE_GRADE_REVIEWS', review.confirm_by, count(*)::integer,
    null, review.cycle_id, null, null
  from grade_review review join enterprise on enterprise.id = review.enterprise_id
    join grading_office decider on decider.office_code = enterprise.office_code and decider.decided_by <> $5
  where review.status = 'PRELIMINARY' and $3 and review.confirm_by < $6::date and ${withinScopes('decider.decided_by', 1)}
  group by review.cycle_id, review.confirm_by
  union all
  select 'adjustment-' || review.cycle_id || '-' || review.adjust_by, 'APPROVE_GRADE_ADJUSTMENTS', review.adjust_by, count(*)::integer,
    null, review.cycle_id, null, null
  from grade_adjustment adjustment join grade_review review on review.id = adjustment.review_id
    join enterprise on enterprise.id = review.enterprise_id
    join grading_office decider on decider.office_code = enterprise.office_code and decider.decided_by = $5
  where adjustment.status = 'PROPOSED' and $4 and adjustment.proposed_by <> $7
  group by review.cycle_id, review.adjust_by
  union all
  select 'objections-' || entry.announcement_id || '-' || objection.answer_by, 'ANSWER_OBJECTIONS', objection.answer_by, count(*)::integer,
    null, null, entry.announcement_id, null
  from objection join announcement_entry entry on entry.id = objection.entry_id join enterprise on enterprise.id = entry.enterprise_id
  where objection.outcome is null and $8 and ${withinScopes('enterprise.office_code', 1)}
  group by entry.announcement_id, objection.answer_by
  union all
  select 'withdrawal-' || withdrawal.id, case when notice.id is null then 'SERVE_WITHDRAWAL_NOTICE' else 'SETTLE_GRADE_WITHDRAWAL' end,
    $6::date, 1,
    null, null, null, withdrawal.id
  from grade_withdrawal withdrawal join enterprise on enterprise.id = withdrawal.enterprise_id
    left join grade_withdrawal_notice notice on notice.withdrawal_id = withdrawal.id
  where ${withdrawalWaits(6)} and $9 and ${withinScopes('enterprise.office_code', 1)}`;

const mine = (viewer: StaffViewer, day: Day): unknown[] => [
  viewer.scopes,
  viewer.permissions.has('CONFIRM_CREDIT_EVENT'),
  viewer.permissions.has('CONFIRM_GRADE'),
  viewer.permissions.has('ADJUST_GRADE'),
  viewer.officeCode,
  day,
  viewer.userId,
  viewer.permissions.has('ANNOUNCE_GRADES'),
  viewer.permissions.has('WITHDRAW_GRADE'),
];

/** What waits, earliest due day first. */
export function workQueue(context: Context, limit: number): Promise<WorkItemType[]> {
  return context.db.query<WorkItemType[]>(
    `select id, kind, due as "dueOn", count, event_id as "eventId", cycle_id as "cycleId", announcement_id as "announcementId",
       withdrawal_id as "withdrawalId"
     from (${OPEN_WORK}) work
     order by due, kind, id limit ${limit}`,
    mine(staffOf(context.viewer), today(context.clock)),
  );
}

/** How much waits, by the last day for it. */
export async function workSummary(context: Context): Promise<WorkSummaryType> {
  const day = today(context.clock);
  const soon = addWorkingDays(day, 5, context.calendar).date;
  const [row] = await context.db.query<WorkSummaryType[]>(
    `select coalesce(sum(count) filter (where due < $6::date), 0)::integer as overdue,
       coalesce(sum(count) filter (where due = $6::date), 0)::integer as today,
       coalesce(sum(count) filter (where due > $6::date and due <= $10::date), 0)::integer as "withinFiveWorkingDays",
       coalesce(sum(count) filter (where due > $10::date), 0)::integer as later
     from (${OPEN_WORK}) work`,
    [...mine(staffOf(context.viewer), day), soon],
  );
  return row ?? { overdue: 0, today: 0, withinFiveWorkingDays: 0, later: 0 };
}

const SUPERVISED = withinScopes('enterprise.office_code', 1);
const RUNNING = `select cycle.id from grading_cycle cycle where cycle.regime = $2 and cycle.period @> $3::date and cycle.office_code in
  (select bureau_code from office_bureau where office_code in (select descendant_code from office_scope where ancestor_code = any($1::text[])))`;

/** The figures of an office and those below. */
export async function officeFigures(context: Context, officeCode: string): Promise<OfficeOverviewType> {
  const [row] = await context.db.query<OfficeOverviewType[]>(
    `select ($1::text[])[1] as "officeCode",
       (select count(*)::integer from enterprise where ${SUPERVISED}) as enterprises,
       count(*) filter (where event.status in ('EFFECTIVE', 'SUPERSEDED') and event.cycle_id in (${RUNNING}))::integer as events,
       count(*) filter (where event.late and event.status in ('EFFECTIVE', 'SUPERSEDED') and event.cycle_id in (${RUNNING}))::integer as "lateEvents",
       count(*) filter (where event.status = 'AWAITING_CONFIRMATION')::integer as "awaitingEvents",
       (select count(*)::integer from grade_review review join enterprise on enterprise.id = review.enterprise_id
        where review.status = 'PRELIMINARY' and review.confirm_by < $3::date and ${SUPERVISED}) as "overdueReviews"
     from credit_event event where ${withinScopes('event.office_code', 1)}`,
    [[officeCode], DEFAULT_REGIME, today(context.clock)],
  );
  if (row === undefined) {
    throw new Error('An aggregate answers one row.');
  }
  return row;
}

export function gradeCounts(
  context: Context,
  officeCode: string,
): Promise<{ grade: string; count: number }[]> {
  return context.db.query<{ grade: string; count: number }[]>(
    `select grade.value as grade, count(*)::integer as count
     from enterprise join grade on grade.enterprise_id = enterprise.id and grade.regime = $2 and upper_inf(grade.known) and grade.valid @> $3::date
     where ${SUPERVISED} group by grade.value`,
    [[officeCode], DEFAULT_REGIME, today(context.clock)],
  );
}

export function eventsByMonth(
  context: Context,
  officeCode: string,
): Promise<OfficeOverviewType['eventsByMonth']> {
  const day: Day = today(context.clock);
  const firstMonth = `${addDays(`${day.slice(0, 8)}01`, -334).slice(0, 8)}01`;
  return context.db.query(
    `select to_char(event.verified_on, 'YYYY-MM') as month, event.category, count(*)::integer as count
     from credit_event event where ${withinScopes('event.office_code', 1)}
       and event.status in ('EFFECTIVE', 'SUPERSEDED') and event.verified_on >= $2::date
     group by 1, 2 order by 1, 2`,
    [[officeCode], firstMonth],
  );
}

/** The id of the running cycle of the office's bureau; undefined for the general administration. */
export async function runningCycleOf(context: Context, officeCode: string): Promise<string | undefined> {
  const [row] = await context.db.query<{ id: string }[]>(
    `select cycle.id from grading_cycle cycle join office_bureau on office_bureau.bureau_code = cycle.office_code
     where office_bureau.office_code = $1 and cycle.regime = $2 and cycle.period @> $3::date`,
    [officeCode, DEFAULT_REGIME, today(context.clock)],
  );
  return row?.id;
}
