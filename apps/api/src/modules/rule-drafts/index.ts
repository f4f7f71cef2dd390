export {
  RuleSetAffectedCycleResolver,
  RuleSetDraftResolver,
  RuleSetTrialCountResolver,
  RuleSetTrialMoveResolver,
  RuleSetTrialResolver,
  RuleSetVersionResolver,
} from './rule-draft.resolver';
export { ruleSetRoutes } from './rule-set-routes';
export { tryRuleSet } from './try-rule-set';
