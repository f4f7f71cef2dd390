export {
  RuleSetAffectedCycleResolver,
  RuleSetDraftResolver,
  RuleSetTrialCountResolver,
  RuleSetTrialMoveResolver,
  RuleSetTrialResolver,
  RuleSetVersionResolver,
} from './rule-draft.resolver';
export { tryRuleSet } from './try-rule-set';
