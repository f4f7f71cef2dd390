export { feedbackRoutes } from './feedback-routes';
export { caseConditions, DECISION_MISSING } from './penalty-case.queries';
export { PenaltyCaseResolver } from './penalty-case.resolver';
export { type PenaltyCaseFilterInput } from './penalty-case.type';
