export * from './application/check-conditions.ts';
export { monthsBefore, startOfMonth } from './application/months.ts';
export * from './catalogue/adjustment-ground.ts';
export * from './catalogue/application-condition.ts';
export * from './catalogue/circumstance-rule.ts';
export * from './catalogue/collection-item.ts';
export * from './catalogue/deadline.ts';
export * from './catalogue/dynamic-threshold.ts';
export * from './catalogue/enterprise-kind.ts';
export * from './catalogue/grade.ts';
export * from './catalogue/inspection-measure.ts';
export * from './catalogue/rule-set.ts';
export * from './collection/applicable-item.ts';
export {
  BUSINESS_NUMBER_FORMS,
  businessNumberRule,
  type BusinessNumberForm,
  type BusinessNumberRule,
} from './collection/business-number-rule.ts';
export * from './collection/check-collection.ts';
export * from './collection/collection-needs.ts';
export * from './collection/collection-warnings.ts';
export * from './collection/credit-event-status.ts';
export * from './collection/likeness.ts';
export * from './collection/once-only.ts';
export * from './collection/suggest-responsible.ts';
export * from './drafting/canonical-rule-set.ts';
export * from './drafting/cells.ts';
export * from './drafting/check-soundness.ts';
export * from './drafting/compare-rule-sets.ts';
export * from './drafting/edit-rule-set.ts';
export * from './drafting/rule-set-parts.ts';
export {
  codedTablesOf,
  contentFrom,
  type RuleSetRow,
  type RuleSetTable,
  type TableProblem,
  tablesOf,
} from './drafting/rule-set-tables.ts';
export { type Bilingual, type ChoiceWords } from './drafting/words.ts';
export * from './grading/adjustment-options.ts';
export { pointsToNextBand } from './grading/band-of.ts';
export * from './grading/grade-of.ts';
export * from './grading/grade-review-status.ts';
export * from './grading/reached-thresholds.ts';
export * from './grading/totals.ts';
export * from './scoring/explain-score.ts';
export * from './scoring/score-enterprise.ts';
export { AQSIQ_2013_93_V1 } from './regimes/aqsiq-2013-93/index.ts';
export { REGIMES } from './regimes/index.ts';
export { kindsFromBusinessScope } from './catalogue/kinds-from-business-scope.ts';
export { enWords, type WordLanguage, WORDS, type Words, zhWords } from './words/index.ts';
