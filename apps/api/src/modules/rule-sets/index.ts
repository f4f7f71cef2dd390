export { publishRuleSet, writeRuleSet } from './publish-rule-set';
export {
  publishedRegimes,
  regimeStart,
  requireRuleSetOn,
  rulesInForce,
  type RuleSet,
  ruleSetById,
  ruleSetLoader,
  ruleSetOn,
} from './rule-set.queries';
export { CollectionItemResolver, DEFAULT_REGIME, RuleSetResolver } from './rule-set.resolver';
export {
  AdjustmentGroundType,
  CircumstanceEnum,
  CollectionCategoryEnum,
  CollectionItemType,
  CollectorEnum,
  DynamicMeasureEnum,
  DynamicThresholdType,
  EnterpriseKindEnum,
  InspectionMeasureType,
} from './rule-set.type';
