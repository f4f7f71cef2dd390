export { feedbackRoutes } from './feedback-routes';
export { PenaltyCaseResolver } from './penalty-case.resolver';
