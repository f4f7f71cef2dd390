export { hashOfInput } from './client-request';
export {
  collectAllWithin,
  collectCreditEvents,
  collectEach,
  type CollectionOutcome,
} from './collect-credit-events';
export { type CollectionInput } from './plan-collection';
export { eventConditions, eventLoader, HAS_OPEN_TASK } from './credit-event.queries';
export {
  CreditEventResolver,
  CreditEventStatusChangeResolver,
  EnterpriseEventsResolver,
  ScoreLineResolver,
  StandingMoveResolver,
} from './credit-event.resolver';
export {
  type CollectCreditEventInput,
  type CreditEventFilterInput,
  CreditEventType,
} from './credit-event.type';
export { once } from './client-request';
export { EventEvidenceResolver } from './evidence/evidence.resolver';
export { proveEvents } from './evidence/prove-events';
export { LikelyDuplicateResolver } from './duplicates/likely-duplicate.resolver';
export { leftOutConditions } from './left-out/subject-left-out.queries';
export { type SubjectLeftOutFilterInput } from './left-out/subject-left-out.type';
export { taskConditions } from './tasks/event-task.queries';
export { type CreditEventTaskFilterInput } from './tasks/event-task.type';
export { OfficeCountResolver, SubjectLeftOutResolver } from './left-out/subject-left-out.resolver';
export { NumberUseResolver } from './numbers/number-use.resolver';
export { SecondOfficerResolver } from './second-officer/second-officer.resolver';
export { EventTaskResolver, EventTasksResolver } from './tasks/event-task.resolver';
export { settleDecisionTasks } from './tasks/open-tasks';
export { checkEvents } from './import/check-events';
export { clearEventImports } from './import/clear-imports';
export { CreditEventImportResolver, JobEventImportResolver } from './import/event-import.resolver';
export { eventImportRoutes } from './import/event-import-routes';
export { importEvents } from './import/import-events';
export { importEventsFile } from './import/import-events-file';
