export { OfficeOverviewResolver, WorkItemResolver } from './work.resolver';
