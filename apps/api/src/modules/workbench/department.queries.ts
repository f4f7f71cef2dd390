import { type Collector, COLLECTORS } from '@portcredit/credit';
import { addWorkingDays, type Day } from '@portcredit/working-days';
import { today } from '../../platform/clock';
import { type Context } from '../../platform/graphql/context';
import { HAS_OPEN_TASK } from '../credit-events';
import { cycleAround, cycleLoader } from '../grading';
import { withinScopes } from '../offices';
import { DEFAULT_REGIME, requireRuleSetOn } from '../rule-sets';
import {
  type DepartmentQueueType,
  type DepartmentTimelinessType,
  type MonthTimelinessType,
  type TimelinessType,
} from './department.type';
import { runningCycleOf } from './work.queries';

/** What waits for each department of an office and those below, by its last day; a line for each department. */
export async function departmentQueues(context: Context, officeCode: string): Promise<DepartmentQueueType[]> {
  const day = today(context.clock);
  const next = addWorkingDays(day, 1, context.calendar).date;
  const rows = await context.db.query<Omit<DepartmentQueueType, 'tasks'>[]>(
    `select event.department, count(*) filter (where event.collect_by < $2::date)::integer as overdue,
       count(*) filter (where event.collect_by = $2::date)::integer as today,
       count(*) filter (where event.collect_by > $2::date and event.collect_by <= $3::date)::integer as "nextWorkingDay",
       count(*) filter (where event.collect_by > $2::date and event.collect_by <= $4::date)::integer as "withinFiveWorkingDays",
       count(*) filter (where event.collect_by > $4::date)::integer as later
     from credit_event event where event.status = 'AWAITING_CONFIRMATION' and ${withinScopes('event.office_code', 1)}
     group by event.department`,
    [[officeCode], day, next, addWorkingDays(day, 5, context.calendar).date],
  );
  const tasks = await context.db.query<{ department: Collector; tasks: number }[]>(
    `select event.department, count(*)::integer as tasks from credit_event event
     where event.id in (select event_id from credit_event_task where settled_at is null)
       and ${HAS_OPEN_TASK} and ${withinScopes('event.office_code', 1)}
     group by event.department`,
    [[officeCode]],
  );
  const none = { overdue: 0, today: 0, nextWorkingDay: 0, withinFiveWorkingDays: 0, later: 0 };
  return COLLECTORS.map((department) => ({
    department,
    ...(rows.find((row) => row.department === department) ?? none),
    tasks: tasks.find((row) => row.department === department)?.tasks ?? 0,
  }));
}

/** The running cycle of an office; where it has none of its own, the one that the rules lay around today. */
async function runningPeriod(context: Context, officeCode: string): Promise<{ from: Day; to: Day }> {
  const id = await runningCycleOf(context, officeCode);
  const cycle = id === undefined ? undefined : await cycleLoader(context).load(id);
  if (cycle !== undefined) {
    return { from: cycle.from, to: cycle.to };
  }
  const day = today(context.clock);
  const rules = await requireRuleSetOn(context.db.manager, DEFAULT_REGIME, day, 'office');
  return cycleAround(day, rules.cycle);
}

/**
 * SQL: whether the department was late with an event, `$4` being now: collected after the last day; or come by itself in
 * time, and without the department's word when that day was over.
 */
const LATE = `(event.late or (
  (event.collect_by + 1)::timestamp at time zone 'Asia/Shanghai' <= $4
  and exists (select from credit_event_status waiting where waiting.event_id = event.id and waiting.status = 'AWAITING_CONFIRMATION')
  and not exists (select from credit_event_status decided where decided.event_id = event.id and decided.status <> 'AWAITING_CONFIRMATION'
    and decided.at < (event.collect_by + 1)::timestamp at time zone 'Asia/Shanghai')))`;

/** Who keeps to the five working days, and who does not: by office and department, and by month. */
export async function timeliness(context: Context, officeCode: string): Promise<TimelinessType> {
  const { from, to } = await runningPeriod(context, officeCode);
  const rows = await context.db.query<
    {
      officeCode: string | null;
      month: string | null;
      department: Collector;
      events: number;
      late: number;
      overdue: number;
    }[]
  >(
    `select event.office_code as "officeCode", event.month, event.department, count(*)::integer as events,
       count(*) filter (where event.was_late)::integer as late, count(*) filter (where event.waits and event.was_late)::integer as overdue
     from (select event.office_code, event.department, to_char(event.verified_on, 'YYYY-MM') as month, ${LATE} as was_late,
             event.status = 'AWAITING_CONFIRMATION' as waits
           from credit_event event where ${withinScopes('event.office_code', 1)} and event.verified_on >= $2::date and event.verified_on < $3::date) event
     group by grouping sets ((event.office_code, event.department), (event.month, event.department))
     order by event.office_code, event.month`,
    [[officeCode], from, to, context.clock.now()],
  );
  const departments: DepartmentTimelinessType[] = [];
  const months: MonthTimelinessType[] = [];
  for (const { officeCode: office, month, ...counts } of rows) {
    if (office !== null) {
      departments.push({ officeCode: office, ...counts });
    } else if (month !== null) {
      months.push({ month, ...counts });
    }
  }
  const order = ({ department }: { department: Collector }): number => COLLECTORS.indexOf(department);
  departments.sort((a, b) =>
    a.officeCode === b.officeCode ? order(a) - order(b) : a.officeCode < b.officeCode ? -1 : 1,
  );
  return { from, to, departments, months };
}
