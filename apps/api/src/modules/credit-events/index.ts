export { collectCreditEvents } from './collect-credit-events';
export { eventLoader } from './credit-event.queries';
export {
  CreditEventResolver,
  CreditEventStatusChangeResolver,
  EnterpriseEventsResolver,
  ScoreLineResolver,
  StandingMoveResolver,
} from './credit-event.resolver';
export { type CollectCreditEventInput, CreditEventType } from './credit-event.type';
