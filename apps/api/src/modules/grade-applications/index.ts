export { applicationConditions } from './grade-application.queries';
export { ConditionCheckResolver, GradeApplicationResolver } from './grade-application.resolver';
export { type GradeApplicationFilterInput, type GradeApplicationStatus } from './grade-application.type';
export { applicationRoutes } from './application-routes';
export { batchConditions } from './grade-batch.queries';
export { GradeBatchResolver } from './grade-batch.resolver';
export { type GradeBatchFilterInput } from './grade-batch.type';
export {
  withdrawalConditions,
  withdrawalLoader,
  withdrawalWaits,
} from './withdrawals/grade-withdrawal.queries';
export { GradeWithdrawalResolver } from './withdrawals/grade-withdrawal.resolver';
export {
  type GradeWithdrawalFilterInput,
  type GradeWithdrawalStatus,
  GradeWithdrawalType,
} from './withdrawals/grade-withdrawal.type';
export { watchHeldGrades } from './withdrawals/watch-held-grades';
