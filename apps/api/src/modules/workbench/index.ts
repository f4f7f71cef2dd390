export {
  DepartmentQueueResolver,
  DepartmentTimelinessResolver,
  ReminderResolver,
} from './department.resolver';
export { OfficeOverviewResolver, WorkItemResolver } from './work.resolver';
export { writeReminders } from './write-reminders';
